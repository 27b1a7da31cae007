import { LIMITS } from '@shared/kernel/readingLimits';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { CalendarFile, ReadEvent } from '@formats/icalendar/calendarEvent';
import { readCalendarFile } from '@formats/icalendar/readCalendarFile';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reading = { zone: 'Europe/Berlin', today: isoDate('2026-11-22') };

const file = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const vevent = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

function read(text: string): CalendarFile {
  const result = readCalendarFile(bytes(text), reading);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const only = (...lines: string[]): ReadEvent => {
  const { events } = read(file(...vevent('UID:1', 'SUMMARY:Anruf', ...lines)));
  expect(events).toHaveLength(1);
  return events[0]!;
};

const startOf = ({ time }: ReadEvent): string =>
  time.kind === 'days' ? time.from : new Date(time.at).toISOString();

const BERLIN_OF_OUTLOOK = [
  'BEGIN:VTIMEZONE',
  'TZID:Unsere Zeit',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('when an entry is', () => {
  it('reads UTC, a zone, no zone, and a day', () => {
    expect(only('DTSTART:20261201T070000Z', 'DTEND:20261201T073000Z').time).toEqual({
      kind: 'moment',
      at: Date.parse('2026-12-01T07:00:00Z'),
      minutes: 30,
      zone: 'Europe/Berlin',
    });
    const tokyo = only('DTSTART;TZID=Asia/Tokyo:20261201T160000', 'DURATION:PT1H30M');
    expect(tokyo.time).toEqual({
      kind: 'moment',
      at: Date.parse('2026-12-01T07:00:00Z'),
      minutes: 90,
      zone: 'Asia/Tokyo',
    });
    const floating = only('DTSTART:20260701T090000');
    expect([startOf(floating), floating.notes]).toEqual(['2026-07-01T07:00:00.000Z', ['floating']]);
    expect(only('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227').time).toEqual({
      kind: 'days',
      from: '2026-12-24',
      days: 3,
    });
  });

  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin', '2026-07-01T07:00:00.000Z', ['zone-guessed']],
    ['Tokyo Standard Time', 'Asia/Tokyo', '2026-07-01T00:00:00.000Z', ['zone-guessed']],
    ['/mozilla.org/20050126_1/Europe/London', 'Europe/London', '2026-07-01T08:00:00.000Z', []],
    [
      '/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires',
      'America/Argentina/Buenos_Aires',
      '2026-07-01T12:00:00.000Z',
      [],
    ],
    ['Zeit im Laden', 'Europe/Berlin', '2026-07-01T07:00:00.000Z', ['zone-unknown']],
  ])('finds the zone of %s', (tzid, zone, at, notes) => {
    const found = only(`DTSTART;TZID="${tzid}":20260701T090000`);
    expect([found.time.kind === 'moment' && found.time.zone, startOf(found), found.notes]).toEqual([
      zone,
      at,
      notes,
    ]);
  });

  it('goes by the rules of a zone that has no known name', () => {
    const at = (text: string) => {
      const { events } = read(
        file(...BERLIN_OF_OUTLOOK, ...vevent('UID:1', `DTSTART;TZID=Unsere Zeit:${text}`)),
      );
      return [startOf(events[0]!), events[0]!.notes];
    };
    expect(at('20260701T090000')).toEqual(['2026-07-01T07:00:00.000Z', ['zone-guessed']]);
    expect(at('20261201T090000')).toEqual(['2026-12-01T08:00:00.000Z', ['zone-guessed']]);
    expect(at('20260329T015900')[0]).toBe('2026-03-29T00:59:00.000Z');
    expect(at('20260329T030000')[0]).toBe('2026-03-29T01:00:00.000Z');
    expect(at('20261025T040000')[0]).toBe('2026-10-25T03:00:00.000Z');
  });

  it('keeps UTC for what repeats in UTC', () => {
    expect(only('DTSTART:20261201T070000Z', 'RRULE:FREQ=WEEKLY').time).toMatchObject({
      zone: 'UTC',
    });
  });

  it('has at least one day, and no negative length', () => {
    expect(only('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261224').time).toMatchObject({
      days: 1,
    });
    expect(only('DTSTART:20261201T070000Z', 'DTEND:20261201T060000Z').time).toMatchObject({
      minutes: null,
    });
  });
});

