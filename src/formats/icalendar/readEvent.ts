import { LIMITS } from '@shared/kernel/readingLimits';
import type { Repetition } from '@shared/domain/appointments/appointment';
import { daysBetween, daysInMonth, weekdayOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { EventTime, LeftEvent, ReadEvent, ReadNote } from './calendarEvent';
import { unescapeText, type CalendarLine } from './calendarLines';
import { readDuration, readTime, type WrittenTime } from './calendarTimes';
import { propertiesOf, propertyOf, type Component } from './calendarTree';
import { readRule, type RecurrenceRule } from './recurrenceRule';
import type { FileZones } from './zoneRules';

const MINUTE_MS = 60_000;
/** Whole days remind relative to 09:00. */
const DAY_ALARM_MINUTES = 9 * 60;
const YEARS: readonly [string, string] = ['1900', '2199'];
const MAX_EMAILS = 100;

/** An event of a file before its repetition is worked out. */
export type EventParts = {
  readonly event: ReadEvent;
  /** `null` where it does not repeat, or not in a way that can be read. */
  readonly rule: RecurrenceRule | null;
  /** Whether the product has this repetition; `event.repeats` then says which. */
  readonly isUsual: boolean;
  /** Days taken out and added; of moments as `EventTime` sees them. */
  readonly without: readonly WrittenMoment[];
  readonly more: readonly WrittenMoment[];
  /** Which occurrence of its series this one replaces. */
  readonly replaces: WrittenMoment | null;
  readonly sequence: number;
};

/** A time of a file as an instant, or as a day. */
export type WrittenMoment = { readonly at: number | null; readonly day: IsoDate };

/** Reads an event or a task. */
export function readEvent(
  component: Component,
  zones: FileZones,
):
  | { readonly ok: true; readonly parts: EventParts }
  | { readonly ok: false; readonly left: LeftEvent } {
  const title = textOf(component, 'SUMMARY', LIMITS.calendarTitle.most);
  const left = (code: LeftEvent['code']) => ({
    ok: false as const,
    left: { line: component.line, summary: title.text, code },
  });
  const isTask = component.name === 'VTODO';
  const status = propertyOf(component, 'STATUS')?.value.trim().toUpperCase();
  if (!component.isClosed) return left('not-closed');
  if (isTask && (status === 'COMPLETED' || propertyOf(component, 'COMPLETED'))) return left('done');
  const line =
    propertyOf(component, 'DTSTART') ?? (isTask ? propertyOf(component, 'DUE') : undefined);
  if (!line) return left('no-start');
  const start = momentOf(line, zones);
  if (!start) return left('bad-start');
  if (start.day < YEARS[0] || start.day > `${YEARS[1]}-12-31`) return left('outside-years');

  const notes = new Set<ReadNote>(start.note ? [start.note] : []);
  const written = propertyOf(component, 'RRULE');
  const rule = written ? readRule(written.value) : null;
  if (written && !rule) notes.add('repetition-lost');
  const local = readTime(line.value)!;
  const repeats = rule ? usualRepetition(rule, local.day) : 'never';
  const time = timeOf(component, start, local, zones, repeats !== null && repeats !== 'never');
  const description = textOf(component, 'DESCRIPTION', LIMITS.calendarText.most);
  const place = textOf(component, 'LOCATION', LIMITS.calendarTitle.most);
  if (title.isCut || description.isCut || place.isCut) notes.add('text-cut');
  const uid = propertyOf(component, 'UID')?.value.trim().slice(0, LIMITS.calendarTitle.most) ?? '';
  const own =
    uid === '' ? `${local.day}T${local.kind === 'clock' ? local.time : ''}|${title.text}` : uid;
  const all = (name: string): readonly WrittenMoment[] =>
    propertiesOf(component, name).flatMap((property) => momentsOf(property, zones));
  const replaced = propertyOf(component, 'RECURRENCE-ID');
  return {
    ok: true,
    parts: {
      event: {
        key: own,
        uid: own,
        summary: title.text,
        description: description.text,
        place: place.text,
        time,
        repeats: repeats ?? 'never',
        isCancelled: status === 'CANCELLED',
        remindMinutes: alarmOf(component, time, zones),
        emails: emailsOf(component),
        isTask,
        notes: [...notes],
      },
      rule,
      isUsual: repeats !== null,
      without: all('EXDATE'),
      more: all('RDATE').filter(
        ({ day }) => repeats !== 'monthly' || !isKeptInFebruary(day, local.day),
      ),
      replaces: replaced ? (momentOf(replaced, zones) ?? null) : null,
      sequence: Number.parseInt(propertyOf(component, 'SEQUENCE')?.value ?? '0', 10) || 0,
    },
  };
}

type ReadMoment = WrittenMoment & { readonly zone: string; readonly note: ReadNote | null };

function momentOf(property: CalendarLine, zones: FileZones): ReadMoment | null {
  const time = readTime(property.value);
  return time && momentIn(time, property, zones);
}

function momentIn(time: WrittenTime, { params }: CalendarLine, zones: FileZones): ReadMoment {
  if (time.kind === 'day') return { at: null, day: time.day, zone: '', note: null };
  if (time.isUtc) {
    return {
      at: Date.parse(`${time.day}T${time.time}:00Z`),
      day: time.day,
      zone: 'UTC',
      note: null,
    };
  }
  const zone = zones(params.get('TZID')?.trim() ?? '');
  return { at: zone.instantOf(time.day, time.time), day: time.day, zone: zone.id, note: zone.note };
}

const momentsOf = (property: CalendarLine, zones: FileZones): readonly WrittenMoment[] =>
  property.value.split(',').flatMap((text) => {
    // A period begins with its start.
    const time = readTime(text.split('/')[0] ?? '');
    return time ? [momentIn(time, property, zones)] : [];
  });

/**
 * When it is. A single time in UTC is shown in the shop's zone; one that repeats keeps UTC, because its clock time stays the
 * same there.
 */
function timeOf(
  component: Component,
  start: ReadMoment,
  local: WrittenTime,
  zones: FileZones,
  isRepeating: boolean,
): EventTime {
  const ends = propertyOf(component, 'DTEND') ?? propertyOf(component, 'DUE');
  const end = ends ? momentOf(ends, zones) : null;
  const duration = readDuration(propertyOf(component, 'DURATION')?.value ?? '');
  if (start.at === null) {
    const days = end
      ? daysBetween(local.day, end.day)
      : duration !== null
        ? Math.ceil(duration / 1440)
        : 1;
    return { kind: 'days', from: local.day, days: Math.min(Math.max(days, 1), 3660) };
  }
  const minutes = end?.at != null ? Math.floor((end.at - start.at) / MINUTE_MS) : duration;
  const zone = start.zone === 'UTC' && !isRepeating ? zones('').id : start.zone;
  return {
    kind: 'moment',
    at: start.at,
    minutes: minutes !== null && minutes > 0 ? minutes : null,
    zone,
  };
}

/** The product's own repetition that a rule is; `null` where it has none. */
function usualRepetition(rule: RecurrenceRule, first: IsoDate): Repetition | null {
  const { frequency, interval, count, until, byDay, byMonthDay, byMonth, byYearDay, bySetPos } =
    rule;
  if (interval !== 1 || count !== null || until !== null || byYearDay.length > 0) return null;
  const [, month, day] = first.split('-').map(Number) as [number, number, number];
  const isOnly = (list: readonly number[], value: number): boolean =>
    list.length === 0 || (list.length === 1 && list[0] === value);
  if (frequency === 'WEEKLY') {
    const isOwnDay =
      byDay.length === 0 || (byDay.length === 1 && byDay[0]?.weekday === weekdayOf(first));
    return isOwnDay && byMonth.length === 0 && bySetPos.length === 0 ? 'weekly' : null;
  }
  if (byDay.length > 0) return null;
  if (frequency === 'MONTHLY' && byMonth.length === 0) {
    if (day === 31 && byMonthDay.length === 1 && byMonthDay[0] === -1) return 'monthly';
    // Only February lacks a 29th or 30th; on the 31st a rule leaves out five months.
    if (day <= 30) return isOnly(byMonthDay, day) && bySetPos.length === 0 ? 'monthly' : null;
    const isLast = bySetPos.length === 1 && bySetPos[0] === -1;
    return isLast && byMonthDay.join(',') === '28,29,30,31' ? 'monthly' : null;
  }
  if (frequency !== 'YEARLY' || bySetPos.length > 0 || !isOnly(byMonth, month)) return null;
  const isLeapDay = month === 2 && day === 29 && isOnly(byMonthDay, -1);
  return isLeapDay || isOnly(byMonthDay, day) ? 'yearly' : null;
}

/** Whether a day is where a 29th or 30th is kept in February: the product's own repetition is on it anyway. */
function isKeptInFebruary(day: IsoDate, first: IsoDate): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return month === 2 && date === daysInMonth(year, 2) && date < Number(first.slice(8));
}

