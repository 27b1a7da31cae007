import type { Locator } from 'playwright-core';
import { checkAccessibility, expect, test, type App } from './harness';
import { go, lookAround, openEmptyShop, settled } from './steps';

const NOW = '2026-03-19T09:40:00';

const dialog = ({ page }: App) => page.getByRole('dialog');
const place = ({ page }: App) => page.evaluate(() => location.hash);

/** The figures, once they are counted and their line is drawn. */
async function openFigures(app: App): Promise<void> {
  await go(app, '#/insights');
  await app.page.getByRole('button', { name: 'Repeat rate: the sum' }).waitFor();
  await settled(app.page);
}

/** The tile that a figure's question mark stands in. */
const tile = ({ page }: App, name: string): Locator =>
  page
    .locator('div')
    .filter({ has: page.getByRole('button', { name: `${name}: the sum` }) })
    .last()
    .locator('xpath=..');

async function closeDialog(app: App): Promise<void> {
  await app.page.keyboard.press('Escape');
  await dialog(app).waitFor({ state: 'detached' });
}

/** Somebody of the shop's own, who bought on these days for these amounts. */
async function addCustomer(
  app: App,
  name: string,
  bought: readonly (readonly [day: string, amount: string])[],
): Promise<void> {
  const { page } = app;
  await go(app, `#/people/new?name=${encodeURIComponent(name)}`);
  await page.getByRole('button', { name: /^Save/ }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await settled(page);
  for (const [day, amount] of bought) {
    await page.getByRole('button', { name: 'Purchase', exact: true }).click();
    await dialog(app).getByRole('textbox', { name: 'Amount' }).fill(amount);
    await dialog(app).getByRole('textbox', { name: 'When' }).fill(day);
    await page.keyboard.press('Control+Enter');
    await dialog(app).waitFor({ state: 'detached' });
  }
}

test('keys lead to the figures; each has its sum, what it was a year ago and what is wanted of it', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openEmptyShop(app);
  await addCustomer(app, 'Nora Feld', [
    ['20 February 2025', '20'],
    ['10 February 2026', '30'],
    ['12 February 2026', '40'],
  ]);
  await go(app, '#/settings/insights');
  const target = page.getByRole('textbox', { name: 'Average purchase' });
  await target.fill('50');
  await target.press('Enter');
  await app.sees('Settings changed');

  await go(app, '#/today');
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect.poll(() => place(app)).toBe('#/insights');
  await page.getByRole('heading', { level: 1, name: /How are we doing/ }).waitFor();
  const each = tile(app, 'Purchases each');
  // Two of one person; a year ago it was one.
  await expect.poll(() => each.textContent()).toMatch(/^Purchases each2.*1$/);
  await each.getByTitle('1 more than a year ago').waitFor();

  await each.getByRole('button', { name: 'Purchases each: the sum' }).click();
  const sum = dialog(app);
  await sum.getByText('2 ÷ 1 = 2', { exact: true }).waitFor();
  await expect.poll(() => sum.getByRole('definition').allTextContents()).toEqual(['2', '1']);
  await sum.getByText('A year ago: 1', { exact: true }).waitFor();
  await checkAccessibility(page, '[role=dialog]');
  await closeDialog(app);

  // A person is too few for a share: the counts stand in its place.
  await expect
    .poll(() => tile(app, 'Repeat rate').textContent())
    .toContain('1 of 1Too few for a figure: fewer than 20.');
  await page.getByRole('button', { name: 'Lifetime value: the sum' }).click();
  await sum
    .getByText(/average purchase/)
    .first()
    .waitFor();
  await closeDialog(app);

  await page.getByRole('tab', { name: 'Side by side' }).click();
  await expect.poll(() => place(app)).toBe('#/insights/compare');
  await page.getByRole('rowheader', { name: 'All together' }).waitFor();
  // The report has all of it on one page: the sum, the year before, the target.
  await go(app, '#/print/report?from=2025-12-20&to=2026-03-19');
  const row = page.getByRole('figure').getByRole('row', { name: /^Average purchase/ });
  await expect.poll(() => row.textContent()).toContain('£70.00 ÷ 2 = £35.00');
  await expect.poll(() => row.textContent()).toContain('£20.00');
  await expect.poll(() => row.textContent()).toContain('at least £50.00');
  expect(await page.locator('main').textContent()).not.toMatch(/NaN|Infinity|undefined/);
});

