import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt, isTimeZone, offsetAt } from '@shared/domain/calendar/wallTime';
import type { ReadNote } from './calendarEvent';
import { readOffset, readTime } from './calendarTimes';
import { propertiesOf, propertyOf, type Component } from './calendarTree';
import { daysOfYear, readRule, type RecurrenceRule } from './recurrenceRule';
import { zoneOfWindows } from './windowsZones';

/** A zone of a file: where its clocks are and how its times are read. */
export type FileZone = {
  /** IANA. */
  readonly id: string;
  readonly instantOf: (day: IsoDate, time: string) => Instant;
  readonly note: ReadNote | null;
};

/** Looks up the zones of a file by their TZID; the empty string is a floating time. */
export type FileZones = (tzid: string) => FileZone;

const MINUTE_MS = 60_000;

// Where the rules of a file say how its clocks go but no name is known: tried in this order.
const USUAL_ZONES =
  'Europe/Berlin Europe/London Europe/Athens Europe/Istanbul America/New_York America/Chicago America/Denver America/Los_Angeles America/Sao_Paulo ' +
  'Asia/Dubai Asia/Kolkata Asia/Shanghai Asia/Tokyo Asia/Jerusalem Asia/Bangkok Australia/Sydney Pacific/Auckland Africa/Cairo Africa/Johannesburg UTC';

/**
 * The zones of a file.
 *
 * @param shopZone - IANA: of floating times, and of zones of which nothing can be found out.
 * @param year - For which zones are compared where only their rules are known.
 */
export function fileZones(
  components: readonly Component[],
  shopZone: string,
  year: number,
): FileZones {
  const rules = new Map<string, Component>();
  for (const component of components) {
    const id = propertyOf(component, 'TZID')?.value.trim();
    if (component.name === 'VTIMEZONE' && id && !rules.has(id)) rules.set(id, component);
  }
  const known = new Map<string, FileZone>();
  return (tzid) => {
    const found = known.get(tzid) ?? zoneOf(tzid, rules.get(tzid), shopZone, year);
    known.set(tzid, found);
    return found;
  };
}

const plainZone = (id: string, note: ReadNote | null): FileZone => ({
  id,
  instantOf: (day, time) => instantAt(day, time, id),
  note,
});

function zoneOf(
  tzid: string,
  component: Component | undefined,
  shopZone: string,
  year: number,
): FileZone {
  if (tzid === '') return plainZone(shopZone, 'floating');
  // Other programs put their own name before that of the zone: /mozilla.org/20050126_1/Europe/Berlin.
  const parts = tzid.split('/').filter(Boolean);
  const location = component && propertyOf(component, 'X-LIC-LOCATION')?.value.trim();
  for (const name of [tzid, parts.slice(-3).join('/'), parts.slice(-2).join('/'), location ?? '']) {
    if (/^[A-Za-z]/.test(name) && isTimeZone(name)) return plainZone(name, null);
  }
  const windows = zoneOfWindows(tzid);
  if (windows !== null) return plainZone(windows, 'zone-guessed');
  const observances = component ? observancesOf(component) : [];
  if (observances.length === 0) return plainZone(shopZone, 'zone-unknown');
  const instantOf = (day: IsoDate, time: string): Instant =>
    Date.parse(`${day}T${time}:00Z`) - offsetOf(observances, day, time) * MINUTE_MS;
  const alike = [shopZone, ...USUAL_ZONES.split(' ')].find((zone) =>
    goesAlike(zone, instantOf, year),
  );
  return alike === undefined
    ? { id: shopZone, instantOf, note: 'zone-unknown' }
    : { id: alike, instantOf, note: 'zone-guessed' };
}

/** Whether the clocks of a zone show at noon of every month's middle what the rules say. */
function goesAlike(zone: string, instantOf: FileZone['instantOf'], year: number): boolean {
  return Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')).every((month) => {
    const day = `${year}-${month}-15` as IsoDate;
    const instant = instantOf(day, '12:00');
    return Date.parse(`${day}T12:00:00Z`) - instant === offsetAt(instant, zone);
  });
}

/** A part of a zone's rules: from when on clocks are how far ahead. */
type Observance = {
  readonly start: IsoDate;
  /** `HH:MM`, by the clocks before. */
  readonly time: string;
  readonly before: number;
  readonly after: number;
  readonly rule: RecurrenceRule | null;
  readonly more: readonly IsoDate[];
};

function observancesOf(component: Component): readonly Observance[] {
  return component.parts.flatMap((part): readonly Observance[] => {
    const start = readTime(propertyOf(part, 'DTSTART')?.value ?? '');
    const before = readOffset(propertyOf(part, 'TZOFFSETFROM')?.value ?? '');
    const after = readOffset(propertyOf(part, 'TZOFFSETTO')?.value ?? '');
    if (start === null || before === null || after === null) return [];
    const rule = propertyOf(part, 'RRULE');
    const more = propertiesOf(part, 'RDATE').flatMap(({ value }) =>
      value.split(',').flatMap((text) => readTime(text)?.day ?? []),
    );
    return [
      {
        start: start.day,
        time: start.kind === 'clock' ? start.time : '00:00',
        before,
        after,
        rule: rule ? readRule(rule.value) : null,
        more,
      },
    ];
  });
}

/** Minutes ahead of UTC at a clock time, by the latest change before it. */
function offsetOf(observances: readonly Observance[], day: IsoDate, time: string): number {
  const wanted = `${day}T${time}`;
  let latest = '';
  let offset: number | null = null;
  for (const observance of observances) {
    for (const change of changesBefore(observance, day)) {
      const at = `${change}T${observance.time}`;
      if (at <= wanted && at >= latest) {
        latest = at;
        offset = observance.after;
      }
    }
  }
  if (offset !== null) return offset;
  const [first] = [...observances].sort((one, other) => (one.start < other.start ? -1 : 1));
  return first?.before ?? 0;
}

/** The days of an observance that can be the latest change before a day. */
function changesBefore({ start, rule, more }: Observance, day: IsoDate): readonly IsoDate[] {
  const fixed = [start, ...more];
  if (rule?.frequency !== 'YEARLY') return fixed;
  const year = Number(day.slice(0, 4));
  const until = rule.until?.day ?? '9999-12-31';
  const last = Math.min(year, Number(until.slice(0, 4)));
  const ruled = [last - 1, last].flatMap((each) => daysOfYear(rule, start, each));
  return [...fixed, ...ruled.filter((each) => each >= start && each <= until)];
}
