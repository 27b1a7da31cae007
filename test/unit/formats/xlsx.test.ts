import { LIMITS } from '@shared/kernel/readingLimits';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellFormatOf, numberText } from '@formats/xlsxCell';
import { readWorkbook } from '@formats/xlsx';
import { readFixture, utf8 } from './readFixture';

async function workbook(bytes: Uint8Array, sheet?: string) {
  return readWorkbook(bytes, sheet, {});
}

describe('readWorkbook', () => {
  it('reads the first sheet that has rows, as its values are shown', async () => {
    const result = await workbook(await readFixture('customers.xlsx'));
    expect(result).toMatchObject({
      ok: true,
      value: { sheets: ['Notizen', 'Kunden'], sheet: 'Kunden' },
    });
    expect(result.ok && result.value.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'Name', 'PLZ', 'Geburtstag', 'Handy', 'Punkte', 'Newsletter', 'Familie'],
      [2, 'Weiß, Jürgen', '04109', '1966-03-19', '01705550199', '24.8', 'TRUE', 'Haus Weiß'],
      [4, '田中, 由紀', '', '2.11.', '493415550117', '#N/A', 'FALSE', 'Haus Weiß'],
      [5, "O'Brien & Söhne\r, Séamus", '', '1986-04-03', '', '915'],
    ]);
  });

  it('reads a chosen sheet, also a hidden one, and refuses one that is not there', async () => {
    const bytes = await readFixture('customers.xlsx');
    expect(await workbook(bytes, 'Alt')).toMatchObject({
      value: { rows: [{ cells: ['geheim'] }] },
    });
    expect(await workbook(bytes, 'Fort')).toEqual({
      ok: false,
      refusal: { code: 'import/sheet-missing', sheet: 'Fort' },
    });
  });

  it('refuses what is cut off or damaged at any place', async () => {
    const whole = await readFixture('customers.xlsx');
    for (let end = 0; end < whole.length; end += 97) {
      expect(await workbook(whole.slice(0, end)), `cut at ${end}`).toMatchObject({ ok: false });
    }
    for (let at = 0; at < whole.length; at += 41) {
      const damaged = whole.slice();
      damaged[at] = damaged[at]! ^ 0xff;
      expect(typeof (await workbook(damaged)).ok, `flipped at ${at}`).toBe('boolean');
    }
  });

  it('stops unpacking what shrank more than any list of people', async () => {
    const parts = {
      'xl/workbook.xml': utf8('<workbook><sheets><sheet name="K" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': utf8(
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024).fill(0x20),
    };
    expect(await workbook(zipSync(parts, { level: 9 }))).toMatchObject({
      ok: false,
      refusal: { code: 'import/unpacks-too-large' },
    });
  });

  it('stops unpacking a part that grows beyond measure', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    expect(await workbook(bomb)).toMatchObject({
      ok: false,
      refusal: { code: 'import/unpacks-too-large' },
    });
  });

  it('does not expand entities of its own', async () => {
    const part =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook><sheets><sheet name="&a;" id="r"/></sheets></workbook>';
    const result = await workbook(zipSync({ 'xl/workbook.xml': utf8(part) }));
    expect(result.ok).toBe(false);
  });

  it('refuses a small file that asks for more cells than memory has room for', async () => {
    const rows = '<row><c r="ALL1"><v>1</v></c></row>'.repeat(20_100);
    const bytes = zipSync({
      'xl/workbook.xml': utf8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': utf8(
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/></Relationships>',
      ),
      'xl/s.xml': utf8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    });
    expect(bytes.length).toBeLessThan(20_000);
    expect(await workbook(bytes)).toEqual({
      ok: false,
      refusal: { code: 'import/too-many-cells', maxCells: LIMITS.tableCells.most },
    });
  });

  it('can be stopped', async () => {
    const rows = '<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(40_000);
    const bytes = zipSync({
      'xl/workbook.xml': utf8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': utf8(
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/></Relationships>',
      ),
      'xl/s.xml': utf8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    });
    expect(await workbook(bytes)).toMatchObject({ ok: true });
    let asked = 0;
    const stopped = await readWorkbook(bytes, undefined, { isCancelled: () => (asked += 1) > 2 });
    expect(stopped).toEqual({ ok: false, refusal: { code: 'import/cancelled' } });
  });
});

describe('numbers of cells', () => {
  it.each([
    ['00000', '1067', '01067'],
    ['"0"#', '1705550199', '01705550199'],
    ['000\\-0000', '5551234', '555-1234'],
    ['(###) ###\\-####', '3415550117', '(341) 555-0117'],
    ['+#', '493415550117', '+493415550117'],
    ['0', '5', '5'],
    ['#,##0.00', '24.800000000000001', '24.8'],
    ['0" Pkt"', '24', '24'],
    ['dd/mm/yyyy', '31505', '1986-04-03'],
    ['[$-407]d. mmmm yyyy;@', '31505.5', '1986-04-03 12:00'],
    ['General', '4.93415550117E11', '493415550117'],
    ['General', '1.5E-7', '0.00000015'],
  ])('%s shows %s as %s', (code, value, expected) => {
    expect(numberText(value, cellFormatOf(164, code), false)).toBe(expected);
  });

  it('knows both calendars of workbooks and the day that never was', () => {
    const date = cellFormatOf(14, undefined);
    expect(numberText('30043', date, true)).toBe('1986-04-03');
    expect(numberText('59', date, false)).toBe('1900-02-28');
    expect(numberText('61', date, false)).toBe('1900-03-01');
  });
});
