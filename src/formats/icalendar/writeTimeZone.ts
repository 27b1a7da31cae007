import { clockChanges, type ClockChange } from '@shared/domain/calendar/clockChanges';
import { daysInMonth, isoDate, weekdayOf } from '@shared/domain/calendar/isoDate';
import { offsetAt } from '@shared/domain/calendar/wallTime';
import { contentLine } from '@formats/vcard/contentLineText';

const MINUTE_MS = 60_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A change with the clocks before and after it. */
type Onset = {
  /** Clock time before the change, as `20260329T020000`. */
  readonly local: string;
  readonly year: number;
  readonly month: number;
  readonly weekday: number;
  /** Which of its weekday in the month: 1 to 4, or -1 for the last. */
  readonly week: number;
  readonly clock: string;
  /** Minutes ahead of UTC. */
  readonly before: number;
  readonly after: number;
};

/**
 * The rules of a zone for some years (VTIMEZONE of RFC 5545). Changes that fall on the same weekday of
 * a month every year become a rule that goes on, others stand one by one.
 *
 * @param zone - IANA.
 */
export function timeZoneLines(zone: string, fromYear: number, toYear: number): string {
  // The change before the first year says how clocks stand at its beginning.
  const first = isoDate(`${fromYear - 1}-01-01`);
  const changes = clockChanges(zone, first, isoDate(`${toYear}-12-31`));
  const start = minutesAhead(Date.parse(first), zone);
  const onsets = changes.map((change) => onsetOf(change, zone));
  const years = toYear - fromYear + 2;
  return [
    contentLine('BEGIN', [], 'VTIMEZONE'),
    contentLine('TZID', [], zone),
    part('STANDARD', '19700101T000000', start, start, []),
    ...grouped(onsets).flatMap((group) => {
      const [head] = group;
      if (!head) return [];
      const kind = head.after > head.before ? 'DAYLIGHT' : 'STANDARD';
      const day = `${head.week}${WEEKDAYS[head.weekday - 1]}`;
      const rule = `FREQ=YEARLY;BYMONTH=${head.month};BYDAY=${day}`;
      if (years > 1 && group.length === years && isEveryYear(group)) {
        return [part(kind, head.local, head.before, head.after, [contentLine('RRULE', [], rule)])];
      }
      return group.map(({ local, before, after }) => part(kind, local, before, after, []));
    }),
    contentLine('END', [], 'VTIMEZONE'),
  ].join('');
}

const isEveryYear = (group: readonly Onset[]): boolean =>
  group.every(({ year }, at) => at === 0 || year === group[at - 1]!.year + 1);

/** Changes that one rule could make, together. */
function grouped(onsets: readonly Onset[]): readonly (readonly Onset[])[] {
  const groups = new Map<string, Onset[]>();
  for (const onset of onsets) {
    const { month, weekday, week, clock, before, after } = onset;
    const key = [month, weekday, week, clock, before, after].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), onset]);
  }
  return [...groups.values()];
}

function onsetOf({ at, minutes }: ClockChange, zone: string): Onset {
  const after = minutesAhead(at, zone);
  const before = after - minutes;
  const shown = new Date(at + before * MINUTE_MS).toISOString();
  const day = isoDate(shown.slice(0, 10));
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const isLast = date + 7 > daysInMonth(year, month);
  return {
    local: shown.slice(0, 19).replace(/[-:]/g, ''),
    year,
    month,
    weekday: weekdayOf(day),
    week: isLast ? -1 : Math.ceil(date / 7),
    clock: shown.slice(11, 19),
    before,
    after,
  };
}

const minutesAhead = (at: number, zone: string): number =>
  Math.round(offsetAt(at, zone) / MINUTE_MS);

function part(
  kind: 'STANDARD' | 'DAYLIGHT',
  local: string,
  before: number,
  after: number,
  lines: readonly string[],
): string {
  return [
    contentLine('BEGIN', [], kind),
    contentLine('DTSTART', [], local),
    ...lines,
    contentLine('TZOFFSETFROM', [], offsetText(before)),
    contentLine('TZOFFSETTO', [], offsetText(after)),
    contentLine('END', [], kind),
  ].join('');
}

function offsetText(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`;
}