test('one press leads to the people behind a figure, and they become a group', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openFigures(app);
  await tile(app, 'Repeat rate').getByRole('button', { name: '86.7%' }).click();
  const list = dialog(app);
  await list.getByRole('radio', { name: '26 came again' }).waitFor();
  // A head above the people.
  await expect.poll(() => list.getByRole('row').count()).toBeGreaterThan(1);
  await checkAccessibility(page);
  await list.getByRole('radio', { name: '4 came once' }).click();
  await expect.poll(() => list.getByRole('row').count()).toBe(5);
  const name = (await list.getByRole('row').nth(1).textContent())!.replace(/^[A-Z]{1,2}/, '');
  await list.getByRole('button', { name: 'Keep as a group' }).click();
  await app.sees('is a group now.');
  await closeDialog(app);
  await go(app, '#/segments');
  const group = page
    .getByRole('list', { name: 'Groups' })
    .getByRole('button', { name: /^Show people: Repeat rate: came once/ });
  await group.click();
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBe(5);
  await page.getByRole('grid').getByText(name.trim()).first().waitFor();

  // A row of the list leads to the person.
  await openFigures(app);
  await page.getByRole('button', { name: 'Read the unhappy one' }).click();
  await expect.poll(() => list.getByRole('row').count()).toBe(2);
  const unhappy = (await list.getByRole('row').nth(1).textContent())!.replace(/^[A-Z]{1,2}/, '');
  await list.getByRole('row').nth(1).getByText(unhappy.trim()).click();
  await page.getByRole('heading', { level: 1, name: unhappy.trim() }).waitFor();
});

test('every figure is split, and each group leads to its people', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openFigures(app);
  await page.getByRole('tab', { name: 'Side by side' }).click();
  const table = page.getByRole('table');
  const row = (name: string) => table.getByRole('row').filter({ hasText: name });
  await row('Germany').waitFor();
  await expect.poll(() => row('Germany').textContent()).toContain('13 of 13');
  await checkAccessibility(page);
  await row('Germany')
    .getByRole('button', { name: /^Germany, People who bought: 15$/ })
    .click();
  await expect.poll(() => dialog(app).getByRole('row').count()).toBe(16);
  await closeDialog(app);
  for (const [by, group] of [
    ['Group', 'All together'],
    ['Source', 'Recommended'],
    ['Looked after by', 'All together'],
  ] as const) {
    await page.getByText(by, { exact: true }).first().click();
    await row(group).waitFor();
    await expect.poll(() => row('All together').textContent()).toContain('86.7%');
  }
  await page.getByText('Word and thanks', { exact: true }).last().click();
  await table.getByRole('columnheader', { name: 'Our word kept' }).waitFor();
  await checkAccessibility(page);
});

test('a chart is read with arrow keys, leads to its people by Enter, and is a table at a press', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openFigures(app);
  const reader = page.getByRole('slider', { name: 'Retention by month' });
  const said = () => reader.getAttribute('aria-valuetext');
  await reader.focus();
  await expect.poll(said).toBe('March 2026: 100%');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(said).toBe('February 2026: 100%');
  // What is read aloud also stands beside the line.
  await page.locator('[data-side]').getByText('February 2026: 100%').waitFor();
  await page.keyboard.press('Home');
  await expect.poll(said).toBe('April 2025: no data');
  await page.keyboard.press('ArrowUp');
  await expect.poll(said).toBe('May 2025: no data');
  await page.keyboard.press('End');
  await expect.poll(said).toBe('March 2026: 100%');
  await page.keyboard.press('Enter');
  await expect.poll(() => dialog(app).getByRole('row').count()).toBeGreaterThan(1);
  await dialog(app)
    .getByText(/March 2026/)
    .waitFor();
  await closeDialog(app);
  await expect.poll(() => reader.evaluate((one) => one === document.activeElement)).toBe(true);

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const table = page.getByRole('region', { name: 'Retention by month' }).getByRole('table');
  await expect.poll(() => table.getByRole('row').count()).toBe(13);
  await expect.poll(() => table.getByRole('row').last().textContent()).toBe('March 2026100%');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  await reader.waitFor();
});

