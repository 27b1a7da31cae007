import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkAccessibility, expect, test, type App } from './harness';
import { go, openEmptyShop, settled } from './steps';

const NAME = 'Ana Quarzfeld';

async function addPerson(app: App, name: string): Promise<void> {
  const { page } = app;
  await go(app, `#/people/new?name=${encodeURIComponent(name)}`);
  await page
    .getByRole('textbox', { name: /e-?mail/i })
    .first()
    .fill('someone@example.org');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

test('erases somebody with proof, and an older backup does not bring them back', async ({
  launch,
}) => {
  const app = await launch({});
  const { page } = app;
  await openEmptyShop(app);
  await addPerson(app, 'Ida Stays');
  await addPerson(app, NAME);
  const address = await page.evaluate(() => location.hash);
  await page.keyboard.press('Control+b');
  await expect.poll(async () => (await app.backups()).length).toBe(1);

  const [path = ''] = await app.backups();
  const original = await readFile(path);
  expect(gunzipSync(original).toString('utf8')).toContain('Quarzfeld');

  await page.getByRole('button', { name: new RegExp(`More for .*${NAME}`) }).click();
  await page.getByRole('menuitem', { name: 'Erase the data' }).click();
  const dialog = page.getByRole('alertdialog');
  expect(await dialog.getByRole('button', { name: 'Erase for good' }).isDisabled()).toBe(true);
  await settled(page);
  await checkAccessibility(page);
  await dialog.getByRole('textbox').fill(NAME);
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await app.sees(/nothing is left/);
  await app.sees(/One older backup was written anew without them/);
  const [rewritten = ''] = await app.backups();
  const inside = gunzipSync(await readFile(rewritten)).toString('utf8');
  expect(inside).toContain('Ida Stays');
  expect(inside).not.toContain('Quarzfeld');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('Ida Stays').first().waitFor();
  await expect.poll(() => page.getByText(NAME).count()).toBe(0);

  // A copy that somebody made of the backup before.
  await writeFile(join(dirname(rewritten), 'Copy.regulars'), original);
  await go(app, '#/settings/backup');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await app.sees(/One person in it was erased since/);
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await app.sees('Everything is back.');
  await page.getByRole('button', { name: 'Go on' }).click();
  await go(app, '#/people');
  await page.getByText('Ida Stays').first().waitFor();
  await expect.poll(() => page.getByText(NAME).count()).toBe(0);
  await go(app, address);
  await expect.poll(() => page.getByText(NAME).count()).toBe(0);
});

test('puts what is known, the notice for customers and the certificate on paper', async ({
  launch,
}) => {
  const app = await launch({});
  const { page } = app;
  await openEmptyShop(app);
  await addPerson(app, NAME);
  const paper = page.getByRole('region', { name: 'Preview of the pages' });
  const more = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`More for .*${NAME}`) }).click();
    await page.getByRole('menuitem', { name }).click();
  };

  await more('Hand over all data');
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  await paper.getByText('What we know about you').first().waitFor();
  await paper.getByText('someone@example.org').first().waitFor();
  await settled(page);
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Back to the person' }).click();

  await go(app, '#/settings/privacy');
  await page.getByRole('button', { name: 'Look at it and print' }).click();
  await paper.getByText('How we look after your data').first().waitFor();
  await page.getByRole('button', { name: /Language of the paper/ }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await paper.getByText('Wie wir mit Daten umgehen').first().waitFor();
  await settled(page);
  await checkAccessibility(page);

  await go(app, '#/people');
  await page.getByRole('grid').getByText(NAME).dblclick();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await more('Erase the data');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill(NAME);
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await app.sees(/nothing is left/);
  await page.getByRole('button', { name: 'Certificate' }).click();
  await paper.getByText('Certificate of erasure').first().waitFor();
  await paper.getByText(/nothing of the person was found/).waitFor();
  expect(await paper.getByText(/Quarzfeld/).count()).toBe(0);
  await settled(page);
  await checkAccessibility(page);
  const path = await app.dialogs.save('erased.pdf');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await app.sees('erased.pdf');
  const pdf = await app.files.read(path);
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
