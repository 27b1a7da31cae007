import { isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import {
  EMPTY_DRAFT,
  type Contact,
  type ContactId,
  type EmailAddress,
  type PhoneNumber,
  type PostalAddress,
} from '@shared/domain/contacts/contact';
import type { Interaction, InteractionId } from '@shared/domain/interactions/interaction';
import { createPeopleIndex, type PeopleIndex } from '@shared/domain/people/peopleIndex';
import type { PeopleQuery } from '@shared/domain/people/peopleQuery';

/** 19 March 2026, 9:00 UTC. */
export const NOW = Date.UTC(2026, 2, 19, 9);
export const TODAY: IsoDate = isoDate('2026-03-19');
export const DAY = 86_400_000;

/** A stored contact of which only `fields` are known. */
export const aPerson = (id: string, fields: Partial<Contact> = {}): Contact => ({
  ...EMPTY_DRAFT,
  id: id as ContactId,
  importKeys: [],
  hasPhoto: false,
  isSample: false,
  createdAt: NOW - 100 * DAY,
  updatedAt: NOW - 100 * DAY,
  trashedAt: null,
  ...fields,
});

const flags = { use: 'private', label: '', isPreferred: false, doNotUse: false } as const;

/** A stored note, of yesterday if nothing else is said. */
export const aNote = (
  id: string,
  contactId: string,
  text: string,
  at = NOW - DAY,
): Interaction => ({
  id: id as InteractionId,
  contactId: contactId as ContactId,
  kind: 'note',
  direction: null,
  text,
  mood: null,
  durationMinutes: null,
  nextStep: '',
  happenedAt: at,
  zone: 'UTC',
  isPrivate: false,
  createdAt: at,
  updatedAt: at,
});

export const aPhone = (number: string, e164 = ''): PhoneNumber => ({
  ...flags,
  id: number,
  number,
  e164,
});

export const anEmail = (address: string): EmailAddress => ({ ...flags, id: address, address });

export const anAddress = (fields: Partial<PostalAddress>): PostalAddress => ({
  ...flags,
  id: 'a',
  street: '',
  extended: '',
  postOfficeBox: '',
  postalCode: '',
  city: '',
  region: '',
  countryCode: '',
  country: '',
  ...fields,
});

const collator = new Intl.Collator('de');
const OFFSETS: Readonly<Record<string, number>> = {
  'Asia/Tokyo': 540,
  'Europe/Berlin': 60,
  'America/Sao_Paulo': -180,
};

/** What an index is told in tests: German order, 19 March 2026, three zones. */
export const SETTINGS = {
  compare: (one: string, other: string): number => collator.compare(one, other),
  now: NOW,
  today: TODAY,
  offsetOf: (zone: string): number | null => OFFSETS[zone] ?? null,
};

/** An index of these people. */
export function anIndex(people: readonly Contact[]): PeopleIndex {
  const index = createPeopleIndex(SETTINGS);
  for (const person of people) index.upsert(person);
  return index;
}

/** The ids that a query finds, in order. */
export const idsFound = (index: PeopleIndex, query: PeopleQuery): readonly string[] =>
  index.idsOf(index.query(query).rows);
