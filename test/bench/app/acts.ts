import { figureOf, type Figure } from '../figure';
import { seededInsights } from '../insightsSeed';
import { seededChance, seededPerson, typedTexts } from '../seed';
import { exchangesWith } from '../shopSeed';
import { openWindow, type Desk, type Window } from './desk';
import { FIRSTS, type Probed, type Seen } from './probe';

/** A list is still when nothing has changed in it for so long, in ms. */
const STILL_MS = 250;

const inDocument = (seen: readonly Seen[]): readonly number[] =>
  seen.map(({ toDocument }) => toDocument);
const painted = (seen: readonly Seen[]): string => {
  const { median, worst } = figureOf(
    '',
    '',
    seen.map(({ toPaint }) => toPaint),
  );
  return `painted after ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`;
};
const timesDo = async <T>(
  count: number,
  work: (n: number) => Promise<T>,
): Promise<readonly T[]> => {
  const done: T[] = [];
  for (let n = 0; n < count; n += 1) done.push(await work(n));
  return done;
};

/** From the start of the page to a Today that is there, several times, with a warm disk. */
export async function measureStart(desk: Desk, rounds: number): Promise<readonly Figure[]> {
  const shells: number[] = [];
  const days: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await desk.stop();
    const { page } = await openWindow(desk);
    await page.locator(FIRSTS.today).first().waitFor();
    const firsts = await page.evaluate(() => (globalThis as unknown as Probed).probe.firsts());
    shells.push(firsts['shell'] ?? 0);
    days.push(firsts['today'] ?? 0);
  }
  return [
    figureOf('start-shell', 'start: the frame of the window', shells),
    figureOf('start-today', 'start to usable Today, warm disk', days, {
      detail: days.map((ms) => `${Math.round(ms)} ms`),
    }),
  ];
}

/** Typing in the list, letter by letter. */
export async function measureTyping(window: Window, people: number): Promise<readonly Figure[]> {
  const { page } = window;
  await window.go('#/people');
  await page.locator('[role=grid] [data-row]').first().waitFor();
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox').first();
  const seen: Seen[] = [];
  let before = '';
  for (const text of typedTexts(people, 60)) {
    if (!text.startsWith(before) || text.length !== before.length + 1) {
      await field.fill(text.slice(0, -1));
      await page.waitForTimeout(STILL_MS * 2);
    }
    before = text;
    await page.evaluate(
      (still) => (globalThis as unknown as Probed).probe.follow('[role=grid]', still),
      STILL_MS,
    );
    await page.keyboard.type(text.slice(-1));
    const one = await page.evaluate(() => (globalThis as unknown as Probed).probe.followed());
    if (one.toDocument > 0) seen.push(one);
  }
  await field.fill('');
  await page.waitForTimeout(STILL_MS * 2);
  return [
    figureOf('key-to-list', 'search: key to the last row drawn', inDocument(seen), {
      detail: [painted(seen)],
    }),
  ];
}

/** Jumps to any place of the list of everybody. */
export async function measureJumps(window: Window): Promise<readonly Figure[]> {
  const { page } = window;
  await window.go('#/people');
  await page.locator('[role=grid] [data-row]').first().waitFor();
  const chance = seededChance(5);
  const seen = await timesDo(40, async () => {
    const one = page.evaluate((share) => {
      const { probe } = globalThis as unknown as Probed;
      const grid = document.querySelector<HTMLElement>('main [role=grid]')!;
      const count = Number(grid.getAttribute('aria-rowcount')) - 1;
      const row = Math.floor(share * (count - 30));
      const height = grid.querySelector<HTMLElement>('[data-row]')!.offsetHeight;
      probe.expect({ selector: `[role=row][aria-rowindex="${row + 4}"][aria-busy="false"]` }, true);
      grid.scrollTop = row * height;
      return probe.seen();
    }, chance());
    return one;
  });
  return [
    figureOf('page-jump', 'page jump in the list, rows drawn', inDocument(seen), {
      wanted: { median: 16 },
      detail: [painted(seen)],
    }),
  ];
}

/** Opens people with whom something happened. */
export async function measurePeople(
  window: Window,
  people: number,
  average: number,
): Promise<readonly Figure[]> {
  const chance = seededChance(11);
  const known: number[] = [];
  while (known.length < 31) {
    const n = Math.floor(chance() * people);
    if (exchangesWith(n, average) > 0 && !known.includes(n)) known.push(n);
  }
  const seen: Seen[] = [];
  for (const n of known) {
    const { contact } = seededPerson(n, 0);
    await window.go('#/people');
    await window.page.locator('[role=grid] [data-row]').first().waitFor();
    const one = await window.move(`#/people/${contact.id}`, { selector: 'main ol > li' });
    // The first one fetches the page's own code.
    if (n !== known[0]) seen.push(one);
  }
  return [
    figureOf('open-person', 'open a person, timeline shown', inDocument(seen), {
      wanted: { median: people > 20_000 ? 60 : 50 },
      detail: [painted(seen)],
    }),
  ];
}

/** Opens the counter, and books for somebody, as hands do it. */
export async function measureCounter(window: Window, people: number): Promise<readonly Figure[]> {
  const { page } = window;
  const [dialog, typing] = ['[role=dialog]', '[role=dialog] input:focus'];
  const shut = () => page.locator(dialog).waitFor({ state: 'detached' });
  const opened: Seen[] = [];
  await window.go('#/today');
  for (let round = 0; round < 16; round += 1) {
    const open = await window.press('p', { selector: typing });
    if (round > 0) opened.push(open);
    await page.keyboard.press('Escape');
    await shut();
  }
  const booked: Seen[] = [];
  const chance = seededChance(17);
  for (let round = 0; round < 21; round += 1) {
    const { contact } = seededInsights(Math.floor(chance() * people));
    // For somebody in the trash nothing is booked.
    if (contact.trashedAt !== null) continue;
    await window.go(`#/people/${contact.id}`);
    await page.locator('main h1').filter({ hasText: contact.name }).waitFor();
    await page.keyboard.press('p');
    await page.locator(typing).waitFor();
    await page.keyboard.insertText('24.80');
    await page.locator(dialog).getByRole('button', { name: '24 points' }).waitFor();
    const book = await window.press('Enter', { selector: dialog, isGone: true });
    if (round > 0) booked.push(book);
    await shut();
  }
  return [
    figureOf('counter-open', '`P` to an open counter', inDocument(opened), {
      wanted: { median: 100 },
      detail: [painted(opened)],
    }),
    figureOf('booking', 'booking confirmed on screen, strict, log flushed', inDocument(booked), {
      wanted: { median: 30 },
      detail: [painted(booked)],
    }),
  ];
}

/** Goes to Today from elsewhere. */
export async function measureTodayOpened(window: Window): Promise<readonly Figure[]> {
  const seen: Seen[] = [];
  for (let round = 0; round < 9; round += 1) {
    await window.go('#/people');
    await window.page.locator('[role=grid] [data-row]').first().waitFor();
    const one = await window.move('#/today', { selector: 'main ul li' });
    if (round > 0) seen.push(one);
  }
  return [
    figureOf('today-opened', 'Today opened from the list', inDocument(seen), {
      detail: [painted(seen)],
    }),
  ];
}