describe('what it says', () => {
  it('takes escapes, folds and any ends of lines', () => {
    const text = file(
      ...vevent(
        'UID:1',
        'DTSTART:20261201T070000Z',
        'SUMMARY:Preise\\, Ter',
        ' mine\\; und',
        '\tmehr',
        'DESCRIPTION:Zeile 1\\nZeile 2\\\\n',
      ),
    );
    for (const end of ['\r\n', '\n', '\r']) {
      const [found] = read(text.replaceAll('\r\n', end)).events;
      expect(found).toMatchObject({
        summary: 'Preise, Termine; undmehr',
        description: 'Zeile 1\nZeile 2\\n',
      });
    }
  });

  it('reads other encodings than UTF-8', () => {
    const text = file(...vevent('UID:1', 'DTSTART:20261201T070000Z', 'SUMMARY:Müller'));
    const latin = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
    const result = readCalendarFile(latin, reading);
    expect(result.ok && result.value.events[0]?.summary).toBe('Müller');
  });

  it('knows people by their address, status, place and name of the calendar', () => {
    const text = file(
      'X-WR-CALNAME:Teehaus\\, Termine',
      ...vevent(
        'UID:1',
        'DTSTART:20261201T070000Z',
        'LOCATION:Kyoto',
        'STATUS:CANCELLED',
        'ORGANIZER;CN=Ich:mailto:Ich@Example.org',
        'ATTENDEE;CN="Tanaka; Yuki":MAILTO:yuki@example.jp',
        'ATTENDEE:mailto:yuki@example.jp',
        'ATTENDEE:urn:uuid:1',
      ),
    );
    const { name, events } = read(text);
    expect(name).toBe('Teehaus, Termine');
    expect(events[0]).toMatchObject({
      place: 'Kyoto',
      isCancelled: true,
      emails: ['ich@example.org', 'yuki@example.jp'],
    });
  });

  it.each([
    ['DTSTART:20261201T070000Z', 'TRIGGER:-PT15M', 15],
    ['DTSTART:20261201T070000Z', 'TRIGGER:-P1D', 1440],
    ['DTSTART:20261201T070000Z', 'TRIGGER;VALUE=DATE-TIME:20261201T060000Z', 60],
    ['DTSTART:20261201T070000Z', 'TRIGGER:PT5M', null],
    ['DTSTART:20261201T070000Z', 'TRIGGER;RELATED=END:-PT5M', null],
    ['DTSTART;VALUE=DATE:20261201', 'TRIGGER:-PT15H', 1440],
    ['DTSTART;VALUE=DATE:20261201', 'TRIGGER:PT9H', 0],
  ])('reminds: %s %s', (start, trigger, minutes) => {
    const found = only(start, 'BEGIN:VALARM', 'ACTION:DISPLAY', trigger, 'END:VALARM');
    expect(found.remindMinutes).toBe(minutes);
  });

  it('cuts endless texts and says so', () => {
    const found = only('DTSTART:20261201T070000Z', `DESCRIPTION:${'x'.repeat(30_000)}`);
    expect(found.description).toHaveLength(20_000);
    expect(found.notes).toContain('text-cut');
  });

  it('reads tasks, but not those that are done', () => {
    const { events, left } = read(
      file(
        ...['BEGIN:VTODO', 'UID:t1', 'SUMMARY:Rechnung', 'DUE;VALUE=DATE:20261201', 'END:VTODO'],
        ...[
          'BEGIN:VTODO',
          'UID:t2',
          'SUMMARY:Alt',
          'DUE;VALUE=DATE:20251201',
          'STATUS:COMPLETED',
          'END:VTODO',
        ],
      ),
    );
    expect(events).toMatchObject([
      { isTask: true, summary: 'Rechnung', time: { from: '2026-12-01' } },
    ]);
    expect(left).toMatchObject([{ summary: 'Alt', code: 'done' }]);
  });
});

