import { LIMITS } from '@shared/kernel/readingLimits';
import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { localTimeAt } from '@shared/domain/culture/localTime';
import { decodeText } from '@formats/textEncoding';
import { ok, refuse, type Result } from '@shared/kernel/result';
import type {
  CalendarFile,
  CalendarFileRefusal,
  CalendarReading,
  EventTime,
  LeftEvent,
  ReadEvent,
  ReadNote,
} from './calendarEvent';
import { unescapeText } from './calendarLines';
import { calendarTree, propertyOf, type Component } from './calendarTree';
import { readEvent, type EventParts, type WrittenMoment } from './readEvent';
import { daysOfRule } from './recurrenceRule';
import { fileZones } from './zoneRules';

const DAYS_BACK = 31;
const DAYS_AHEAD = 731;

/**
 * Reads a calendar file (RFC 5545) of any program: events and tasks, each with what could not be kept
 * as it was. Never throws for what stands in the file.
 *
 * @throws RangeError if the shop's zone does not exist.
 */
export function readCalendarFile(
  bytes: Uint8Array,
  { zone, today }: CalendarReading,
): Result<CalendarFile, CalendarFileRefusal> {
  if (bytes.length === 0) return refuse({ code: 'calendar/empty' });
  if (bytes.length > LIMITS.calendarFile.most) {
    return refuse({
      code: 'calendar/too-big',
      bytes: bytes.length,
      most: LIMITS.calendarFile.most,
    });
  }
  const decoded = decodeText(bytes);
  const { calendars, isTooDeep } = calendarTree(
    decoded.ok ? decoded.value.text.replace(/^\uFEFF/, '') : '',
  );
  if (isTooDeep) return refuse({ code: 'calendar/too-deep', most: LIMITS.calendarDepth.most });
  if (calendars.length === 0) return refuse({ code: 'calendar/not-a-calendar' });
  const parts: EventParts[] = [];
  const left: LeftEvent[] = [];
  for (const calendar of calendars) {
    const zones = fileZones(calendar.parts, zone, Number(today.slice(0, 4)));
    for (const component of calendar.parts) {
      if (component.name !== 'VEVENT' && component.name !== 'VTODO') continue;
      const read = readEvent(component, zones);
      if (read.ok) parts.push(read.parts);
      else left.push(read.left);
      if (parts.length + left.length > LIMITS.calendarEntries.most) return tooMany();
    }
  }
  const events: ReadEvent[] = [];
  for (const series of seriesOf(parts)) {
    events.push(...eventsOf(series, today));
    if (events.length > LIMITS.calendarEntries.most) return tooMany();
  }
  return ok({ name: nameOf(calendars), events, left });
}

const tooMany = () =>
  refuse({ code: 'calendar/too-many' as const, most: LIMITS.calendarEntries.most });

function nameOf(calendars: readonly Component[]): string {
  for (const calendar of calendars) {
    const name = propertyOf(calendar, 'X-WR-CALNAME') ?? propertyOf(calendar, 'NAME');
    if (name) return unescapeText(name.value).slice(0, 200);
  }
  return '';
}

/** An event and those of its occurrences that were changed. */
type Series = { readonly main: EventParts | null; readonly changed: readonly EventParts[] };

/** Events by their UID. Of two with the same the one that was changed more often counts, else the later. */
function seriesOf(parts: readonly EventParts[]): readonly Series[] {
  const series = new Map<string, { main: EventParts | null; changed: Map<string, EventParts> }>();
  for (const part of parts) {
    const { uid } = part.event;
    const known = series.get(uid) ?? { main: null, changed: new Map<string, EventParts>() };
    series.set(uid, known);
    if (part.replaces === null) {
      if (known.main === null || part.sequence >= known.main.sequence) known.main = part;
      continue;
    }
    const key = momentKey(part.replaces);
    const other = known.changed.get(key);
    if (other === undefined || part.sequence >= other.sequence) known.changed.set(key, part);
  }
  return [...series.values()].map(({ main, changed }) => ({
    main,
    changed: [...changed.values()],
  }));
}