function textOf(
  component: Component,
  name: string,
  most: number,
): { readonly text: string; readonly isCut: boolean } {
  const text = unescapeText(propertyOf(component, name)?.value ?? '');
  const letters = [...text.slice(0, most * 2 + 2)];
  return letters.length > most
    ? { text: letters.slice(0, most).join(''), isCut: true }
    : { text, isCut: false };
}

function alarmOf(component: Component, time: EventTime, zones: FileZones): number | null {
  for (const alarm of component.parts) {
    const trigger = propertyOf(alarm, 'TRIGGER');
    const action = propertyOf(alarm, 'ACTION')?.value.trim().toUpperCase();
    if (alarm.name !== 'VALARM' || !trigger || action === 'NONE') continue;
    if (trigger.params.get('RELATED')?.toUpperCase() === 'END') continue;
    const length = readDuration(trigger.value);
    if (length !== null) {
      const before = -length + (time.kind === 'days' ? DAY_ALARM_MINUTES : 0);
      if (before >= 0) return before;
      continue;
    }
    const at = momentOf(trigger, zones)?.at;
    if (at != null && time.kind === 'moment' && at <= time.at) {
      return Math.floor((time.at - at) / MINUTE_MS);
    }
  }
  return null;
}

function emailsOf(component: Component): readonly string[] {
  const people = component.properties.filter(
    ({ name }) => name === 'ATTENDEE' || name === 'ORGANIZER',
  );
  const emails = people.flatMap(({ value, params }) => {
    const address = /^mailto:(.+)$/i.exec(value.trim())?.[1] ?? params.get('EMAIL') ?? '';
    const email = address.trim().toLowerCase();
    return /^[^\s@]+@[^\s@]+$/.test(email) ? [email] : [];
  });
  return [...new Set(emails)].slice(0, MAX_EMAILS);
}
