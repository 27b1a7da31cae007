import type { IsoDate } from '../calendar/isoDate';
import type { PersonDay, PlaceCount } from '../calendar/personDay';
import { returnsBetween } from '../calendar/returns';
import type { ContactId } from '../contacts/contact';
import { livesIn, readPlace, townsOf, type TownCount } from '../trips/tripPlace';
import type { CountedDays, PersonSummary } from './personSummary';

/** Somebody who lives in a country. */
export type Resident = {
  readonly id: ContactId;
  readonly name: string;
  /** ISO 3166-2, or empty where it is unknown. */
  readonly region: string;
};

type Days = { readonly days: CountedDays; readonly person: PersonSummary };

/**
 * The days of people that return in a span, in order of days, then of names.
 *
 * @param rows - Everybody of whom one may.
 * @param placesOfNames - By row, its place in the order of names.
 */
export function personDaysOf(
  rows: Iterable<number>,
  entryOf: (row: number) => Days | undefined,
  placesOfNames: () => Uint32Array,
  from: IsoDate,
  to: IsoDate,
): readonly PersonDay[] {
  const found: { readonly row: number; readonly day: PersonDay }[] = [];
  for (const row of rows) {
    const entry = entryOf(row);
    if (!entry || entry.person.isTrashed) continue;
    const { id, name, isSample } = entry.person;
    for (const { kind, label, on, years, isRound, calendar } of returnsBetween(
      entry.days,
      from,
      to,
    )) {
      found.push({
        row,
        day: { contactId: id, name, kind, label, on, years, isRound, calendar, isSample },
      });
    }
  }
  const places = placesOfNames();
  return found
    .sort((a, b) =>
      a.day.on === b.day.on ? places[a.row]! - places[b.row]! : a.day.on < b.day.on ? -1 : 1,
    )
    .map(({ day }) => day);
}

/** How many people outside the trash live where; most people first, then by country and region. */
export function placesOf(people: readonly PersonSummary[]): readonly PlaceCount[] {
  const counts = new Map<string, { country: string; region: string; people: number }>();
  for (const { country, region, isTrashed } of people) {
    if (isTrashed) continue;
    const key = `${country}/${region}`;
    const count = counts.get(key);
    if (count) count.people += 1;
    else counts.set(key, { country, region, people: 1 });
  }
  return [...counts]
    .sort(([one, a], [other, b]) => b.people - a.people || (one < other ? -1 : 1))
    .map(([, count]) => count);
}

/**
 * Who lives in a country outside the trash.
 *
 * @param rows - Everybody, in the order of the answer.
 * @param regions - These alone; `''` is an unknown one. Everywhere if left out.
 */
export function livingIn(
  rows: Iterable<number>,
  personOf: (row: number) => PersonSummary | undefined,
  country: string,
  regions?: readonly string[],
): readonly Resident[] {
  const residents: Resident[] = [];
  for (const row of rows) {
    const person = personOf(row);
    if (!person || person.isTrashed || person.country !== country) continue;
    if (regions && !regions.includes(person.region)) continue;
    residents.push({ id: person.id, name: person.name, region: person.region });
  }
  return residents;
}

/** How many people outside the trash live in which town; most people first, then by name. */
export const townsOfPeople = (people: readonly PersonSummary[]): readonly TownCount[] =>
  townsOf(people.filter(({ isTrashed }) => !isTrashed));

/**
 * Who lives in any of some places, outside the trash.
 *
 * @param rows - Everybody, in the order of the answer.
 * @param keys - Of places (`placeKey`); what is none is passed over.
 */
export function livingAt(
  rows: Iterable<number>,
  personOf: (row: number) => PersonSummary | undefined,
  keys: readonly string[],
): readonly PersonSummary[] {
  const places = keys.flatMap((key) => readPlace(key) ?? []);
  const found: PersonSummary[] = [];
  if (places.length === 0) return found;
  for (const row of rows) {
    const person = personOf(row);
    if (!person || person.isTrashed) continue;
    if (places.some((place) => livesIn(person, place))) found.push(person);
  }
  return found;
}
