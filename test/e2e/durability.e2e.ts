import { appendFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './harness';
import type { App } from './fixture/app';
import { openEmptyShop } from './steps';

/** Adds a person through the palette's form, and waits until it stands. */
async function addPerson({ page }: App, name: string): Promise<void> {
  await page.evaluate(() => (window.location.hash = '#/people/new'));
  const field = page.getByRole('textbox', { name: /name/i }).first();
  await field.waitFor();
  await field.fill(name);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name }).first().waitFor();
}

async function seesPeople({ page }: App, names: readonly string[]): Promise<void> {
  await page.evaluate(() => (window.location.hash = '#/people'));
  for (const name of names) await page.getByText(name, { exact: true }).first().waitFor();
}

/** The engine's folder of the shop, while the app is not running. */
async function leveldb({ computer }: App): Promise<string> {
  const names = await readdir(computer.engine);
  const name = names.find((entry) => entry.endsWith('.indexeddb.leveldb'));
  if (name === undefined) throw new Error('The engine has no folder yet');
  return join(computer.engine, name);
}

/** The log that the engine writes to. */
async function newestLog(app: App): Promise<string> {
  const folder = await leveldb(app);
  const logs = (await readdir(folder)).filter((name) => /^\d{6}\.log$/.test(name)).sort();
  return join(folder, logs.at(-1)!);
}

const TOLD = /has been put together again/;

test('what was confirmed is there after a power cut, in the database and in the log', async ({
  launch,
}) => {
  const app = await launch({});
  await openEmptyShop(app);
  await addPerson(app, 'Leyla Demir');
  await app.kill();
  await app.start();
  await seesPeople(app, ['Leyla Demir']);
  await addPerson(app, 'Anna Winter');
  await app.kill();
  await app.start();
  await seesPeople(app, ['Leyla Demir', 'Anna Winter']);
  expect(await app.page.getByText(TOLD).count()).toBe(0);
});

test('an emptied database is rebuilt without a question, and told afterwards', async ({
  launch,
}) => {
  const app = await launch({});
  await openEmptyShop(app);
  await addPerson(app, 'Leyla Demir');
  await app.kill();
  await rm(app.computer.engine, { recursive: true, force: true });
  await app.start();
  await app.sees(TOLD);
  await app.sees('Everything is there, up to the last thing you did.');
  await seesPeople(app, ['Leyla Demir']);
  await addPerson(app, 'Anna Winter');

  // Told once; and what came after the rebuilding is as safe as what came before.
  await app.restart();
  await seesPeople(app, ['Leyla Demir', 'Anna Winter']);
  expect(await app.page.getByText(TOLD).count()).toBe(0);
  await app.kill();
  await rm(app.computer.engine, { recursive: true, force: true });
  await app.start();
  await app.sees(TOLD);
  await seesPeople(app, ['Leyla Demir', 'Anna Winter']);
});

test('a torn end of the engine’s log is cut off, so that two starts later nothing is gone', async ({
  launch,
}) => {
  const app = await launch({});
  await openEmptyShop(app);
  await addPerson(app, 'Leyla Demir');
  await app.kill();
  const log = await newestLog(app);
  // A record's header whose content never came to the disk, as a power cut leaves it.
  await appendFile(log, Uint8Array.of(1, 2, 3, 4, 40, 0, 1));
  await app.start();
  await seesPeople(app, ['Leyla Demir']);
  expect(await app.log()).toContain('preflight/trimmed');
  expect((await readdir(join(app.computer.profile, 'trimmed'))).length).toBeGreaterThan(0);
  await addPerson(app, 'Anna Winter');
  for (let start = 1; start <= 2; start += 1) {
    await app.kill();
    await app.start();
    await seesPeople(app, ['Leyla Demir', 'Anna Winter']);
    expect(await app.page.getByText(TOLD).count()).toBe(0);
  }
});

test('a database that the engine finds damaged and throws away comes back', async ({ launch }) => {
  const app = await launch({});
  await openEmptyShop(app);
  await addPerson(app, 'Leyla Demir');
  await app.kill();
  // In the middle, where nothing can be cut off: the engine deletes everything.
  const log = await newestLog(app);
  const bytes = await readFile(log);
  bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
  await writeFile(log, bytes);
  const manifests = (await readdir(await leveldb(app))).filter((name) => /^MANIFEST/.test(name));
  await writeFile(join(await leveldb(app), manifests[0]!), 'no manifest');
  await app.start();
  // Either the engine throws everything away by itself, or the app puts its files aside and starts anew.
  await app.sees(TOLD).catch(() => app.ended());
  if (app.hasEnded()) await app.start();
  await app.sees(TOLD);
  await seesPeople(app, ['Leyla Demir']);
});

