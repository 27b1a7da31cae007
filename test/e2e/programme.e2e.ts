import { checkAccessibility, expect, test, type App } from './harness';
import { go, openEmptyShop, overflowing } from './steps';

const NOW = '2026-03-19T09:40:00';

const example = ({ page }: App) => page.getByRole('complementary', { name: 'For example' });
const versions = ({ page }: App) => page.getByRole('list', { name: 'Versions' });
const inForce = ({ page }: App) => page.getByRole('region', { name: 'What holds now' });

/** The section of the programme in a shop that just opened. */
async function openProgramme(app: App): Promise<void> {
  await openEmptyShop(app);
  await go(app, '#/settings/programme');
  await inForce(app).waitFor();
}

async function save({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Save the rules' }).click();
  await page.getByRole('region', { name: 'Changes not saved yet' }).waitFor({ state: 'detached' });
}

async function addTuesdays({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Rule', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Multiplied points' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Tuesday' }).click();
  await dialog.getByText('Double points on Tuesdays').waitFor();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('a rule for Tuesdays is added, tried out, saved as version 2 and taken back', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openProgramme(app);
  await addTuesdays(app);

  await expect.poll(() => example(app).textContent()).toContain('on a Thursday brings 24 points.');
  await example(app)
    .getByRole('button', { name: /Thursday/ })
    .click();
  await page.getByRole('option', { name: 'Tuesday' }).click();
  await expect.poll(() => example(app).textContent()).toContain('on a Tuesday brings 49 points.');
  await example(app).getByRole('textbox', { name: 'A purchase of' }).fill('10');
  await expect.poll(() => example(app).textContent()).toContain('on a Tuesday brings 20 points.');

  // Half done is not lost: the section is left and opened again.
  await go(app, '#/today');
  await go(app, '#/settings/programme');
  await page
    .getByRole('region', { name: 'Changes not saved yet' })
    .getByText('New: double points on Tuesdays')
    .waitFor();
  await save(app);
  await expect.poll(() => versions(app).textContent()).toContain('Version 2from 19 March 2026');
  await expect.poll(() => versions(app).textContent()).toContain('New: double points on Tuesdays');
  await expect.poll(() => inForce(app).textContent()).toContain('Since 19 March 2026:');

  await page.keyboard.press('Control+z');
  await expect.poll(() => inForce(app).textContent()).not.toContain('Tuesdays');
});

test('a stamp card takes the place of points in a few presses, and holds after a reload', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openProgramme(app);
  await page.getByRole('button', { name: 'Ready-made start' }).click();
  await page.getByRole('radio', { name: /Stamp card: 9 \+ 1 free/ }).press('Space');
  await page.getByRole('button', { name: 'Begin like this' }).click();
  await expect.poll(() => example(app).textContent()).toContain('brings 1 stamp.');
  await save(app);
  await page.reload();
  await inForce(app).waitFor();
  await expect
    .poll(() => inForce(app).textContent())
    .toContain('Stamp card: 9 stamps, then one for free');
  expect(await inForce(app).textContent()).not.toContain('point for every');
});

test('products come in as a pasted list', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openEmptyShop(app);
  await go(app, '#/settings/products');
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .fill('Sencha; Green tea; 8.90\nGyokuro; Green tea; 24.50');
  await page.getByRole('button', { name: 'Add 2 products' }).click();
  await page.getByRole('list', { name: 'Products' }).getByText('Gyokuro').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('No products yet.').waitFor();
});

for (const theme of ['light', 'dark'] as const) {
  test(`programme and products can be used by everybody (${theme})`, async ({ launch }) => {
    const app = await launch({ now: NOW, theme });
    const { page } = app;
    await openProgramme(app);
    await checkAccessibility(page, 'main');
    for (const topic of ['Stamp card', 'Bringing a friend', 'Tiers', 'Currency and end']) {
      await page.getByRole('button', { name: `Change: ${topic}` }).click();
      await checkAccessibility(page, 'main');
    }
    await page.getByRole('button', { name: 'Rule', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Points per amount' }).click();
    await page.getByRole('dialog').waitFor();
    await checkAccessibility(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await addTuesdays(app);
    await checkAccessibility(page, 'main');
    await app.resize(720, 700);
    expect(await page.evaluate(overflowing)).toEqual([]);
    await go(app, '#/settings/products');
    await page.getByRole('button', { name: 'Add a product' }).click();
    await page.getByRole('dialog').waitFor();
    await checkAccessibility(page, '[role=dialog]');
  });
}