describe('what repeats', () => {
  it.each([
    ['20261203T080000', 'FREQ=WEEKLY', 'weekly'],
    ['20261203T080000', 'FREQ=WEEKLY;BYDAY=TH;WKST=SU', 'weekly'],
    ['20261203T080000', 'FREQ=MONTHLY;BYMONTHDAY=3', 'monthly'],
    ['20261231T080000', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', 'monthly'],
    ['20261231T080000', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'monthly'],
    ['20261230T080000', 'FREQ=MONTHLY', 'monthly'],
    ['20261203T080000', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3', 'yearly'],
    ['20240229T080000', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', 'yearly'],
  ])('from %s %s is %s', (start, rule, repeats) => {
    expect(only(`DTSTART;TZID=Europe/Berlin:${start}`, `RRULE:${rule}`)).toMatchObject({
      repeats,
      notes: [],
    });
  });

  const days = (...lines: string[]) => {
    const { events } = read(file(...vevent('UID:1', ...lines)));
    return {
      days: events.map(startOf),
      notes: events[0]?.notes,
      keys: events.map(({ key }) => key),
    };
  };

  it('becomes single events where the product has no such repetition', () => {
    const found = days('DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=DAILY;COUNT=3');
    expect(found).toEqual({
      days: ['2026-12-01', '2026-12-02', '2026-12-03'],
      notes: ['expanded'],
      keys: ['1#2026-12-01', '1#2026-12-02', '1#2026-12-03'],
    });
  });

  it('says when it goes on', () => {
    const found = days('DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=WEEKLY;INTERVAL=2');
    expect(found.notes).toEqual(['expanded', 'repetition-cut']);
    expect(found.days.slice(0, 3)).toEqual(['2026-12-01', '2026-12-15', '2026-12-29']);
    expect(found.days.at(-1)! <= '2028-12-01').toBe(true);
  });

  it.each([
    ['20261211', 'FREQ=MONTHLY;BYDAY=2FR;COUNT=3', ['2026-12-11', '2027-01-08', '2027-02-12']],
    ['20261225', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', ['2026-12-25', '2027-01-29', '2027-02-26']],
    [
      '20261130',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
      ['2026-11-30', '2026-12-31', '2027-01-29'],
    ],
    ['20261231', 'FREQ=MONTHLY;COUNT=3', ['2026-12-31', '2027-01-31', '2027-03-31']],
    ['20261126', 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2', ['2026-11-26', '2027-11-25']],
    [
      '20261130',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4',
      ['2026-11-30', '2026-12-02', '2026-12-14', '2026-12-16'],
    ],
    ['20261201', 'FREQ=DAILY;UNTIL=20261203', ['2026-12-01', '2026-12-02', '2026-12-03']],
    ['20261113', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2', ['2026-11-13', '2027-08-13']],
  ])('from %s %s', (start, rule, expected) => {
    expect(days(`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`).days).toEqual(expected);
  });

  it('keeps the clock time over a change of clocks', () => {
    const found = days('DTSTART;TZID=Europe/Berlin:20270326T090000', 'RRULE:FREQ=DAILY;COUNT=4');
    expect(found.days.map((day) => day.slice(11, 16))).toEqual([
      '08:00',
      '08:00',
      '07:00',
      '07:00',
    ]);
  });

  it('leaves out what was taken out, and moves what was moved', () => {
    const { events } = read(
      file(
        ...vevent(
          'UID:1',
          'SUMMARY:Reihe',
          'DTSTART;TZID=Europe/Berlin:20261201T090000',
          'RRULE:FREQ=WEEKLY;COUNT=5',
          'EXDATE;TZID=Europe/Berlin:20261208T090000',
        ),
        ...vevent(
          'UID:1',
          'SUMMARY:Verschoben',
          'RECURRENCE-ID;TZID=Europe/Berlin:20261215T090000',
          'DTSTART;TZID=Europe/Berlin:20261216T100000',
        ),
        ...vevent(
          'UID:1',
          'SUMMARY:Fällt aus',
          'STATUS:CANCELLED',
          'RECURRENCE-ID:20261222T080000Z',
          'DTSTART:20261222T080000Z',
        ),
      ),
    );
    expect(events.map((each) => [each.key, each.summary, startOf(each)])).toEqual([
      ['1#2026-12-01', 'Reihe', '2026-12-01T08:00:00.000Z'],
      ['1#2026-12-29', 'Reihe', '2026-12-29T08:00:00.000Z'],
      ['1#2026-12-15', 'Verschoben', '2026-12-16T09:00:00.000Z'],
    ]);
  });

  it('takes further days', () => {
    const found = days('DTSTART;VALUE=DATE:20260925', 'RDATE;VALUE=DATE:20270915,20281003');
    expect(found.days).toEqual(['2026-09-25', '2027-09-15', '2028-10-03']);
  });

  it('takes the first alone where the rule cannot be read', () => {
    expect(only('DTSTART:20261201T070000Z', 'RRULE:FREQ=HOURLY').notes).toEqual([
      'repetition-lost',
    ]);
    expect(only('DTSTART:20261201T070000Z', 'RRULE:FREQ=YEARLY;BYWEEKNO=20').notes).toEqual([
      'repetition-lost',
    ]);
    expect(only('DTSTART:20261201T070000Z', 'RRULE:nonsense').notes).toEqual(['repetition-lost']);
  });

  it('keeps the last of what is long over', () => {
    expect(days('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY;COUNT=5').days).toEqual([
      '2020-01-05',
    ]);
  });

  it('ends for rules that never come true', () => {
    expect(
      days('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30').days,
    ).toEqual([]);
  });
});

describe('what cannot be taken', () => {
  const refusal = (input: Uint8Array) => {
    const result = readCalendarFile(input, reading);
    return result.ok ? null : result.refusal.code;
  };

  it('is refused as a value', () => {
    expect(refusal(new Uint8Array())).toBe('calendar/empty');
    expect(refusal(bytes('Hallo'))).toBe('calendar/not-a-calendar');
    expect(refusal(bytes('BEGIN:VCARD\r\nEND:VCARD\r\n'))).toBe('calendar/not-a-calendar');
    expect(refusal(new Uint8Array(LIMITS.calendarFile.most + 1))).toBe('calendar/too-big');
    const many = vevent('DTSTART:20260101').join('\n');
    expect(refusal(bytes(file(...Array.from({ length: 20_001 }, () => many))))).toBe(
      'calendar/too-many',
    );
  });

  it('is said entry by entry, with its line', () => {
    const { events, left } = read(
      file(
        ...vevent('SUMMARY:Ohne Zeit'),
        ...vevent('SUMMARY:Kein Tag', 'DTSTART:20260230T100000'),
        ...vevent('SUMMARY:Uralt', 'DTSTART:15000101T100000'),
        ...vevent('SUMMARY:Gut', 'DTSTART:20261201T100000Z'),
        'BEGIN:VEVENT',
        'SUMMARY:Offen',
        'DTSTART:20261201T100000Z',
      ),
    );
    expect(events.map(({ summary }) => summary)).toEqual(['Gut']);
    expect(left).toEqual([
      { line: 3, summary: 'Ohne Zeit', code: 'no-start' },
      { line: 6, summary: 'Kein Tag', code: 'bad-start' },
      { line: 10, summary: 'Uralt', code: 'outside-years' },
      { line: 18, summary: 'Offen', code: 'not-closed' },
    ]);
  });

  it('takes the latest of several with one UID, and gives a key to those without', () => {
    const { events } = read(
      file(
        ...vevent('UID:1', 'SEQUENCE:2', 'SUMMARY:Neu', 'DTSTART:20261201T100000Z'),
        ...vevent('UID:1', 'SEQUENCE:1', 'SUMMARY:Alt', 'DTSTART:20261201T100000Z'),
        ...vevent('SUMMARY:Ohne', 'DTSTART:20261201T100000Z'),
      ),
    );
    expect(events.map(({ key, summary }) => [key, summary])).toEqual([
      ['1', 'Neu'],
      ['2026-12-01T10:00|Ohne', 'Ohne'],
    ]);
  });

  it('passes over what belongs to nothing', () => {
    const text = file(
      'END:VEVENT',
      'no property',
      ...vevent('UID:1', 'DTSTART:20261201T100000Z', 'BEGIN:X-A', 'DTSTART:1', 'END:X-A'),
    );
    expect(read(text).events).toHaveLength(1);
  });
});
