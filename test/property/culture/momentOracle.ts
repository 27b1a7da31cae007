import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { CustomsFields } from '@shared/domain/culture/customs';
import type { HoursSpan, OfficeHours } from '@shared/domain/culture/cultureCard';

/** A situation, as plain as a person would write it down. */
export type Situation = {
  readonly zone: string;
  readonly shopZone: string;
  readonly shopHours: readonly OfficeHours[];
  readonly quiet: HoursSpan;
  /** Usual hours of the country and its weekend. */
  readonly office: readonly OfficeHours[];
  readonly lunch: HoursSpan | null;
  readonly weekend: readonly number[];
  /** Whole days off, days off from a time on, days of the weekend that are worked. */
  readonly holidays: readonly IsoDate[];
  readonly halfDays: ReadonlyMap<IsoDate, string>;
  readonly makeUpDays: readonly IsoDate[];
  readonly customs: Pick<
    CustomsFields,
    'office' | 'lunch' | 'goodToCall' | 'quiet' | 'weekend' | 'leaveAloneUntil'
  >;
};

/** What a clock shows, straight from the platform. */
type Shown = { readonly day: IsoDate; readonly weekday: number; readonly minute: number };

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day, weekday and minute that a zone's clock shows. */
export function shown(at: number, zone: string): Shown {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  clocks.set(zone, clock);
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}` as IsoDate,
    weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? '') + 1,
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const inside = (minute: number, { from, to }: HoursSpan): boolean =>
  minute >= minutes(from) && minute < minutes(to);
const insideQuiet = (minute: number, { from, to }: HoursSpan): boolean =>
  minutes(from) <= minutes(to)
    ? inside(minute, { from, to })
    : minute >= minutes(from) || minute < minutes(to);

/** Whether nobody may be disturbed: a holiday, a weekend, quiet hours, somebody left alone. */
export function isClosed(at: number, one: Situation): boolean {
  const { day, weekday, minute } = shown(at, one.zone);
  const { customs } = one;
  if (customs.leaveAloneUntil !== null && day < customs.leaveAloneUntil) return true;
  if (one.holidays.includes(day)) return true;
  const half = one.halfDays.get(day);
  if (half !== undefined && minute >= minutes(half)) return true;
  if (isWeekend(day, weekday, one)) return true;
  if (customs.quiet !== null) return insideQuiet(minute, customs.quiet);
  return insideQuiet(minute, one.quiet) && !saidOpen(day, weekday, minute, one);
}

/** Whether a call may be made and answered in this minute without any but. */
export function isGood(at: number, one: Situation): boolean {
  const { day, weekday, minute } = shown(at, one.zone);
  if (isClosed(at, one) || one.halfDays.has(day)) return false;
  // Fifteen minutes must be left, walked minute by minute.
  if (isAtLunch(minute, one) && !isInvited(minute, one)) return false;
  if (!isOpen(day, weekday, minute, one)) return false;
  for (let ahead = minute; ahead < minute + 15 && ahead < 1440; ahead += 1) {
    if (!isOpen(day, weekday, ahead, one)) return false;
  }
  return true;
}

function isWeekend(day: IsoDate, weekday: number, one: Situation): boolean {
  if (one.makeUpDays.includes(day)) return false;
  if (one.customs.weekend !== null) return one.customs.weekend.includes(weekday);
  if (one.customs.office?.some(({ days }) => days.includes(weekday)) === true) return false;
  return one.weekend.includes(weekday);
}

/** The hours of a weekday: their own, else, on a day that is worked after all, those of the first working day. */
function hoursOf(day: IsoDate, weekday: number, one: Situation): readonly HoursSpan[] {
  const office = one.customs.office ?? one.office;
  const own = office.filter(({ days }) => days.includes(weekday));
  if (own.length > 0) return own;
  const isFreed =
    one.customs.office === null &&
    one.customs.weekend !== null &&
    one.weekend.includes(weekday) &&
    !one.customs.weekend.includes(weekday);
  if (!one.makeUpDays.includes(day) && !isFreed) return [];
  for (const other of [1, 2, 3, 4, 5, 6, 7]) {
    const usual = office.filter(({ days }) => days.includes(other));
    if (usual.length > 0) return usual;
  }
  return [];
}

const isInvited = (minute: number, { customs }: Situation): boolean =>
  (customs.goodToCall ?? []).some((span) => inside(minute, span));

const isOpen = (day: IsoDate, weekday: number, minute: number, one: Situation): boolean =>
  isInvited(minute, one) || hoursOf(day, weekday, one).some((span) => inside(minute, span));

const saidOpen = (day: IsoDate, weekday: number, minute: number, one: Situation): boolean =>
  isInvited(minute, one) ||
  (one.customs.office !== null && hoursOf(day, weekday, one).some((span) => inside(minute, span)));

function isAtLunch(minute: number, { customs, lunch }: Situation): boolean {
  const own = customs.lunch === 'none' ? null : (customs.lunch ?? lunch);
  return own !== null && inside(minute, own);
}

const isInShop = (at: number, length: number, one: Situation): boolean => {
  for (let minute = 0; minute < length; minute += 1) {
    const { weekday, minute: shopMinute } = shown(at + minute * MINUTE, one.shopZone);
    const isThere = one.shopHours.some(
      (hours) => hours.days.includes(weekday) && inside(shopMinute, hours),
    );
    if (!isThere) return false;
  }
  return true;
};

/** Looks at every minute of every quarter of an hour for 60 days; `null` if none is good. */
export function slowNextGood(
  from: number,
  length: number,
  isBound: boolean,
  one: Situation,
): number | null {
  const start = Math.ceil(from / QUARTER) * QUARTER;
  const end = from + 60 * 86_400_000;
  let first: { readonly at: number; readonly day: IsoDate } | null = null;
  for (let at = start; at < end; at += QUARTER) {
    const { day } = shown(at, one.shopZone);
    if (first !== null && first.day !== day) break;
    let isWhole = isGood(at, one);
    for (let minute = 1; isWhole && minute < length; minute += 1) {
      isWhole = isGood(at + minute * MINUTE, one);
    }
    if (!isWhole || (isBound && !isInShop(at, length, one))) continue;
    if (isInvited(shown(at, one.zone).minute, one)) return at;
    first ??= { at, day };
  }
  return first?.at ?? null;
}
