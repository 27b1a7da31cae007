import { readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { App } from '../e2e/fixture/app';
import { chanceFrom, isTimeLeft, SEED, type Chance } from './chance';
import {
  aFile,
  clearOrigin,
  compare,
  journal,
  leveldb,
  newestLog,
  onAComputer,
  overwrite,
  startWhatever,
  tearTails,
  write,
} from './damage';
import { createResults } from './results';
import { STOPPED } from './window';

/** Each of the fifteen damages so often, which makes 90 of them; and the numbers of torn ends and of wipes of the plan. */
const TIMES = Number(process.env['CHAOS_ROUNDS'] ?? 6);
const TAILS = Math.ceil((TIMES * 50) / 6);
const WIPES = Math.ceil((TIMES * 10) / 6);
const MINUTE_MS = 60_000;

type Damage = (folder: string, chance: Chance) => Promise<void>;

/** What can become of files while the app is not running. */
const ANYWHERE: Readonly<Record<string, Damage>> = {
  'one bit': async (folder, chance) => {
    const { path, size } = await aFile(folder, chance);
    await overwrite(path, Math.floor(chance.next() * size), (bytes) => {
      bytes[0]! ^= 1 << Math.floor(chance.next() * 8);
    });
  },
  'a sector of zeros': async (folder, chance) => {
    const { path, size } = await aFile(folder, chance);
    const sectors = Math.max(1, Math.floor(size / 512));
    const at = Math.floor(chance.next() * sectors) * 512;
    await overwrite(path, at, (bytes) => bytes.fill(0), Math.min(512, size - at));
  },
  truncated: async (folder, chance) => {
    const { path, size } = await aFile(folder, chance);
    await truncate(path, Math.floor(chance.next() * size));
  },
  'one file gone': async (folder, chance) => rm((await aFile(folder, chance)).path),
  'every file gone': async (folder) => rm(folder, { recursive: true }),
  'the newest zeroed': async (folder) => {
    const path = await newestLog(folder);
    const { size } = await stat(path);
    await overwrite(path, 0, (bytes) => bytes.fill(0), size);
  },
};

/** What else can become of the engine's files. */
const OF_THE_ENGINE: Readonly<Record<string, Damage>> = {
  'a foreign manifest': async (folder) => {
    const names = await readdir(folder);
    const manifest = names.find((name) => name.startsWith('MANIFEST'));
    if (manifest !== undefined) await writeFile(join(folder, manifest), 'no manifest');
  },
  'the pointer gone': (folder) => rm(join(folder, 'CURRENT'), { force: true }),
  'the lock is not empty': async (folder) => {
    await rm(join(folder, 'LOCK'), { force: true });
    await writeFile(join(folder, 'LOCK'), 'held by nobody');
  },
};

const DAMAGES = [
  ...Object.entries({ ...ANYWHERE, ...OF_THE_ENGINE }).map(([name, damage]) => ({
    ...{ name: `database: ${name}`, damage, folderOf: leveldb },
  })),
  ...Object.entries(ANYWHERE).map(([name, damage]) => ({
    ...{ name: `log: ${name}`, damage, folderOf: journal },
  })),
];

test(
  'damaged files of the database or of the log are noticed, and everything is there again',
  { timeout: TIMES * DAMAGES.length * MINUTE_MS, retry: 0 },
  async () => {
    const chance = chanceFrom(SEED);
    const results = createResults('corruption', SEED);
    await onAComputer(async (app, expected) => {
      for (let time = 1; time <= TIMES && isTimeLeft(); time += 1) {
        for (const { name, damage, folderOf } of DAMAGES) {
          await write(app, `${name} ${time}`, expected);
          await app.kill();
          await damage(await folderOf(app), chance);
          await startWhatever(app);
          await compare(app, name, expected, results);
        }
      }
    });
    results.finish();
    const { lost, torn, wiped } = results.sum();
    expect({ lost, torn, wiped }).toEqual({ lost: 0, torn: 0, wiped: 0 });
  },
);

test(
  'torn ends of the engine’s files and of the log are cut off, and nothing is gone two starts later',
  { timeout: TAILS * MINUTE_MS, retry: 0 },
  async () => {
    const { lost, torn, wiped, rebuilt } = await tearTails('tails', SEED, TAILS);
    expect({ lost, torn, wiped, rebuilt }).toEqual({ lost: 0, torn: 0, wiped: 0, rebuilt: 0 });
  },
);

test(
  'a database that is emptied while the shop is open comes back',
  { timeout: WIPES * MINUTE_MS, retry: 0 },
  async () => {
    const results = createResults('wiped-mid-session', SEED);
    await onAComputer(async (app, expected) => {
      for (let time = 1; time <= WIPES; time += 1) {
        await write(app, `Open ${time}`, expected);
        const how = time % 2 === 0 ? 'deleted' : 'cleared';
        await (how === 'deleted' ? deleteDatabase(app) : clearOrigin(app));
        // Nobody has to save first to hear of it.
        await app.page.getByText(STOPPED).waitFor();
        await app.kill();
        await app.start();
        await compare(app, how, expected, results);
      }
    });
    results.finish();
    const { lost, torn, wiped } = results.sum();
    expect({ lost, torn, wiped }).toEqual({ lost: 0, torn: 0, wiped: 0 });
  },
);

/** As the developer tools do it. */
const deleteDatabase = ({ page }: App): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase('regulars');
        request.onsuccess = request.onerror = request.onblocked = () => resolve();
      }),
  );
