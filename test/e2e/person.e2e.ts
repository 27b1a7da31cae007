import { checkAccessibility, expect, test, type App } from './harness';
import { lookAround, pressToType, settled } from './steps';

const NOW = '2026-03-19T09:40:00';

async function openPerson(app: App, typed: string, name: RegExp): Promise<void> {
  const { page } = app;
  await pressToType(app, 'Control+k', '[role=dialog]');
  await page.keyboard.type(typed);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await settled(page);
}

const history = (app: App) => app.page.getByRole('list', { name: 'History' });

test('a note is three keys and the text, on the page and from anywhere, and Ctrl Z takes it back', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openPerson(app, 'wisn', /Łukasz/);

  await pressToType(app, 'n');
  await page.keyboard.type('Opens a second branch in May.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => history(app).textContent()).toContain('second branch');
  await page.keyboard.press('Control+z');
  await expect.poll(() => history(app).textContent()).not.toContain('second branch');

  // From another page, for the person opened last; then for somebody typed as @yuk.
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('heading', { level: 1, name: /Good morning/ }).waitFor();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Łukasz Wiśniewski').waitFor();
  await page.keyboard.type('@yuk');
  await dialog.getByRole('button', { name: /Yuki Tanaka/ }).waitFor();
  // At the pace of somebody quick: the field changes its owner between two letters.
  await page.keyboard.type(' Likes the new Gyokuro.', { delay: 60 });
  await dialog.getByText('Yuki Tanaka').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await openPerson(app, 'yuki', /Yuki Tanaka/);
  await expect.poll(() => history(app).textContent()).toContain('Likes the new Gyokuro.');
  expect(await history(app).textContent()).not.toContain('@yuk');
});

test('half a note is there again after a reload, on its own page only', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openPerson(app, 'yuki', /Yuki Tanaka/);
  await pressToType(app, 'n');
  await page.keyboard.type('Half a sent');
  const field = page.getByRole('textbox', { name: 'What happened?' });
  await openPerson(app, 'wisn', /Łukasz/);
  await expect.poll(() => field.inputValue()).toBe('');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /Łukasz/ }).waitFor();
  await openPerson(app, 'yuki', /Yuki Tanaka/);
  await expect.poll(() => field.inputValue()).toBe('Half a sent');
});

test('details stay unfolded while something is chosen in them', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openPerson(app, 'yuki', /Yuki Tanaka/);
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: /How they seemed/ }).click();
  await page.getByRole('option', { name: 'Delighted' }).click();
  await page.getByRole('textbox', { name: 'When' }).fill('yesterday');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => history(app).textContent()).toContain('Delighted');
  await expect.poll(() => history(app).textContent()).toContain('yesterday');
});

for (const theme of ['light', 'dark'] as const) {
  test(`the page, its dialogs and its narrow form can be used by everybody (${theme})`, async ({
    launch,
  }) => {
    const app = await launch({ now: NOW, theme });
    const { page } = app;
    await lookAround(app);
    await openPerson(app, 'yuki', /Yuki Tanaka/);
    await checkAccessibility(page, 'main');
    await pressToType(app, 'n');
    await page.keyboard.type("I'll send three samples by Tuesday.");
    await page.getByRole('button', { name: 'Remember' }).waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await checkAccessibility(page, 'main');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Add a promise' }).click();
    await checkAccessibility(page, 'main');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^More for Yuki/ }).click();
    await page.getByRole('menuitem', { name: 'What was changed' }).click();
    await page.getByRole('dialog').waitFor();
    await checkAccessibility(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.evaluate(() => {
      window.location.hash = '#/today';
    });
    await page.getByRole('heading', { level: 1, name: /Good morning/ }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('@m');
    await page.getByRole('dialog').getByRole('list').waitFor();
    await checkAccessibility(page, '[role=dialog]');
  });
}
