import type { Instant } from '@shared/domain/calendar/clock';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay } from '@shared/domain/calendar/personDay';
import type { CareFacts, CareNow, CarePerson } from '@shared/domain/care/careBoard';
import { careDay } from '@shared/domain/care/careList';
import {
  CELEBRATION_DAYS,
  DEFAULT_CARE_SETTINGS,
  type CareSettings,
} from '@shared/domain/care/careRules';
import { careMarkId, type CareMark, type CareReason } from '@shared/domain/care/careMark';
import type { ConsentEvent, ConsentPurpose } from '@shared/domain/contacts/consent';
import type { Channel, ContactId } from '@shared/domain/contacts/contact';
import { comingUp } from '@shared/domain/culture/comingUp';
import type { CustomsFields } from '@shared/domain/culture/customs';
import type { MomentWorld } from '@shared/domain/culture/moment';
import type { Answer, AnswerId } from '@shared/domain/feedback/answer';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { aPromise } from './builders';
import { at, whomIn, worldWith } from './moments';

/** Thursday, 19 March 2026: the day of all situations that name no other. */
export const TODAY = isoDate('2026-03-19');

/** 09:40 in Leipzig, 17:40 in Kyoto. */
export const MORNING = at('2026-03-19T08:40:00Z');

/** A shop in Leipzig, and people who work from nine to six wherever they are. */
export const careWorld = (days: readonly Holiday[] = [], zone = 'Europe/Berlin'): MomentWorld =>
  worldWith({
    days,
    known: ['DE', 'JP', 'SA', 'TR', 'US', 'GB'],
    hoursOf: () => ({
      office: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
      lunch: null,
      goodToCall: [],
    }),
    shop: { zone },
  });

/** Nothing to think of. */
export const NO_FACTS: CareFacts = {
  people: [],
  promises: [],
  criticisms: [],
  answers: [],
  requests: [],
  restricted: [],
  greetings: [],
  refunds: [],
  renewals: [],
  visits: [],
  regulars: [],
  lapses: [],
  referrals: [],
  ideas: [],
  thanks: [],
  keepInTouch: [],
  bonds: [],
  journeys: [],
  marks: [],
};

type PersonParts = Partial<Omit<CarePerson, 'id' | 'consents' | 'whom' | 'reach'>> & {
  readonly country?: string;
  readonly zone?: string;
  readonly city?: string;
  readonly customs?: Partial<CustomsFields>;
  readonly contactsByUs?: readonly Instant[];
  readonly likes?: Channel | null;
  /** What they said no to, or were never asked. */
  readonly refused?: readonly ConsentPurpose[];
  readonly unasked?: readonly ConsentPurpose[];
  /** Without a phone number, or without an e-mail address. */
  readonly without?: readonly ('phone' | 'email')[];
};

const PURPOSES: readonly ConsentPurpose[] = [
  'email',
  'phone',
  'letter',
  'chat',
  'newsletter',
  'greetings',
];

const WAY = { id: 'w', use: 'private', label: '', isPreferred: false, doNotUse: false } as const;

/** The id of somebody, who is called the same. */
export const idOf = (name: string): ContactId => name as ContactId;

/** Somebody in Leipzig with a phone number and an e-mail address, who said yes to everything. */
export function somebody(name: string, parts: PersonParts = {}): CarePerson {
  const { country = 'DE', zone = 'Europe/Berlin', city = '', customs, contactsByUs } = parts;
  const { likes = null, refused = [], unasked = [], without = [] } = parts;
  const decision = (purpose: ConsentPurpose): ConsentEvent['decision'] =>
    refused.includes(purpose) ? 'refused' : 'given';
  return {
    id: idOf(name),
    isSample: parts.isSample ?? false,
    isTrashed: parts.isTrashed ?? false,
    whom: whomIn(country, zone, {
      place: { city },
      ...(customs && { customs }),
      ...(contactsByUs && { contactsByUs }),
    }),
    reach: {
      phones: without.includes('phone') ? [] : [{ ...WAY, number: '0341 550117', e164: '' }],
      emails: without.includes('email') ? [] : [{ ...WAY, address: 'mail@example.org' }],
      addresses: [],
      handles: [],
      preferredChannel: likes,
    },
    consents: PURPOSES.filter((purpose) => !unasked.includes(purpose)).map((purpose) => ({
      purpose,
      decision: decision(purpose),
    })),
    lastTouchOn: parts.lastTouchOn ?? null,
    leftOn: parts.leftOn ?? null,
  };
}

