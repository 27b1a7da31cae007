import type { HolidayNames, Tradition } from '../calendar/holiday';
import type { IsoDate } from '../calendar/isoDate';

/** What a time of the year is like. */
export type SeasonKind =
  'closure' | 'greeting' | 'gift' | 'fasting' | 'season' | 'shopping' | 'observance';

/** What to think of in a season; the sentence stands in the words of the interface. */
export type SeasonAdvice =
  | 'greet'
  | 'avoid-meetings'
  | 'avoid-decisions'
  | 'avoid-lunch-invitations'
  | 'plan-deliveries-early'
  | 'shorter-hours'
  | 'gift-season'
  | 'regional-closure'
  | 'no-contact';

/** A time of the year that is no day off but matters: hints, never closed days. */
export type Season = {
  /** The event of the holidays it belongs to, such as `eid-al-fitr`, or a name of its own. */
  readonly id: string;
  readonly kind: SeasonKind;
  readonly tradition: Tradition;
  /** Whether only people who chose its tradition see it. True for everything religious. */
  readonly optIn: boolean;
  readonly names: HolidayNames;
  /** ISO 3166-1; `*` is everywhere. */
  readonly countries: readonly string[];
  readonly isTentative: boolean;
  /** It begins at sunset of the evening before. */
  readonly startsAtSunset: boolean;
  readonly advice: readonly SeasonAdvice[];
  /** First and last day of each time, in order. */
  readonly spans: readonly (readonly [from: IsoDate, to: IsoDate])[];
};
