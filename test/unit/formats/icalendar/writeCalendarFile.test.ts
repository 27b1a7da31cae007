import { describe, expect, it } from 'vitest';
import ICAL from 'ical.js';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { CalendarEvent } from '@formats/icalendar/calendarEvent';
import { writeCalendarFile } from '@formats/icalendar/writeCalendarFile';

const NOW = Date.parse('2026-11-22T10:00:00Z');

const event = (rest: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a1@regulars',
  summary: 'Anruf Yuki Tanaka',
  description: '',
  place: '',
  time: {
    kind: 'moment',
    at: Date.parse('2026-12-01T07:00:00Z'),
    minutes: 30,
    zone: 'Europe/Berlin',
  },
  repeats: 'never',
  alarms: [],
  isCancelled: false,
  attendees: [],
  categories: [],
  isBusy: true,
  ...rest,
});

const day = (text: string, rest: Partial<CalendarEvent> = {}): CalendarEvent =>
  event({ time: { kind: 'days', from: isoDate(text), days: 1 }, isBusy: false, ...rest });

const write = (...events: CalendarEvent[]): string =>
  writeCalendarFile(events, { now: NOW, name: 'Teehaus', language: 'de' });

const lines = (text: string): readonly string[] => text.replace(/\r\n /g, '').split('\r\n');

/** The moments at which another program sees an event. */
function seen(text: string, count: number): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const found = new ICAL.Event(component);
    if (!found.isRecurring())
      return [
        found.startDate.isDate
          ? found.startDate.toString()
          : found.startDate.toJSDate().toISOString(),
      ];
    const walk = found.iterator();
    const times: string[] = [];
    while (times.length < count) {
      const next = walk.next();
      if (!next) break;
      times.push(next.isDate ? next.toString() : next.toJSDate().toISOString());
    }
    return times;
  });
}

describe('writeCalendarFile', () => {
  it('writes a moment in its zone with the rules of that zone', () => {
    const text = write(
      event({ alarms: [15], place: 'Kyoto; Büro', description: 'Preise\nund, Termine' }),
    );
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        'PRODID:-//Regulars//Regulars//DE',
        'X-WR-CALNAME:Teehaus',
        'UID:a1@regulars',
        'DTSTAMP:20261122T100000Z',
        'DTSTART;TZID=Europe/Berlin:20261201T080000',
        'DTEND;TZID=Europe/Berlin:20261201T083000',
        'LOCATION:Kyoto\\; Büro',
        'DESCRIPTION:Preise\\nund\\, Termine',
        'TRIGGER:-PT15M',
        'STATUS:CONFIRMED',
        'TRANSP:OPAQUE',
      ]),
    );
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(seen(text, 1)).toEqual(['2026-12-01T07:00:00.000Z']);
  });

  it('folds lines at 75 octets without cutting a letter', () => {
    const text = write(event({ summary: 'ä'.repeat(100) + '日本'.repeat(30) + '😀'.repeat(20) }));
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(ICAL.parse(text)).toBeTruthy();
  });

  it.each([
    ['Europe/Berlin', '2026-03-23T08:00:00Z'],
    ['America/New_York', '2026-10-28T14:00:00Z'],
    ['Australia/Lord_Howe', '2026-03-30T00:00:00Z'],
    ['Africa/Casablanca', '2026-02-10T10:00:00Z'],
    ['America/Santiago', '2026-03-30T12:00:00Z'],
    ['Asia/Kolkata', '2026-03-23T08:00:00Z'],
  ])('keeps the clock time of %s when it repeats', (zone, start) => {
    const at = Date.parse(start);
    const text = write(
      event({ time: { kind: 'moment', at, minutes: 60, zone }, repeats: 'weekly' }),
    );
    const clock = new Intl.DateTimeFormat('de', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
    });
    const times = seen(text, 60);
    expect(times).toHaveLength(60);
    expect(new Set(times.map((time) => clock.format(new Date(time)))).size).toBe(1);
  });

  it.each(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])(
    'writes either of two equal clock times in UTC: %s',
    (at) => {
      const time = { kind: 'moment', minutes: 30, zone: 'Europe/Berlin' } as const;
      const text = write(event({ time: { ...time, at: Date.parse(at) } }));
      expect(text).toContain(`DTSTART:${at.replace(/[-:]/g, '')}`);
      expect(text).not.toContain('VTIMEZONE');
    },
  );

  it.each(['2026-10-24T23:59:00Z', '2026-10-25T02:00:00Z', '2026-03-29T01:00:00Z'])(
    'writes what comes once as clock time: %s',
    (at) => {
      const time = { kind: 'moment', minutes: null, zone: 'Europe/Berlin' } as const;
      const text = write(event({ time: { ...time, at: Date.parse(at) } }));
      expect(text).toContain('DTSTART;TZID=Europe/Berlin:');
    },
  );

  it('says a length where the end has an ambiguous clock time', () => {
    const at = Date.parse('2026-10-24T23:45:00Z');
    const text = write(event({ time: { kind: 'moment', at, minutes: 90, zone: 'Europe/Berlin' } }));
    expect(text).toContain('DURATION:PT90M');
    expect(text).not.toContain('DTEND');
  });

  it('writes birthdays as whole days that take no time, with an alarm before', () => {
    const text = write(day('2027-03-19', { repeats: 'yearly', alarms: [0, 1440, 600] }));
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20270319',
        'DTEND;VALUE=DATE:20270320',
        'RRULE:FREQ=YEARLY',
        'TRANSP:TRANSPARENT',
        'TRIGGER:PT9H',
        'TRIGGER:-PT15H',
        'TRIGGER:-PT1H',
      ]),
    );
  });

  it('keeps 29 February by either rule', () => {
    expect(seen(write(day('2028-02-29', { repeats: 'yearly' })), 5)).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
    expect(seen(write(day('2028-02-29', { repeats: 'yearly-03-01' })), 5)).toEqual([
      '2028-02-29',
      '2029-03-01',
      '2030-03-01',
      '2031-03-01',
      '2032-02-29',
    ]);
  });

  it('comes on the last day of shorter months', () => {
    expect(seen(write(day('2026-01-31', { repeats: 'monthly' })), 4)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(seen(write(day('2026-01-30', { repeats: 'monthly' })), 3)).toEqual([
      '2026-01-30',
      '2026-02-28',
      '2026-03-30',
    ]);
  });

  it('writes days of other calendars one by one', () => {
    const text = write(day('2026-09-25', { repeats: ['2027-09-15', '2028-10-03'].map(isoDate) }));
    expect(seen(text, 1)).toEqual(['2026-09-25', '2027-09-15', '2028-10-03']);
    expect(new Set(text.match(/UID:.*/g)).size).toBe(3);
  });

  it('names people by address, and lets nothing break out of a line', () => {
    const text = write(
      event({
        summary: 'A\r\nEND:VEVENT\u0000',
        uid: 'x\r\ny',
        attendees: [{ name: 'Yuki "Y" Tanaka; Ltd', email: 'yuki@example.jp\r\nX:1' }],
        isCancelled: true,
      }),
    );
    expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
    expect(text).toContain('STATUS:CANCELLED');
    expect(lines(text).some((line) => line.startsWith('X:'))).toBe(false);
    expect(ICAL.parse(text)).toBeTruthy();
  });
});