/** A promise of ours to somebody, due today. */
export const promised = (
  name: string,
  text: string,
  rest: Partial<CarePromise> = {},
): CarePromise =>
  aPromise({ id: `p-${name}` as PromiseId, contactId: idOf(name), text, dueOn: TODAY, ...rest });

/** An answer of somebody, given yesterday at noon. */
export const answered = (
  name: string,
  kind: Answer['kind'],
  score: number,
  words = '',
  rest: Partial<Answer> = {},
): Answer => ({
  id: `a-${name}` as AnswerId,
  contactId: idOf(name),
  kind,
  score,
  words,
  touchpoint: 'purchase',
  purchaseId: null,
  answeredOn: addDays(TODAY, -1),
  answeredAt: at('2026-03-18T11:00:00Z'),
  by: 'paper',
  isPublic: false,
  isSample: false,
  createdAt: 0,
  updatedAt: 0,
  ...rest,
});

/** A day with a purchase, the how-manieth of this person. */
export const visit = (name: string, count: number, daysAgo: number, what = '') => ({
  contactId: idOf(name),
  purchaseId: `pu-${name}-${count}` as PurchaseId,
  on: addDays(TODAY, -daysAgo),
  count,
  what,
});

/** Somebody's rhythm: how often they came, how many days apart, how many days ago. */
export const regular = (name: string, visits: number, everyDays: number, daysAgo: number) => ({
  contactId: idOf(name),
  visits,
  everyDays,
  lastOn: addDays(TODAY, -daysAgo),
});

/** Somebody with tags and segments, of whom nothing was heard for so many days. */
export const bond = (
  name: string,
  daysAgo: number,
  tags: readonly string[] = [],
  segments: readonly string[] = [],
) => ({ contactId: idOf(name), tags, segments, since: addDays(TODAY, -daysAgo) });

/** A birthday or another day of somebody. */
export const dayOf = (
  name: string,
  on: IsoDate,
  years: number | null,
  rest: Partial<PersonDay> = {},
): PersonDay => ({
  contactId: idOf(name),
  name,
  kind: 'birthday',
  label: '',
  on,
  years,
  isRound: false,
  calendar: 'gregory',
  isSample: false,
  ...rest,
});

/** What somebody did with a row. */
export const marked = (
  name: string,
  reason: CareReason,
  subject: string,
  rest: Partial<CareMark> = {},
): CareMark => ({
  id: careMarkId(reason, subject),
  contactId: idOf(name),
  reason,
  snoozedUntil: null,
  snoozes: 0,
  state: 'open',
  on: TODAY,
  updatedAt: 0,
  ...rest,
});

/** A day as it stands in the tables and in the calendars. */
export type Situation = {
  readonly facts: Partial<CareFacts>;
  readonly days?: readonly PersonDay[];
  readonly holidays?: readonly Holiday[];
  readonly at?: Instant;
  readonly zone?: string;
  readonly settings?: Partial<CareSettings>;
};

/** What `careListOf` takes, for a situation; celebrations come from `comingUp` itself. */
export function inputOf({
  facts,
  days = [],
  holidays = [],
  at: instant = MORNING,
  zone,
  settings = {},
}: Situation): readonly [CareFacts, CareSettings, CareNow] {
  const world = careWorld(holidays, zone);
  const all: CareFacts = { ...NO_FACTS, ...facts };
  const from = addDays(careDay({ at: instant, world }), -CELEBRATION_DAYS);
  const celebrations = comingUp({
    holidays,
    seasons: [],
    people: all.people.map(({ id, whom, consents, isSample, isTrashed }) => ({
      id,
      name: id,
      country: whom.place.country,
      region: whom.place.region,
      greetings: whom.customs?.greetings ?? [],
      notGreeted: whom.customs?.notGreeted ?? [],
      mayBeGreeted: consents.some(
        ({ purpose, decision }) => purpose === 'greetings' && decision === 'given',
      ),
      isSample,
      isTrashed,
    })),
    personDays: days,
    greetings: all.greetings,
    from,
    days: 2 * CELEBRATION_DAYS + 1,
  });
  return [all, { ...DEFAULT_CARE_SETTINGS, ...settings }, { at: instant, world, celebrations }];
}
