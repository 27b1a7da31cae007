import { describe, expect, it } from 'vitest';
import { createRowReader, detectDelimiter, separatorLine } from '@formats/delimited';

function rowsOf(text: string, delimiter = ',') {
  const reader = createRowReader(text, delimiter);
  const rows = [];
  for (let row = reader.next(); row; row = reader.next()) rows.push(row);
  return rows;
}
const cellsOf = (text: string, delimiter?: string) =>
  rowsOf(text, delimiter).map(({ cells }) => cells);

describe('createRowReader', () => {
  it.each([
    [
      'plain cells',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['every kind of line end', 'a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['delimiters in quotes', '"a,b",c', [['a,b', 'c']]],
    ['doubled quotes', '"say ""yes""",b', [['say "yes"', 'b']]],
    [
      'line ends in quotes',
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'empty cells',
      ',,\n"",',
      [
        ['', '', ''],
        ['', ''],
      ],
    ],
    ['space around quotes', ' "a" , b', [['a', ' b']]],
    ['single quotes inside a cell', '"Anna "Anni" Weiß",b', [['Anna "Anni" Weiß', 'b']]],
    ['quotes in the middle of a cell', '5" pipe,b', [['5" pipe', 'b']]],
    ['a last line without an end', 'a\nb', [['a'], ['b']]],
  ])('reads %s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('knows the line of every row', () => {
    expect(rowsOf('a\n"b\nc\r\nd"\n\ne').map(({ line }) => line)).toEqual([1, 2, 5, 6]);
  });

  it('loses one row, not the rest, to a quotation mark too many', () => {
    const rows = rowsOf('name,mail\n"Anna,a@x\nBea,b@x\n"Cem",c@x\n');
    expect(rows.map(({ cells, fault }) => [cells.join('|'), fault])).toEqual([
      ['name|mail', null],
      ['"Anna|a@x', 'unclosed-quote'],
      ['Bea|b@x', null],
      ['Cem|c@x', null],
    ]);
  });

  it('tells cells and rows beyond measure', () => {
    const wide = rowsOf(`${'x,'.repeat(1500)}\na,b`);
    expect(wide.map(({ fault }) => fault)).toEqual(['too-many-cells', null]);
    expect(wide[0]!.cells).toHaveLength(1001);
    expect(rowsOf(`${'x'.repeat(70_000)},b`)[0]).toMatchObject({ fault: 'cell-too-long' });
  });

  it.each([
    ['quotes that open and never close', '"x\n'],
    ['quotes that close in the middle of a cell', '"a"b,'],
    ['pairs of quotes over lines', '""a\n'],
    ['nothing but quotes', '"'],
    ['quotes and spaces', '" '],
  ])('comes to an end with %s', (_, unit) => {
    const text = unit.repeat(400_000);
    const reader = createRowReader(text, ',');
    let rows = 0;
    while (reader.next()) rows += 1;
    expect(rows).toBeGreaterThan(0);
    expect(reader.offset()).toBe(text.length);
  });
});

describe('detectDelimiter', () => {
  it.each([
    ['commas', 'a,b,c\n1,2,3\n', ','],
    ['semicolons with decimal commas', 'a;b;c\n1,5;2,5;3,5\n2,5;1;1\n', ';'],
    ['tabs', 'a\tb\n1, 2\t3\n', '\t'],
    ['bars', 'a|b\n1|2\n', '|'],
    [
      'semicolons beside quoted names with commas',
      'Name;Ort\n"Weiß, Anna";Köln\n"Kaya, Elif";Izmir\n',
      ';',
    ],
    ['one column', 'Name\nAnna\nBea\n', ','],
  ])('finds %s', (_, text, expected) => {
    expect(detectDelimiter(text, 'x.csv')).toBe(expected);
  });

  it('reads the line that Excel writes for itself', () => {
    expect(separatorLine('sep=;\r\na;b')).toEqual({ delimiter: ';', start: 7 });
    expect(separatorLine('separate,b')).toBeNull();
  });
});
