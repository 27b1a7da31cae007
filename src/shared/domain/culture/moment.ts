import type { Instant } from '../calendar/clock';
import type { Holiday } from '../calendar/holiday';
import type { HolidayBook } from '../calendar/holidayBook';
import type { IsoDate } from '../calendar/isoDate';
import type { CountryNote } from './countryNote';
import type { HoursSpan, OfficeHours } from './cultureCard';
import type { ContactBudget, Customs } from './customs';
import type { Season } from './season';

/** Where a clock zone is known from, the surest first. */
export type ZoneSource = 'said' | 'region' | 'city' | 'phone' | 'country';

/** Where somebody is, as far as that is known. What is unknown is said, never guessed. */
export type Whereabouts = {
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** ISO 3166-2, or empty where it is unknown. */
  readonly region: string;
  /** How the place is called in a sentence: the city, else empty. */
  readonly city: string;
  /** IANA; `null` where several are possible or none is known. */
  readonly zone: { readonly id: string; readonly source: ZoneSource } | null;
  /** The zones that are possible where `zone` is `null`. */
  readonly possibleZones: readonly string[];
};

/** Whom a moment is judged for. */
export type Whom = {
  readonly place: Whereabouts;
  readonly customs: Customs | null;
  /** When the shop last got in touch by itself, latest first; at least as far back as the longest budget. */
  readonly contactsByUs: readonly Instant[];
  readonly isOrganisation: boolean;
};

/** Usual hours of a country, from its card or, without one, from general rules. */
export type CountryHours = {
  readonly office: readonly OfficeHours[];
  readonly lunch: HoursSpan | null;
  readonly goodToCall: readonly HoursSpan[];
};

/** What the judgement looks things up in. */
export type MomentWorld = {
  readonly holidays: HolidayBook;
  readonly seasons: readonly Season[];
  /** `null` where the country has no card. */
  readonly hoursOf: (country: string) => CountryHours | null;
  readonly noteOf: (country: string) => CountryNote | null;
  /** The shop's own: zone, hours in which somebody is there, quiet hours, budget. */
  readonly shop: {
    readonly zone: string;
    readonly hours: readonly OfficeHours[];
    readonly quiet: HoursSpan;
    readonly budget: ContactBudget | null;
  };
};

/** What is planned: a call needs somebody who picks up, a message may wait to be read. */
export type ContactWay = 'call' | 'visit' | 'message';

/** How a moment is, worst first. `partial`: perhaps a holiday, perhaps half of one. */
export const MOMENT_LEVELS = [
  'blocked',
  'partial',
  'weekend',
  'night',
  'off-hours',
  'lunch',
  'season',
  'ok',
] as const;

export type MomentLevel = (typeof MOMENT_LEVELS)[number];

/** Why a moment is as it is. Plain data: sentences are made from it in `i18n/useMomentText`. */
export type MomentReason =
  /** A public holiday there, in the whole country or in the region known. */
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  /** Off from `holiday.from` on; the moment lies after it. Before it the reason is `half-day-ahead`. */
  | { readonly kind: 'half-day'; readonly holiday: Holiday }
  | { readonly kind: 'half-day-ahead'; readonly holiday: Holiday }
  /** A holiday in `regions.length` of `of` regions, and the person's region is unknown. */
  | { readonly kind: 'region-unknown'; readonly holiday: Holiday; readonly of: number }
  /** Banks, schools or some people are off. */
  | { readonly kind: 'some-off'; readonly holiday: Holiday }
  /** Begins at sunset of this day. */
  | { readonly kind: 'eve'; readonly holiday: Holiday }
  /** A day of the weekend that is worked there: it lifts `weekend`. */
  | { readonly kind: 'make-up-workday'; readonly holiday: Holiday }
  /** `isPartial`: some work that day, or until noon, and nobody said more. */
  | { readonly kind: 'weekend'; readonly weekday: number; readonly isPartial: boolean }
  | { readonly kind: 'night'; readonly quiet: HoursSpan }
  /** Outside office hours: `opens` later that day, or `null` when it was the last hour. */
  | { readonly kind: 'off-hours'; readonly opens: string | null }
  | { readonly kind: 'lunch'; readonly until: string }
  /** Fits, but not for long: whole minutes until they close. */
  | {
      readonly kind: 'closes-soon';
      readonly minutes: number;
      readonly at: string;
      /** What ends are the hours in which they said calls are welcome. */
      readonly isInvited: boolean;
    }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'leave-alone'; readonly until: IsoDate; readonly words: string }
  | { readonly kind: 'budget'; readonly budget: ContactBudget; readonly had: number }
  | { readonly kind: 'zone-unclear'; readonly zones: readonly string[] }
  | { readonly kind: 'country-unknown' }
  | { readonly kind: 'no-holiday-data'; readonly country: string }
  | { readonly kind: 'year-unknown'; readonly country: string; readonly year: number }
  /** Only of a search: they are never there while somebody is in the shop. */
  | { readonly kind: 'no-common-hours' }
  /** Only of a search: they are never there for that many minutes in a row. */
  | { readonly kind: 'too-short'; readonly minutes: number };

/** What a moment is like there. */
export type Judgement = {
  readonly level: MomentLevel;
  /** `good` may be used as it is, `careful` says something to think of, `bad` should be moved. */
  readonly tone: 'good' | 'careful' | 'bad';
  /** The gravest first. Several can hold; each disappears when its cause does. */
  readonly reasons: readonly MomentReason[];
  /** The clock there; `null` where the zone is unclear. */
  readonly local: LocalTime | null;
};

/** A moment on the clocks of a zone. */
export type LocalTime = {
  readonly zone: string;
  readonly day: IsoDate;
  /** `HH:MM`. */
  readonly time: string;
  /** ISO weekday. */
  readonly weekday: number;
  /** Minutes ahead of UTC. */
  readonly offsetMinutes: number;
};
