import type { Repetition } from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, daysInMonth, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt, isTimeZone, offsetAt } from '@shared/domain/calendar/wallTime';
import { localTimeAt } from '@shared/domain/culture/localTime';
import { contentLine, escapePart, type Param } from '@formats/vcard/contentLineText';
import type { CalendarEvent, CalendarFileOptions, EventTime } from './calendarEvent';
import { timeZoneLines } from './writeTimeZone';

const MINUTE_MS = 60_000;
const HALF_A_DAY_MS = 12 * 60 * MINUTE_MS;
/** Whole days remind relative to this clock time. */
const DAY_ALARM_MINUTES = 9 * 60;
/** Rules of a zone are written this many years ahead for what repeats. */
const YEARS_AHEAD = 10;

/**
 * A calendar file (RFC 5545): times with their zone and its rules, whole days as days. Birthdays of
 * other calendars become an event each, because programs leave out further days of one event (RDATE).
 */
export function writeCalendarFile(
  events: readonly CalendarEvent[],
  options: CalendarFileOptions,
): string {
  const single = events.flatMap(singleEvents);
  const { name, language, now } = options;
  return [
    contentLine('BEGIN', [], 'VCALENDAR'),
    contentLine('VERSION', [], '2.0'),
    contentLine('PRODID', [], `-//Regulars//Regulars//${language.slice(0, 2).toUpperCase()}`),
    contentLine('CALSCALE', [], 'GREGORIAN'),
    ...(name === ''
      ? []
      : [
          contentLine('NAME', [], escapePart(name)),
          contentLine('X-WR-CALNAME', [], escapePart(name)),
        ]),
    ...zonesOf(single).map(([zone, from, to]) => timeZoneLines(zone, from, to)),
    ...single.map((event) => eventLines(event, now)),
    contentLine('END', [], 'VCALENDAR'),
  ].join('');
}

/** An event on a list of days as that many events. */
function singleEvents(event: CalendarEvent): readonly CalendarEvent[] {
  const { repeats, time, uid } = event;
  if (typeof repeats === 'string') return [event];
  const first: CalendarEvent = { ...event, repeats: 'never' };
  return [
    first,
    ...repeats.map((day) => ({ ...first, uid: `${uid}-${day}`, time: timeOn(time, day) })),
  ];
}

/** The same on another day, at the same clock time in its zone. */
function timeOn(time: EventTime, day: IsoDate): EventTime {
  if (time.kind === 'days') return { ...time, from: day };
  const { at, zone } = time;
  return { ...time, at: instantAt(day, localTimeAt(at, zone).time, zone) };
}

