import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { startApp, type App } from '../e2e/fixture/app';
import { openEmptyShop } from '../e2e/steps';
import { startWhatever } from './damage';
import { createExpected, type Expected } from './expected';
import { createResults, type Results } from './results';
import { makeSmallDisk, type SmallDisk } from './smallDisk';
import { begin, look, opened, saysRebuilt } from './window';

/** When the disk becomes full. */
export const VARIANTS = ['before the start', 'while writing', 'during a backup'] as const;

/** What is left of it, in KB. */
export const LEFT_KB = [0, 128, 1024] as const;

/** More than the start asks for, so that the disk is full only once it is filled. */
const DISK_MB = 1_500;
const FULL = /The disk is full\.|Saving does not work just now\./;

/** The address of a person's page. */
const PERSON = /#\/people\/[\da-f]{8}-[\da-f-]{27}$/;
/** A deed of the person at the window; those of the actor in the page have other numbers. */
const BY_HAND = -1;

/** One run: a disk of its own that becomes full, has room again, and two more starts. */
export type FullDiskRun = {
  readonly variant: (typeof VARIANTS)[number];
  readonly leftKb: number;
};

/** What came of the runs. */
export type FullDiskOutcome = ReturnType<Results['sum']> & {
  /** Milliseconds from the full disk to the sentence about it, of every run in which somebody writes. */
  readonly told: readonly number[];
};

/** Does these runs with so many starts after each; `null` where this computer does not let us make a disk that can be filled. */
export async function fillDisks(
  name: string,
  seed: number,
  runs: readonly FullDiskRun[],
  starts = 2,
): Promise<FullDiskOutcome | null> {
  const results = createResults(name, seed);
  const told: number[] = [];
  const healing = { 'by itself': 0, 'by starting again': 0 };
  for (const { variant, leftKb } of runs) {
    const disk = await makeSmallDisk(DISK_MB);
    if (disk === null) return null;
    const app = await startApp({ folder: disk.folder });
    const tell = (ms: number): void => void told.push(ms);
    try {
      await openEmptyShop(app);
      const expected = createExpected((await look(app)).facts);
      if (variant === 'before the start') await before(app, disk, leftKb, expected, tell);
      else {
        const kind = variant === 'while writing' ? 'writes' : 'backups';
        const isMended = await during(app, disk, leftKb, { expected, kind, tell });
        healing[isMended ? 'by itself' : 'by starting again'] += 1;
      }
      for (let start = 1; start <= starts; start += 1) {
        await app.kill();
        await startWhatever(app);
        const found = await look(app, true);
        const acts = start === 1 ? expected.confirmed() : 0;
        results.note(
          `${variant}, ${leftKb} KB left, start ${start}`,
          expected.compare(found),
          { acts, isEmpty: found.seq === 0, isRebuilt: await saysRebuilt(app) },
          `${variant}, ${leftKb} KB, start ${start}`,
        );
      }
    } finally {
      await app.dispose().catch(() => undefined);
      await disk.dispose();
    }
  }
  results.finish({ healing, told });
  console.log(`Told within ${Math.round(Math.max(0, ...told))} ms; healed`, healing);
  return { ...results.sum(), told };
}

/** The disk is full when the app is started. */
async function before(
  app: App,
  disk: SmallDisk,
  leftKb: number,
  expected: Expected,
  tell: (ms: number) => void,
): Promise<void> {
  const { fault } = await begin(app, 'writes', 'Before', expected);
  await sleep(1_500);
  expect(fault()).toBeNull();
  await app.kill();
  await disk.fill(leftKb);
  const from = performance.now();
  await app.start();
  await app.page.getByText(FULL).first().waitFor();
  tell(performance.now() - from);
  await app.kill();
  await disk.free();
  await app.start();
  await opened(app);
}

/** The disk becomes full while something is written; answers whether saving came back without another start. */
async function during(
  app: App,
  disk: SmallDisk,
  leftKb: number,
  writing: {
    readonly expected: Expected;
    readonly kind: 'writes' | 'backups';
    readonly tell: (ms: number) => void;
  },
): Promise<boolean> {
  const { expected, kind, tell } = writing;
  const { page } = app;
  const typed = 'Typed on a full disk';
  const field = page.getByRole('textbox', { name: /name/i }).first();
  let isSaved = false;
  const { fault } = await begin(app, kind, 'During', expected);
  if (kind === 'writes') {
    await page.evaluate(() => (window.location.hash = '#/people/new'));
    await field.fill(typed);
  }
  await sleep(1_500);
  // What is kept for a full disk is given back first, and filled as well.
  for (let turn = 0; turn < 40 && fault() === null; turn += 1) {
    await disk.fill(leftKb);
    await sleep(250);
  }
  if (kind === 'writes') {
    const from = performance.now();
    await field.press('Control+Enter');
    await page.getByText(FULL).first().waitFor();
    tell(performance.now() - from);
    await disk.fill(leftKb);
    // What little was left may have been enough for this one: then the window went on to the person.
    isSaved = PERSON.test(page.url());
    if (isSaved) {
      expected.hear({ kind: 'begin', id: BY_HAND, deed: { adds: [typed], takes: [] } });
      expected.hear({ kind: 'end', id: BY_HAND });
    } else expect(await field.inputValue()).toBe(typed);
  }
  await disk.free();
  const isMended = await page
    .getByText('Saving works again.')
    .waitFor({ timeout: 30_000 })
    .then(
      () => true,
      () => false,
    );
  if (kind === 'backups') return isMended;
  if (isSaved) {
    // A page that could not be read on the full disk comes back by itself.
    if (isMended) await page.getByRole('heading', { name: typed }).first().waitFor();
    return isMended;
  }
  // Whether the first try came through is for the person to see, as the sentence says.
  expected.doubt(typed);
  if (!isMended) return false;
  expect(await field.inputValue()).toBe(typed);
  await field.press('Control+Enter');
  await page.getByRole('heading', { name: typed }).first().waitFor();
  return true;
}
