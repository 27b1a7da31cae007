import type {
  Holiday,
  HolidayCorrection,
  HolidayTable,
  ObservanceRow,
} from '@shared/domain/calendar/holiday';
import { createHolidayBook } from '@shared/domain/calendar/holidayBook';
import { addDays, isoDate, isoDateOf } from '@shared/domain/calendar/isoDate';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const FIRST = isoDate('2024-01-01');
const LAST = isoDate('2027-12-31');

const day = fc.integer({ min: 0, max: 1460 }).map((count) => addDays(FIRST, count));
const event = fc.constantFrom('a', 'b', 'c');

const row: fc.Arbitrary<ObservanceRow> = fc
  .record({
    event,
    isPublic: fc.boolean(),
    region: fc.constantFrom('', 'XA-N'),
    days: fc.uniqueArray(day, { minLength: 1, maxLength: 8 }),
  })
  .map(({ event: id, isPublic, region, days }) => ({
    event: id,
    names: { de: id, en: id, own: id },
    kind: isPublic ? 'public' : 'observance',
    certainty: 'computed',
    tradition: 'civil',
    ...(region !== '' && { regions: [region] }),
    days: [...days].sort().join(' '),
  }));

const correction: fc.Arbitrary<HolidayCorrection> = fc.oneof(
  fc.record({
    kind: fc.constant('hide' as const),
    country: fc.constantFrom('XA', 'XB'),
    event,
    day: fc.option(day),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    country: fc.constant('XA'),
    event,
    from: day,
    to: day,
  }),
  fc.record({
    kind: fc.constant('add' as const),
    country: fc.constant('XA'),
    region: fc.constantFrom('', 'XA-N'),
    event,
    name: fc.constant('x'),
    holidayKind: fc.constant('public' as const),
    day: fc.oneof(day, fc.constant(isoDate('2024-02-29'))),
    isYearly: fc.boolean(),
    from: fc.constant(null),
  }),
);

/** The same by one list of everything, each correction over all of it. */
function plainly(
  rows: readonly ObservanceRow[],
  corrections: readonly HolidayCorrection[],
): readonly string[] {
  let all = rows.flatMap(({ event: id, days, kind, regions }) =>
    days.split(' ').map((on) => ({ on, id, kind: kind, place: regions?.join() ?? '' })),
  );
  for (const made of corrections.filter(({ country }) => country === 'XA')) {
    if (made.kind === 'hide') {
      all = all.filter(({ on, id }) => id !== made.event || (made.day !== null && on !== made.day));
    } else if (made.kind === 'move') {
      for (const one of all) if (one.id === made.event && one.on === made.from) one.on = made.to;
    } else {
      const first = Number(made.day.slice(0, 4));
      for (let year = first; year <= (made.isYearly ? 2027 : first); year += 1) {
        const [month, date] = [Number(made.day.slice(5, 7)), Number(made.day.slice(8))];
        const on = isoDateOf(year, month, date) ?? isoDateOf(year, month, 28)!;
        all.push({ on, id: made.event, kind: made.holidayKind, place: made.region });
      }
    }
  }
  return all.map(({ on, id, kind, place }) => `${on} ${id} ${kind} ${place}`).sort();
}

const said = ({ day: on, event: id, kind, regions }: Holiday): string =>
  `${on} ${id} ${kind} ${regions.join()}`;

const tableOf = (observances: readonly ObservanceRow[]): HolidayTable => ({
  country: 'XA',
  dataAsOf: FIRST,
  years: [2024, 2027],
  language: 'en',
  regions: [],
  observances,
});

it('agrees with a plain list of all days, whatever is corrected', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      fc.array(correction, { maxLength: 6 }),
      (rows, corrections) => {
        const book = createHolidayBook(new Map([['XA', tableOf(rows)]]), corrections);
        const found = book.between('XA', FIRST, LAST);
        expect(found.map(said).sort()).toEqual(plainly(rows, corrections));
        expect(found.map((holiday) => holiday.day)).toEqual(
          found.map((holiday) => holiday.day).sort(),
        );
      },
    ),
    { numRuns: 300 },
  );
});

it('answers a day as it answers a span', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      fc.array(correction, { maxLength: 4 }),
      day,
      day,
      (rows, corrections, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const book = createHolidayBook(new Map([['XA', tableOf(rows)]]), corrections);
        const byDay: Holiday[] = [];
        for (let on = from; on <= to; on = addDays(on, 1)) byDay.push(...book.on('XA', on));
        expect(book.between('XA', from, to)).toEqual(byDay);
      },
    ),
    { numRuns: 60 },
  );
});
