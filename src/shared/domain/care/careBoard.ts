import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ConsentEvent } from '../contacts/consent';
import type { Channel, Contact, ContactId } from '../contacts/contact';
import type { Celebration } from '../culture/celebration';
import type { Greeting, OccasionKey } from '../culture/greeting';
import type { MomentWorld, Whom } from '../culture/moment';
import type { Answer, AnswerId } from '../feedback/answer';
import type { Criticism, CriticismId } from '../feedback/criticism';
import type { Idea } from '../feedback/idea';
import type { CarePromise, PromiseId } from '../promises/promise';
import type { PrivacyCase } from '../privacy/privacyCase';
import type { PurchaseId, Refund, RefundId } from '../purchases/purchase';
import type { Renewal, RenewalId } from '../purchases/renewal';
import type { CareMark, CareReason } from './careMark';
import type { CareSentence, CareTagName } from './careSentence';
import type { Journey, StepMessage } from './journey';
import type { KeepInTouch } from './keepInTouch';
import type { Thanks, ThanksReason } from './thanks';

/** A person as far as the rules of care need to know. */
export type CarePerson = {
  readonly id: ContactId;
  readonly isSample: boolean;
  readonly isTrashed: boolean;
  /** Place, customs and when the shop last got in touch by itself, latest first (the latest at least). */
  readonly whom: Whom;
  /** The contact's own ways to be reached. */
  readonly reach: Pick<Contact, 'phones' | 'emails' | 'addresses' | 'handles' | 'preferredChannel'>;
  /** What they decided, latest first; the latest on each purpose is enough. */
  readonly consents: readonly Pick<ConsentEvent, 'purpose' | 'decision'>[];
  /** The day of the latest exchange of any kind, notes included; `null` if there is none. */
  readonly lastTouchOn: IsoDate | null;
  /** The day on which they last said that they leave; `null` if they never did. */
  readonly leftOn: IsoDate | null;
};

/** A day with a standing purchase. */
export type CareVisit = {
  readonly contactId: ContactId;
  /** The first standing purchase of that day. */
  readonly purchaseId: PurchaseId;
  readonly on: IsoDate;
  /** The how-manieth day with a standing purchase it is for this person, 1 for the first. */
  readonly count: number;
  /** What was bought, in a word of the shop; empty where only the amount is known. */
  readonly what: string;
};

/** Somebody's own rhythm (`rhythmOf`), with how many days it rests on. */
export type CareRegular = {
  readonly contactId: ContactId;
  /** Days with a standing purchase. */
  readonly visits: number;
  /** Median of the days between them; 1 or more. */
  readonly everyDays: number;
  readonly lastOn: IsoDate;
};

/** Somebody to whom a keep-in-touch interval may belong. */
export type CareBond = {
  readonly contactId: ContactId;
  readonly tags: readonly string[];
  /** Ids of the segments that they are in, of those that have an interval. */
  readonly segments: readonly string[];
  /** The day of the latest exchange or visit of any kind; the day on which they became known if there was none. */
  readonly since: IsoDate;
};

/** Points of one person that lapse on one day. */
export type CareLapse = {
  readonly contactId: ContactId;
  readonly points: number;
  /** From this day on they cannot be spent any more (`LedgerEntry.expiresOn`). */
  readonly on: IsoDate;
  /** The dearest reward that the whole balance pays for and that can be had; `null` if there is none. */
  readonly reward: string | null;
};

/** Somebody who was brought along, and bought. */
export type CareReferral = {
  readonly referrerId: ContactId;
  readonly referredId: ContactId;
  readonly referredName: string;
  /** The day of their first standing purchase. */
  readonly on: IsoDate;
};

/**
 * Everything that the rules of Today are about, as it stands in the tables. Rows that are too old or too far
 * ahead for a rule do no harm; in any order. Whatever belongs to somebody who is not in `people` is left out.
 */
export type CareFacts = {
  /** Everybody whom the other facts name. */
  readonly people: readonly CarePerson[];
  /** Open, with a day. */
  readonly promises: readonly CarePromise[];
  /** Not closed, and those told within the last `criticism.days`, `thanks.days` and check-in days. */
  readonly criticisms: readonly Criticism[];
  /** Of the last weeks, with a name. */
  readonly answers: readonly Answer[];
  /** What people asked about their own data, unanswered. */
  readonly requests: readonly Pick<
    PrivacyCase,
    'id' | 'contactId' | 'dueOn' | 'extendedTo' | 'answeredOn'
  >[];
  /** Whose data are blocked: nothing but their own requests brings them onto Today. */
  readonly restricted: readonly ContactId[];
  /** Prepared greetings for occasions around today. */
  readonly greetings: readonly Pick<Greeting, 'contactId' | 'occasion' | 'language' | 'status'>[];
  /** Owed, of standing purchases. */
  readonly refunds: readonly { readonly refund: Refund; readonly currency: string }[];
  /** Open. */
  readonly renewals: readonly Renewal[];
  /** Of the last `visitDaysNeeded` days. */
  readonly visits: readonly CareVisit[];
  /** Those who may have stayed away too long; everybody with a rhythm does no harm. */
  readonly regulars: readonly CareRegular[];
  readonly lapses: readonly CareLapse[];
  /** Of the last `thanks.days` days. */
  readonly referrals: readonly CareReferral[];
  /** Done or told within the last weeks. */
  readonly ideas: readonly Idea[];
  /** Said or waived, at least since `thanks.days` ago. */
  readonly thanks: readonly Thanks[];
  readonly keepInTouch: readonly KeepInTouch[];
  /** Those with an interval of their own, a tag or a segment that has one. */
  readonly bonds: readonly CareBond[];
  /** Under way. */
  readonly journeys: readonly Journey[];
  readonly marks: readonly CareMark[];
};