const momentKey = ({ at, day }: WrittenMoment): string => (at === null ? day : String(at));

function eventsOf({ main, changed }: Series, today: IsoDate): readonly ReadEvent[] {
  const moved = changed
    // Of a cancelled occurrence nothing is left but the gap in its series.
    .filter(({ event }) => main === null || !event.isCancelled)
    .map(({ event, replaces }): ReadEvent => {
      return { ...event, key: `${event.uid}#${replaces?.day ?? ''}`, repeats: 'never' };
    });
  if (main === null) return moved;
  const isPlain =
    main.isUsual && main.more.length === 0 && main.without.length === 0 && changed.length === 0;
  if (main.event.isCancelled || isPlain) return [main.event, ...moved];
  if (main.rule === null && main.more.length === 0) {
    const isReplaced = changed.some(({ replaces }) => replaces && isAt(main.event.time, replaces));
    return isReplaced ? moved : [main.event, ...moved];
  }
  return [...expanded(main, changed, today), ...moved];
}

const isAt = (time: EventTime, { at, day }: WrittenMoment): boolean =>
  time.kind === 'days' ? time.from === day : at === null ? false : time.at === at;

/** Single events in place of a repetition that the product does not have. */
function expanded(
  { event, rule, without, more }: EventParts,
  changed: readonly EventParts[],
  today: IsoDate,
): readonly ReadEvent[] {
  const { time } = event;
  const first = time.kind === 'days' ? time.from : localTimeAt(time.at, time.zone).day;
  const clock = time.kind === 'days' ? '' : localTimeAt(time.at, time.zone).time;
  const instantOn = (day: IsoDate): Instant =>
    time.kind === 'days' ? 0 : day === first ? time.at : instantAt(day, clock, time.zone);
  const gone = new Set(
    [...without, ...changed.flatMap(({ replaces }) => replaces ?? [])].flatMap((moment) =>
      // A whole day takes out whatever is on it.
      moment.at === null ? [moment.day] : [String(moment.at)],
    ),
  );
  const until = rule?.until;
  const isPast = (day: IsoDate): boolean => {
    if (!until) return false;
    if (until.kind === 'day' || time.kind === 'days') return day > until.day;
    const end = until.isUtc
      ? Date.parse(`${until.day}T${until.time}:00Z`)
      : instantAt(until.day, until.time, time.zone);
    return instantOn(day) > end;
  };
  const horizon = addDays(today > first ? today : first, DAYS_AHEAD);
  const oldest = addDays(today, -DAYS_BACK);
  const days: IsoDate[] = rule ? [] : [first];
  let isCut = false;
  let last: IsoDate | null = null;
  for (const day of rule ? daysOfRule(rule, first) : []) {
    if (isPast(day)) break;
    if (gone.has(day) || (time.kind === 'moment' && gone.has(String(instantOn(day))))) continue;
    if (day > horizon || days.length >= LIMITS.calendarRepeats.most) {
      isCut = true;
      break;
    }
    last = day;
    if (day >= oldest) days.push(day);
  }
  // What is over for good is still there once.
  if (days.length === 0 && last) days.push(last);
  const notes: readonly ReadNote[] = [
    ...event.notes,
    'expanded',
    ...(isCut ? ['repetition-cut' as const] : []),
  ];
  const single = (day: IsoDate, at: Instant): ReadEvent => ({
    ...event,
    key: `${event.uid}#${day}`,
    repeats: 'never',
    notes,
    time: time.kind === 'days' ? { ...time, from: day } : { ...time, at },
  });
  const extra = more
    .filter((moment) => !gone.has(momentKey(moment)) && !days.includes(moment.day))
    .slice(0, LIMITS.calendarRepeats.most)
    .map((moment) => single(moment.day, moment.at ?? instantOn(moment.day)));
  return [...days.map((day) => single(day, instantOn(day))), ...extra];
}
