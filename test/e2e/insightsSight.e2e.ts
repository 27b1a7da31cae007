import { checkAccessibility, expect, test, type App } from './harness';
import { go, lookAround, overflowing, settled, speakPseudo } from './steps';

const NOW = '2026-03-19T09:40:00';

const PAGES = [
  '#/insights',
  '#/insights/regulars',
  '#/insights/new-faces',
  '#/insights/word',
  '#/insights/points',
  '#/insights/compare',
] as const;

/** A page of figures, once nothing is counted any more. */
async function open(app: App, address: string): Promise<void> {
  await go(app, address);
  await app.page.getByRole('tabpanel').getByRole('heading').first().waitFor();
  await settled(app.page);
}

/** What a chart draws, and the words that stand for it. */
type Words = { readonly kind: string; readonly name: string; readonly wrong: readonly string[] };

/** Every drawing of bars, stacks and heat, with whatever its words do not say of it. Runs in the page. */
function wordsOfBars(): Words[] {
  const nameOf = (part: Element): string => part.getAttribute('aria-label') ?? '';
  const textOf = (part: Element | null): string => part?.textContent?.trim() ?? '';
  const numberOf = (text: string): number => Number(text.replace(/[^\d.]/g, '') || NaN);
  const found: Words[] = [];
  // Bars with a name before and a figure behind: their lengths are as their figures.
  for (const list of document.querySelectorAll('main ul:has(> li > [aria-hidden] > [style])')) {
    const rows = [...list.children].map((row) => {
      const bar = row.querySelector<HTMLElement>('[aria-hidden] > [style]');
      return {
        name: textOf(row.firstElementChild),
        figure: textOf(row.lastElementChild),
        length: bar === null ? 0 : parseFloat(bar.style.inlineSize),
      };
    });
    const most = Math.max(...rows.map(({ length }) => length));
    const figures = rows.map(({ figure }) => numberOf(figure));
    const whole = Math.max(...figures);
    found.push({
      kind: 'bars',
      name: nameOf(list),
      wrong: rows.flatMap(({ name, figure, length }, i) => {
        if (name === '' || figure === '') return [`a row without words: ${name} ${figure}`];
        const share = (100 * figures[i]!) / whole;
        return most > 0 && Math.abs(share - length) > 1
          ? [`${name} says ${figure} and is ${length}% long`]
          : [];
      }),
    });
  }
  // Parts of a whole: the words have the count of each, and each is as wide as its count.
  for (const stack of document.querySelectorAll('main [role=img]:not(canvas)')) {
    const names = stack.nextElementSibling;
    if (names?.tagName !== 'UL') continue;
    const parts = [...names.children].map((part) => ({
      text: textOf(part),
      count: numberOf(textOf(part.querySelector('b'))),
    }));
    const widths = [...stack.children].map((part) => Number((part as HTMLElement).style.flexGrow));
    const drawn = parts.map(({ count }) => count).filter((count) => count > 0);
    found.push({
      kind: 'stack',
      name: nameOf(stack),
      wrong: [
        ...parts.filter(({ text }) => !nameOf(stack).includes(text)).map(({ text }) => text),
        ...(widths.join() === drawn.join() ? [] : [`${widths.join()} drawn for ${drawn.join()}`]),
      ],
    });
  }
  // A heat table is a table: each cell has its figure, and its words in full.
  for (const table of document.querySelectorAll('main table:has([style*="--share"])')) {
    const cells = [...table.querySelectorAll<HTMLElement>('[style*="--share"]')];
    found.push({
      kind: 'heat',
      name: nameOf(table.parentElement!),
      wrong: cells.flatMap((cell) => {
        const [, of, came] =
          /^Of (\d+) (?:person|people) of .*?, (\d+) came/.exec(cell.title) ?? [];
        const said = numberOf((cell.textContent ?? '').split('%')[0]!);
        const heat = Number(cell.style.getPropertyValue('--share'));
        const share = Number(came) / Number(of);
        return Math.abs(share - heat) < 0.001 && Math.abs(100 * share - said) <= 0.5
          ? []
          : [`${cell.title} is ${said}%, and ${heat} strong`];
      }),
    });
  }
  return found;
}

/** A drawn chart read aloud place by place, against its table row by row. */
async function comparePlots({ page }: App): Promise<Words[]> {
  const found: Words[] = [];
  const readers = page.locator('main [role=slider]');
  for (let i = 0, count = await readers.count(); i < count; i += 1) {
    const reader = readers.nth(0);
    const name = (await reader.getAttribute('aria-label')) ?? '';
    const summary =
      (await page.locator('main canvas[role=img]').nth(0).getAttribute('aria-label')) ?? '';
    await reader.focus();
    const places = Number(await reader.getAttribute('aria-valuemax'));
    const said: string[] = [];
    await page.keyboard.press('Home');
    for (let at = 1; at <= places; at += 1) {
      await expect.poll(() => reader.getAttribute('aria-valuenow')).toBe(String(at));
      said.push((await reader.getAttribute('aria-valuetext')) ?? '');
      await page.keyboard.press('ArrowUp');
    }
    // From its picture to its table; the next chart is then the first with a picture.
    await page.locator('main').getByRole('button', { name: 'Table', exact: true }).first().click();
    const table = page.getByRole('region', { name, exact: true }).getByRole('table');
    const rows = await table
      .getByRole('row')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      );
    const [, ...body] = rows;
    const wrong = body.flatMap((row, at) => {
      const missing = row.filter((cell) => cell !== 'no data' && !said[at]!.includes(cell));
      return missing.map((cell) => `${cell} of ${row[0]!} is not in: ${said[at]!}`);
    });
    const firsts = body.map((row) => row[1]!).filter((cell) => cell !== 'no data');
    for (const value of [firsts[0], firsts.at(-1)]) {
      if (value !== undefined && !summary.includes(value))
        wrong.push(`${value} not in: ${summary}`);
    }
    if (body.length !== places) wrong.push(`${body.length} rows for ${places} places`);
    // Every series of the table is in the words for the picture.
    for (const series of rows[0]!.slice(2)) {
      if (!summary.includes(series)) wrong.push(`${series} not in: ${summary}`);
    }
    found.push({ kind: 'plot', name: summary === '' ? '' : name, wrong });
  }
  return found;
}

