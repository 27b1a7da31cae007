import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Tradition } from '@shared/domain/calendar/holiday';
import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay } from '@shared/domain/calendar/personDay';
import { celebratedToday } from '@shared/domain/care/celebratedToday';
import { CELEBRATION_DAYS, DEFAULT_CARE_SETTINGS } from '@shared/domain/care/careRules';
import { isOnToday } from '@shared/domain/care/greetingEntries';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { CelebratingPerson } from '@shared/domain/culture/celebration';
import { comingUp, feastTimes } from '@shared/domain/culture/comingUp';
import type { Season } from '@shared/domain/culture/season';
import shipped from '@resources/calendar/seasons.json';
import { shippedBook } from '../../unit/calendar/shippedTables';

const seasons = shipped as unknown as readonly Season[];
const COUNTRIES = ['DE', 'TR', 'JP', 'CN', 'IN', 'US'];
const book = shippedBook(...COUNTRIES);
const TRADITIONS: readonly Tradition[] = ['christian', 'islamic', 'chinese', 'hindu'];

const anyScene = fc.record({
  // Days on which much is celebrated, and any others.
  today: fc.oneof(
    fc.constantFrom('2026-12-24', '2027-01-01', '2026-03-19', '2026-02-17', '2026-11-08'),
    fc.integer({ min: 0, max: 700 }).map((count): string => addDays(isoDate('2026-01-01'), count)),
  ),
  people: fc.array(
    fc.record({
      country: fc.constantFrom('', ...COUNTRIES),
      region: fc.constantFrom('', 'DE-BW', 'DE-SN'),
      greetings: fc.subarray([...TRADITIONS], { maxLength: 2 }),
      notGreeted: fc.subarray(['new-year', 'birthday', 'christmas']),
      mayBeGreeted: fc.boolean(),
      isSample: fc.boolean(),
    }),
    { maxLength: 24 },
  ),
  birthdays: fc.array(fc.tuple(fc.nat({ max: 23 }), fc.integer({ min: -4, max: 2 })), {
    maxLength: 6,
  }),
  aheadDays: fc.integer({ min: 0, max: 7 }),
  lateDays: fc.integer({ min: 0, max: 3 }),
});

it('finds exactly those whom everything that is coming up names, own days first', () => {
  fc.assert(
    fc.property(anyScene, ({ today: day, people: given, birthdays, aheadDays, lateDays }) => {
      const today = isoDate(day);
      const people = given.map((rest, at): CelebratingPerson => ({
        ...rest,
        id: `p${at}` as ContactId,
        name: `P${at}`,
        isTrashed: false,
      }));
      const personDays = birthdays.map(([at, offset]): PersonDay => ({
        contactId: `p${at}` as ContactId,
        name: '',
        kind: 'birthday',
        label: '',
        on: addDays(today, offset),
        years: null,
        isRound: false,
        calendar: 'gregory',
        isSample: false,
      }));
      const settings = {
        ...DEFAULT_CARE_SETTINGS,
        holiday: { isOn: true, aheadDays },
        birthday: { isOn: true, lateDays },
      };
      const from = addDays(today, -CELEBRATION_DAYS);
      const days = 2 * CELEBRATION_DAYS + 1;
      const holidays = COUNTRIES.flatMap((country) =>
        book.between(country, addDays(from, -40), addDays(from, days + 40)),
      );
      const all = comingUp({ holidays, seasons, people, personDays, greetings: [], from, days });
      const expected = all.flatMap((celebration) =>
        celebration.people
          .filter(({ standing }) => standing === 'can-greet' || standing === 'no-consent')
          .filter((person) => isOnToday(celebration, person, settings, today))
          .map(
            ({ id, on, occasion, standing }) =>
              `${celebration.id} ${id} ${on} ${occasion} ${standing}`,
          ),
      );
      const feasts = feastTimes({ holidays, seasons, from, days });
      const found = celebratedToday({ feasts, people, personDays, settings, today });
      const said = found.map(
        ({ celebration, person: { id, on, occasion, standing } }) =>
          `${celebration.id} ${id} ${on} ${occasion} ${standing}`,
      );
      expect([...said].sort()).toEqual([...expected].sort());
      const isOwn = found.map(({ celebration }) => celebration.personDay !== null);
      expect(isOwn).toEqual([...isOwn].sort((a, b) => Number(b) - Number(a)));
    }),
    { numRuns: 150 },
  );
});

it('brings nobody whose rule is off, and nobody who is in the trash', () => {
  const today: IsoDate = isoDate('2026-12-24');
  const person: CelebratingPerson = {
    id: 'ada' as ContactId,
    name: 'Ada',
    country: 'DE',
    region: '',
    greetings: ['christian'],
    notGreeted: [],
    mayBeGreeted: true,
    isSample: false,
    isTrashed: false,
  };
  const from = addDays(today, -7);
  const feasts = feastTimes({
    holidays: book.between('DE', addDays(from, -40), addDays(from, 55)),
    seasons,
    from,
    days: 15,
  });
  const found = (one: CelebratingPerson, isOn: boolean) =>
    celebratedToday({
      feasts,
      people: [one],
      personDays: [],
      settings: { ...DEFAULT_CARE_SETTINGS, holiday: { isOn, aheadDays: 1 } },
      today,
    }).map(({ celebration }) => celebration.event);
  expect(found(person, true)).toContain('christmas');
  expect(found(person, false)).toEqual([]);
  expect(found({ ...person, isTrashed: true }, true)).toEqual([]);
});
