import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { csvLine } from '@shared/domain/exporting/csvText';
import {
  FIGURES_COLUMNS,
  figuresCsv,
  INPUT_COLUMNS,
  type FiguresCsvWords,
} from '@shared/domain/exporting/figuresCsv';
import type { InsightFacts } from '@shared/domain/insights/facts';
import { FIGURE_KEYS } from '@shared/domain/insights/figure';
import { figuresOf, splitFiguresOf } from '@shared/domain/insights/figures';
import { askFor, buyer, shopOf } from '@test/support/insights';

const WORDS: FiguresCsvWords = {
  column: (column) => `:${column}`,
  input: (key) => key,
  figure: (key) => key,
  unit: (unit) => (unit.kind === 'money' ? unit.currency : unit.kind),
  state: ({ state }) => state.kind,
  by: (by) => by,
  group: (_by, { label, kind }) => (kind === 'named' ? label : kind),
  everybody: 'everybody',
  target: (is) => is,
  reached: String,
  rate: ({ from, to, rate }) => `1 ${from} = ${rate} ${to}`,
  decimalMark: ',',
};

/** The cells of each line by their columns; no cell of these tests holds a quote or a line break. */
function read(text: string): readonly Readonly<Record<string, string>>[] {
  expect(text.startsWith('\ufeff')).toBe(true);
  const [head = [], ...rows] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));
  return rows.map((cells) =>
    Object.fromEntries(cells.map((cell, at) => [head[at] ?? '', cell] as const)),
  );
}

function written(facts: InsightFacts) {
  const query = askFor('2026-01-01', '2026-03-31', { activeDays: 90 });
  return read(
    figuresCsv(
      {
        span: query.span,
        asOf: isoDate('2026-03-31'),
        figures: figuresOf(facts, query).figures,
        splits: [splitFiguresOf(facts, query, 'country'), splitFiguresOf(facts, query, 'owner')],
      },
      WORDS,
    ),
  );
}

describe('the table of figures', () => {
  const people = Array.from({ length: 20 }, (_one, at) =>
    buyer(
      `p${at}`,
      [
        ['2025-12-20', 1000],
        ['2026-02-10', 1250],
        ...(at < 5 ? [['2026-02-20', 275] as const] : []),
      ],
      { country: at < 15 ? 'DE' : '', owner: at === 0 ? '=cmd()' : 'Mia' },
    ),
  );
  // Two who are new make net churn negative.
  const shop = shopOf([
    ...people,
    buyer('new1', [['2026-03-02', 900]], { country: 'AT' }),
    buyer('new2', [['2026-03-02', 900]], { country: 'AT' }),
  ]);

  it('has each figure with its numbers, in percent, money and the mark of the language', () => {
    const rows = written(shop).filter((row) => row[':by'] === 'everybody');
    expect(rows.map((row) => row[':figure'])).toEqual(FIGURE_KEYS);
    const of = (key: string) => rows.find((row) => row[':figure'] === key);
    expect(of('retention')).toMatchObject({
      ':value': '100,00',
      ':state': 'value',
      ':n': '20',
      ':counted': 'active-at-start',
      ':from': '2026-01-01',
      ':to': '2026-03-31',
      ':asOf': '2026-03-31',
      ':activeDays': '90',
      'active-at-end': '22',
      gained: '2',
    });
    expect(of('retention')?.[':low']).toMatch(/^8\d,\d\d$/);
    // A minus is a number here, not the beginning of a formula: no apostrophe.
    expect(of('net-churn')?.[':value']).toBe('-10,00');
    // 20 × 12.50 + 5 × 2.75 + 2 × 9.00 = 281.75 in 27 purchases.
    expect(of('aov')).toMatchObject({ ':value': '10,44', ':unit': 'EUR', revenue: '281,75' });
  });

  it('is split by every group, and runs nothing', () => {
    const rows = written(shop);
    const groups = (by: string) => [
      ...new Set(rows.filter((row) => row[':by'] === by).map((row) => row[':group'])),
    ];
    expect(groups('country')).toEqual(['DE', 'AT', 'unknown']);
    expect(groups('owner')).toContain("'=cmd()");
    const few = rows.find((row) => row[':group'] === 'AT' && row[':figure'] === 'repeat-rate');
    expect(few).toMatchObject({ ':state': 'few', ':value': '0,00', ':n': '2' });
  });

  it('says why there is no number, and leaves the cell empty', () => {
    const rows = written(shopOf([buyer('p', [['2024-01-01', 100]])]));
    const nps = rows.find((row) => row[':by'] === 'everybody' && row[':figure'] === 'nps');
    expect(nps).toMatchObject({ ':value': '', ':state': 'no-data', ':n': '0', ':low': '' });
  });

  it('has the same columns whatever was counted', () => {
    const [row] = written(shopOf([]));
    expect(Object.keys(row ?? {})).toEqual([
      ...FIGURES_COLUMNS.map((column) => `:${column}`),
      ...INPUT_COLUMNS,
    ]);
  });
});

it('takes as a number only what is one', () => {
  expect(csvLine([{ decimal: '-3,1' }, { decimal: '-3+cmd()' }, '-3,1', -3])).toBe(
    `"-3,1","'-3+cmd()","'-3,1","-3"\r\n`,
  );
});