/** The cells of a CSV file in which every cell stands in quotes. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"')),
    );
}

test('the table of all figures and the picture of the line are files that open', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openFigures(app);
  const exporting = async (item: string, name: string): Promise<Buffer> => {
    await settled(page);
    await page.getByRole('button', { name: 'Export' }).click();
    const path = await app.dialogs.save(name);
    await page.getByRole('menuitem', { name: item }).click();
    await app.sees(`Saved as ${name}`);
    return app.files.read(path);
  };
  const csv = (await exporting('Table of all figures (CSV)', 'figures.csv')).toString('utf8');
  expect(csv.startsWith('\ufeff')).toBe(true);
  const [head, ...lines] = cellsOf(csv.slice(1));
  expect(lines.every((line) => line.length === head!.length)).toBe(true);
  const of = (line: readonly string[], column: string) => line[head!.indexOf(column)];
  const retention = lines.find((line) => of(line, 'Figure') === 'Retention rate')!;
  expect(of(retention, 'Split by')).toBe('everybody');
  expect(of(retention, 'Value')).toBe('100.00');
  expect(of(retention, 'n')).toBe('27');
  expect(of(retention, 'From')).toBe('2025-12-20');
  expect(of(retention, 'To')).toBe('2026-03-19');
  expect(of(retention, 'active at the start (S)')).toBe('27');
  const splits = new Set(lines.map((line) => of(line, 'Split by')));
  expect([...splits].sort()).toEqual(
    ['country', 'everybody', 'group', 'source', 'who looks after them'].sort(),
  );

  const png = await exporting('Picture of the retention chart (PNG)', 'retention.png');
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const drawn = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => ({
    width: canvas.width,
    height: canvas.height,
  }));
  // With a title and a note above the line, and room around it.
  expect(png.readUInt32BE(16)).toBeGreaterThan(drawn.width);
  expect(png.readUInt32BE(20)).toBeGreaterThan(drawn.height + 60);
  expect(png.length).toBeGreaterThan(5_000);

  // Where only a table is on screen there is no picture, and that is said.
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Picture of the retention chart (PNG)' }).click();
  await app.sees('Only a table is on screen. Switch back to the picture first.');
});

/** The pages of a PDF, as the file says itself. */
const pagesOf = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page(?![a-z])/gi)].length;

test.for([
  {
    language: 'en-GB',
    report: 'Print the report (PDF)',
    save: 'Save as PDF',
    saved: 'Saved as',
    print: 'Print',
    headline: 'How we are doing with our regulars',
    rows: [
      'Retention rate',
      'Churn',
      'Net churn',
      'Repeat rate',
      'Purchases each',
      'Would recommend you, NPS',
      'Satisfied, CSAT',
      'Average purchase',
      'Lifetime value',
      'Cost of a new face, CAC',
    ],
    sum: /\(30 − 3\) ÷ 27 = 100\.0%/,
  },
  {
    language: 'de-DE',
    report: 'Bericht drucken (PDF)',
    save: 'Als PDF speichern',
    saved: 'Gespeichert als',
    print: 'Drucken',
    headline: 'Wie es um unsere Stammgäste steht',
    rows: [
      'Bleiben',
      'Abwanderung',
      'Netto-Abwanderung',
      'Kommen wieder',
      'Käufe je Person',
      'Würden empfehlen, NPS',
      'Zufrieden, CSAT',
      'Durchschnittlicher Kauf',
      'Wert über die Jahre',
      'Kosten je neuem Gesicht, CAC',
    ],
    sum: /\(30 − 3\) ÷ 27 = 100,0\s%/,
  },
])('the report is one page of paper, $language', async (words, { launch }) => {
  const app = await launch({ now: NOW, languages: [words.language] });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/insights');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: words.report }).click();
  const sheet = page.getByRole('figure');
  await sheet.getByText(words.headline).waitFor();
  await expect
    .poll(() => sheet.getByRole('table').first().getByRole('rowheader').allTextContents())
    .toEqual(words.rows);
  await expect.poll(() => sheet.textContent()).toMatch(words.sum);
  // Nothing lies over the edge of the paper.
  expect(
    await sheet.locator('table').evaluateAll((tables) =>
      tables.every((table) => {
        const paper = table.closest('figure')!.firstElementChild!.getBoundingClientRect();
        const { left, right, bottom } = table.getBoundingClientRect();
        return left >= paper.left && right <= paper.right && bottom <= paper.bottom;
      }),
    ),
  ).toBe(true);
  await checkAccessibility(page);
  const path = await app.dialogs.save('report.pdf');
  await page.getByRole('button', { name: words.save }).click();
  await app.sees(`${words.saved} report.pdf`);
  const pdf = await app.files.read(path);
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pagesOf(pdf)).toBe(1);
  expect(pdf.toString('latin1')).toMatch(
    /\/MediaBox\s*\[\s*0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\s*\]/,
  );
  await page.getByRole('button', { name: words.print, exact: true }).click();
  await expect.poll(() => app.prints).toEqual([{ width: 210_000, height: 297_000 }]);
});

