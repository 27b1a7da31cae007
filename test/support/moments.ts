import type { Instant } from '@shared/domain/calendar/clock';
import type { Holiday, HolidayTable } from '@shared/domain/calendar/holiday';
import { createHolidayBook } from '@shared/domain/calendar/holidayBook';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { NO_CUSTOMS, type Customs, type CustomsFields } from '@shared/domain/culture/customs';
import type { MomentWorld, Whereabouts, Whom } from '@shared/domain/culture/moment';

/** An instant by its ISO text. */
export const at = (text: string): Instant => Date.parse(text);

/** A day off for everybody in a country, unless something else is said. */
export const dayOff = (country: string, day: string, rest: Partial<Holiday> = {}): Holiday => ({
  country,
  day: isoDate(day),
  regions: [],
  event: `${country.toLowerCase()}-day-off`,
  names: { de: 'Freier Tag', en: 'Day off', own: 'Day off' },
  kind: 'public',
  certainty: 'fixed',
  tradition: 'civil',
  from: null,
  ...rest,
});

const tableOf = (
  country: string,
  holidays: readonly Holiday[],
  regions: readonly string[],
): HolidayTable => ({
  country,
  dataAsOf: isoDate('2026-01-01'),
  years: [2020, 2036],
  language: 'en',
  regions: regions.map((code) => ({ code, name: code })),
  observances: holidays.map(({ from, regions: own, day, ...row }) => ({
    ...row,
    ...(from !== null && { from }),
    ...(own.length > 0 && { regions: own }),
    days: day,
  })),
});

type WorldParts = Partial<Omit<MomentWorld, 'shop'>> & {
  readonly days?: readonly Holiday[];
  /** Countries whose days are known, also those without any. */
  readonly known?: readonly string[];
  readonly regions?: Readonly<Record<string, readonly string[]>>;
  readonly shop?: Partial<MomentWorld['shop']>;
};

/** A world with a shop in Berlin, open on workdays from 08:00 to 18:00. */
export function worldWith({ days = [], known = [], regions = {}, shop, ...rest }: WorldParts = {}) {
  const countries = new Set([...known, ...days.map(({ country }) => country)]);
  const world: MomentWorld = {
    holidays: createHolidayBook(
      new Map(
        [...countries].map((country) => [
          country,
          tableOf(
            country,
            days.filter((holiday) => holiday.country === country),
            regions[country] ?? [],
          ),
        ]),
      ),
      [],
    ),
    seasons: [],
    hoursOf: () => null,
    noteOf: () => null,
    shop: {
      zone: 'Europe/Berlin',
      hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }],
      quiet: { from: '21:00', to: '08:00' },
      budget: null,
      ...shop,
    },
    ...rest,
  };
  return world;
}

/** Somebody in a country with a known clock. */
export function whomIn(
  country: string,
  zone: string,
  rest: {
    readonly place?: Partial<Whereabouts>;
    readonly customs?: Partial<CustomsFields>;
    readonly contactsByUs?: readonly Instant[];
    readonly isOrganisation?: boolean;
  } = {},
): Whom {
  const customs: Customs | null = rest.customs
    ? { ...NO_CUSTOMS, ...rest.customs, id: 'c' as ContactId, updatedAt: 0 }
    : null;
  return {
    place: {
      country,
      region: '',
      city: '',
      zone: zone === '' ? null : { id: zone, source: 'said' },
      possibleZones: [],
      ...rest.place,
    },
    customs,
    contactsByUs: rest.contactsByUs ?? [],
    isOrganisation: rest.isOrganisation ?? false,
  };
}
