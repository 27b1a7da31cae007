import { strToU8 } from 'fflate';
import { readCalendarFile } from '@formats/icalendar/readCalendarFile';
import { readCalendarPack, writeCalendarPack } from '@formats/calendarPack';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { anyText, mutateBytes, mutateJson, mutateText } from '../mutate';
import { expectAnswer, expectHarmless, type Target } from '../target';

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Till//EN
BEGIN:VTIMEZONE
TZID:Shop/Berlin
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:one@example.org
DTSTAMP:20260301T080000Z
DTSTART;TZID=Shop/Berlin:20260320T093000
DURATION:PT45M
RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;COUNT=40
EXDATE;TZID=Shop/Berlin:20260403T093000
RDATE;TZID=Shop/Berlin:20260404T100000
SUMMARY:Tasting\\, new harvest
DESCRIPTION:Bring the\\n ledger
ATTENDEE;CN="Mina Vogt":mailto:mina@example.org
LOCATION:Teahouse
BEGIN:VALARM
TRIGGER:-PT15M
ACTION:DISPLAY
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:one@example.org
RECURRENCE-ID;TZID=Shop/Berlin:20260331T093000
DTSTART;TZID=Shop/Berlin:20260331T110000
DTEND;TZID=Shop/Berlin:20260331T120000
SUMMARY:Moved
END:VEVENT
BEGIN:VEVENT
UID:two@example.org
DTSTART;VALUE=DATE:20260229
DTEND;VALUE=DATE:20260302
RRULE:FREQ=YEARLY;UNTIL=20300101
SUMMARY:All day
END:VEVENT
BEGIN:VTODO
UID:three@example.org
DUE:20260401T120000Z
SUMMARY:Call back
STATUS:NEEDS-ACTION
END:VTODO
END:VCALENDAR
`.replaceAll('\n', '\r\n');

const WORDS = [
  ...['FREQ=SECONDLY', 'FREQ=DAILY', 'INTERVAL=0', 'INTERVAL=1', 'COUNT=999999999', 'BYDAY=53MO'],
  ...['UNTIL=99991231T235959Z', 'BYMONTHDAY=-31', 'BYSETPOS=-366', 'BYHOUR=24', ';TZID=Nowhere'],
  ...[
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    'BEGIN:VCALENDAR\r\n',
    '\r\n ',
    '\r\n\t',
    '-PT',
    'P99999W',
  ],
  ...['TZOFFSETTO:+9999', 'DTSTART:00000000T000000', 'RDATE;VALUE=PERIOD:', 'EXDATE:', '29990229'],
];

const PACK = writeCalendarPack({
  name: 'Decrees',
  dataAsOf: isoDate('2026-03-01'),
  source: 'The gazette',
  corrections: [
    { kind: 'hide', country: 'DE', event: 'easter-monday', day: isoDate('2026-04-06') },
    {
      ...{ kind: 'move', country: 'FR', event: 'labour-day' },
      from: isoDate('2026-05-01'),
      to: isoDate('2026-05-04'),
    },
    {
      ...{ kind: 'add', country: 'DE', region: 'DE-BY', event: 'fair', name: 'Fair' },
      ...{ holidayKind: 'public', day: isoDate('2026-09-19'), isYearly: false, from: '12:00' },
    },
  ],
});

/** Calendar files of other programs, and packs of holidays. */
export const CALENDAR_TARGETS: readonly Target[] = [
  {
    name: 'icalendar',
    weight: 4,
    make: (random) => {
      if (random.oneIn(12)) return strToU8(anyText(random, 4000));
      if (random.oneIn(5)) return mutateBytes(strToU8(CALENDAR), random);
      return strToU8(mutateText(CALENDAR, random, WORDS));
    },
    read: (bytes) => {
      const read = readCalendarFile(bytes, { zone: 'Europe/Berlin', today: isoDate('2026-03-19') });
      expectAnswer(read, 'icalendar');
      expectHarmless(read, 'icalendar');
    },
  },
  {
    name: 'calendar-pack',
    weight: 2,
    make: (random) =>
      strToU8(
        random.oneIn(3)
          ? mutateText(PACK, random)
          : JSON.stringify(mutateJson(JSON.parse(PACK), random)),
      ),
    read: (bytes) => {
      const read = readCalendarPack(bytes);
      expectAnswer(read, 'calendar-pack');
      expectHarmless(read, 'calendar-pack');
    },
  },
];
