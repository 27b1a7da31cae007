import { daysBetween, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Instant } from '@shared/domain/calendar/clock';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import { minorDigitsOf, type Money } from '@shared/domain/money/money';

/** An amount of money in minor units, as it is stored. */
export type Amount = Money;

/** Everything that is shown as figures, in one language and one region's habits. */
export type Format = {
  /** BCP 47 with the region, such as `de-AT`. */
  readonly locale: string;
  readonly number: (value: number) => string;
  /** Without a thousands separator. */
  readonly year: (year: number) => string;
  /** @param share - 0 to 1. */
  readonly percent: (share: number) => string;
  /** `19. März 2026`. */
  readonly day: (day: IsoDate) => string;
  /** `Donnerstag, 19. März`. */
  readonly weekday: (day: IsoDate) => string;
  /** The same, with the year when it is not that of `today`. */
  readonly fullDay: (day: IsoDate, today: IsoDate) => string;
  /** `März 2026`. */
  readonly month: (day: IsoDate) => string;
  /** From one day to another, both included: `16.–22. März 2026`. */
  readonly daySpan: (from: IsoDate, to: IsoDate) => string;
  /** `19.03.2026`, for tables. */
  readonly shortDay: (day: IsoDate) => string;
  /** `Gestern` inside a sentence: a day within a week of `today` in words, then `12. März`, with the year when it is another. */
  readonly relativeDay: (day: IsoDate, today: IsoDate) => string;
  /** The same, brief enough for tables: `26. Feb.`, `3. Dez. 2025`. */
  readonly briefDay: (day: IsoDate, today: IsoDate) => string;
  /** What is known of a date: `2. November`, `März 1986`. */
  readonly partialDate: (date: PartialDate) => string;
  /** The clock time of an instant in a zone, `17:40`. */
  readonly time: (instant: Instant, zone: string) => string;
  /** The civil day that an instant falls on in a zone. */
  readonly dayOf: (instant: Instant, zone: string) => IsoDate;
  /** `19. März 2026 um 08:12`. */
  readonly moment: (instant: Instant, zone: string) => string;
  /** `Anna, Ben und Cem`. */
  readonly list: (items: readonly string[]) => string;
  /** What stands between two items of a row without an `and`: `, `, in Arabic `، `, in Japanese `、`. */
  readonly comma: string;
  /** `Anna, Ben, Cem`: marks and facts, one after the other. */
  readonly series: (items: readonly string[]) => string;
  readonly money: (amount: Amount) => string;
  /** An amount without the sign of its currency: `24,80`. */
  readonly amount: (amount: Amount) => string;
  /** 1,000 bytes are a kilobyte. */
  readonly fileSize: (bytes: number) => string;
  /** `1 Std., 20 Min.`; whole minutes. */
  readonly duration: (minutes: number) => string;
  /** A country's name, or its code where the language has none. */
  readonly country: (code: string) => string;
  /** A language's name, or its tag. */
  readonly language: (tag: string) => string;
  readonly currency: (code: string) => string;
  /** Names of the months, from January. */
  readonly months: readonly string[];
  /** Names of the days of the week, from Monday. */
  readonly weekdays: readonly string[];
  /** The same, brief enough for the head of a column: `Mo`. */
  readonly shortWeekdays: readonly string[];
  /** First day of the week, 1 (Monday) to 7 (Sunday). */
  readonly firstWeekday: number;
  readonly compare: (a: string, b: string) => number;
};

// A civil day is shown as noon in UTC, in UTC: no zone can move it.
const atNoon = (day: IsoDate): number => Date.parse(`${day}T12:00:00Z`);

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** The mark between the first two of three items; which kind of list shows it differs by language. Arabic writes its `and` behind it. */
function commaOf(locale: string): string {
  for (const type of ['conjunction', 'unit'] as const) {
    const parts = new Intl.ListFormat(locale, { type, style: 'short' }).formatToParts([
      '1',
      '2',
      '3',
    ]);
    const between = parts.find((part) => part.type === 'literal')?.value ?? '';
    const mark = /^\p{P}[\s\u200e\u200f]*/u.exec(between)?.[0];
    if (mark !== undefined) return mark;
  }
  return ', ';
}

/**
 * The formats of a language with the habits of a region; everything comes from `Intl`.
 *
 * @param language - BCP 47.
 * @param region - ISO 3166-1 alpha-2; empty for the language's own habits.
 */
