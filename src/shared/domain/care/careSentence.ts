import type { IsoDate } from '../calendar/isoDate';
import type { HolidayNames } from '../calendar/holiday';

/** The words that stand beside a name: a reason to care, or a wish to be left alone. */
export const CARE_TAG_NAMES = [
  'criticism',
  'promise',
  'promise-them',
  'privacy',
  'birthday',
  'anniversary',
  'wedding',
  'name-day',
  'founding',
  'other-day',
  'holiday',
  'thanks',
  'points',
  'silent',
  'rhythm',
  'check-in',
  'welcome',
  'refund',
  'renewal',
  'warranty',
  'service',
  'leave-alone',
] as const;

export type CareTagName = (typeof CARE_TAG_NAMES)[number];

/**
 * Every sentence that a row of Today can say: keys under `care` of the namespace `today`. Each is a
 * whole sentence in every language; none is put together from parts.
 */
export const CARE_SENTENCES = [
  'criticism.csatWords',
  'criticism.csat',
  'criticism.nps',
  'criticism.heard',
  'criticism.public',
  'criticism.answered',
  'promise.closingCity',
  'promise.closingThere',
  'promise.closingHere',
  'promise.today',
  'promise.overdue',
  'promise.ahead',
  'promise.themToday',
  'promise.themOverdue',
  'promise.themAhead',
  'privacy.today',
  'privacy.overdue',
  'privacy.ahead',
  'birthday.turns',
  'birthday.turnsCall',
  'birthday.turnsVisit',
  'birthday.turnsCard',
  'birthday.turnsMessage',
  'birthday.plain',
  'birthday.plainCall',
  'birthday.plainVisit',
  'birthday.plainCard',
  'birthday.plainMessage',
  'birthday.turned',
  'birthday.past',
  'day.anniversaryYears',
  'day.anniversary',
  'day.weddingYears',
  'day.wedding',
  'day.name-day',
  'day.foundingYears',
  'day.founding',
  'day.otherYears',
  'day.other',
  'day.labelYears',
  'day.label',
  'day.past',
  'day.pastLabel',
  'holiday.today',
  'holiday.todayPrepared',
  'holiday.todayExpected',
  'holiday.todayExpectedPrepared',
  'holiday.tomorrow',
  'holiday.tomorrowPrepared',
  'holiday.tomorrowExpected',
  'holiday.tomorrowExpectedPrepared',
  'holiday.ahead',
  'holiday.aheadPrepared',
  'holiday.aheadExpected',
  'holiday.aheadExpectedPrepared',
  'thanks.first',
  'thanks.visits',
  'thanks.referral',
  'thanks.feedback',
  'thanks.idea',
  'thanks.solved',
  'points.tomorrow',
  'points.ahead',
  'silent.usual',
  'rhythm.yellow',
  'rhythm.red',
  'checkIn.purchase',
  'checkIn.purchaseOf',
  'checkIn.solution',
  'welcome.step',
  'refund.today',
  'refund.overdue',
  'refund.ahead',
  'renewal.renewalToday',
  'renewal.renewalOverdue',
  'renewal.renewalAhead',
  'renewal.warrantyToday',
  'renewal.warrantyOverdue',
  'renewal.warrantyAhead',
  'renewal.serviceToday',
  'renewal.serviceOverdue',
  'renewal.serviceAhead',
] as const;

export type CareSentenceKey = (typeof CARE_SENTENCES)[number];

/** A value of a sentence, said by the reader's language and region. */
export type CareValue =
  /** Words of people, names of things, and figures. */
  | string
  | number
  /** When something was or is, as it is said from today: `gestern`, `in 3 Tagen`, `am 12. März`. */
  | { readonly day: IsoDate }
  /** A day with its month: `25. März`. */
  | { readonly date: IsoDate }
  /** A clock time, `HH:MM`. */
  | { readonly clock: string }
  | { readonly amountMinor: number; readonly currency: string }
  /** BCP 47: the name of a language. */
  | { readonly language: string }
  | { readonly holiday: HolidayNames };

/** What a row says: which sentence, with which values. Plain data; the words come from `useCareSentence`. */
export type CareSentence = {
  readonly key: CareSentenceKey;
  readonly values: Readonly<Record<string, CareValue>>;
};