test('every chart says in words what it shows', async ({ launch }) => {
  const app = await launch({ now: NOW });
  await lookAround(app);
  const all: Words[] = [];
  for (const address of PAGES) {
    await open(app, address);
    all.push(...(await app.page.evaluate(wordsOfBars)), ...(await comparePlots(app)));
  }
  expect(all.filter(({ name, wrong }) => name === '' || wrong.length > 0)).toEqual([]);
  const kinds = all.map(({ kind }) => kind);
  for (const kind of ['bars', 'stack', 'heat', 'plot']) expect(kinds).toContain(kind);
  expect(kinds.filter((kind) => kind === 'plot').length).toBeGreaterThanOrEqual(2);
});

/** Whether a picture has the ink that the theme gives its first series. Runs in the page. */
function hasThemeInk(canvas: HTMLCanvasElement): boolean {
  const probe = document.createElement('span');
  probe.style.cssText = 'color: var(--chart-1); forced-color-adjust: none';
  document.body.append(probe);
  const ink = /(\d+), (\d+), (\d+)/.exec(getComputedStyle(probe).color)!.slice(1).map(Number);
  probe.remove();
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] === 255 && ink.every((part, at) => Math.abs(part - data[i + at]!) < 3))
      return true;
  }
  return false;
}

test('without colour the series are told apart by patterns, markers and words', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await page.emulateMedia({ forcedColors: 'active' });
  await open(app, '#/insights');
  const grounds = await page
    .locator('main [role=img]:not(canvas) > *')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).backgroundImage));
  // The first is plain, and no other looks like it.
  expect(grounds.length).toBeGreaterThan(1);
  expect(new Set(grounds).size).toBe(grounds.length);
  const swatches = await page
    .locator('main [class*=swatch]')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).backgroundImage));
  expect(new Set(swatches).size).toBe(swatches.length);

  await open(app, '#/insights/points');
  const legend = page.locator('main [class*=entry]');
  await expect.poll(() => legend.allTextContents()).toEqual(['Given', 'Handed in', 'Lapsed']);
  // One ink on one ground, drawn anew as soon as the colours are forced: what differs are the patterns.
  const canvas = page.locator('main canvas').first();
  await expect.poll(() => canvas.evaluate(hasThemeInk)).toBe(false);
  await checkAccessibility(page, 'main');
  await page.emulateMedia({ forcedColors: 'none' });
  await expect.poll(() => canvas.evaluate(hasThemeInk)).toBe(true);
});

test('from right to left the charts run from right to left too, and nothing is cut off', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await speakPseudo(app, 'ar-XB');
  await app.resize(1280, 720);
  const trouble: string[] = [];
  for (const address of PAGES) {
    await open(app, address);
    trouble.push(...(await page.evaluate(overflowing)).map((line) => `${address}: ${line}`));
  }
  expect(trouble).toEqual([]);
  await open(app, '#/insights');
  const reader = page.locator('main [role=slider]').first();
  const mark = page.locator('main [class*=marks] > [class*=line]');
  const at = async (): Promise<number> => (await mark.boundingBox())!.x;
  await reader.focus();
  await page.keyboard.press('End');
  await mark.waitFor();
  const latest = await at();
  // The arrow to the right goes back in time, and the mark goes to the right.
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await at()) > latest).toBe(true);
  const { left, right } = await page
    .locator('main canvas')
    .first()
    .evaluate((one) => {
      const box = one.getBoundingClientRect();
      return { left: box.left, right: box.right };
    });
  expect(latest).toBeLessThan((left + right) / 2);
  // What is said of a place stays inside the picture at both ends.
  for (const key of ['Home', 'End']) {
    await page.keyboard.press(key);
    await expect
      .poll(async () => {
        const tip = (await page.locator('main [data-side]').boundingBox())!;
        return tip.x >= left - 1 && tip.x + tip.width <= right + 1;
      })
      .toBe(true);
  }
});

test.for([true, false])(
  'whoever wants less movement (%s) is not shown a line that grows',
  async (reducedMotion, { launch }) => {
    const app = await launch({ now: NOW, reducedMotion });
    const { page } = app;
    await lookAround(app);
    await open(app, '#/insights');
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .map((one) => (one.effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 120)),
    );
    expect(moving).toEqual([]);
    // The picture stands at once: what is drawn a moment later is the same.
    const picture = () =>
      page
        .locator('main canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    if (reducedMotion) {
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      const first = page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const look = (): void => {
              const canvas = document.querySelector<HTMLCanvasElement>('main canvas');
              const isDrawn =
                canvas !== null &&
                canvas.width > 300 &&
                canvas
                  .getContext('2d')!
                  .getImageData(0, 0, canvas.width, canvas.height)
                  .data.some((part) => part > 0);
              if (isDrawn) resolve(canvas.toDataURL());
              else requestAnimationFrame(look);
            };
            look();
          }),
      );
      await page.getByRole('button', { name: 'Picture', exact: true }).click();
      const drawn = await first;
      await settled(page);
      expect(await picture()).toBe(drawn);
    }
  },
);
