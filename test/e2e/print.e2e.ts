import { checkAccessibility, expect, test, type App } from './harness';
import { go, lookAround, openEmptyShop, speakPseudo } from './steps';

/** Width and height of each page of a PDF, in points, as the file says itself. */
function pagesOf(pdf: Buffer): readonly (readonly [number, number])[] {
  return [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => [Number(width), Number(height)] as const,
  );
}

const POINTS_PER_MM = 72 / 25.4;

/** Whether a page is as large as a paper, to half a point. */
const isAsLarge = ([width, height]: readonly [number, number], widthMm: number, heightMm: number) =>
  Math.abs(width - widthMm * POINTS_PER_MM) < 0.5 &&
  Math.abs(height - heightMm * POINTS_PER_MM) < 0.5;

async function choose(app: App, field: string, option: string): Promise<void> {
  await app.page.getByRole('button', { name: field }).click();
  await app.page.getByRole('option', { name: option }).click();
}

async function savePdf(app: App, name: string): Promise<Buffer> {
  const path = await app.dialogs.save(name);
  await app.page.getByRole('button', { name: 'Save as PDF' }).click();
  await app.sees(`Saved as ${name}`);
  return app.files.read(path);
}

/** Selects the first people of the list and goes to their cards. */
async function printCardsOf(app: App, count: number): Promise<void> {
  const { page } = app;
  await go(app, '#/people');
  // Keys go to the list once it has the focus.
  await expect
    .poll(async () => {
      await page.getByRole('grid').getByRole('row').nth(1).click();
      return page.evaluate(() => document.activeElement?.closest('[role=grid]') != null);
    })
    .toBe(true);
  await page.keyboard.press('x');
  for (let more = 1; more < count; more += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Print cards' }).click();
  await page.getByRole('heading', { level: 1, name: /Customer card/ }).waitFor();
}

test('cards of three people become a PDF in the size of their sheet, and get their numbers', async ({
  launch,
}) => {
  const app = await launch({ now: '2026-03-19T09:40:00' });
  const { page } = app;
  await lookAround(app);
  await printCardsOf(app, 3);
  await app.sees('3 cards on one sheet.');
  await checkAccessibility(page);

  const pdf = await savePdf(app, 'cards.pdf');
  const pages = pagesOf(pdf);
  expect(pages).toHaveLength(1);
  expect(isAsLarge(pages[0]!, 210, 297)).toBe(true);
  await expect.poll(() => page.getByText('no card yet').count()).toBe(0);

  // Eight copies of three cards from the twentieth place on: two labels here, the rest on the next sheets.
  await choose(app, 'Format', '63.5 × 38.1 mm, A4');
  await page.getByRole('textbox', { name: 'First free place' }).fill('20');
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: 'For each person' }).fill('8');
  await page.keyboard.press('Tab');
  await app.sees('24 cards on 3 sheets.');
  const labels = pagesOf(await savePdf(app, 'labels.pdf'));
  expect(labels).toHaveLength(3);
  expect(labels.every((size) => isAsLarge(size, 210, 297))).toBe(true);

  // A card printer gets pages that are cards.
  await choose(app, 'Format', 'Bank card, exactly that size');
  await app.sees('24 cards on 24 sheets.');
  const single = pagesOf(await savePdf(app, 'single.pdf'));
  expect(single).toHaveLength(24);
  expect(single.every((size) => isAsLarge(size, 85.6, 54))).toBe(true);

  await page.keyboard.press('Control+p');
  await expect.poll(() => app.prints).toEqual([{ width: 85_600, height: 54_000 }]);

  // The choices stay with the computer.
  await app.restart();
  await printCardsOf(app, 1);
  await app.sees('8 cards on 8 sheets.');
});

/** Somebody new, by the form. */
async function addPerson(app: App, name: string): Promise<void> {
  await go(app, `#/people/new?name=${encodeURIComponent(name)}`);
  await app.page.getByRole('button', { name: /^Save/ }).click();
  await app.page.getByRole('heading', { level: 1, name }).waitFor();
}

test('the cards that were issued are one act, which can be taken back', async ({ launch }) => {
  const app = await launch({ now: '2026-03-19T09:40:00' });
  const { page } = app;
  await openEmptyShop(app);
  await addPerson(app, 'Maximiliana Leutheusser-Schnarrenberger');
  await addPerson(app, 'ليلى الحربي');
  await printCardsOf(app, 2);
  const isNew = page.getByText('2 people have no card yet');
  await isNew.waitFor();
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await app.sees('2 cards issued');
  await expect.poll(() => app.prints).toEqual([{ width: 210_000, height: 297_000 }]);
  await page.getByRole('button', { name: /Undo/ }).click();
  await isNew.waitFor();
});

test("a statement is a letter in the person's language, on as many pages as it needs", async ({
  launch,
}) => {
  const app = await launch({ now: '2026-03-19T09:40:00' });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Frieda Baumgartner').dblclick();
  await page.getByRole('heading', { level: 1, name: /Frieda/ }).waitFor();
  const id = (await page.evaluate(() => location.hash)).split('/').at(-1)!;
  await go(app, `#/print/statement/${id}?unit=points&from=2020-01-01`);
  await page.getByRole('heading', { level: 1, name: /Statement for Frieda/ }).waitFor();
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByText(/^(?:Ihr|Dein) Punktestand$/).waitFor();
  await checkAccessibility(page);
  const pages = pagesOf(await savePdf(app, 'statement.pdf'));
  expect(pages).toHaveLength(await preview.getByRole('figure').count());
  expect(pages.every((size) => isAsLarge(size, 210, 297))).toBe(true);

  await choose(app, 'Language', 'English');
  await preview.getByText('Your points', { exact: true }).waitFor();
  await page.getByRole('radio', { name: 'US Letter' }).click();
  const letter = pagesOf(await savePdf(app, 'letter.pdf'));
  expect(letter.every((size) => isAsLarge(size, 215.9, 279.4))).toBe(true);
});

/** By how many pixels the columns of the sheet of keys are too long for it. Runs in the page. */
function tooLong(): number {
  const columns = document
    .querySelector<HTMLElement>('article h3')
    ?.closest('section')?.parentElement;
  if (!columns) throw new Error('There is no sheet of keys');
  // What does not fit into two columns goes into a third.
  return columns.scrollWidth - columns.clientWidth;
}

test('all keys lie on one sheet, as they are set, and on a third more words too', async ({
  launch,
}) => {
  const app = await launch({ now: '2026-03-19T09:40:00' });
  const { page } = app;
  await lookAround(app);
  await page.keyboard.press('?');
  const overview = page.getByRole('dialog', { name: 'All keys' });
  await overview.getByRole('button', { name: 'Print all keys' }).click();
  await page.getByRole('heading', { level: 1, name: 'All keys on one sheet' }).waitFor();
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByText('Undo the last action').waitFor();
  await checkAccessibility(page);
  const pages = pagesOf(await savePdf(app, 'keys.pdf'));
  expect(pages).toHaveLength(1);
  expect(isAsLarge(pages[0]!, 210, 297)).toBe(true);
  expect(await page.evaluate(tooLong)).toBeLessThanOrEqual(1);

  await speakPseudo(app, 'en-XA');
  await go(app, '#/print/keys');
  await page.locator('article h3').first().waitFor();
  expect(await page.evaluate(tooLong)).toBeLessThanOrEqual(1);
});
