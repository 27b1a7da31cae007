import { join } from 'node:path';
import { checkAccessibility, expect, test, type App } from './harness';
import { pressToType } from './steps';

const ADDRESS_BOOK = join(import.meta.dirname, '../fixtures/import/google-new.csv');

/** First run, and the address book brought in. */
async function openShop(app: App): Promise<void> {
  const { page } = app;
  await page.getByRole('textbox', { name: 'Your first name' }).fill('Marlene');
  await page.getByRole('textbox', { name: 'Your shop' }).fill('Vogt Tea House');
  await page.getByRole('button', { name: /Bring my people in/ }).click();
  await app.dialogs.open(ADDRESS_BOOK);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await page.getByRole('button', { name: 'On to the check' }).click();
  await page.getByRole('button', { name: 'Bring 2 people in' }).click();
  await app.sees('2 people are in.');
}

const history = (app: App) => app.page.getByRole('list', { name: 'History' });
const openPromises = (app: App) => app.page.getByRole('region', { name: 'Open promises' });

test('a shop brings its people in, works, backs up, loses something, and has everything back', async ({
  launch,
}) => {
  const app = await launch({ now: '2026-03-19T09:40:00' });
  const { page } = app;
  await openShop(app);

  // Find someone in the list, and open the person.
  await page.getByRole('button', { name: 'See your people' }).click();
  await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBe(3);
  await page.keyboard.press('/');
  await page.keyboard.type('harbi');
  await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBe(2);
  await page.getByRole('grid').getByText('Layla Al-Harbi').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Layla Al-Harbi/ }).waitFor();

  // Three keys and the text make a note; the promise in it is offered and taken up.
  await pressToType(app, 'n');
  await page.keyboard.type("Liked the Darjeeling. I'll send three samples by Tuesday.");
  await app.sees(/^Promise by Tuesday/);
  await page.getByRole('button', { name: 'Remember' }).click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => history(app).textContent()).toContain('Liked the Darjeeling');
  await expect.poll(() => openPromises(app).textContent()).toContain('three samples');

  // Both were one act: taking it back takes both, doing it again brings both.
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await app.sees('Nothing written down yet. What do you remember of the last time?');
  await expect.poll(() => openPromises(app).textContent()).not.toContain('three samples');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => history(app).textContent()).toContain('Liked the Darjeeling');
  await expect.poll(() => openPromises(app).textContent()).toContain('three samples');

  // Back up to a file.
  await page.keyboard.press('Control+b');
  // One before the import, with nobody in it, and this one.
  await expect.poll(async () => (await app.backups()).length).toBe(2);

  // Delete something.
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await app.sees('This person lies in the trash.');
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  await page.getByRole('searchbox').fill('');
  await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBe(2);

  // Restore.
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'Backup', exact: true }).click();
  await app.sees('checked');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await app.sees('Everything is back.');
  await page.getByRole('button', { name: 'Go on' }).click();

  // Everything is back, also after the lid was closed.
  await app.restart();
  await app.page.getByRole('link', { name: 'People' }).click();
  await app.page.getByRole('grid').getByText('Layla Al-Harbi').dblclick();
  await expect.poll(() => history(app).textContent()).toContain('Liked the Darjeeling');
  await expect.poll(() => openPromises(app).textContent()).toContain('three samples');
  await checkAccessibility(app.page);
});

test('the same file brings nobody twice, and the whole import can be taken back', async ({
  launch,
}) => {
  const app = await launch({});
  const { page } = app;
  await openShop(app);

  await page.getByRole('button', { name: 'Bring in another file' }).click();
  await app.dialogs.open(ADDRESS_BOOK);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await page.getByRole('button', { name: 'On to the check' }).click();
  await app.sees('Nothing new');
  await page.getByRole('link', { name: 'People' }).click();
  await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBe(3);

  await page.keyboard.press('Control+z');
  await app.sees('Nobody here yet.');
});
