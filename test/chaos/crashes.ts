import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApp, type App } from '../e2e/fixture/app';
import { openEmptyShop } from '../e2e/steps';
import { chanceFrom, isTimeLeft, type Chance } from './chance';
import { createExpected, type Expected } from './expected';
import { createResults, type Results } from './results';
import { KINDS, type Kind } from './told';
import { age, begin, look, saysRebuilt } from './window';

/** What can be ended on its way. */
export const WHATS = [...KINDS, 'start', 'quit', 'migration'] as const;

/** A computer gets so many rounds: its shop grows, and looking at all of it takes its time. */
const ROUNDS_OF_A_COMPUTER = 10;
/** How often the engine has lost everything by the next start, as it does by itself after some crashes. */
const EMPTIED_SHARE = 0.15;
/** Schemas from which a release may come; older ones travel the same steps. */
const OLDER_SCHEMAS = [1, 2, 3, 4, 5] as const;

/** One of them. */
export type What = (typeof WHATS)[number];

const isKind = (what: What): what is Kind => (KINDS as readonly string[]).includes(what);

/** What is ended first. In the Chromium host main is a Node process, and the browser's own process writes the database. */
const PARTS = ['all', 'main', 'browser', 'renderer', 'utility'] as const;

/** How many crashes, over what. */
export type CrashOptions = {
  readonly name: string;
  readonly rounds: number;
  /** So many acts must be confirmed in all: rounds go on until they are. */
  readonly acts: number;
  readonly seed: number;
  readonly whats: readonly What[];
  /** No longer than this is anything on its way before the crash, in milliseconds. */
  readonly longestMs: number;
};

/** Crashes at random moments, one computer after another; answers with what came of it. */
export async function crashOften(options: CrashOptions): Promise<ReturnType<Results['sum']>> {
  const { name, rounds, acts, seed, whats, longestMs } = options;
  const chance = chanceFrom(seed);
  const results = createResults(name, seed);
  const byPart: Record<string, number> = {};
  let app: App | null = null;
  let expected = createExpected();
  try {
    for (let round = 1; round <= rounds || results.sum().acts < acts; round += 1) {
      if (!isTimeLeft()) break;
      if (app === null || round % ROUNDS_OF_A_COMPUTER === 1) {
        await app?.dispose();
        app = await startApp({});
        await openEmptyShop(app);
        expected = createExpected((await look(app)).facts);
      }
      const what = round <= whats.length ? whats[round - 1]! : chance.oneOf(whats);
      const part = chance.oneOf(PARTS);
      const isEmptied = chance.next() < EMPTIED_SHARE;
      const where = `Round ${round}, ${what}, ${part}${isEmptied ? ', emptied' : ''}`;
      if (process.env['CHAOS_TRACE'])
        console.log(new Date().toISOString().slice(11, 19), where, results.sum());
      byPart[part] = (byPart[part] ?? 0) + 1;
      try {
        if (what === 'migration') expected = await migration(app, chance);
        const before = expected.confirmed();
        const crashing = { what, part, round, isEmptied, expected, chance, longestMs };
        const fault = await crash(app, crashing);
        await app.start();
        const found = await look(app, what === 'backups');
        const { lost, torn } = expected.compare(found);
        const wrong = { lost, torn: fault === null ? torn : [...torn, fault] };
        const seen = {
          acts: expected.confirmed() - before,
          isEmpty: found.seq === 0 && expected.facts().size > 0,
          isRebuilt: await saysRebuilt(app),
        };
        results.note(what, wrong, seen, where);
      } catch (fault) {
        // A shop that does not open counts as torn, and the next one begins on another computer.
        const seen = { acts: 0, isEmpty: false, isRebuilt: false };
        results.note(what, { lost: [], torn: [String(fault)] }, seen, where);
        await app.dispose().catch(() => undefined);
        app = null;
      }
    }
  } finally {
    await app?.dispose().catch(() => undefined);
    results.finish({ byPart });
  }
  return results.sum();
}

type Crash = {
  readonly what: What;
  readonly part: (typeof PARTS)[number];
  readonly round: number;
  readonly isEmptied: boolean;
  readonly expected: Expected;
  readonly chance: Chance;
  readonly longestMs: number;
};

/** Does something and ends it at a random moment; answers with a fault of the page that came before. */
async function crash(app: App, crashing: Crash): Promise<string | null> {
  const { what, part, round, isEmptied, expected, chance, longestMs } = crashing;
  const empty = async (): Promise<void> => {
    if (isEmptied) await rm(app.computer.engine, { recursive: true, force: true });
  };
  if (what === 'quit' || what === 'start') {
    // Somebody is at work until then.
    await begin(app, 'writes', `Round ${round}`, expected);
    await sleep(150 + chance.next() * longestMs);
  }
  if (what === 'quit') {
    await app.quitAndKill(chance.next() * 1_500);
    await empty();
    return null;
  }
  if (!isKind(what)) {
    // Killed while it starts, and again, so that also what mends itself at a start is interrupted.
    if (what === 'start') await app.kill(part);
    await empty();
    await app.startAndKill(300 + chance.next() * longestMs);
    if (chance.next() < 0.5) await app.startAndKill(600 + chance.next() * longestMs);
    return null;
  }
  const { fault } = await begin(app, what, `Round ${round}`, expected);
  await sleep(150 + chance.next() * longestMs);
  const before = fault();
  await app.kill(part);
  await empty();
  return before;
}

/** Leaves the shop as an older release left it, closed. */
async function migration(app: App, chance: Chance): Promise<Expected> {
  const names = await age(app, chance.oneOf(OLDER_SCHEMAS), 2_000);
  await app.kill();
  return createExpected(names);
}
