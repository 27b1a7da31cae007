import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '@shared/domain/calendar/isoDate';
import type { CalendarEvent, ReadEvent } from '@formats/icalendar/calendarEvent';
import { readCalendarFile } from '@formats/icalendar/readCalendarFile';
import { daysOfRule, readRule } from '@formats/icalendar/recurrenceRule';
import { writeCalendarFile } from '@formats/icalendar/writeCalendarFile';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'America/St_Johns',
  'Africa/Casablanca',
  'UTC',
];
const reading = { zone: 'Europe/Berlin', today: isoDate('2026-11-22') };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const anyDay = fc
  .integer({ min: 0, max: 5000 })
  .map((count) => addDays(isoDate('2020-01-01'), count));
// What is invisible, or at an end, is not kept; everything else is.
const anyText = fc
  .string({ unit: fc.constantFrom(...'aÄ日😀,;:\\"^ n\n'), maxLength: 60 })
  .map((text) => text.trim());

const anyTime = fc.oneof(
  fc.record({
    kind: fc.constant('days' as const),
    from: anyDay,
    days: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({
    kind: fc.constant('moment' as const),
    at: fc
      .integer({ min: 0, max: 7_000_000 })
      .map((minutes) => Date.parse('2020-01-01') + minutes * 60_000),
    minutes: fc.option(fc.integer({ min: 1, max: 3000 })),
    zone: fc.constantFrom(...ZONES),
  }),
);

const anyEvent: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: fc.uuid(),
  summary: anyText,
  description: anyText,
  place: anyText,
  time: anyTime,
  repeats: fc.constantFrom('never', 'weekly', 'monthly', 'yearly'),
  alarms: fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 1 }),
  isCancelled: fc.boolean(),
  attendees: fc.constant([]),
  categories: fc.array(anyText.filter(Boolean), { maxLength: 2 }),
  isBusy: fc.boolean(),
});

const written = (events: readonly CalendarEvent[]): string =>
  writeCalendarFile(events, { now: 0, name: '', language: 'de' });

/** What must come back; a time in UTC that does not repeat is shown in the shop's zone. */
const expected = ({
  uid,
  summary,
  description,
  place,
  time,
  repeats,
  alarms,
  isCancelled,
}: CalendarEvent) => ({
  key: uid,
  summary,
  description,
  place,
  repeats,
  isCancelled,
  at: time.kind === 'moment' ? time.at : time.from,
  length: time.kind === 'moment' ? time.minutes : time.days,
  remindMinutes: alarms[0] ?? null,
});

const given = ({
  key,
  summary,
  description,
  place,
  time,
  repeats,
  isCancelled,
  remindMinutes,
}: ReadEvent) => ({
  key,
  summary,
  description,
  place,
  repeats,
  isCancelled,
  at: time.kind === 'moment' ? time.at : time.from,
  length: time.kind === 'moment' ? time.minutes : time.days,
  remindMinutes,
});

