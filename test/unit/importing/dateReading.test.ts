import { describe, expect, it } from 'vitest';
import { dateColumnOf } from '@shared/domain/importing/dateColumn';
import { dateOf, readDate } from '@shared/domain/importing/dateReading';

const on = (year: number | null, month: number, day: number | null) => ({ year, month, day });

describe('readDate', () => {
  it.each([
    ['1986-04-03', on(1986, 4, 3)],
    ['1986-04-03T00:00:00Z', on(1986, 4, 3)],
    ['1986-04-03 14:30', on(1986, 4, 3)],
    ['19860403', on(1986, 4, 3)],
    ['03041986', on(1986, 4, 3)],
    ['1986/4/3', on(1986, 4, 3)],
    ['3.4.1986', on(1986, 4, 3)],
    ['03.04.86', on(1986, 4, 3)],
    ['3.4.26', on(2026, 4, 3)],
    ['3.4.27', on(1927, 4, 3)],
    ["3.4.'86", on(1986, 4, 3)],
    ['19/03/1966', on(1966, 3, 19)],
    ['12/25/1970', on(1970, 12, 25)],
    ['04.13.1986', on(1986, 4, 13)],
    ['07/07/1990', on(1990, 7, 7)],
    ['١٩/٠٣/١٩٦٦', on(1966, 3, 19)],
    ['2.11.', on(null, 11, 2)],
    ['2.11', on(null, 11, 2)],
    ['--11-02', on(null, 11, 2)],
    ['--1102', on(null, 11, 2)],
    ['--11', on(null, 11, null)],
    ['1604-11-02', on(null, 11, 2)],
    ['0000-11-02', on(null, 11, 2)],
    ['02.11.0000', on(null, 11, 2)],
    ['29.02.0000', on(null, 2, 29)],
    ['1900-11-02', on(null, 11, 2)],
    ['1986-03', on(1986, 3, null)],
    ['03/1986', on(1986, 3, null)],
    ['2. November 1986', on(1986, 11, 2)],
    ['2. Nov.', on(null, 11, 2)],
    ['Nov 2, 1986', on(1986, 11, 2)],
    ['2nd of March 1986', on(1986, 3, 2)],
    ['2-Nov-86', on(1986, 11, 2)],
    ['März 1986', on(1986, 3, null)],
    ['Samstag, 2. Mai 1987', on(1987, 5, 2)],
    ['2 février 1987', on(1987, 2, 2)],
    ['12 maja 1979', on(1979, 5, 12)],
    ['3 Ağustos 1990', on(1990, 8, 3)],
    ['1986年4月3日', on(1986, 4, 3)],
    ['31505', on(1986, 4, 3)],
  ])('reads %s', (text, date) => {
    expect(dateOf(readDate(text, 2026), null)).toEqual(date);
  });

  it('leaves open what reads in two ways, until the order is known', () => {
    const reading = readDate('03/04/1986', 2026);
    expect(reading).toEqual({
      kind: 'either',
      dayFirst: on(1986, 4, 3),
      monthFirst: on(1986, 3, 4),
    });
    expect(dateOf(reading, null)).toBeNull();
    expect(dateOf(reading, 'dmy')).toEqual(on(1986, 4, 3));
    expect(dateOf(reading, 'mdy')).toEqual(on(1986, 3, 4));
  });

  it.each([
    ['0.0.00', 'blank'],
    ['00.00.0000', 'blank'],
    ['0/0/00', 'blank'],
    ['1900-01-01', 'blank'],
    ['30.12.1899', 'blank'],
    ['31.02.1980', 'impossible'],
    ['31/02/1980', 'impossible'],
    ['29.02.1987', 'impossible'],
    ['1971', 'year-only'],
    ['bald', 'unreadable'],
    ['3 Bananen', 'unreadable'],
    ['may be', 'unreadable'],
    ['0341 555 0117', 'unreadable'],
    ['1'.repeat(5000), 'unreadable'],
  ])('takes %s for %s', (text, kind) => {
    expect(readDate(text, 2026).kind).toBe(kind);
  });
});

describe('dateColumnOf', () => {
  it('suggests the order that other dates prove, and asks about one of those in doubt', () => {
    expect(dateColumnOf(['19/03/1966', '03/04/1986', '05/06/1990'], 2026, null)).toEqual({
      order: 'dmy',
      question: {
        value: '03/04/1986',
        dayFirst: on(1986, 4, 3),
        monthFirst: on(1986, 3, 4),
        suggested: 'dmy',
        evidence: '19/03/1966',
        count: 2,
        answer: null,
      },
    });
  });

  it('suggests nothing without evidence, or with evidence for both', () => {
    expect(dateColumnOf(['03/04/1986'], 2026, null)).toMatchObject({
      order: null,
      question: { suggested: null, evidence: '' },
    });
    const both = ['19/03/1966', '03/19/1966', '03/04/1986'];
    expect(dateColumnOf(both, 2026, null)).toMatchObject({
      order: null,
      question: { suggested: null },
    });
  });

  it('lets the owner answer', () => {
    expect(dateColumnOf(['19/03/1966', '03/04/1986'], 2026, 'mdy')).toMatchObject({
      order: 'mdy',
      question: { answer: 'mdy' },
    });
  });

  it('asks nothing where nothing is in doubt', () => {
    expect(dateColumnOf(['3.4.1986', '1990-05-06', ''], 2026, null).question).toBeNull();
  });
});