test('a full disk stops writing with a sentence, keeps what was typed, and goes on by itself', async ({
  launch,
}) => {
  const app = await launch({});
  await openEmptyShop(app);
  await addPerson(app, 'Leyla Demir');
  await app.quit();
  // The third, fourth, … act meets a full disk until there is room again.
  app.expectProblem(/LogRefusedError|The log refused|WritesStopped/);
  await app.start({
    faults:
      'log-before-append@1:enospc,log-before-append@2:enospc,log-before-append@3:enospc,log-before-append@4:enospc',
  });
  const { page } = app;
  await page.evaluate(() => (window.location.hash = '#/people/new'));
  const field = page.getByRole('textbox', { name: /name/i }).first();
  await field.fill('Anna Winter');
  await page.keyboard.press('Control+Enter');
  await app.sees('The disk is full. Nothing is saved just now.');
  await app.sees('Saving works again.');
  await app.kill();
  await app.start();
  await seesPeople(app, ['Leyla Demir']);
});

test('too little room: the shop is not opened, and the page says so', async ({ launch }) => {
  const app = await launch({});
  await openEmptyShop(app);
  await app.quit();
  await app.start({ faults: 'free-space:150' });
  await app.sees('Less than 200 MB is free');
  await app.quit();
  await app.start({ faults: 'free-space:900' });
  await app.sees('The disk is almost full.');
});

test('a shop of a newer release is left alone', async ({ launch }) => {
  const app = await launch({});
  await openEmptyShop(app);
  await app.quit();
  const file = join(app.computer.profile, 'state.json');
  const state = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...state, appVersion: '99.0.0' }));
  const names = async (): Promise<readonly string[]> => {
    const log = /(?:^|\/)(?:logs|Cache|GPUCache)(?:\/|$)/;
    return (await readdir(app.computer.profile)).filter((name) => !log.test(name)).sort();
  };
  const before = { names: await names(), backups: await app.backups() };
  const log = await readFile(await newestLog(app));
  await app.start();
  await app.sees('This shop was last opened with a newer Regulars.');
  expect({ names: await names(), backups: await app.backups() }).toEqual(before);
  expect(await readFile(await newestLog(app))).toEqual(log);
});

test('a release that comes to the shop for the first time keeps what was there before', async ({
  launch,
}) => {
  const app = await launch({});
  await openEmptyShop(app);
  await addPerson(app, 'Leyla Demir');
  await app.kill();
  const file = join(app.computer.profile, 'state.json');
  const state = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...state, appVersion: '0.0.1' }));
  await app.start();
  await seesPeople(app, ['Leyla Demir']);
  expect(await app.backups()).toEqual([expect.stringContaining('before update')]);
  expect(await readdir(join(app.computer.profile, 'before-update'))).toHaveLength(1);
});

test('after two starts that failed it waits, and can put the shop together again', async ({
  launch,
}) => {
  const app = await launch({});
  await openEmptyShop(app);
  await addPerson(app, 'Leyla Demir');
  await app.quit();
  await writeFile(join(app.computer.profile, 'starts.json'), JSON.stringify({ failed: 2 }));
  await app.start();
  await app.sees('Regulars did not get going the last times.');
  await app.page.getByRole('button', { name: 'Put together again' }).click();
  await app.relaunched();
  await app.sees(TOLD);
  await seesPeople(app, ['Leyla Demir']);
  // What was there before is put aside.
  expect((await readdir(join(app.computer.profile, 'set-aside'))).length).toBe(1);
});

test('without log and backups an emptied shop is no first start', async ({ launch }) => {
  const app = await launch({});
  await openEmptyShop(app);
  await addPerson(app, 'Leyla Demir');
  await app.quit();
  await rm(app.computer.engine, { recursive: true, force: true });
  await rm(join(app.computer.profile, 'journal'), { recursive: true, force: true });
  await rm(app.computer.documents, { recursive: true, force: true });
  await app.start();
  await app.sees('Your data is not here any more.');
});
