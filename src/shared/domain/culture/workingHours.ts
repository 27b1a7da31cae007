import type { IsoDate } from '../calendar/isoDate';
import { weekdayOf } from '../calendar/isoDate';
import { minutesOf } from '../calendar/wallTime';
import type { HoursSpan, OfficeHours } from './cultureCard';
import type { MomentWorld, Whom } from './moment';
import { weekdaysInDoubt, weekendOf } from './weekends';

/** A stretch of a day in minutes since midnight: `from` belongs to it, `to` (up to 1440) does not. */
export type MinuteSpan = { readonly from: number; readonly to: number };

/** Where hours are known from: the person's own word, the owner's note, the country's card, general habit. */
export type HoursSource = 'said' | 'note' | 'card' | 'general';

/** What a civil day is like for somebody's work, holidays aside. */
export type WorkingDay = {
  readonly weekday: number;
  /** `partial`: some work, or nobody knows which weekend the region has. */
  readonly weekend: 'no' | 'partial' | 'yes';
  /** Minutes after midnight that still belong to the working day before; 0 on nearly every day. */
  readonly overnight: number;
  /** When they are there, in order; empty on the weekend and where they are closed. The lunch break is inside. */
  readonly open: readonly MinuteSpan[];
  readonly lunch: MinuteSpan | null;
  /** When a call is welcome; empty where nothing is known. */
  readonly liked: readonly MinuteSpan[];
  /** Hours outside the office in which the person said a call is welcome. */
  readonly invited: readonly MinuteSpan[];
  /** Both together, those that touch as one. */
  readonly reachable: readonly MinuteSpan[];
  readonly source: HoursSource;
};

/** Where neither card nor person says more: nine to five, an hour for lunch. */
const GENERAL: HoursSpan = { from: '09:00', to: '17:00' };
const GENERAL_LUNCH: HoursSpan = { from: '12:00', to: '13:00' };

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

/** What is known of somebody's week, from the most personal source. */
type Week = {
  readonly office: readonly OfficeHours[];
  readonly source: HoursSource;
  readonly lunch: HoursSpan | null;
  readonly liked: readonly HoursSpan[];
  readonly isLikedSaid: boolean;
  /** Of each ISO weekday, from index 1. */
  readonly weekend: readonly WorkingDay['weekend'][];
  /** Weekdays of a weekend that are worked after all, at least by some, with hours that a card does not name. */
  readonly worked: readonly boolean[];
};

/**
 * The hours of somebody on a civil day where they are: what they said themselves, else the owner's
 * note on the country, else its card, else nine to five with lunch from twelve to one.
 *
 * @param isMadeUp - Whether the day is worked to make up for a bridge day: it has the hours of a working day.
 */
export function workingHoursOn(
  whom: Whom,
  day: IsoDate,
  world: MomentWorld,
  isMadeUp = false,
): WorkingDay {
  return createWorkingWeek(whom, world)(day, isMadeUp);
}

/** The same for many days of one person. */
export function createWorkingWeek(
  whom: Whom,
  world: MomentWorld,
): (day: IsoDate, isMadeUp: boolean) => WorkingDay {
  const week = weekOf(whom, world);
  const known = new Map<string, WorkingDay>();
  return (day, isMadeUp) => {
    const weekday = weekdayOf(day);
    const key = `${weekday}${isMadeUp}`;
    const found = known.get(key) ?? workingDay(week, weekday, isMadeUp);
    known.set(key, found);
    return found;
  };
}

function workingDay(week: Week, weekday: number, isMadeUp: boolean): WorkingDay {
  const weekend = isMadeUp ? 'no' : (week.weekend[weekday] ?? 'no');
  const yesterday = weekday === 1 ? 7 : weekday - 1;
  const own = weekend === 'yes' ? [] : officeOn(week, weekday, isMadeUp);
  const late = week.weekend[yesterday] === 'yes' ? [] : officeOn(week, yesterday, false);
  const overnight = late.flatMap(morning);
  const open = merged([...own.flatMap(evening), ...overnight]);
  const isOff = open.length === 0;
  const liked = merged([...week.liked.flatMap(evening), ...week.liked.flatMap(morning)]);
  const invited = week.isLikedSaid && weekend !== 'yes' ? liked : [];
  return {
    weekday,
    weekend,
    overnight: Math.max(0, ...overnight.map(({ to }) => to)),
    open,
    lunch: isOff ? null : week.lunch && (evening(week.lunch)[0] ?? null),
    liked: isOff && !week.isLikedSaid ? [] : liked,
    invited,
    reachable: merged([...open, ...invited]),
    source: week.source,
  };
}

