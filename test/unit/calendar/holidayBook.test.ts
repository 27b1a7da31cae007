import type { HolidayCorrection, HolidayTable } from '@shared/domain/calendar/holiday';
import { createHolidayBook } from '@shared/domain/calendar/holidayBook';
import { holdsIn } from '@shared/domain/calendar/holdsIn';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { describe, expect, it } from 'vitest';

const names = (name: string) => ({ de: name, en: name, own: name });

const TABLE: HolidayTable = {
  country: 'XA',
  dataAsOf: isoDate('2026-11-22'),
  years: [2025, 2027],
  language: 'en',
  regions: [
    { code: 'XA-N', name: 'North' },
    { code: 'XA-S', name: 'South' },
  ],
  observances: [
    {
      event: 'mothers-day',
      names: names('Mothers'),
      kind: 'observance',
      certainty: 'computed',
      tradition: 'civil',
      days: '2025-05-01 2026-05-10 2027-05-09',
    },
    {
      event: 'labour-day',
      names: names('Labour'),
      kind: 'public',
      certainty: 'fixed',
      tradition: 'civil',
      regions: ['XA-N'],
      days: '2025-05-01 2026-05-01 2027-05-01',
    },
    {
      event: 'eid-al-fitr',
      names: names('Eid'),
      kind: 'public',
      certainty: 'tentative',
      tradition: 'islamic',
      days: '2025-03-30 2025-03-31 2026-03-20 2026-03-21 2026-12-31 2027-03-10',
    },
    {
      event: 'eve',
      names: names('Eve'),
      kind: 'public',
      certainty: 'fixed',
      tradition: 'civil',
      from: '13:00',
      days: '2025-05-01 2026-12-24',
    },
  ],
};

const book = (...corrections: readonly HolidayCorrection[]) =>
  createHolidayBook(new Map([['XA', TABLE]]), corrections);

const day = isoDate;
const hide = (event: string, on: string | null): HolidayCorrection => ({
  kind: 'hide',
  country: 'XA',
  event,
  day: on === null ? null : day(on),
});
const move = (event: string, from: string, to: string): HolidayCorrection => ({
  kind: 'move',
  country: 'XA',
  event,
  from: day(from),
  to: day(to),
});
const add = (on: string, values: object = {}): HolidayCorrection => ({
  kind: 'add',
  country: 'XA',
  region: '',
  event: 'own-day',
  name: 'Own',
  holidayKind: 'public',
  day: day(on),
  isYearly: false,
  from: null,
  ...values,
});
const days = (of: ReturnType<typeof book>, event: string): readonly string[] =>
  of
    .between('XA', day('2024-01-01'), day('2030-12-31'))
    .filter((holiday) => holiday.event === event)
    .map((holiday) => holiday.day);

describe('a book of holidays', () => {
  it('answers a day, whole country and weightier kinds first', () => {
    const events = book()
      .on('XA', day('2025-05-01'))
      .map(({ event }) => event);
    expect(events).toEqual(['eve', 'mothers-day', 'labour-day']);
    expect(book().on('XA', day('2026-12-24'))).toEqual([
      {
        country: 'XA',
        day: '2026-12-24',
        regions: [],
        event: 'eve',
        names: names('Eve'),
        kind: 'public',
        certainty: 'fixed',
        tradition: 'civil',
        from: '13:00',
      },
    ]);
    expect(book().on('XA', day('2026-05-02'))).toEqual([]);
    expect(book().on('XB', day('2026-05-01'))).toEqual([]);
  });

  it('answers a span over years by day, both ends included', () => {
    const found = book().between('XA', day('2025-05-01'), day('2026-03-20'));
    expect(found.map((holiday) => holiday.day)).toEqual([
      '2025-05-01',
      '2025-05-01',
      '2025-05-01',
      '2026-03-20',
    ]);
    expect(book().between('XA', day('2026-03-21'), day('2026-03-20'))).toEqual([]);
  });

  it('says what it knows', () => {
    expect(book().knows('XA', 2025)).toBe('known');
    expect(book().knows('XA', 2027)).toBe('known');
    expect(book().knows('XA', 2024)).toBe('outside-years');
    expect(book().knows('XA', 2028)).toBe('outside-years');
    expect(book(add('2026-01-01', { country: 'XB' })).knows('XB', 2026)).toBe('no-data');
    expect(
      book()
        .regionsOf('XA')
        .map(({ code }) => code),
    ).toEqual(['XA-N', 'XA-S']);
    expect(book().regionsOf('XB')).toEqual([]);
    expect(book().tableOf('XA')).toBe(TABLE);
    expect(book().tableOf('XB')).toBeUndefined();
  });

  it('knows where a day surely holds', () => {
    const [labour] = book()
      .on('XA', day('2026-05-01'))
      .filter(({ event }) => event === 'labour-day');
    expect([holdsIn(labour!, 'XA-N'), holdsIn(labour!, 'XA-S'), holdsIn(labour!, '')]).toEqual([
      true,
      false,
      false,
    ]);
    const [eid] = book().on('XA', day('2026-03-20'));
    expect(holdsIn(eid!, '')).toBe(true);
  });
});