export function createFormat(language: string, region: string): Format {
  const locale = localeOf(language, region);
  const dates = cachedDates(locale);
  const number = new Intl.NumberFormat(locale);
  const year = new Intl.NumberFormat(locale, { useGrouping: false });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const comma = commaOf(locale);
  const units = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
  const { compare } = new Intl.Collator(locale, { numeric: true });

  const longDay = (day: IsoDate): string =>
    dates({ day: 'numeric', month: 'long', year: 'numeric' }).format(atNoon(day));
  const nearDay = (day: IsoDate, today: IsoDate, month: 'long' | 'short'): string => {
    const away = daysBetween(today, day);
    if (Math.abs(away) <= 7) return relative.format(away, 'day');
    const isThisYear = day.slice(0, 4) === today.slice(0, 4);
    return dates({
      day: 'numeric',
      month,
      ...(isThisYear ? {} : { year: 'numeric' }),
    }).format(atNoon(day));
  };
  const unit = (name: string, value: number, digits: number): string =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);

  return {
    locale,
    number: (value) => number.format(value),
    year: (value) => year.format(value),
    percent: (share) => percent.format(share),
    day: longDay,
    weekday: (day) => dates({ weekday: 'long', day: 'numeric', month: 'long' }).format(atNoon(day)),
    fullDay: (day, today) =>
      dates({
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
      }).format(atNoon(day)),
    month: (day) => dates({ month: 'long', year: 'numeric' }).format(atNoon(day)),
    daySpan: (from, to) =>
      dates({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
        atNoon(from),
        atNoon(to),
      ),
    shortDay: (day) =>
      dates({ day: '2-digit', month: '2-digit', year: 'numeric' }).format(atNoon(day)),
    relativeDay: (day, today) => nearDay(day, today, 'long'),
    briefDay: (day, today) => nearDay(day, today, 'short'),
    partialDate: (date) => partialDate(dates, date),
    time: (instant, zone) => dates({ timeStyle: 'short', timeZone: zone }).format(instant),
    dayOf: civilDayOf,
    moment: (instant, zone) =>
      dates({ dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(instant),
    list: (items) => list.format(items),
    comma,
    series: (items) => items.join(comma),
    money: (amount) => money(locale, amount, 'currency'),
    amount: (amount) => money(locale, amount, 'decimal'),
    fileSize: (bytes) => {
      let size = bytes;
      let step = 0;
      while (size >= 999.5 && step < BYTE_UNITS.length - 1) {
        size /= 1000;
        step += 1;
      }
      return unit(BYTE_UNITS[step]!, size, step > 1 && size < 100 ? 1 : 0);
    },
    duration: (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      const parts = [
        ...(hours > 0 ? [unit('hour', hours, 0)] : []),
        ...(rest > 0 || hours === 0 ? [unit('minute', rest, 0)] : []),
      ];
      return units.format(parts);
    },
    country: (code) => nameOf(locale, 'region', code),
    language: (tag) => nameOf(locale, 'language', tag),
    currency: (code) => nameOf(locale, 'currency', code),
    months: Array.from({ length: 12 }, (_, month) =>
      dates({ month: 'long' }).format(Date.UTC(2024, month, 15, 12)),
    ),
    weekdays: Array.from({ length: 7 }, (_, day) =>
      // 1 January 2024 was a Monday.
      dates({ weekday: 'long' }).format(Date.UTC(2024, 0, 1 + day, 12)),
    ),
    shortWeekdays: Array.from({ length: 7 }, (_, day) =>
      dates({ weekday: 'short' }).format(Date.UTC(2024, 0, 1 + day, 12)),
    ),
    firstWeekday: firstWeekdayOf(locale),
    compare,
  };
}

const civilDays = new Map<string, Intl.DateTimeFormat>();

/** The civil day that an instant falls on in a zone. */
export function civilDayOf(instant: Instant, zone: string): IsoDate {
  const format =
    civilDays.get(zone) ??
    // The Canadian short form is ISO 8601, whatever the interface speaks.
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  civilDays.set(zone, format);
  return isoDate(format.format(instant).padStart(10, '0'));
}

type Dates = (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat;

/** One formatter per set of options: building one costs as much as a thousand uses. */
function cachedDates(locale: string): Dates {
  const known = new Map<string, Intl.DateTimeFormat>();
  return (options) => {
    const key = JSON.stringify(options);
    const found =
      known.get(key) ??
      new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
    known.set(key, found);
    return found;
  };
}

function partialDate(dates: Dates, { year, month, day }: PartialDate): string {
  // Without a year a leap year stands in, so that 29 February exists.
  const at = new Date(Date.UTC(2000, month - 1, day ?? 15, 12));
  if (year !== null) at.setUTCFullYear(year);
  return dates({
    month: 'long',
    ...(day === null ? {} : { day: 'numeric' }),
    ...(year === null ? {} : { year: 'numeric' }),
  }).format(at);
}

function money(locale: string, { minor, currency }: Amount, style: 'currency' | 'decimal'): string {
  // The platform's own tables say 0 for the Iraqi dinar and others: an amount would be a thousandfold.
  const decimals = minorDigitsOf(currency);
  const format = new Intl.NumberFormat(locale, {
    ...(style === 'currency' ? { style, currency } : { style }),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  // As text: dividing would bring floating-point arithmetic into money.
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return format.format(`${minor < 0 ? '-' : ''}${whole}${rest}` as `${number}`);
}

function nameOf(locale: string, type: 'region' | 'language' | 'currency', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code; // Written by hand or imported: not a code at all.
  }
}

function localeOf(language: string, region: string): string {
  // The pseudo-languages' private regions would otherwise hide the habits of a real one.
  const base = /^(en-XA|ar-XB)$/.exec(language) ? language.slice(0, 2) : language;
  try {
    return new Intl.Locale(base, region === '' ? {} : { region }).toString();
  } catch {
    return base;
  }
}

function firstWeekdayOf(locale: string): number {
  // Called a method by the standard and a property by older engines; neither is in the compiler's library.
  const known = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    readonly getWeekInfo?: () => { readonly firstDay: number };
  };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}
