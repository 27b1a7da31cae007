import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Holiday, Tradition } from '@shared/domain/calendar/holiday';
import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay } from '@shared/domain/calendar/personDay';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { CelebratingPerson } from '@shared/domain/culture/celebration';
import { comingUp } from '@shared/domain/culture/comingUp';
import type { Season } from '@shared/domain/culture/season';
import shipped from '@resources/calendar/seasons.json';
import { shippedBook } from '../../unit/calendar/shippedTables';

const seasons = shipped as unknown as readonly Season[];
const COUNTRIES = [
  'TR',
  'IN',
  'JP',
  'DE',
  'CN',
  'HK',
  'KR',
  'TH',
  'LK',
  'MY',
  'IL',
  'RO',
  'US',
  'CA',
];
const book = shippedBook(...COUNTRIES);
const TRADITIONS: readonly Tradition[] = [
  'christian',
  'orthodox',
  'islamic',
  'jewish',
  'hindu',
  'buddhist',
  'chinese',
  'korean',
];

const anyPerson = fc.record({
  country: fc.constantFrom('', ...COUNTRIES, 'AQ'),
  region: fc.constantFrom('', 'DE-BW', 'DE-SN', 'CA-ON', 'IN-KL', 'MY-01'),
  greetings: fc.uniqueArray(fc.constantFrom(...TRADITIONS), { maxLength: 4 }),
  notGreeted: fc.subarray(['new-year', 'birthday', 'diwali', 'vesak']),
  mayBeGreeted: fc.boolean(),
  isSample: fc.boolean(),
  isTrashed: fc.boolean(),
});

/** A day that the owner entered: feasts then lie where no calendar has them. */
const anyOwnDay = fc.tuple(
  fc.constantFrom(...COUNTRIES),
  fc.constantFrom('diwali', 'vesak', 'eid-al-fitr', 'christmas-day', 'thanksgiving', 'new-year'),
  fc.integer({ min: -20, max: 140 }),
);

const ownHoliday = (country: string, event: string, day: IsoDate): Holiday => ({
  country,
  day,
  regions: [],
  event,
  names: { de: event, en: event, own: event },
  kind: 'public',
  certainty: 'announced',
  tradition: 'civil',
  from: null,
});

const anyScene = fc.record({
  ownDays: fc.array(anyOwnDay, { maxLength: 5 }),
  people: fc.array(anyPerson, { maxLength: 8 }),
  from: fc.integer({ min: 0, max: 3600 }).map((count) => addDays(isoDate('2024-02-15'), count)),
  days: fc.integer({ min: 1, max: 120 }),
  around: fc.constantFrom(0, 40),
  birthdays: fc.array(fc.tuple(fc.nat({ max: 7 }), fc.integer({ min: -5, max: 130 })), {
    maxLength: 6,
  }),
});

it('tells nobody twice of one occasion, and greets nobody who did not choose it', () => {
  fc.assert(
    fc.property(anyScene, ({ people: given, from, days, around, birthdays, ownDays }) => {
      const people = given.map((rest, at): CelebratingPerson => ({
        ...rest,
        id: `p${at}` as ContactId,
        name: `P${at}`,
      }));
      const personDays = birthdays.map(([at, offset]): PersonDay => ({
        contactId: `p${at}` as ContactId,
        name: '',
        kind: 'birthday',
        label: '',
        on: addDays(from, offset),
        years: null,
        isRound: false,
        calendar: 'gregory',
        isSample: false,
      }));
      const holidays = [
        ...COUNTRIES.flatMap((country) =>
          book.between(country, addDays(from, -around), addDays(from, days - 1 + around)),
        ),
        ...ownDays.map(([country, event, offset]) =>
          ownHoliday(country, event, addDays(from, offset)),
        ),
      ];
      const found = comingUp({ holidays, seasons, people, personDays, greetings: [], from, days });
      const last = addDays(from, days - 1);
      const told = new Set<string>();
      const byId = new Map(people.map((person) => [person.id, person]));
      let before = '';
      for (const celebration of found) {
        expect(celebration.from >= before).toBe(true);
        before = celebration.from;
        expect(celebration.to >= from && celebration.from <= last).toBe(true);
        expect(celebration.people.length).toBeGreaterThan(0);
        for (const { id, occasion, on, standing } of celebration.people) {
          const key = `${id}:${occasion}`;
          expect(told.has(key)).toBe(false);
          told.add(key);
          expect(on >= celebration.from && on <= celebration.to).toBe(true);
          const person = byId.get(id)!;
          expect(person.isTrashed).toBe(false);
          if (standing !== 'can-greet') continue;
          expect(person.mayBeGreeted).toBe(true);
          expect(person.notGreeted).not.toContain(celebration.event);
          const { tradition } = celebration;
          const isOpen = tradition === 'civil' || tradition === 'commercial';
          const isOrthodoxChristmas =
            celebration.event === 'christmas' && person.greetings.includes('orthodox');
          expect(isOpen || isOrthodoxChristmas || person.greetings.includes(tradition)).toBe(true);
        }
      }
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    }),
    { numRuns: 150 },
  );
});
