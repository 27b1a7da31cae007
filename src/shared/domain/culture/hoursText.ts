import { plainDigits } from '@shared/kernel/digits';
import type { HoursSpan } from './cultureCard';

const TIME = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s{0,4}(am|pm|a\.m\.|p\.m\.|uhr|h)?`;
const SPAN = new RegExp(
  String.raw`^(?:(?:von|from|zwischen|between)\s+)?${TIME}\s{0,4}(?:-|–|—|−|bis|to|until|till?|und|and)\s{0,4}${TIME}$`,
);
const BETWEEN = /\b(zwischen|between)\s+(\S+(?:\s+(?:uhr|am|pm))?)\s+(?:und|and)\s+/g;
const FROM = new RegExp(String.raw`^(?:ab|nach|from|after)\s+${TIME}$`);
const UNTIL = new RegExp(String.raw`^(?:bis|vor|until|till?|before)\s+${TIME}$`);

/**
 * A clock time as people write it, as `HH:MM`: `9`, `9:30`, `09.30`, `9 Uhr`, `4 pm`. `null` for what
 * is none; `24` is the end of the day.
 */
export function readTime(text: string): string | null {
  const match = new RegExp(`^${TIME}$`).exec(plainDigits(text).trim().toLowerCase());
  return match === null ? null : timeOf(match[1], match[2], match[3]);
}

/**
 * Stretches of a day as people write them: `9-12, 14:30–18 Uhr`, `ab 16`, `after 4 pm`. In order, empty
 * for an empty text. `null` for what cannot be read, for a stretch that is empty and for stretches
 * that overlap.
 */
export function readHours(text: string): readonly HoursSpan[] | null {
  const parts = plainDigits(text)
    .toLowerCase()
    // *Between 9 and 12* is one stretch; elsewhere the word parts two.
    .replace(BETWEEN, '$2 - ')
    .split(/[,;،、]|\bund\b|\band\b|&/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const spans: HoursSpan[] = [];
  for (const part of parts) {
    const span = toMidnight(readSpan(part));
    if (span === null || span.from >= span.to) return null;
    spans.push(span);
  }
  spans.sort((a, b) => (a.from < b.from ? -1 : 1));
  const isApart = spans.every((span, at) => at === 0 || spans[at - 1]!.to <= span.from);
  return isApart ? spans : null;
}

/** A stretch that may run over midnight, such as quiet hours: `21-8`, `zwischen 21 und 8 Uhr`. `null` for what cannot be read. */
export function readNight(text: string): HoursSpan | null {
  const span = readSpan(plainDigits(text).trim().toLowerCase());
  return span === null || span.from === span.to ? null : span;
}

/** Stretches as a field shows them: `09:00–12:00, 14:30–18:00`. */
export const hoursText = (spans: readonly HoursSpan[]): string =>
  spans.map(({ from, to }) => `${from}–${to}`).join(', ');

/** *16-0 Uhr* ends with the day. */
const toMidnight = (span: HoursSpan | null): HoursSpan | null =>
  span?.to === '00:00' ? { from: span.from, to: '24:00' } : span;

function readSpan(part: string): HoursSpan | null {
  const span = SPAN.exec(part);
  if (span !== null) {
    // *4-6 pm* means the afternoon at both ends.
    const half = span[3] ?? (isHalf(span[6]) ? span[6] : undefined);
    const to = timeOf(span[4], span[5], span[6]);
    const from = timeOf(span[1], span[2], half);
    if (from === null || to === null) return null;
    if (span[3] === undefined && half !== undefined && from >= to) {
      const morning = timeOf(span[1], span[2], undefined);
      return morning === null ? null : { from: morning, to };
    }
    return { from, to };
  }
  const after = FROM.exec(part);
  if (after !== null) {
    const from = timeOf(after[1], after[2], after[3]);
    return from === null ? null : { from, to: '24:00' };
  }
  const until = UNTIL.exec(part);
  if (until === null) return null;
  const to = timeOf(until[1], until[2], until[3]);
  return to === null ? null : { from: '00:00', to };
}

const isHalf = (mark: string | undefined): boolean => /^[ap]/.test(mark ?? '');

function timeOf(
  hourText: string | undefined,
  minuteText: string | undefined,
  mark: string | undefined,
): string | null {
  let hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (isHalf(mark)) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (mark!.startsWith('p') ? 12 : 0);
  }
  if (!Number.isInteger(hour) || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) {
    return null;
  }
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
