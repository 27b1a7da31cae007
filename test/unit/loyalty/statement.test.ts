import { statementCsv, type StatementCsvWords } from '@shared/domain/exporting/statementCsv';
import { statementOf } from '@shared/domain/loyalty/statement';
import { describe, expect, it } from 'vitest';
import { bookOf, day } from './ledgerRows';

const BOOK = bookOf([
  { id: 'a', points: 100, on: '2026-03-01', ends: '2026-06-30' },
  { id: 'b', points: -80, on: '2026-05-01', note: '=SUMME(A1)' },
  { id: 'c', points: 30, on: '2026-07-15', ends: '2026-09-01' },
  { id: 's', points: 9, on: '2026-05-01', unit: 'stamps' },
]);

const short = ({ rows, ...rest }: ReturnType<typeof statementOf>) => ({
  ...rest,
  rows: rows.map(({ on, entry, points, balance }) => [on, entry?.id ?? null, points, balance]),
});

describe('a statement', () => {
  it('counts what lapsed on its day, though nobody wrote it down yet', () => {
    const statement = statementOf(BOOK, 'points', day('2026-05-01'), day('2026-08-01'));
    expect(short(statement)).toEqual({
      from: '2026-05-01',
      to: '2026-08-01',
      opening: 100,
      rows: [
        ['2026-05-01', 'b', -80, 20],
        ['2026-06-30', null, -20, 0],
        ['2026-07-15', 'c', 30, 30],
      ],
      closing: 30,
      lapsingSoon: [{ on: '2026-09-01', points: 30 }],
    });
  });

  it('says the same when it was written down later', () => {
    const written = bookOf([
      { id: 'a', points: 100, on: '2026-03-01', ends: '2026-06-30' },
      { id: 'b', points: -80, on: '2026-05-01' },
      { id: 'c', points: 30, on: '2026-07-15', ends: '2026-09-01' },
      { id: 'x', points: -20, on: '2026-06-30', lot: 'a', kind: 'expiration' },
    ]);
    expect(
      short(statementOf(written, 'points', day('2026-06-30'), day('2026-07-31'))),
    ).toMatchObject({
      opening: 20,
      rows: [
        ['2026-06-30', 'x', -20, 0],
        ['2026-07-15', 'c', 30, 30],
      ],
      closing: 30,
    });
    expect(
      short(statementOf(written, 'points', day('2026-06-30'), day('2026-07-01'))),
    ).toMatchObject({
      rows: [['2026-06-30', 'x', -20, 0]],
      closing: 0,
      lapsingSoon: [],
    });
  });

  it('of an empty period opens and closes with the same', () => {
    expect(statementOf(BOOK, 'points', day('2026-04-01'), day('2026-04-30'))).toMatchObject({
      opening: 100,
      rows: [],
      closing: 100,
      lapsingSoon: [],
    });
    expect(statementOf([], 'stamps', day('2026-04-01'), day('2026-04-30'))).toMatchObject({
      opening: 0,
      rows: [],
      closing: 0,
    });
  });

  it('becomes a table that no spreadsheet runs, with figures that it can add', () => {
    const words: StatementCsvWords = {
      ...{ day: 'Tag', what: 'Was', points: 'Punkte', balance: 'Stand', note: 'Notiz' },
      ...{
        opening: 'Anfang',
        closing: 'Ende',
        lapsed: 'Verfallen',
        entry: ({ kind }) => `@${kind}`,
      },
    };
    const statement = statementOf(BOOK, 'points', day('2026-05-01'), day('2026-06-30'));
    expect(statementCsv(statement, words)).toBe(
      '\ufeff"Tag","Was","Punkte","Stand","Notiz"\r\n' +
        '"2026-05-01","Anfang","","100",""\r\n' +
        '"2026-05-01","\'@redemption","-80","20","\'=SUMME(A1)"\r\n' +
        '"2026-06-30","Verfallen","-20","0",""\r\n' +
        '"2026-06-30","Ende","","0",""\r\n',
    );
  });
});