test('figures as of a day stay those of that day, and lead back to today', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openEmptyShop(app);
  await addCustomer(app, 'Nora Feld', [['10 February 2026', '30']]);
  await app.setClock('2026-03-25T09:40:00');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Nora Feld' }).waitFor();
  // Bought in February too, but told of only now.
  await addCustomer(app, 'Emil Sand', [['12 February 2026', '50']]);
  await openFigures(app);
  await expect.poll(() => tile(app, 'Repeat rate').textContent()).toContain('0 of 2');
  await page.getByRole('button', { name: 'As of today' }).click();
  const field = page.getByRole('textbox', { name: 'How things stood on' });
  await field.fill('19 March');
  await field.press('Enter');
  await page.getByText('This is how things stood on 19 March 2026.').waitFor();
  await expect.poll(() => tile(app, 'Repeat rate').textContent()).toContain('0 of 1');
  await tile(app, 'Repeat rate').getByRole('button', { name: '0 of 1' }).click();
  await dialog(app).getByText('Nora Feld').waitFor();
  expect(await dialog(app).getByText('Emil Sand').count()).toBe(0);
  await closeDialog(app);

  // The report of then is printed of then.
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Print the report (PDF)' }).click();
  await page
    .getByRole('figure')
    .getByText(/As of 19 March 2026\./)
    .waitFor();
  await page.getByRole('button', { name: 'To the figures' }).click();
  await page.getByRole('button', { name: 'Repeat rate: the sum' }).waitFor();
  const back = page.getByRole('button', { name: 'Back to today' });
  if (await back.isVisible()) await back.click();
  await expect.poll(() => tile(app, 'Repeat rate').textContent()).toContain('0 of 2');
});

test('a purchase booked over the page changes its figures while one looks', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openFigures(app);
  const worth = page.getByText(/from \d+ purchases by \d+ people/);
  await expect.poll(() => worth.textContent()).toContain('from 155 purchases by 30 people');
  await page.evaluate(() => {
    (window as unknown as { stays: boolean }).stays = true;
  });
  await page.keyboard.press('p');
  await page.getByRole('dialog', { name: 'Add points' }).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement instanceof HTMLInputElement))
    .toBe(true);
  await page.keyboard.type('my 25');
  await page
    .getByRole('dialog', { name: 'Add points' })
    .getByText(/Mehmet/)
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await app.sees(/25 points for/);
  await expect.poll(() => worth.textContent()).toContain('from 156 purchases by 30 people');
  expect(await place(app)).toBe('#/insights');
  expect(await page.evaluate(() => 'stays' in window)).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(() => worth.textContent()).toContain('from 155 purchases by 30 people');
});

test('an empty shop has words and a first step, and no figures of nothing', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openEmptyShop(app);
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.getByRole('heading', { name: 'No figures yet.' }).waitFor();
  await checkAccessibility(page);
  expect(await page.locator('main').textContent()).not.toMatch(/NaN|Infinity|undefined|\d ?%/);
  await page.getByRole('button', { name: 'Give points or note a purchase' }).click();
  await dialog(app).waitFor();
  await closeDialog(app);
  await go(app, '#/print/report?from=2025-12-20&to=2026-03-19');
  await page
    .getByRole('figure')
    .getByText(/No figures yet\./)
    .waitFor();
  await checkAccessibility(page);
});

test.for(['light', 'dark'] as const)(
  'what opens on the figures is free of what axe finds, %s',
  async (theme, { launch }) => {
    const app = await launch({ now: NOW, theme });
    const { page } = app;
    await lookAround(app);
    await openFigures(app);
    await checkAccessibility(page);
    await page.getByRole('button', { name: 'Retention rate: the sum' }).click();
    await dialog(app).waitFor();
    await checkAccessibility(page, '[role=dialog]');
    await closeDialog(app);
    await page.getByRole('button', { name: 'As of today' }).click();
    await page.getByRole('textbox', { name: 'How things stood on' }).waitFor();
    await checkAccessibility(page, '[role=dialog]');
    await closeDialog(app);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menu').waitFor();
    await checkAccessibility(page, '[role=menu]');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('region', { name: 'Retention by month' }).waitFor();
    await checkAccessibility(page);
    await go(app, '#/insights/new-faces');
    await page.locator('summary').first().click();
    await checkAccessibility(page);
    await go(app, '#/insights/regulars');
    await page
      .getByRole('list', { name: 'Who are our regulars?' })
      .getByRole('button')
      .first()
      .click();
    await dialog(app).getByRole('row').nth(1).waitFor();
    await checkAccessibility(page);
  },
);