describe('corrections', () => {
  it('hide one day or all of them', () => {
    expect(days(book(hide('labour-day', '2026-05-01')), 'labour-day')).toEqual([
      '2025-05-01',
      '2027-05-01',
    ]);
    expect(days(book(hide('labour-day', null)), 'labour-day')).toEqual([]);
    expect(days(book({ ...hide('labour-day', null), country: 'XB' }), 'labour-day')).toHaveLength(
      3,
    );
  });

  it('move a day, within the year and into another', () => {
    const moved = book(move('eid-al-fitr', '2026-03-20', '2026-03-19'));
    expect(days(moved, 'eid-al-fitr').filter((on) => on.startsWith('2026-03'))).toEqual([
      '2026-03-19',
      '2026-03-21',
    ]);
    expect(moved.on('XA', day('2026-03-19'))[0]?.certainty).toBe('announced');
    expect(moved.on('XA', day('2026-03-21'))[0]?.certainty).toBe('tentative');

    const later = book(move('eid-al-fitr', '2026-12-31', '2027-01-01'));
    expect(later.on('XA', day('2027-01-01')).map(({ event }) => event)).toEqual(['eid-al-fitr']);
    expect(later.on('XA', day('2026-12-31'))).toEqual([]);
    expect(days(book(move('eid-al-fitr', '2026-05-05', '2026-05-06')), 'eid-al-fitr')).toEqual(
      days(book(), 'eid-al-fitr'),
    );
  });

  it('add a day once', () => {
    const [added, ...others] = book(
      add('2026-08-15', { region: 'XA-S', from: '12:00', holidayKind: 'bank' }),
    ).on('XA', day('2026-08-15'));
    expect(others).toEqual([]);
    expect(added).toEqual({
      country: 'XA',
      day: '2026-08-15',
      regions: ['XA-S'],
      event: 'own-day',
      names: names('Own'),
      kind: 'bank',
      certainty: 'announced',
      tradition: 'other',
      from: '12:00',
    });
    expect(days(book(add('2026-08-15')), 'own-day')).toEqual(['2026-08-15']);
  });

  it('take what an added day is rooted in from the same celebration', () => {
    const [added] = book(add('2026-03-22', { event: 'eid-al-fitr' })).on('XA', day('2026-03-22'));
    expect(added?.tradition).toBe('islamic');
  });

  it('add a day every year from its first one on, outside the table as well', () => {
    expect(days(book(add('2026-08-15', { isYearly: true })), 'own-day')).toEqual([
      '2026-08-15',
      '2027-08-15',
      '2028-08-15',
      '2029-08-15',
      '2030-08-15',
    ]);
    expect(
      book(add('2026-08-15', { isYearly: true, country: 'XB' })).on('XB', day('2030-08-15')),
    ).toHaveLength(1);
  });

  it('keep 29 February in February', () => {
    expect(days(book(add('2024-02-29', { isYearly: true })), 'own-day')).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
    ]);
  });

  it('are made in their order', () => {
    expect(days(book(add('2026-08-15'), hide('own-day', null)), 'own-day')).toEqual([]);
    expect(days(book(hide('own-day', null), add('2026-08-15')), 'own-day')).toEqual(['2026-08-15']);
    const twice = [
      move('eid-al-fitr', '2026-03-20', '2026-03-19'),
      move('eid-al-fitr', '2026-03-19', '2026-03-18'),
    ];
    expect(book(...twice).on('XA', day('2026-03-18'))).toHaveLength(1);
    expect(book(...twice).on('XA', day('2026-03-19'))).toHaveLength(0);
  });
});
