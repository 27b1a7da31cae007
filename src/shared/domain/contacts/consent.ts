import type { Instant } from '../calendar/clock';
import { addDays, type IsoDate } from '../calendar/isoDate';
import type { ContactId } from './contact';

/** What a contact may be written to for, and how. */
export type ConsentPurpose = 'email' | 'phone' | 'letter' | 'chat' | 'newsletter' | 'greetings';

/** All purposes, in the order in which they are shown. */
export const CONSENT_PURPOSES: readonly ConsentPurpose[] = [
  'email',
  'phone',
  'letter',
  'chat',
  'newsletter',
  'greetings',
];

/** What a decision comes to on a day: one that has ended, and is to be asked anew, counts as none. */
export type ConsentState = ConsentEvent['decision'] | 'expired';

/** One decision of a contact. Never edited: the latest per purpose counts. */
export type ConsentEvent = {
  readonly id: string;
  readonly contactId: ContactId;
  readonly purpose: ConsentPurpose;
  readonly decision: 'given' | 'refused' | 'withdrawn';
  readonly decidedAt: Instant;
  /** Where the decision is known from: *at the counter*, a file's name. */
  readonly source: string;
  /** What they agreed to, word for word, in the language they read it; absent where nobody wrote it down. */
  readonly wording?: string;
  /** BCP 47 of the wording; absent where nobody noted it. */
  readonly language?: string;
  /** Where the proof lies: *slip in the red folder*; absent for none. */
  readonly evidence?: string;
  /** Must be asked anew after this day; absent for never. */
  readonly expiresOn?: IsoDate;
};

/**
 * What a decision comes to on a day. A yes with an end holds on its last day and not after it; a no never ends. Whoever
 * asks about consent asks here.
 */
export const consentOn = (
  { decision, expiresOn }: Pick<ConsentEvent, 'decision' | 'expiresOn'>,
  today: IsoDate,
): ConsentState =>
  decision === 'given' && expiresOn !== undefined && expiresOn < today ? 'expired' : decision;

/** The latest decision of somebody for each purpose, whether it holds or has ended. */
export function latestDecisions<T extends ConsentEvent>(events: readonly T[]): readonly T[] {
  const latest = new Map<ConsentPurpose, T>();
  for (const event of events) {
    const known = latest.get(event.purpose);
    if (known === undefined || isLater(event, known)) latest.set(event.purpose, event);
  }
  return [...latest.values()];
}

/**
 * What somebody has decided as of a day: the latest decision for each purpose, without those that have ended. Neither an
 * older yes nor an older no comes back when the latest one ends.
 */
export const decidedOn = <T extends ConsentEvent>(
  events: readonly T[],
  today: IsoDate,
): readonly T[] => latestDecisions(events).filter((event) => isDecided(event, today));

/** Whether a decision counts on a day: a yes that has ended counts as none. */
export const isDecided = (
  decision: Pick<ConsentEvent, 'decision' | 'expiresOn'>,
  today: IsoDate,
): boolean => consentOn(decision, today) !== 'expired';

const isLater = (a: ConsentEvent, b: ConsentEvent): boolean =>
  a.decidedAt === b.decidedAt ? a.id > b.id : a.decidedAt > b.decidedAt;

/** A wording that the shop uses or used. */
export type ConsentWording = {
  readonly text: string;
  /** Counted from 1 in the order of first use; decisions that carry the same words have the same version. */
  readonly version: number;
  readonly firstUsedAt: Instant;
  /** BCP 47, as it was noted last; `null` where nobody noted it. */
  readonly language: string | null;
};

/** The wordings for a purpose that decisions carry, the newest first. A wording once used is never changed: other words are another version. */
export function wordingsOf(
  events: readonly ConsentEvent[],
  purpose: ConsentPurpose,
): readonly ConsentWording[] {
  const first = new Map<string, Instant>();
  const languages = new Map<string, ConsentEvent>();
  for (const event of events) {
    const text = event.wording?.trim() ?? '';
    if (event.purpose !== purpose || text === '') continue;
    first.set(text, Math.min(first.get(text) ?? Infinity, event.decidedAt));
    const noted = languages.get(text);
    if (event.language !== undefined && (!noted || isLater(event, noted))) {
      languages.set(text, event);
    }
  }
  return [...first]
    .sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
    .map(([text, firstUsedAt], at) => ({
      ...{ text, version: at + 1, firstUsedAt },
      language: languages.get(text)?.language ?? null,
    }))
    .reverse();
}

/** A wording with how many people stand by it today. */
export type CountedWording = ConsentWording & { readonly people: number };

/** What the shop asks and asked for one purpose. */
export type PurposeWordings = {
  readonly purpose: ConsentPurpose;
  /** The newest first. */
  readonly wordings: readonly CountedWording[];
  /** People whose yes holds today without anybody having noted the words. */
  readonly withoutWords: number;
};

/** The wordings of all purposes for which somebody decided anything, each with the people whose yes to it holds on a day. */
export function wordingBook(
  events: readonly ConsentEvent[],
  today: IsoDate,
): readonly PurposeWordings[] {
  const byPerson = new Map<ContactId, ConsentEvent[]>();
  for (const event of events) {
    const own = byPerson.get(event.contactId);
    if (own) own.push(event);
    else byPerson.set(event.contactId, [event]);
  }
  const people = new Map<string, number>();
  for (const own of byPerson.values()) {
    for (const { purpose, decision, wording = '' } of decidedOn(own, today)) {
      const key = `${purpose}:${wording.trim()}`;
      if (decision === 'given') people.set(key, (people.get(key) ?? 0) + 1);
    }
  }
  return CONSENT_PURPOSES.filter((one) => events.some(({ purpose }) => purpose === one)).map(
    (purpose) => ({
      purpose,
      wordings: wordingsOf(events, purpose).map((one) => ({
        ...one,
        people: people.get(`${purpose}:${one.text}`) ?? 0,
      })),
      withoutWords: people.get(`${purpose}:`) ?? 0,
    }),
  );
}

/** So many days before its end it is time to ask anew. */
export const ASK_AGAIN_DAYS = 30;

/** Whether a yes still holds, but not for long. */
export const endsSoon = (
  event: Pick<ConsentEvent, 'decision' | 'expiresOn'>,
  today: IsoDate,
): boolean =>
  consentOn(event, today) === 'given' &&
  event.expiresOn !== undefined &&
  event.expiresOn <= addDays(today, ASK_AGAIN_DAYS);
