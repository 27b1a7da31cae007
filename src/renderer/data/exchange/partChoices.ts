import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { SegmentId } from '@shared/domain/segments/segment';
import type { RegularsDatabase } from '../database';
import type { Segments } from '../repositories/segments';

/** Who goes along in a part: a group, or everybody of a country or a city. */
export type PartChoice =
  | { readonly kind: 'segment'; readonly id: SegmentId; readonly name: string }
  | { readonly kind: 'country'; readonly country: string; readonly count: number }
  | { readonly kind: 'city'; readonly city: string; readonly count: number };

/** What can be chosen: groups by name, then countries and cities, the most people first. */
export async function readPartChoices(
  db: RegularsDatabase,
  segments: Pick<Segments, 'all'>,
): Promise<readonly PartChoice[]> {
  const people = (await db.contacts.toArray()).filter(goesAlong);
  const groups = await segments.all();
  return [
    ...groups.map(({ id, name }): PartChoice => ({ kind: 'segment', id, name })),
    ...counted(people.map(({ country }) => country)).map(([country, count]): PartChoice => ({
      kind: 'country',
      country,
      count,
    })),
    ...counted(people.flatMap(citiesOf)).map(([city, count]): PartChoice => ({
      kind: 'city',
      city,
      count,
    })),
  ];
}

/** Whom a choice means now; the trash and made-up people left out. */
export async function peopleOfChoice(
  db: RegularsDatabase,
  segments: Pick<Segments, 'all' | 'membersOf'>,
  choice: PartChoice,
): Promise<readonly ContactId[]> {
  const people = (await db.contacts.toArray()).filter(goesAlong);
  if (choice.kind !== 'segment') {
    return people
      .filter((contact) =>
        choice.kind === 'country'
          ? contact.country === choice.country
          : citiesOf(contact).includes(choice.city),
      )
      .map(({ id }) => id);
  }
  const segment = (await segments.all()).find(({ id }) => id === choice.id);
  const members = new Set(segment ? await segments.membersOf(segment) : []);
  return people.filter(({ id }) => members.has(id)).map(({ id }) => id);
}

const goesAlong = ({ trashedAt, isSample }: Contact): boolean => trashedAt === null && !isSample;

const citiesOf = ({ addresses }: Contact): readonly string[] => [
  ...new Set(addresses.map(({ city }) => city.trim())),
];

function counted(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}
