import { checkAccessibility, expect, test, type App } from './harness';
import { accessible, go, lookAround } from './steps';

const PASSPHRASE = 'jasmine lantern window nineteen';
const OTHER_PASSPHRASE = 'barley compass thirteen violin';

/** Sets encryption up in the window, and answers with the key as the sheet shows it. */
async function setUp(app: App): Promise<string> {
  const { page } = app;
  await go(app, '#/settings/backup');
  await app.sees('Backups are not encrypted.');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  return await makeKey(app);
}

/** Goes through the three steps of making a key, and answers with the key as the sheet shows it. */
async function makeKey(app: App): Promise<string> {
  const { page } = app;
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase', { exact: true }).fill('Passwort123');
  await dialog.getByText('There is a word in it that everybody tries first.').waitFor();
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('Once more').fill(PASSPHRASE);
  await checkAccessibility(page);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Open the sheet' }).click();
  await page.getByRole('heading', { name: 'Recovery sheet', level: 1 }).waitFor();
  const desk = page.getByRole('region', { name: 'Preview' });
  await desk.locator('svg').waitFor();
  const text = (await desk.locator('article').textContent()) ?? '';
  const key = /AGE-SECRET-KEY-1[A-Z0-9]{58}/.exec(text)?.[0] ?? '';
  expect(key).not.toBe('');
  await accessible(app);
  await app.dialogs.save('sheet.pdf');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await app.sees(/Saved/);
  await page.getByRole('button', { name: 'Back to the set-up' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByLabel('Last group of the key').fill('qqqq');
  await dialog.getByRole('button', { name: 'Encrypt from now on' }).click();
  await dialog.getByText('That is not the last group.').waitFor();
  await dialog.getByLabel('Last group of the key').fill(key.slice(-4).toLowerCase());
  await dialog.getByRole('button', { name: 'Encrypt from now on' }).click();
  await app.sees(/New backups are encrypted, since today/);
  return key;
}

test('backups are encrypted, and come back with the passphrase or the sheet', async ({
  launch,
}) => {
  const app = await launch({});
  const { page } = app;
  await lookAround(app);
  const key = await setUp(app);

  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect
    .poll(async () => (await app.backups()).filter((path) => path.endsWith('.regulars.age')).length)
    .toBeGreaterThan(0);
  const sealed = (await app.backups()).find((path) => path.endsWith('.regulars.age'))!;
  const bytes = await app.files.read(sealed);
  expect(Buffer.from(bytes).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  await accessible(app);

  // On another computer, where nothing is known but the file and the sheet.
  const other = await launch({});
  const path = await other.files.write('Regulars from the stick.regulars.age', bytes);
  await other.page.getByRole('button', { name: /backup/i }).click();
  await other.dialogs.open(path);
  await other.page.getByRole('button', { name: 'Choose a file' }).click();
  await other.sees('This backup is encrypted.');
  await accessible(other);
  await other.page.getByLabel('Passphrase', { exact: true }).last().fill('jasmine lantern');
  await other.page.getByRole('button', { name: 'Open', exact: true }).click();
  await other.sees(/needs the file recovery-key.age/);
  await other.page.getByRole('radio', { name: 'Recovery sheet' }).click();
  const typed = other.page.getByLabel('Key on the sheet');
  await typed.fill(`${key.slice(16, 40)}${key[40] === 'Q' ? 'P' : 'Q'}${key.slice(41)}`);
  await other.page.getByRole('button', { name: 'Open', exact: true }).click();
  await other.sees(/Something in group 5 is not as on the sheet/);
  await typed.fill(
    key
      .slice(16)
      .toLowerCase()
      .replace(/(.{6})/g, '$1 '),
  );
  await other.page.getByRole('button', { name: 'Open', exact: true }).click();
  await other.page.getByRole('button', { name: 'Bring it back' }).click();
  await other.sees('Everything is back.');
  await other.page.getByRole('button', { name: 'Go on' }).click();
  await other.sees(/people are made up/);

  // Here the passphrase does it, and a wrong one is named.
  await app.restart();
  await go(app, '#/settings/backup');
  await app.page.getByRole('grid').getByRole('row').last().click();
  await app.sees('This backup is encrypted.');
  await app.page.getByLabel('Passphrase', { exact: true }).fill('something else entirely');
  await app.page.getByRole('button', { name: 'Open', exact: true }).click();
  await app.sees(/That passphrase does not fit/);
  await app.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await app.page.getByRole('button', { name: 'Open', exact: true }).click();
  await app.sees(/Bring back|Replace|nothing to lose/i);
});

test('the passphrase changes, a new key takes over, encryption ends, and a copy goes along', async ({
  launch,
}) => {
  const app = await launch({});
  const { page } = app;
  await lookAround(app);
  const first = await setUp(app);
  const dialog = page.getByRole('dialog');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  await press('Change passphrase');
  await dialog.getByLabel('Passphrase until now').fill('something else entirely');
  await dialog.getByLabel('New passphrase', { exact: true }).fill(OTHER_PASSPHRASE);
  await dialog.getByLabel('Once more').fill(OTHER_PASSPHRASE);
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await app.sees(/That passphrase does not fit/);
  await dialog.getByLabel('Passphrase until now').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await app.sees('The new passphrase holds from now on.');

  // The sheet shows the same key, and only to whoever knows the new passphrase.
  await press('Print the sheet again');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(OTHER_PASSPHRASE);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Recovery sheet', level: 1 }).waitFor();
  const paper = page.getByRole('region', { name: 'Preview' }).locator('article');
  await expect.poll(() => paper.textContent()).toContain(first);
  await go(app, '#/settings/backup');

  await press('New key');
  const second = await makeKey(app);
  expect(second).not.toBe(first);
  await app.sees(/Earlier encrypted backups keep their own key/);

  await press('Turn off');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Turn off' }).click();
  await app.sees('Backups are not encrypted.');

  await press('Make a copy');
  const path = await app.dialogs.save('along.regulars.age');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('Once more').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Save the copy' }).click();
  await app.sees(/along\.regulars\.age/);
  const bytes = await app.files.read(path);
  expect(Buffer.from(bytes).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
});
