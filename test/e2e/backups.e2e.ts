import { gunzipSync } from 'node:zlib';
import { checkAccessibility, expect, test } from './harness';
import type { App } from './fixture/app';

async function openBackups(app: App): Promise<void> {
  await app.page.keyboard.press('Control+,');
  await app.page.getByText('Backup', { exact: true }).first().click();
}

/** A shop with made-up people in it. */
async function lookAround(app: App): Promise<void> {
  await app.page.getByRole('button', { name: /look around/i }).click();
  await app.sees(/people are made up/);
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
