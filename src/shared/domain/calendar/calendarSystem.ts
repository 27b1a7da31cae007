/**
 * A way of counting days, by its CLDR identifier; `vietnamese` has none there and differs from
 * `chinese` where the new moon falls between the midnights of Hanoi and Beijing.
 */
export type CalendarSystem =
  | 'gregory'
  | 'chinese'
  | 'dangi'
  | 'vietnamese'
  | 'hebrew'
  | 'islamic-umalqura'
  | 'persian'
  | 'ethiopic'
  | 'coptic'
  | 'indian';

/** A day of any calendar as people say it; the year may be unknown. */
export type CalendarDate = {
  readonly calendar: CalendarSystem;
  /** The calendar's own year: of the Hijra, of the world; for lunisolar East Asian ones the Gregorian year in which theirs began. */
  readonly year: number | null;
  /** `M01` to `M13`; a leap month has the letter of the month before it and an `L`: `M05L`. */
  readonly monthCode: string;
  /** 1 to 31. */
  readonly day: number;
};