describe('a calendar file', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEvent, { maxLength: 5, selector: ({ uid }) => uid }),
        (events) => {
          // The second of two equal clock times has no clock time that could repeat.
          const sure = events.filter(
            ({ repeats, time }) => repeats === 'never' || time.kind === 'days',
          );
          const result = readCalendarFile(encode(written(sure)), reading);
          expect(result.ok && result.value.events.map(given)).toEqual(sure.map(expected));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is read by another program at the same moments', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const calendar = new ICAL.Component(ICAL.parse(written([event])) as string);
        ICAL.TimezoneService.reset();
        for (const zone of calendar.getAllSubcomponents('vtimezone')) {
          ICAL.TimezoneService.register(new ICAL.Timezone(zone));
        }
        const found = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
        const { time } = event;
        if (time.kind === 'days') expect(found.startDate.toString()).toBe(time.from);
        else if (event.repeats === 'never')
          expect(found.startDate.toJSDate().getTime()).toBe(time.at);
        expect(found.summary ?? '').toBe(event.summary);
        const zone = time.kind === 'moment' ? time.zone : '';
        const clock = new Intl.DateTimeFormat('en', {
          timeZone: zone || 'UTC',
          timeStyle: 'short',
        });
        if (time.kind === 'moment' && event.repeats === 'weekly' && time.zone !== 'UTC') {
          const walk = found.iterator();
          const shown = Array.from({ length: 30 }, () => clock.format(walk.next().toJSDate()));
          // Within the hour that clocks skip, programs differ.
          expect(new Set(shown).size).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('rules of repetition', () => {
  const list = (most: number, min = 1) =>
    fc
      .uniqueArray(fc.integer({ min, max: most }), { maxLength: 3 })
      .map((all) => all.sort((a, b) => a - b).join(','));
  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  const anyRule = fc.oneof(
    fc.record({ FREQ: fc.constant('DAILY'), INTERVAL: fc.integer({ min: 1, max: 9 }) }),
    fc.record({
      FREQ: fc.constant('WEEKLY'),
      INTERVAL: fc.integer({ min: 1, max: 4 }),
      BYDAY: fc.uniqueArray(weekday, { maxLength: 4 }).map((all) => all.join(',')),
      WKST: fc.constantFrom('MO', 'SU'),
    }),
    fc.record({
      FREQ: fc.constant('MONTHLY'),
      INTERVAL: fc.integer({ min: 1, max: 3 }),
      BYMONTHDAY: list(28),
    }),
    fc.record({
      FREQ: fc.constant('MONTHLY'),
      BYDAY: fc
        .tuple(fc.constantFrom('1', '2', '3', '4', '-1'), weekday)
        .map(([week, day]) => week + day),
    }),
    fc.record({
      FREQ: fc.constant('YEARLY'),
      BYMONTH: list(12).filter(Boolean),
      BYDAY: fc.tuple(fc.constantFrom('1', '2', '-1'), weekday).map(([week, day]) => week + day),
    }),
  );

  it('give the days that another program finds', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, first) => {
        const text = Object.entries(rule)
          .filter(([, value]) => value !== '')
          .map(([key, value]) => `${key}=${value}`)
          .join(';');
        const own = daysOfRule(readRule(text)!, first);
        const other = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(first));
        const wanted: string[] = [];
        // The other program gives the first day even where it is not on the rule.
        while (wanted.length < 12) {
          const next = other.next();
          if (!next) break;
          wanted.push(next.toString());
        }
        const found = Array.from({ length: 12 }, () => own.next().value as string);
        const fits = wanted.filter((day) => day !== first || found[0] === first);
        expect({ text, first, days: found.slice(0, fits.length) }).toEqual({
          text,
          first,
          days: fits,
        });
      }),
      { numRuns: 400 },
    );
  });
});

describe('any file', () => {
  const anyLine = fc.oneof(
    fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VTIMEZONE',
      'TZID:X',
      'BEGIN:STANDARD',
      'END:STANDARD',
      'END:VTIMEZONE',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'UID:1',
      'DTSTART:20261201T100000Z',
      'DTSTART;TZID=X:20261201T100000',
      'DTSTART;VALUE=DATE:20260229',
      'DTEND;VALUE=DATE:99991231',
      'DURATION:-P99999W',
      'RRULE:FREQ=DAILY',
      'RRULE:FREQ=YEARLY;BYDAY=53MO;BYSETPOS=-366',
      'RRULE:FREQ=MONTHLY;INTERVAL=100000;COUNT=100000',
      'EXDATE:20261202T100000Z,,x',
      'RDATE;VALUE=PERIOD:20261202T100000Z/PT1H',
      'RECURRENCE-ID:20261201T100000Z',
      'BEGIN:VALARM',
      'TRIGGER:-PT1H',
      'END:VALARM',
      'STATUS:CANCELLED',
      ' folded',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .tuple(
        fc.constantFrom('DTSTART', 'RRULE', 'SUMMARY', 'DURATION', 'TRIGGER'),
        fc.string({ maxLength: 30 }),
      )
      .map(([name, value]) => `${name}:${value}`),
  );

  it('is read or refused, but never makes the reader fail', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), fc.boolean(), (lines, isFramed) => {
        const text = isFramed
          ? ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines].join('\r\n')
          : lines.join('\n');
        const result = readCalendarFile(encode(text), reading);
        if (!result.ok) return;
        for (const { time, key } of result.value.events) {
          expect(key).not.toBe('');
          expect(time.kind === 'days' ? time.days >= 1 : Number.isFinite(time.at)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readCalendarFile(bytes, reading);
      }),
      { numRuns: 100 },
    );
  });
});
