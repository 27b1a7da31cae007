import type { CalendarDate } from '@shared/domain/calendar/calendarSystem';
import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import { isPartialDate, type LeapDayRule } from '@shared/domain/calendar/partialDate';
import { returnsBetween } from '@shared/domain/calendar/returns';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { createPeopleIndex } from '@shared/domain/people/peopleIndex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson, NOW, SETTINGS } from '../../unit/people/somePeople';

const anyDate = fc
  .record({
    year: fc.option(fc.integer({ min: 1996, max: 2028 }), { nil: null }),
    month: fc.constantFrom(1, 2, 2, 3, 12),
    day: fc.option(fc.constantFrom(1, 2, 15, 27, 28, 29, 29, 31), { nil: null, freq: 8 }),
  })
  .filter(isPartialDate);

const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    id: fc.integer({ min: 0, max: 5 }).map((n) => `id-${n}`),
    name: fc.constantFrom('Anna', 'Bo', '', 'Änne'),
    birthday: fc.option(anyDate, { nil: null }),
    dates: fc.array(anyDate, { maxLength: 2 }),
    leapDayRule: fc.constantFrom<LeapDayRule>('02-28', '03-01'),
    isTrashed: fc.boolean(),
    country: fc.constantFrom('', 'DE', 'JP'),
    region: fc.constantFrom('', 'DE-BY', 'JP-13'),
  })
  .map(({ id, dates, isTrashed, ...fields }) =>
    aPerson(id, {
      ...fields,
      importantDates: dates.map((date, at) => ({
        id: String(at),
        kind: 'anniversary',
        label: `day ${at}`,
        date,
      })),
      trashedAt: isTrashed ? NOW : null,
    }),
  );

const chinese: CalendarDate = { calendar: 'chinese', year: 1961, monthCode: 'M01', day: 8 };

type Act =
  | { readonly kind: 'upsert'; readonly contact: Contact }
  | { readonly kind: 'count'; readonly id: string; readonly birthday: CalendarDate | null }
  | { readonly kind: 'remove'; readonly id: string };

const anyId = fc.integer({ min: 0, max: 5 }).map((n) => `id-${n}`);

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: anyContact.map((contact): Act => ({ kind: 'upsert', contact })) },
  fc.record({
    kind: fc.constant('count' as const),
    id: anyId,
    birthday: fc.constantFrom(chinese, null),
  }),
  fc.record({ kind: fc.constant('remove' as const), id: anyId }),
);

/** Spans around the turn of the year and the end of February, of one day up to two years. */
const anySpan = fc
  .record({
    from: fc.constantFrom('2026-12-28', '2027-02-26', '2027-03-01', '2028-02-27', '2027-12-31'),
    days: fc.constantFrom(0, 1, 3, 40, 366, 730),
  })
  .map(({ from, days }) => [isoDate(from), addDays(isoDate(from), days)] as const);

/** What a person would find who goes through the days with a list of birthdays in hand. */
function dayByDay(contact: Contact, from: IsoDate, to: IsoDate): readonly string[] {
  const dates = [
    ...(contact.birthday ? [{ what: 'birthday', date: contact.birthday }] : []),
    ...contact.importantDates.map(({ label, date }) => ({ what: label, date })),
  ];
  const found: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const isCommon = new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1;
    for (const { what, date: on } of dates) {
      const moved = isCommon && on.month === 2 && on.day === 29;
      const kept = moved
        ? contact.leapDayRule === '02-28'
          ? [2, 28]
          : [3, 1]
        : [on.month, on.day];
      if (kept[0] === month && kept[1] === date && (on.year ?? 0) <= year) {
        found.push(`${day} ${contact.id} ${what}`);
      }
    }
  }
  return found;
}

function played(acts: readonly Act[]) {
  const index = createPeopleIndex(SETTINGS);
  const living = new Map<string, Contact>();
  const counted = new Map<string, CalendarDate>();
  for (const act of acts) {
    if (act.kind === 'upsert') {
      index.upsert(act.contact);
      living.set(act.contact.id, act.contact);
    } else if (act.kind === 'remove') {
      index.remove(act.id as ContactId);
      living.delete(act.id);
      counted.delete(act.id);
    } else {
      index.setBirthday(act.id as ContactId, act.birthday);
      if (act.birthday && living.has(act.id)) counted.set(act.id, act.birthday);
      else counted.delete(act.id);
    }
  }
  const people = [...living.values()].filter(({ trashedAt }) => trashedAt === null);
  return { index, people, counted };
}

describe('the days of many people', () => {
  it('are what a person would find who goes through them day by day', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 14 }), anySpan, (acts, [from, to]) => {
        const { index, people, counted } = played(acts);
        const expected = people.flatMap((contact) => {
          const birthday = counted.get(contact.id);
          if (!birthday) return dayByDay(contact, from, to);
          const other = dayByDay({ ...contact, birthday: null }, from, to);
          const days = { ...contact, importantDates: [], calendarBirthday: birthday };
          return [
            ...other,
            ...returnsBetween(days, from, to).map(({ on }) => `${on} ${contact.id} birthday`),
          ];
        });
        const days = index.daysBetween(from, to);
        const found = days.map(
          ({ on, contactId, kind, label }) =>
            `${on} ${contactId} ${kind === 'birthday' ? 'birthday' : label}`,
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
        expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it('say where people live, and who', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 14 }), (acts) => {
        const { index, people } = played(acts);
        const places = index.places();
        expect(places.reduce((sum, { people: count }) => sum + count, 0)).toBe(people.length);
        for (const { country, region, people: count } of places) {
          const there = index.livingIn(country, [region]);
          expect(there).toHaveLength(count);
          expect(there.map(({ id }) => id).toSorted()).toEqual(
            people
              .filter((one) => one.country === country && regionIn(one) === region)
              .map(({ id }) => id as string)
              .toSorted(),
          );
        }
        const germans = index.livingIn('DE').map(({ name }) => name);
        const named = germans.filter((name) => name !== '');
        expect(named).toEqual(named.toSorted(SETTINGS.compare));
        expect(germans).toHaveLength(people.filter(({ country }) => country === 'DE').length);
      }),
      { numRuns: 100 },
    );
  });

  it('are those of a span of any length that ends before it begins: none', () => {
    const { index } = played([
      { kind: 'upsert', contact: aPerson('a', { birthday: { year: null, month: 3, day: 1 } }) },
    ]);
    expect(index.daysBetween(isoDate('2027-03-02'), isoDate('2027-03-01'))).toEqual([]);
  });
});

/** A region of another country says nothing. */
const regionIn = ({ country, region }: Contact): string =>
  country !== '' && region.startsWith(country) ? region : '';
