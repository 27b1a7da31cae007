import { isIsoDate, type IsoDate } from '@shared/domain/calendar/isoDate';

/** A date or a clock time as it stands in a file. */
export type WrittenTime =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | {
      readonly kind: 'clock';
      readonly day: IsoDate;
      /** `HH:MM`. */
      readonly time: string;
      readonly isUtc: boolean;
    };

/** Reads `20260320`, `20260320T100000` and `20260320T100000Z`; `null` if there is no such time. */
export function readTime(value: string): WrittenTime | null {
  const match =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?(Z)?)?$/i.exec(
      value.trim(),
    );
  if (!match) return null;
  const [, year, month, date, hour, minute, second = '00', zulu] = match;
  const day = `${year}-${month}-${date}`;
  if (!isIsoDate(day)) return null;
  if (hour === undefined || minute === undefined) return { kind: 'day', day };
  // A leap second is the end of its minute.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return { kind: 'clock', day, time: `${hour}:${minute}`, isUtc: zulu !== undefined };
}

/** A length of time in minutes, rounded down; negative for `-P…`. `null` if it is none. */
export function readDuration(value: string): number | null {
  const match =
    /^([+-])?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i.exec(
      value.trim(),
    );
  if (!match || /[PT]$/i.test(value.trim())) return null;
  const [, sign, weeks, days, hours, minutes, seconds] = match;
  const size =
    Number(weeks ?? 0) * 10_080 +
    Number(days ?? 0) * 1440 +
    Number(hours ?? 0) * 60 +
    Number(minutes ?? 0) +
    Math.floor(Number(seconds ?? 0) / 60);
  return sign === '-' ? -size : size;
}

/** An offset such as `+0530` in minutes; `null` if it is none. */
export function readOffset(value: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?\d{2})?$/.exec(value.trim());
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return minutes > 24 * 60 ? null : match[1] === '-' ? -minutes : minutes;
}
