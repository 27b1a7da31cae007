import type { CalendarDate } from '../calendar/calendarSystem';
import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { Contact, ContactId, ContactKind } from '../contacts/contact';
import type { ZoneSource } from '../culture/moment';
import { whereaboutsOf } from '../culture/whereabouts';
import { initialsOf } from './folding';
import { nextOccasion, type Occasion } from './occasion';

/** What the index knows of a contact from other tables. */
export type Activity = {
  /** The latest exchange or note that is not in the future; `null` if there is none. */
  readonly lastContactAt: Instant | null;
  readonly openPromises: number;
  /** The open promise that is due first; `null` if none has a day. */
  readonly nextPromise: { readonly dueOn: IsoDate; readonly text: string } | null;
};

/** Nothing happened yet. */
export const NO_ACTIVITY: Activity = { lastContactAt: null, openPromises: 0, nextPromise: null };

/** A contact as lists, the palette and pickers show it. Plain data. */
export type PersonSummary = {
  /** Its number in the index. */
  readonly row: number;
  readonly id: ContactId;
  readonly kind: ContactKind;
  /** The name; where there is none the native name, nickname, organisation, e-mail or phone; else empty. */
  readonly name: string;
  readonly nativeName: string;
  readonly initials: string;
  readonly organisation: string;
  readonly place: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** ISO 3166-2, or empty. */
  readonly region: string;
  /** IANA: the one that was said, else what region, city, phone or country make certain; empty where several are possible. */
  readonly timeZone: string;
  /** Where the zone is known from; `null` without one. */
  readonly zoneSource: ZoneSource | null;
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  /** Who in the shop looks after them; empty for nobody in particular. */
  readonly owner: string;
  /** The preferred one that may be used, as typed; or empty. */
  readonly phone: string;
  /** The preferred one that may be used; or empty. */
  readonly email: string;
  readonly lastContactAt: Instant | null;
  readonly openPromises: number;
  readonly occasion: Occasion | null;
  readonly hasPhoto: boolean;
  readonly isSample: boolean;
  readonly isTrashed: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** What does not change with the day or with what happens: a summary to be completed. */
export type PersonBase = Omit<PersonSummary, 'lastContactAt' | 'openPromises' | 'occasion'>;

/** The days of a contact that return. */
export type ReturningDays = Pick<Contact, 'birthday' | 'importantDates' | 'leapDayRule'>;

/** The days of a contact that return, with the birthday as they count it themselves. */
export type CountedDays = ReturningDays & {
  /** In another calendar than the Gregorian one: it is then the one that is kept. */
  readonly calendarBirthday: CalendarDate | null;
};

/** No day of theirs is known. */
export const NO_DAYS: CountedDays = {
  birthday: null,
  importantDates: [],
  leapDayRule: '02-28',
  calendarBirthday: null,
};

/** The returning days alone, so that the rest of the contact need not be kept. */
export const daysOf = (
  { birthday, importantDates, leapDayRule }: ReturningDays,
  calendarBirthday: CalendarDate | null,
): CountedDays =>
  birthday === null && importantDates.length === 0 && calendarBirthday === null
    ? NO_DAYS
    : { birthday, importantDates, leapDayRule, calendarBirthday };

/** The whole summary on a day. */
export const complete = (
  base: PersonBase,
  days: CountedDays,
  { lastContactAt, openPromises, nextPromise }: Activity,
  today: IsoDate,
): PersonSummary => ({
  ...base,
  lastContactAt,
  openPromises,
  occasion: nextOccasion(days, nextPromise, today),
});

/** What a contact itself says. */
export function baseOf(row: number, contact: Contact): PersonBase {
  const phone = preferred(contact.phones)?.number ?? '';
  const email = preferred(contact.emails)?.address ?? '';
  const address = preferred(contact.addresses);
  const { country, region, zone } = whereaboutsOf(contact);
  const { nativeName, organisation } = contact;
  const name = contact.name || nativeName || contact.nickname || organisation || email || phone;
  return {
    row,
    id: contact.id,
    kind: contact.kind,
    name,
    nativeName,
    initials: initialsOf(name),
    organisation,
    place: address?.city ?? '',
    country,
    region,
    timeZone: zone?.id ?? '',
    zoneSource: zone?.source ?? null,
    languages: contact.languages,
    tags: contact.tags,
    owner: contact.owner.trim(),
    phone,
    email,
    hasPhoto: contact.hasPhoto,
    isSample: contact.isSample,
    isTrashed: contact.trashedAt !== null,
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
  };
}

/** The preferred way among those that may be used; else the first of them. */
function preferred<T extends { readonly isPreferred: boolean; readonly doNotUse: boolean }>(
  ways: readonly T[],
): T | undefined {
  const usable = ways.filter(({ doNotUse }) => !doNotUse);
  return usable.find(({ isPreferred }) => isPreferred) ?? usable[0];
}
