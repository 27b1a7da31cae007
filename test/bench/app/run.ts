import type { BrowserContext } from 'playwright-core';
import type { Figure } from '../figure';
import type { Size } from '../report';
import { NOW } from '../seed';
import {
  measureCounter,
  measureJumps,
  measurePeople,
  measureStart,
  measureTodayOpened,
  measureTyping,
} from './acts';
import { openWindow, type Desk } from './desk';
import { measureRest } from './memory';
import { FIRSTS, installProbe } from './probe';
import { measureScrolling } from './scroll';
import { measureBackup, measureEngineReads, measureEngineWrites, measureImport } from './work';

export { measureSoak } from './soak';

/** Puts the probe into every window of a context. */
export async function prepareContext(context: BrowserContext): Promise<void> {
  await context.addInitScript(installProbe, { now: NOW, firsts: FIRSTS });
}

/** What is measured, in this order: what changes how many there are comes last. */
export const PARTS = [
  ...['answers', 'ready', 'start', 'typing', 'jumps', 'person', 'counter', 'today'],
  ...['scroll', 'memory', 'backup', 'import'],
] as const;

/**
 * Measures the built app on a shop that was filled.
 *
 * @param only - The parts that are wanted; `null` for all.
 * @param tell - Is told each figure as soon as it is there.
 */
export async function measureApp(
  desk: Desk,
  { people, interactionsEach }: Size,
  only: readonly string[] | null,
  tell: (figure: Figure) => void,
  appVersion: string,
): Promise<void> {
  const is = (part: string): boolean => only === null || only.includes(part);
  const strange = only?.find((part) => !PARTS.some((known) => known === part));
  if (strange !== undefined)
    throw new Error(`No such part: ${strange}; there are ${PARTS.join(', ')}`);
  const say = (figures: readonly Figure[]): void => figures.forEach(tell);
  if (is('answers')) {
    say(
      (await desk.inPage(
        'measureAnswers',
        { people, interactionsEach },
        appVersion,
      )) as readonly Figure[],
    );
  }
  if (is('ready')) {
    await desk.stop();
    // The first start reads everything; it is over when the index is stored for the next one.
    const { page } = await openWindow(desk);
    await page.evaluate(
      ([now, release]) =>
        localStorage.setItem(
          'regulars.backups',
          JSON.stringify({
            rehearsed: {
              ...{ at: now, fileName: 'none', isRestorable: true, people: 0 },
              appVersion: release,
            },
          }),
        ),
      [NOW, appVersion] as const,
    );
    await desk.inPage('stored', 'regulars', 'people');
  }
  if (is('start')) say(await measureStart(desk, 5));
  const window = await openWindow(desk);
  await window.page.locator('main li').first().waitFor();
  if (is('typing')) say(await measureTyping(window, people));
  if (is('jumps')) say(await measureJumps(window));
  if (is('person')) say(await measurePeople(window, people, interactionsEach));
  if (is('counter')) say(await measureCounter(window, people));
  if (is('today')) say(await measureTodayOpened(window));
  if (is('scroll')) say(await measureScrolling(window));
  if (is('memory')) say(await measureRest(desk, window, people));
  if (is('backup')) {
    const rows = (await desk.inPage('countShop')) as number;
    say(await measureBackup(desk, window, rows));
    say(await measureEngineReads(desk, rows));
  }
  if (is('import')) {
    say(await measureImport(window));
    say(await measureEngineWrites(desk));
  }
}
