import { checkAccessibility, expect, test, type App } from './harness';
import { go, lookAround, openEmptyShop } from './steps';

const NOW = '2026-03-19T09:40:00';

const book = ({ page }: App) => page.getByRole('grid', { name: 'Points ledger' });

/** The words of the first line of the book. */
const firstLine = (app: App) => book(app).getByRole('row').nth(1).textContent();

const dialog = ({ page }: App) => page.getByRole('dialog');

async function closeDialog(app: App): Promise<void> {
  await app.page.keyboard.press('Escape');
  await dialog(app).waitFor({ state: 'detached' });
}

/** The page by its keys, with the book read. */
async function openLoyalty(app: App): Promise<void> {
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await app.page.keyboard.press('g');
  await app.page.keyboard.press('l');
  await app.page.getByRole('heading', { level: 1, name: 'Loyalty' }).waitFor();
  await book(app).getByRole('gridcell').nth(1).waitFor();
}

test('the book of points shows what is booked, who has it and what lapses, and all of it fits', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openLoyalty(app);
  await app.sees('Figures of the sample people');
  await app.sees('One point per British pound.');
  await checkAccessibility(page);

  // A booking at the counter is the first line at once.
  await page.keyboard.press('p');
  await dialog(app).waitFor();
  await page.keyboard.type('meh 24.80', { delay: 40 });
  await dialog(app).getByText('Mehmet Yıldız').first().waitFor();
  await page.keyboard.press('Enter');
  await dialog(app).waitFor({ state: 'detached' });
  await expect.poll(() => firstLine(app)).toMatch(/Mehmet Yıldız.*Purchase £24\.80\+24/);
  // Numbers lead to people.
  await page.getByRole('button', { name: /^Guest of honour/ }).click();
  await dialog(app).getByRole('gridcell').first().waitFor();
  await checkAccessibility(page);
  const honoured = dialog(app).getByRole('row').nth(1);
  const who = await honoured.getByRole('gridcell').first().textContent();
  await honoured.click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect.poll(() => heading.textContent()).not.toBe('Loyalty');
  // The name follows the initials of the face.
  expect(who?.endsWith((await page.title()).split(' – ')[0] ?? '?')).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await dialog(app).getByRole('gridcell').first().waitFor();
  await closeDialog(app);

  await page.getByRole('button', { name: 'Check the ledger' }).click();
  await dialog(app)
    .getByText(/entries, all of them fit/)
    .waitFor();
  await closeDialog(app);

  // The same after a restart.
  const before = await book(app).getByRole('row').nth(2).textContent();
  await app.restart();
  await openLoyalty(app);
  await expect.poll(() => book(app).getByRole('row').nth(2).textContent()).toBe(before);
});

test('a reward is made, changed and taken out of the catalogue', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openEmptyShop(app);
  await go(app, '#/loyalty');
  await app.sees('No reward yet.');
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.keyboard.type('Pot of tea');
  await page.getByRole('textbox', { name: 'Price in points' }).fill('120');
  await page.getByRole('textbox', { name: /^How many/ }).fill('8');
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await dialog(app).waitFor({ state: 'detached' });
  const row = page.getByRole('button', { name: /Pot of tea/ });
  await expect
    .poll(() => row.textContent())
    .toBe('120 Points Pot of tea8 left on the shelf redeemed 0');
  await row.click();
  await page.getByRole('button', { name: 'Take out of the catalogue' }).click();
  await row.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await row.waitFor();
});

test('the book goes into a table that no spreadsheet runs', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openLoyalty(app);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.keyboard.type('yuki');
  await expect.poll(() => firstLine(app)).toContain('Yuki Tanaka');
  await page.getByRole('button', { name: 'More about the ledger' }).click();
  const path = await app.dialogs.save('points-ledger.csv');
  await page.getByRole('menuitem', { name: 'Save the filtered ones as CSV' }).click();
  await app.sees(/entries are in/);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await app.files.read(path));
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    '\ufeff"Day","Written","Who","What for","Unit","Points","Balance","Taken back","Note"',
  );
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.slice(1).every((line) => line.includes('"Yuki Tanaka"'))).toBe(true);
});

test('an empty book offers the first step, and a mistake gets a counter-entry', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openEmptyShop(app);
  await go(app, '#/people/new?name=Mehmet%20Y%C4%B1ld%C4%B1z');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: /Mehmet/ }).waitFor();
  await go(app, '#/loyalty');
  await app.sees('No entry yet.');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Give points' }).click();
  await dialog(app).waitFor();
  await page.keyboard.type('meh 24.80', { delay: 40 });
  await dialog(app).getByText('Mehmet Yıldız').first().waitFor();
  await page.keyboard.press('Enter');
  await dialog(app).waitFor({ state: 'detached' });
  await expect.poll(() => firstLine(app)).toMatch(/Mehmet Yıldız.*Purchase £24\.80\+24/);
  // Taking it back strikes nothing out.
  await page.keyboard.press('Control+z');
  await expect.poll(() => firstLine(app)).toMatch(/Counter-entry to 09:40−240$/);
  await expect
    .poll(() => book(app).getByRole('row').nth(2).textContent())
    .toMatch(/taken back\+2424$/);
  await app.sees('2 entries');
});
