import type { IsoDate } from './isoDate';

/**
 * What a named day means for work. `workday` is a day of the weekend that is worked, to make up for
 * a bridge day.
 */
export type HolidayKind = 'public' | 'bank' | 'school' | 'optional' | 'observance' | 'workday';

/**
 * How sure a date is. `fixed`: the same day every year by law. `computed`: by a rule that leaves no
 * choice, such as Easter. `tentative`: depends on the moon being sighted, a day more or less.
 * `announced`: decided and published for this year. `projected`: expected, but an authority still has
 * to decide it.
 */
export type Certainty = 'fixed' | 'computed' | 'tentative' | 'announced' | 'projected';

/**
 * What a day is rooted in. It says whose greeting would fit, never what somebody believes: nobody
 * gets a tradition from a country, a name or a language.
 */
export type Tradition =
  | 'civil'
  | 'commercial'
  | 'christian'
  | 'orthodox'
  | 'islamic'
  | 'jewish'
  | 'hindu'
  | 'sikh'
  | 'buddhist'
  | 'chinese'
  | 'korean'
  | 'vietnamese'
  | 'persian'
  | 'other';

/** The traditions whose greetings need nobody's own word. */
export const OPEN_TRADITIONS: readonly Tradition[] = ['civil', 'commercial'];

/** A name in German, in English and in the country's own language and script. */
export type HolidayNames = { readonly de: string; readonly en: string; readonly own: string };

/** A named day of a country: one civil day. */
export type Holiday = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly day: IsoDate;
  /** ISO 3166-2, such as `CH-VS`; empty where it holds in the whole country. */
  readonly regions: readonly string[];
  /** The same for the same celebration in every country and year, such as `eid-al-fitr`. */
  readonly event: string;
  readonly names: HolidayNames;
  readonly kind: HolidayKind;
  readonly certainty: Certainty;
  readonly tradition: Tradition;
  /** From when on the day is off, such as `13:00`; `null` for a whole day. */
  readonly from: string | null;
};

/**
 * The days of one observance as the country's file keeps them. An observance whose days differ in
 * kind, certainty, regions or name comes several times.
 */
export type ObservanceRow = {
  readonly event: string;
  readonly names: HolidayNames;
  readonly kind: HolidayKind;
  readonly certainty: Certainty;
  readonly tradition: Tradition;
  readonly from?: string;
  /** ISO 3166-2; absent for the whole country. */
  readonly regions?: readonly string[];
  /** ISO days in order, parted by spaces. */
  readonly days: string;
};

/** A part of a country whose days are known apart. */
export type HolidayRegion = {
  /** ISO 3166-2. */
  readonly code: string;
  readonly name: string;
};

/** Everything known of a country's days: the content of `resources/calendar/<country>.json`. */
export type HolidayTable = {
  readonly country: string;
  /** When the sources were last looked at. */
  readonly dataAsOf: IsoDate;
  /** First and last year, both included. Outside them nothing is known. */
  readonly years: readonly [from: number, to: number];
  /** BCP 47 of the own names. */
  readonly language: string;
  /** Empty where the country knows no differences, or where they are not known. */
  readonly regions: readonly HolidayRegion[];
  readonly observances: readonly ObservanceRow[];
};

/** One change of the owner, or of a calendar pack, to what is shipped. */
export type HolidayCorrection =
  | {
      /** Hides one date of an observance, or all of it. */
      readonly kind: 'hide';
      readonly country: string;
      readonly event: string;
      /** `null`: on every day. */
      readonly day: IsoDate | null;
    }
  | {
      /** Moves one date of an observance: the moon was sighted a day later. */
      readonly kind: 'move';
      readonly country: string;
      readonly event: string;
      readonly from: IsoDate;
      readonly to: IsoDate;
    }
  | {
      /** A day that the data lack. */
      readonly kind: 'add';
      readonly country: string;
      /** ISO 3166-2; empty for the whole country. */
      readonly region: string;
      readonly event: string;
      readonly name: string;
      readonly holidayKind: HolidayKind;
      readonly day: IsoDate;
      /** Whether it returns on the same day every year. */
      readonly isYearly: boolean;
      readonly from: string | null;
    };
