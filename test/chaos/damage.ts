import { appendFile, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApp, type App } from '../e2e/fixture/app';
import { openEmptyShop } from '../e2e/steps';
import { chanceFrom, isTimeLeft, type Chance } from './chance';
import { createExpected, type Expected } from './expected';
import { createResults, type Results } from './results';
import { begin, look, lookThrough, opened, saysRebuilt } from './window';

/** Torn ends of the engine's files and of the log of acts, each followed by two starts; answers with what came of them. */
export async function tearTails(
  name: string,
  seed: number,
  times: number,
): Promise<ReturnType<Results['sum']>> {
  const chance = chanceFrom(seed);
  const results = createResults(name, seed);
  await onAComputer(async (app, expected) => {
    for (let time = 1; time <= times && isTimeLeft(); time += 1) {
      await write(app, `Tail ${time}`, expected);
      await app.kill();
      const where = chance.next();
      const folder = await leveldb(app);
      const manifest = (await readdir(folder))
        .filter((entry) => entry.startsWith('MANIFEST'))
        .sort();
      const file =
        where < 0.6
          ? await newestLog(folder)
          : where < 0.8
            ? join(folder, manifest.at(-1)!)
            : await newestLog(await journal(app));
      // The header of a record whose content never came to the disk, whole or in part.
      const header = Uint8Array.of(1, 2, 3, 4, 40 + Math.floor(chance.next() * 80), 0, 1);
      const length = time % 5 === 0 ? 1 + Math.floor(chance.next() * 6) : 7;
      await appendFile(file, header.subarray(0, length));
      for (const start of [1, 2]) {
        await app.start();
        await compare(app, `start ${start}`, expected, results);
        if (start === 1) await app.kill();
      }
    }
  });
  results.finish();
  return results.sum();
}

/** A new computer with an empty shop, thrown away afterwards. */
export async function onAComputer(
  work: (app: App, expected: Expected) => Promise<void>,
): Promise<void> {
  const app = await startApp({});
  try {
    await openEmptyShop(app);
    await work(app, createExpected((await look(app)).facts));
  } finally {
    await app.dispose().catch(() => undefined);
  }
}

/** Some confirmed acts. */
export async function write(app: App, prefix: string, expected: Expected): Promise<void> {
  const before = expected.confirmed();
  const { fault } = await begin(app, 'writes', prefix, expected);
  while (expected.confirmed() < before + 6 && fault() === null) await sleep(20);
}

/** The page of an app that ends is gone before its process is; this long at most, in milliseconds. */
const ENDING_MS = 30_000;

/** Starts, and starts again where the app puts damaged files aside and ends to do so. */
export async function startWhatever(app: App): Promise<void> {
  await app.start();
  const ended = app.ended().then(() => 'ended' as const);
  const outcome = await Promise.race([
    ended,
    opened(app).then(
      () => 'open' as const,
      (reason: unknown) => ({ reason }),
    ),
  ]);
  if (outcome === 'open') return;
  if (outcome !== 'ended') {
    const isEnding = await Promise.race([ended, sleep(ENDING_MS, 'not ended' as const)]);
    if (isEnding !== 'ended') throw outcome.reason;
  }
  await app.start();
}

/** Acts that are in a table already. */
const counted = new WeakMap<Expected, number>();

/** Looks, and notes what does not fit, with the acts that were confirmed since the last look. */
export async function compare(
  app: App,
  name: string,
  expected: Expected,
  results: Results,
): Promise<void> {
  const found = await lookThrough(app);
  const confirmed = expected.confirmed();
  const acts = confirmed - (counted.get(expected) ?? 0);
  counted.set(expected, confirmed);
  const seen = { acts, isEmpty: found.seq === 0, isRebuilt: await saysRebuilt(app) };
  results.note(name, expected.compare(found), seen, name);
}

/** The engine's folder of the shop, while the app is not running. */
export async function leveldb({ computer }: App): Promise<string> {
  const names = await readdir(computer.engine);
  const name = names.find((entry) => entry.endsWith('.indexeddb.leveldb'));
  if (name === undefined) throw new Error('The engine has no folder yet');
  return join(computer.engine, name);
}

/** The folder of the log of acts. */
export const journal = ({ computer }: App): Promise<string> =>
  Promise.resolve(join(computer.profile, 'journal'));

/** The file of a folder that is written at present: the engine's log, or the last segment of the log of acts. */
export async function newestLog(folder: string): Promise<string> {
  const logs = (await readdir(folder)).filter((name) => /^\d{6,}\.log$/.test(name)).sort();
  return join(folder, logs.at(-1)!);
}

/** One of the files of the engine or of the log that hold something, by chance. */
export async function aFile(
  folder: string,
  chance: Chance,
): Promise<{ readonly path: string; readonly size: number }> {
  const files: { readonly path: string; readonly size: number }[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!/^(?:\d{6,8}\.(?:log|ldb)|MANIFEST-\d{6}|CURRENT)$/.test(name)) continue;
    const path = join(folder, name);
    const { size } = await stat(path);
    if (size > 0) files.push({ path, size });
  }
  return chance.oneOf(files);
}

/** Changes bytes of a file where they stand. */
export async function overwrite(
  path: string,
  at: number,
  change: (bytes: Uint8Array) => unknown,
  length = 1,
): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const bytes = new Uint8Array(length);
    await file.read(bytes, 0, length, at);
    change(bytes);
    await file.write(bytes, 0, length, at);
  } finally {
    await file.close();
  }
}

/** As clearing the data of a site does it. */
export async function clearOrigin({ page }: App): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.detach();
}