/** Every zone that is needed, with the first and last year in which it is. */
function zonesOf(
  events: readonly CalendarEvent[],
): readonly (readonly [zone: string, from: number, to: number])[] {
  const zones = new Map<string, [number, number]>();
  for (const { time, repeats } of events) {
    if (time.kind === 'days' || !hasWallTime(time, repeats)) continue;
    const year = Number(localTimeAt(time.at, time.zone).day.slice(0, 4));
    const last = repeats === 'never' ? year : year + YEARS_AHEAD;
    const [from, to] = zones.get(time.zone) ?? [year, last];
    zones.set(time.zone, [Math.min(from, year), Math.max(to, last)]);
  }
  return [...zones]
    .map(([zone, [from, to]]) => [zone, from, to] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * Whether a moment is written as clock time in its zone. A clock time that comes twice, on the night when
 * clocks go back, is written in UTC: programs differ in which of the two they take it for.
 */
function hasWallTime(
  { at, zone }: Extract<EventTime, { kind: 'moment' }>,
  repeats: CalendarEvent['repeats'],
): boolean {
  if (zone === 'UTC' || !isTimeZone(zone)) return false;
  if (repeats !== 'never') return true;
  const moment = minuteOf(at);
  const [before, here, after] = [moment - HALF_A_DAY_MS, moment, moment + HALF_A_DAY_MS].map(
    (instant) => offsetAt(instant, zone),
  ) as [number, number, number];
  const isFirst = here > after && offsetAt(moment + here - after, zone) === after;
  const isSecond = before > here && offsetAt(moment - (before - here), zone) === before;
  return !isFirst && !isSecond;
}

function eventLines(event: CalendarEvent, now: Instant): string {
  const { time, repeats, summary } = event;
  const text = (name: string, value: string): readonly string[] =>
    value === '' ? [] : [contentLine(name, [], escapePart(value))];
  const rule = typeof repeats === 'string' ? ruleOf(repeats, startDay(time)) : '';
  return [
    contentLine('BEGIN', [], 'VEVENT'),
    contentLine('UID', [], escapePart(event.uid)),
    contentLine('DTSTAMP', [], utcText(now)),
    ...timeLines(event),
    ...(rule === '' ? [] : [contentLine('RRULE', [], rule)]),
    ...februaryLines(event),
    ...text('SUMMARY', summary),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.place),
    ...(event.categories.length === 0
      ? []
      : [contentLine('CATEGORIES', [], event.categories.map(escapePart).join(','))]),
    contentLine('STATUS', [], event.isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    contentLine('TRANSP', [], event.isBusy ? 'OPAQUE' : 'TRANSPARENT'),
    ...event.attendees.map(({ name, email }) =>
      contentLine('ATTENDEE', [['CN', name]], `mailto:${email.replace(/[\s<>"]/g, '')}`),
    ),
    ...event.alarms.map((minutes) => alarmLines(minutes, time, summary)),
    contentLine('END', [], 'VEVENT'),
  ].join('');
}

function timeLines({ time, repeats }: CalendarEvent): readonly string[] {
  if (time.kind === 'days') {
    const asDay: readonly Param[] = [['VALUE', 'DATE']];
    const after = addDays(time.from, Math.max(1, time.days));
    return [
      contentLine('DTSTART', asDay, dayText(time.from)),
      contentLine('DTEND', asDay, dayText(after)),
    ];
  }
  const { at, minutes, zone } = time;
  const isLocal = hasWallTime(time, repeats);
  const line = (name: string, instant: Instant): string => {
    if (!isLocal) return contentLine(name, [], utcText(instant));
    const { day, time: clock } = localTimeAt(instant, zone);
    return contentLine(name, [['TZID', zone]], `${dayText(day)}T${clock.replace(':', '')}00`);
  };
  const start = line('DTSTART', minuteOf(at));
  if (minutes === null || minutes <= 0) return [start];
  const end = minuteOf(at) + minutes * MINUTE_MS;
  // A clock time that comes twice says less than the length does.
  const hasEnd = !isLocal || hasWallTime({ ...time, at: end }, 'never');
  return [start, hasEnd ? line('DTEND', end) : contentLine('DURATION', [], `PT${minutes}M`)];
}

/** What repeats on the 29th or 30th is on the last day of a February that has none: those days are named. */
function februaryLines({ time, repeats }: CalendarEvent): readonly string[] {
  const first = startDay(time);
  const date = Number(first.slice(8));
  if (repeats !== 'monthly' || date < 29 || date > 30) return [];
  const year = Number(first.slice(0, 4));
  const days = Array.from({ length: YEARS_AHEAD + 1 }, (_, at) => year + at)
    .map((each) => isoDate(`${each}-02-${daysInMonth(each, 2)}`))
    .filter((day) => day > first && Number(day.slice(8)) < date);
  if (time.kind === 'days') {
    return [contentLine('RDATE', [['VALUE', 'DATE']], days.map(dayText).join(','))];
  }
  const { time: clock } = localTimeAt(time.at, time.zone);
  const times = days.map((day) => `${dayText(day)}T${clock.replace(':', '')}00`);
  return time.zone === 'UTC' || !isTimeZone(time.zone)
    ? [contentLine('RDATE', [], times.map((text) => `${text}Z`).join(','))]
    : [contentLine('RDATE', [['TZID', time.zone]], times.join(','))];
}

const startDay = (time: EventTime): IsoDate =>
  time.kind === 'days' ? time.from : localTimeAt(time.at, time.zone).day;

function ruleOf(repeats: Repetition | 'yearly-03-01', first: IsoDate): string {
  const day = Number(first.slice(8));
  switch (repeats) {
    case 'never':
      return '';
    case 'weekly':
      return 'FREQ=WEEKLY';
    case 'monthly': {
      if (day <= 28) return 'FREQ=MONTHLY';
      // The last of several days (BYSETPOS) would say it all, but programs are wrong about it.
      return day === 31 ? 'FREQ=MONTHLY;BYMONTHDAY=-1' : `FREQ=MONTHLY;BYMONTHDAY=${day}`;
    }
    case 'yearly':
      return first.endsWith('-02-29') ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY';
    case 'yearly-03-01':
      // The sixtieth day is 29 February in leap years and 1 March in common ones.
      return first.endsWith('-02-29') ? 'FREQ=YEARLY;BYYEARDAY=60' : 'FREQ=YEARLY';
  }
}

function alarmLines(minutes: number, time: EventTime, summary: string): string {
  const before = time.kind === 'days' ? minutes - DAY_ALARM_MINUTES : minutes;
  return [
    contentLine('BEGIN', [], 'VALARM'),
    contentLine('ACTION', [], 'DISPLAY'),
    contentLine('DESCRIPTION', [], escapePart(summary)),
    contentLine('TRIGGER', [], `${before > 0 ? '-' : ''}${durationText(Math.abs(before))}`),
    contentLine('END', [], 'VALARM'),
  ].join('');
}

function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}

const dayText = (day: IsoDate): string => day.replaceAll('-', '');

const minuteOf = (at: Instant): Instant => Math.floor(at / MINUTE_MS) * MINUTE_MS;

const utcText = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
