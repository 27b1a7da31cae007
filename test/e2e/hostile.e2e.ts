import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test, type App } from './harness';
import { ALL, beginTour, bringIn, NAMES, setCanary, sung, table } from './naughty';
import { chooseFile, go, ONWARDS, openEmptyShop, PLACES, TOUR_MS } from './steps';

const escaped = (text: string): string => text.replaceAll(/([\\,;])/g, '\\$1');

const cards = (texts: readonly string[]): string =>
  texts
    .map((text, at) =>
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `N:Card ${at};${escaped(text)};;;`,
        `FN:${escaped(text)} Card ${at}`,
        `ORG:${escaped(text)}`,
        `NOTE:${escaped(text)}`,
        `EMAIL:c${at}c@example.org`,
        `URL:javascript:canary()`,
        'END:VCARD',
        '',
      ].join('\r\n'),
    )
    .join('');

type Row = { readonly table: string; readonly row: Readonly<Record<string, unknown>> };

/** The rows of the newest backup as they stand in it, without its head and its end. */
async function backUp(app: App): Promise<readonly string[]> {
  const before = (await app.backups()).length;
  await go(app, '#/settings/backup');
  await app.page.getByRole('button', { name: 'Back up now' }).click();
  await expect.poll(async () => (await app.backups()).length).toBe(before + 1);
  // The file is there a moment before the list names it: a row for each, and the head.
  await expect.poll(() => app.page.getByRole('grid').getByRole('row').count()).toBe(before + 2);
  const path = (await app.backups()).at(-1)!;
  return gunzipSync(await app.files.read(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"table":"'));
}

const contactsOf = (lines: readonly string[]) =>
  lines
    .map((line) => JSON.parse(line) as Row)
    .filter(({ table: name }) => name === 'contacts')
    .map(({ row }) => row);

test(
  'whatever stands in a file stays text on every screen, in every backup and in every export',
  { timeout: TOUR_MS },
  async ({ launch }) => {
    const app = await launch({ now: '2026-03-19T09:40:00' });
    const { page } = app;
    await openEmptyShop(app);
    const { dialogs, wide, look } = await beginTour(page);

    // In: a table and cards.
    await bringIn(app, await app.files.write('naughty.csv', table(ALL)));
    await look('import');
    await bringIn(app, await app.files.write('naughty.vcf', cards(ALL)));

    // Every place, and everybody's page, form and preview.
    for (const address of PLACES) {
      await go(app, address);
      await look(address);
    }
    const lines = await backUp(app);
    const people = contactsOf(lines);
    expect(people).toHaveLength(2 * ALL.length);
    await go(app, '#/people');
    for (const { id } of people) {
      const person = `#/people/${String(id)}`;
      await go(app, person);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look(person);
    }
    for (const { id } of people.slice(0, ALL.length)) {
      await go(app, `#/people/${String(id)}/edit`);
      await page.getByRole('button', { name: 'Cancel' }).waitFor();
      await look(`form of ${String(id)}`);
    }

    // Each text is found by itself, stands literally in the list, and its preview opens.
    await go(app, '#/people');
    for (const [at, text] of ALL.entries()) {
      await page.getByRole('searchbox').first().fill(`r${at}r@example.org`);
      const row = page.getByRole('grid').getByRole('row').nth(1);
      await expect.poll(() => row.textContent()).toContain(`Row ${at}`);
      const shown = (await row.textContent())!;
      const clean = text.replaceAll(/[\u200b\u2060\u00ad\u202a-\u202e]/g, '').trim();
      const plain = shown.replaceAll(/[\u200b\u2060\u00ad\u202a-\u202e\u2066-\u2069]/g, '');
      expect(plain).toContain(clean.normalize('NFC').slice(0, 200));
      await row.click();
      await page.keyboard.press('Space');
      await look(`preview of ${text.slice(0, 20)}`);
      await page.getByRole('searchbox').first().fill(text.slice(0, 100));
      await page.getByRole('grid').waitFor();
      await look(`search for ${text.slice(0, 20)}`);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.insertText(text.slice(0, 100));
      await look(`palette ${text.slice(0, 20)}`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }

    // Deleted, seen in the toast, in the trash and in what was done; then brought back.
    await page.getByRole('searchbox').first().fill('@example.org');
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
    await app.sees(/are in the trash/);
    await look('toast');
    await go(app, '#/settings/trash');
    await look('trash');
    await go(app, '#/settings/recent');
    await look('recently done');
    await page
      .getByRole('button', { name: /^Take back/ })
      .first()
      .click();
    await go(app, '#/settings/trash');
    await app.sees('The trash is empty.');
    expect(wide).toEqual([]);
    expect(await sung(page)).toEqual([]);

    // What is in the file can be brought back to the letter.
    const before = await backUp(app);
    await go(app, '#/settings/backup');
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await page.getByRole('button', { name: 'Replace', exact: true }).click();
    await page.getByRole('button', { name: 'Replace everything' }).click();
    await app.sees('Everything is back.');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The window began anew.
    await expect.poll(() => sung(page).catch(() => [])).toBeUndefined();
    await setCanary(page);
    const data = (rows: readonly string[]) =>
      rows.filter((line) => !/^\{"table":"(?:batches|changes|journal|meta)/.test(line)).sort();
    expect(data(await backUp(app))).toEqual(data(before));

    // Out: nothing a spreadsheet runs, and nobody new when it comes in again.
    for (const [menu, name] of [
      ['As CSV table', 'out.csv'],
      ['As vCard', 'out.vcf'],
    ] as const) {
      await go(app, '#/people');
      await page.getByRole('searchbox').first().fill('');
      await page.getByRole('grid').getByRole('row').nth(1).click();
      await page.keyboard.press('Control+a');
      const path = await app.dialogs.save(name);
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: menu }).click();
      await app.sees(new RegExp(`people are in .*${name}`));
      const text = (await app.files.read(path)).toString('utf8');
      for (const each of NAMES) expect(text).toContain(each.split(' ')[0]);
      if (name === 'out.csv') expect(text).not.toMatch(/(?:^|[\n,;])"?[=@+](?![\d ()]*[",;\n])/);
      await chooseFile(app, path);
      const on = page.getByRole('button', { name: ONWARDS });
      await on
        .or(page.getByText(/Nothing new|already/).first())
        .first()
        .waitFor();
      if (await on.isVisible()) await on.click();
      await app.sees(/All of them are here already|nobody new/);
      await page.getByRole('button', { name: 'Done', exact: true }).click();
    }
    expect(await sung(page)).toEqual([]);
    expect(dialogs).toEqual([]);
  },
);

/** The longest time between two frames of the page while something goes on, in ms. */
async function longestGap(page: Page, during: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const own = window as unknown as { longest: number; isWatching: boolean };
    own.longest = 0;
    own.isWatching = true;
    let before = performance.now();
    const watch = (now: number): void => {
      own.longest = Math.max(own.longest, now - before);
      before = now;
      if (own.isWatching) requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
  await during();
  return page.evaluate(() => {
    const own = window as unknown as { longest: number; isWatching: boolean };
    own.isWatching = false;
    return own.longest;
  });
}

const MEGABYTE = 1024 * 1024;

/** Pages of a workbook that unpack to far more than they weigh. */
function bomb(): Uint8Array {
  const text = (words: string) => new TextEncoder().encode(words);
  const rows = text(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${' '.repeat(300 * MEGABYTE)}</sheetData></worksheet>`,
  );
  return zipSync({
    '[Content_Types].xml': text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'xl/workbook.xml': text(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="A" sheetId="1" r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': text(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': rows,
  });
}

const HOSTILE: readonly (readonly [string, () => string | Uint8Array, RegExp])[] = [
  [
    'wide.csv',
    () =>
      `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}\n${'x,'.repeat(9_999)}x\n`,
    /more than .* columns/,
  ],
  ['line.csv', () => `name\n${'x'.repeat(60 * MEGABYTE)}`, /./],
  [
    'junk.csv',
    () => Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919 + (at >> 3)) & 255),
    /./,
  ],
  ['paper.pdf', () => '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n', /PDF/],
  ['empty.csv', () => '', /This file is empty/],
  ['bomb.xlsx', bomb, /./],
  ['packed.csv', () => gzipSync('name\nAda\n'), /./],
];

test('a file that is no list of people is refused in a sentence, and the window stays alive', async ({
  launch,
}) => {
  const app = await launch({});
  const { page } = app;
  await openEmptyShop(app);
  for (const [name, content, sentence] of HOSTILE) {
    const path = await app.files.write(name, content());
    const gap = await longestGap(page, async () => {
      await chooseFile(app, path);
      await page
        .getByRole('alert')
        .or(page.getByRole('button', { name: ONWARDS }))
        .first()
        .waitFor({ timeout: 60_000 });
    });
    const alert = page.getByRole('alert').first();
    const said = (await alert.isVisible()) ? await alert.textContent() : 'read';
    console.log(`${name}: ${said} Longest frame ${gap.toFixed(0)} ms.`);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/Error|undefined|\{\{|\bcode\b/);
    // The window still answers, and nothing was written.
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const cancel = page.getByRole('button', { name: 'Cancel' });
    if (await cancel.isVisible()) await cancel.click();
    const leave = page.getByRole('button', { name: 'Leave', exact: true });
    if (said === 'read' && (await leave.isVisible())) await leave.click();
    await go(app, '#/people');
    await app.sees('Nobody here yet.');
  }
});