function officeOn(week: Week, weekday: number, isMadeUp: boolean): readonly HoursSpan[] {
  const own = week.office.filter(({ days }) => days.includes(weekday));
  if (own.length > 0) return own;
  // A day that is worked although the hours do not name it has those of another working day.
  if (!isMadeUp && week.worked[weekday] !== true) return [];
  const usual = EVERY_DAY.find((day) => week.office.some(({ days }) => days.includes(day)));
  return usual === undefined ? [] : week.office.filter(({ days }) => days.includes(usual));
}

function weekOf({ place, customs }: Whom, world: MomentWorld): Week {
  const { country, region } = place;
  const note = country === '' ? null : world.noteOf(country);
  const card = country === '' ? null : world.hoursOf(country);
  const usual = weekendOf(country, region);
  const saidWeekend = customs?.weekend ?? note?.weekend ?? null;
  const saidOffice = customs?.office ?? note?.office ?? null;
  const doubt = region === '' ? weekdaysInDoubt(country) : [];

  const weekend: WorkingDay['weekend'][] = ['no'];
  const worked: boolean[] = [false];
  for (const day of EVERY_DAY) {
    if (saidWeekend) weekend[day] = saidWeekend.includes(day) ? 'yes' : 'no';
    else if (saidOffice?.some(({ days }) => days.includes(day)) === true) weekend[day] = 'no';
    else if (doubt.includes(day)) weekend[day] = 'partial';
    else if (usual.days.includes(day)) {
      const isOpen = card?.office.some(({ days }) => days.includes(day)) === true;
      weekend[day] = isOpen ? 'partial' : 'yes';
    } else {
      const isSome = usual.partial.some((part) => part.weekday === day && part.from === null);
      weekend[day] = isSome ? 'partial' : 'no';
    }
    worked[day] =
      saidOffice === null &&
      (weekend[day] === 'partial' ||
        (saidWeekend !== null && weekend[day] === 'no' && usual.days.includes(day)));
  }

  const source: HoursSource = customs?.office
    ? 'said'
    : note?.office
      ? 'note'
      : card
        ? 'card'
        : 'general';
  const general = EVERY_DAY.filter((day) => weekend[day] !== 'yes').map((day) => {
    const until = saidWeekend ? null : usual.partial.find(({ weekday }) => weekday === day)?.from;
    return { days: [day], from: GENERAL.from, to: until ?? GENERAL.to };
  });
  return {
    office: saidOffice ?? card?.office ?? general,
    source,
    lunch:
      customs?.lunch === 'none' ? null : (customs?.lunch ?? (card ? card.lunch : GENERAL_LUNCH)),
    liked: customs?.goodToCall ?? card?.goodToCall ?? [],
    isLikedSaid: customs?.goodToCall != null,
    weekend,
    worked,
  };
}

/** The part of a span that lies on the day on which it begins. */
function evening({ from, to }: HoursSpan): readonly MinuteSpan[] {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === end) return [];
  return [{ from: start, to: end > start ? end : 1440 }];
}

/** The part of a span over midnight that lies on the next day. */
function morning({ from, to }: HoursSpan): readonly MinuteSpan[] {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return end < start && end > 0 ? [{ from: 0, to: end }] : [];
}

/** Spans in order, those that touch as one. */
export function merged(spans: readonly MinuteSpan[]): readonly MinuteSpan[] {
  const result: MinuteSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** The span in which a minute of the day lies. */
export const spanAt = (spans: readonly MinuteSpan[], minute: number): MinuteSpan | undefined =>
  spans.find(({ from, to }) => minute >= from && minute < to);

/** Whether a minute of the day lies in hours that may go over midnight; equal ends are no hours at all. */
export function isWithin({ from, to }: HoursSpan, minute: number): boolean {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}
