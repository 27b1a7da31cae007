import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkAccessibility, expect, test, type App } from './harness';
import { lookAround, openEmptyShop } from './steps';

async function openBackups(app: App): Promise<void> {
  await app.page.keyboard.press('Control+,');
  await app.page.getByText('Backup', { exact: true }).first().click();
}

const rowCount = (app: App) => app.page.getByRole('grid').getByRole('row').count();

test('a backup brings everything back after it was deleted', async ({ launch }) => {
  const app = await launch({});
  const { page } = app;
  await lookAround(app);
  await openBackups(app);
  await app.sees('Nothing backed up yet.');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await app.sees(/All backed up, today at/);
  await app.sees('checked');

  const [file] = await app.backups();
  const lines = gunzipSync(await app.files.read(file!))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const people = lines.filter((line) => line.startsWith('{"table":"contacts",')).length;
  expect(people).toBeGreaterThan(10);

  await page.getByRole('button', { name: 'Remove all' }).click();
  await app.sees(/has been added since/);
  await page.keyboard.press('Control+b');
  await expect.poll(() => rowCount(app)).toBe(3);

  await page.getByRole('grid').getByRole('row').last().click();
  await app.sees(`Comes back: ${people} people`);
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await app.sees('Everything is back.');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await app.sees(new RegExp(`These ${people} people are made up`));
  expect((await app.backups()).map((path) => /before/i.test(path))).toEqual([false, false, true]);

  // What was brought back outlives a power cut.
  await app.kill();
  await app.start();
  await app.sees(new RegExp(`These ${people} people are made up`));
});

test('a damaged backup is named and changes nothing; a sound file from elsewhere starts a shop', async ({
  launch,
}) => {
  const source = await launch({});
  await lookAround(source);
  await source.page.keyboard.press('Control+b');
  await expect.poll(async () => (await source.backups()).length).toBe(1);
  const bytes = await source.files.read((await source.backups())[0]!);

  const app = await launch({});
  const sound = await app.files.write('shop.regulars', bytes);
  const damaged = Uint8Array.from(bytes);
  damaged[bytes.length >> 1]! ^= 16;
  const broken = await app.files.write('broken.regulars', damaged);

  await app.page.getByRole('button', { name: /backup/i }).click();
  await app.dialogs.open(broken);
  await app.page.getByRole('button', { name: 'Choose a file' }).click();
  await app.sees('This backup is damaged. Your data here is unchanged.');
  await checkAccessibility(app.page);
  await app.dialogs.open(sound);
  await app.page.getByRole('button', { name: 'Choose a file' }).click();
  await app.page.getByRole('button', { name: 'Bring it back' }).click();
  await app.sees('Everything is back.');
  await app.page.getByRole('button', { name: 'Go on' }).click();
  await app.sees(/people are made up/);
  await app.restart();
  await app.sees(/people are made up/);
});

test('closing makes a backup if something changed, copies it to the stick, and says when the stick is away', async ({
  launch,
}) => {
  const app = await launch({});
  const stick = join(app.computer.root, 'Blau');
  await mkdir(stick);
  await lookAround(app);
  await app.quit();
  expect(await app.backups()).toHaveLength(1);

  await app.start();
  await app.sees(/Backed up at/);
  await openBackups(app);
  await app.dialogs.folder(stick);
  await app.page.getByRole('button', { name: 'Choose a folder' }).click();
  await app.sees('Also in “Blau”');
  expect(await readdir(stick)).toHaveLength(1);
  await checkAccessibility(app.page);

  // Nothing was written since: nothing is backed up.
  await app.quit();
  expect(await app.backups()).toHaveLength(1);

  // The stick is in a drawer; what is made meanwhile is copied as soon as it is back.
  await rename(stick, `${stick}-away`);
  await app.start();
  await app.sees(/Backed up at/);
  await openBackups(app);
  await app.page.getByRole('button', { name: 'Remove all' }).click();
  await app.sees(/has been added since/);
  await app.page.getByRole('button', { name: 'Back up now' }).click();
  await expect.poll(async () => (await app.backups()).length).toBe(2);
  await app.sees('“Blau” is not there.');
  await rename(`${stick}-away`, stick);
  await app.quit();
  await app.start();
  await app.sees('Also in “Blau”');
  expect(await readdir(stick)).toHaveLength(2);
});

test('the newest backup is brought back on trial, and a damaged one is found out', async ({
  launch,
}) => {
  const app = await launch({});
  const { page } = app;
  await lookAround(app);
  await openBackups(app);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await app.sees(/All backed up, today at/);
  await page.getByRole('button', { name: 'Try it now' }).click();
  await app.sees(/Restorable: \d+ people, checked today at/);
  await app.sees('tried out');
  await checkAccessibility(page);

  const [file] = await app.backups();
  const bytes = Uint8Array.from(await app.files.read(file!));
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(file!, bytes);
  await page.getByRole('button', { name: 'Try it now' }).click();
  await app.sees(/The trial failed/);
  await app.sees(/^trial failed$/);
});

test('a double click on a backup shows what is in it, and changes nothing', async ({ app }) => {
  const { page } = app;
  await openEmptyShop(app);
  await page.keyboard.press('Control+b');
  await expect.poll(async () => (await app.backups()).length).toBe(1);
  const [backup] = await app.backups();
  expect(await app.startAgain(backup)).toBe(false);
  await page.getByRole('button', { name: 'Replace', exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/settings/backup');
});