/** The moment at which the day is looked at, and what calendars say about it. */
export type CareNow = {
  readonly at: Instant;
  /** Of the countries of the people; the civil day is that of its shop's zone. */
  readonly world: MomentWorld;
  /** `comingUp` from `CELEBRATION_DAYS` before today to as many after it. */
  readonly celebrations: readonly Celebration[];
};

/** Which part of the day a row belongs to: a window closes today, today, or this week. */
export const CARE_GROUPS = ['first', 'today', 'week'] as const;

export type CareGroup = (typeof CARE_GROUPS)[number];

/** The one thing to do for a row. */
export type CareAction =
  | 'answer'
  | 'call-now'
  | 'call'
  | 'write'
  | 'done'
  | 'congratulate'
  | 'see-greeting'
  | 'thank'
  | 'remind'
  | 'get-in-touch'
  | 'check-in'
  | 'open';

/** What a row is about, so that its action finds it. */
export type CareSubject =
  | {
      readonly kind: 'criticism';
      /** `null` for an answer nobody has taken up as criticism yet. */
      readonly criticismId: CriticismId | null;
      readonly answerId: AnswerId | null;
    }
  | { readonly kind: 'promise'; readonly promiseId: PromiseId; readonly by: 'us' | 'them' }
  | { readonly kind: 'privacy'; readonly caseId: string }
  | { readonly kind: 'greeting'; readonly occasion: OccasionKey; readonly on: IsoDate }
  | {
      readonly kind: 'thanks';
      readonly reason: ThanksReason;
      readonly sourceId: string;
      readonly owedOn: IsoDate;
    }
  | { readonly kind: 'points'; readonly points: number; readonly lapseOn: IsoDate }
  | { readonly kind: 'silent' }
  | { readonly kind: 'rhythm'; readonly tone: 'yellow' | 'red' }
  | {
      readonly kind: 'check-in';
      readonly sourceId: string;
      /** The day of the purchase, or the one on which the solution was told. */
      readonly on: IsoDate;
      /** What was bought, in full; empty where only the amount is known, and after a solution. */
      readonly product: string;
      /** What had been criticised, in full; empty after a purchase. */
      readonly problem: string;
    }
  | {
      readonly kind: 'welcome';
      readonly stepId: string;
      /** What the step writes; `null` where nothing is written. */
      readonly message: StepMessage | null;
    }
  | { readonly kind: 'refund'; readonly refundId: RefundId }
  | { readonly kind: 'renewal'; readonly renewalId: RenewalId };

/** Another reason that somebody has besides the one of their row. */
export type CareTag = {
  readonly name: CareTagName;
  /** What it is about; `null` for a wish to be left alone. */
  readonly sentence: CareSentence | null;
};

/** One person to think of, for the strongest reason. Plain data. */
export type CareRow = {
  readonly contactId: ContactId;
  readonly isSample: boolean;
  readonly reason: CareReason;
  /** The word that stands beside the name. */
  readonly name: CareTagName;
  /** The other reasons, the strongest first. */
  readonly tags: readonly CareTag[];
  readonly group: CareGroup;
  readonly sentence: CareSentence;
  readonly action: CareAction;
  /** The way to reach them that may be used; `visit` where there is none, `null` where none is needed. */
  readonly channel: Channel | null;
  readonly about: CareSubject;
  /** The id of the mark for snoozing, letting go and stamping: see `careMarkId`. The same tomorrow. */
  readonly markId: string;
  /** How often it was put off already. */
  readonly snoozes: number;
  /** It was put off often enough: letting go is offered. */
  readonly canLetGo: boolean;
  /** The day it is for: due, celebrated, lapsing; or since when it is owed or has been silent. */
  readonly dueOn: IsoDate;
};

/** Whom to think of today. */
export type CareBoard = {
  readonly today: IsoDate;
  /** The day's rows in their order, by group; never more than `maxRows`. */
  readonly shown: readonly CareRow[];
  /** What waits: not before the others are done, or another day. */
  readonly later: readonly CareRow[];
};
