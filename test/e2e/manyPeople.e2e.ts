import { expect, test, type App } from './harness';
import { chooseFile, go, ONWARDS, openEmptyShop } from './steps';

/** How many come in. Set E2E_PEOPLE for a larger shop. */
const PEOPLE = Number(process.env['E2E_PEOPLE'] ?? 20_000);

const TOWNS = ['Leipzig', 'Łódź', 'Kyōto', 'Graz', 'Utrecht', 'Aarhus', 'Porto'];
const GIVEN = ['Ada', 'Björn', 'Chloé', 'Dilek', 'Emeka', 'Fatima', 'Goran', 'Hana', 'Ivo'];

/** A list in which everybody is somebody else; the last one is called Zuletzt. */
function list(count: number): string {
  const lines = ['First name,Last name,Email,Phone,City,Notes'];
  for (let at = 0; at < count; at += 1) {
    const family = at === count - 1 ? 'Zuletzt' : `Family${at.toString(36)}x`;
    const phone = `+49 341 ${String(1_000_000 + at)}`;
    lines.push(
      `${GIVEN[at % GIVEN.length]},${family},p${at}@example.org,${phone},${TOWNS[at % TOWNS.length]},Tea no. ${at}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const count = new Intl.NumberFormat('en-GB').format(PEOPLE);

const bring = `Bring ${count} people in`;

const bar = (app: App) => app.page.getByRole('progressbar').first();

const progress = async (app: App): Promise<number> =>
  Number(
    (await bar(app)
      .getAttribute('aria-valuenow', { timeout: 500 })
      .catch(() => null)) ?? -1,
  );

/** Notes how long the thread of the window is taken at a time, from now on. */
const watchBlocks = () => {
  const blocks: number[] = [];
  Object.assign(window, { blocks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocks.push(duration);
  }).observe({ type: 'longtask' });
};

/** The longest of them since the last look, as it is printed. */
async function longestBlock({ page }: App): Promise<string> {
  const blocks = await page.evaluate(() =>
    (window as unknown as { blocks: number[] }).blocks.splice(0),
  );
  // What is shorter than that no observer tells.
  return blocks.length === 0 ? 'none above 50 ms' : `${Math.max(...blocks).toFixed(0)} ms`;
}

/** Time between two frames while the list is scrolled from top to bottom, in ms. */
const scrolled = () =>
  new Promise<number[]>((resolve) => {
    const scroller = [...document.querySelectorAll<HTMLElement>('main *')].find(
      (part) =>
        part.scrollHeight > part.clientHeight * 10 &&
        /auto|scroll/.test(getComputedStyle(part).overflowY),
    );
    const gaps: number[] = [];
    let before = performance.now();
    const step = (now: number): void => {
      gaps.push(now - before);
      before = now;
      if (scroller === undefined || gaps.length === 180) resolve(scroller ? gaps : []);
      else {
        scroller.scrollTop += scroller.scrollHeight / 180;
        requestAnimationFrame(step);
      }
    };
    requestAnimationFrame(step);
  });

/** Keeps, for the last key, when it came and when the counter last changed for it; what is only spoken does not count. */
const watchKeys = () => {
  const seen = { key: 0, change: 0 };
  Object.assign(window, { seenKeys: seen });
  addEventListener('keydown', ({ timeStamp }) => Object.assign(seen, { key: timeStamp }), true);
  new MutationObserver((changes) => {
    const isShown = changes.some(({ target }) => {
      const part = target instanceof Element ? target : target.parentElement;
      return part?.closest('[role=dialog]') && !part.closest('[aria-live]');
    });
    if (isShown) seen.change = performance.now();
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
};

/** Time from each key to the last change that it made at the counter, in ms. */
async function waitsAtCounter({ page }: App, line: string): Promise<readonly number[]> {
  await page.evaluate(watchKeys);
  const waits: number[] = [];
  for (const key of line) {
    await page.keyboard.press(key);
    // Long enough that nothing of this key is still to come.
    await page.waitForTimeout(300);
    const { key: at, change } = await page.evaluate(
      () => (window as unknown as { seenKeys: { key: number; change: number } }).seenKeys,
    );
    if (change > at) waits.push(change - at);
  }
  return waits.sort((a, b) => a - b);
}

test(
  `${count} people come in, are found, and go again`,
  { timeout: 420_000 },
  async ({ launch }) => {
    const app = await launch({});
    const { page } = app;
    await openEmptyShop(app);
    await page.evaluate(watchBlocks);
    const path = await app.files.write('many.csv', list(PEOPLE));
    const started = performance.now();
    const say = (what: string): void => {
      console.log(`${what} after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    };

    // Half of it, then not: nobody is there.
    await chooseFile(app, path);
    await page.getByRole('button', { name: ONWARDS }).click();
    await page.getByRole('button', { name: bring }).click();
    await expect.poll(() => progress(app)).toBeGreaterThan(PEOPLE / 10);
    const early = await progress(app);
    await expect.poll(() => progress(app)).toBeGreaterThan(early);
    await page.getByRole('button', { name: 'Stop' }).click();
    await app.sees('Stopped. Nothing of it was saved.');
    say('stopped');
    await go(app, '#/settings/shop');
    await go(app, '#/people');
    await app.sees('Nobody here yet.');

    // The file is still where it was left.
    await go(app, '#/import');
    await page.getByRole('button', { name: bring }).click();
    await app.sees(`${count} people are in.`);
    say('all in');
    console.log(`longest block of the window while importing: ${await longestBlock(app)}`);
    await page.getByRole('button', { name: 'See your people' }).click();
    await expect
      // The list fills bit by bit while the index is made.
      .poll(() => page.getByRole('grid').getAttribute('aria-rowcount'), { timeout: 60_000 })
      .toBe(String(PEOPLE + 1));
    console.log(`… and until the list has them: ${await longestBlock(app)}`);
    const gaps = (await page.evaluate(scrolled)).sort((a, b) => a - b);
    expect(gaps.length).toBeGreaterThan(0);
    const at = (share: number) => gaps[Math.floor(gaps.length * share)]!.toFixed(1);
    console.log(`frames while scrolling ${count} people: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);

    await page.keyboard.press('/');
    await page.keyboard.type('zuletzt');
    await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBe(2);
    await page.getByRole('grid').getByText('Zuletzt').waitFor();
    say('found');
    await page.getByRole('searchbox').first().fill('');
    await page.getByRole('heading', { level: 1 }).click();

    // At the counter, among all of them.
    await page.keyboard.press('p');
    const counter = page.getByRole('dialog', { name: 'Add points' });
    await counter.getByRole('textbox').waitFor();
    const waits = await waitsAtCounter(app, 'zuletzt 24.80');
    await expect.poll(() => counter.textContent()).toMatch(/Zuletzt.*New balance.*24 points/);
    const wait = (share: number) => waits[Math.floor(waits.length * share)]!.toFixed(1);
    console.log(`a key at the counter: p50 ${wait(0.5)} ms, worst ${waits.at(-1)!.toFixed(1)} ms`);
    await page.keyboard.press('Escape');
    await counter.waitFor({ state: 'detached' });

    await longestBlock(app);
    // Taken back half-way, then not: everybody is still there.
    await page.keyboard.press('Control+z');
    const back = page.getByRole('progressbar', { name: 'Taking that back' });
    await expect
      .poll(async () => Number((await back.getAttribute('aria-valuenow')) ?? 0), {
        timeout: 120_000,
      })
      .toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Stop' }).click();
    await app.sees('That was stopped. Everything is as it was.');
    await back.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.getByRole('grid').getAttribute('aria-rowcount'))
      .toBe(String(PEOPLE + 1));
    say('taking back stopped');

    await page.keyboard.press('Control+z');
    // Row by row, in one act: on a busy machine that takes long, and nothing here is about time.
    await page.getByText('Nobody here yet.').first().waitFor({ timeout: 150_000 });
    say('taken back');
    console.log(`longest block of the window while taking back: ${await longestBlock(app)}`);
    await app.restart();
    await go(app, '#/people');
    await app.sees('Nobody here yet.');
  },
);
