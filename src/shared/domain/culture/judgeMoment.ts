import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import { minutesOf, offsetAt, timeOf } from '../calendar/wallTime';
import { createDaysThere, type DayThere } from './dayThere';
import { localTimeAt } from './localTime';
import type { ContactWay, Judgement, LocalTime, MomentReason, MomentWorld, Whom } from './moment';
import { byGravity, levelOf, toneOf, worseTone } from './reasonWeight';
import { isWithin, spanAt } from './workingHours';

const DAY_MS = 86_400_000;

/** Minutes before closing from which it is said how long somebody is still there. */
const SOON = 60;

/** When a day that begins at sunset is already near, on any latitude and in any season: 16:00. */
const EVENING = 16 * 60;

/**
 * Judges moments for one person and one way: what speaks against a contact at an instant, by the
 * clock where the person is. Days are looked up once, so that many moments are cheap.
 */
export type MomentJudge = {
  readonly judge: (at: Instant) => Judgement;
  /** The same for each clock that the person may have, where the zone is unclear. */
  readonly judgeEach: (at: Instant) => readonly Judgement[];
  /** Whether a call is especially welcome at this moment by what they said or by the habit of the country. */
  readonly isLiked: (at: Instant) => boolean;
  /** The day there at an instant; `null` where the zone is unclear. */
  readonly dayAt: (at: Instant) => DayThere | null;
};

/**
 * What a moment is like where somebody is. Every reason that holds is named, and each disappears when
 * its cause does.
 *
 * What is unknown is never silently fine: an unknown country, region, zone or year makes a moment
 * `careful` at the best. Where several zones are possible, reasons are those that hold in all of them.
 */
export const judgeMoment = (
  whom: Whom,
  at: Instant,
  way: ContactWay,
  world: MomentWorld,
): Judgement => createMomentJudge(whom, way, world).judge(at);

/** A judge of many moments for one person and one way. */
export function createMomentJudge(whom: Whom, way: ContactWay, world: MomentWorld): MomentJudge {
  const dayThere = createDaysThere(whom, world);
  const { zone, possibleZones } = whom.place;

  const reasonsIn = (at: Instant, local: LocalTime): readonly MomentReason[] =>
    reasonsAt(at, local, dayThere(local.day), whom, way, world);

  const judgeLocal = (at: Instant, local: LocalTime): Judgement =>
    weighed(reasonsIn(at, local), way, isStrictOn(dayThere(local.day), whom), local);

  const judge = (at: Instant): Judgement => {
    if (zone !== null) return judgeLocal(at, localTimeAt(at, zone.id));
    const unclear: MomentReason = { kind: 'zone-unclear', zones: possibleZones };
    const locals = differentClocks(at, possibleZones);
    if (locals.length === 0) {
      // Nothing is known of the clock there: only what holds around the world remains.
      const around = differentClocks(at, [EARLIEST, LATEST]);
      const lasting = shared(around.map((local) => reasonsIn(at, local))).filter(isOfDays);
      return weighed([...lasting, unclear], way, false, null);
    }
    const common = shared(locals.map((local) => reasonsIn(at, local)));
    const isStrict = locals.every((local) => isStrictOn(dayThere(local.day), whom));
    return weighed([...common, unclear], way, isStrict, null);
  };

  return {
    judge,
    judgeEach: (at) =>
      differentClocks(at, zone === null ? possibleZones : [zone.id]).map((local) =>
        judgeLocal(at, local),
      ),
    isLiked: (at) => {
      if (zone === null) return false;
      const { day, time } = localTimeAt(at, zone.id);
      return spanAt(dayThere(day).working.liked, minutesOf(time)) !== undefined;
    },
    dayAt: (at) => (zone === null ? null : dayThere(localTimeAt(at, zone.id).day)),
  };
}

/** The zones in which a day begins last and first. */
const LATEST = 'Pacific/Pago_Pago';
const EARLIEST = 'Pacific/Kiritimati';

/** Reasons that depend on the day and not on the hour. */
const isOfDays = ({ kind }: MomentReason): boolean =>
  ['leave-alone', 'holiday', 'region-unknown', 'weekend', 'budget', 'season'].includes(kind) ||
  ['country-unknown', 'no-holiday-data', 'year-unknown', 'some-off'].includes(kind);

/** The clocks of zones at an instant, those that show the same once. */
function differentClocks(at: Instant, zones: readonly string[]): readonly LocalTime[] {
  const offsets = new Set<number>();
  return zones.flatMap((zone) => {
    const offset = offsetAt(at, zone);
    if (offsets.has(offset)) return [];
    offsets.add(offset);
    return [localTimeAt(at, zone)];
  });
}

/** The reasons that every list has, as the first of them says them. */
function shared(lists: readonly (readonly MomentReason[])[]): readonly MomentReason[] {
  const [first = [], ...others] = lists;
  return first.filter((reason) =>
    others.every((list) => list.some((other) => sameCause(reason, other))),
  );
}

function sameCause(one: MomentReason, other: MomentReason): boolean {
  if (one.kind !== other.kind) return false;
  if ('holiday' in one && 'holiday' in other) return one.holiday.event === other.holiday.event;
  if ('season' in one && 'season' in other) return one.season.id === other.season.id;
  return true;
}

function weighed(
  reasons: readonly MomentReason[],
  way: ContactWay,
  isStrict: boolean,
  local: LocalTime | null,
): Judgement {
  const sorted = byGravity(reasons);
  const [gravest] = sorted;
  return {
    level: gravest === undefined ? 'ok' : levelOf(gravest),
    tone: sorted.reduce<Judgement['tone']>(
      (tone, reason) => worseTone(tone, toneOf(reason, way, isStrict)),
      'good',
    ),
    reasons: sorted,
    local,
  };
}

/** Whether being outside the hours means that nobody is there: a firm, or somebody's own word. */
const isStrictOn = ({ working }: DayThere, { isOrganisation }: Whom): boolean =>
  isOrganisation || working.source === 'said';

function reasonsAt(
  at: Instant,
  local: LocalTime,
  there: DayThere,
  whom: Whom,
  way: ContactWay,
  world: MomentWorld,
): readonly MomentReason[] {
  const minute = minutesOf(local.time);
  return [
    ...leaveAlone(whom, local.day),
    ...holidayReasons(there, minute),
    ...hourReasons(there, minute, whom, way, world),
    ...seasonReasons(there, minute),
    ...budgetReasons(at, whom, world),
    ...(there.unknown === null ? [] : [there.unknown]),
  ];
}

function leaveAlone({ customs }: Whom, day: IsoDate): readonly MomentReason[] {
  const until = customs?.leaveAloneUntil ?? null;
  if (until === null || day >= until) return [];
  return [{ kind: 'leave-alone', until, words: customs?.leaveAloneReason ?? '' }];
}

function holidayReasons(there: DayThere, minute: number): readonly MomentReason[] {
  const { holidays, perhaps, someOff, makeUp, working } = there;
  return [
    ...holidays.map((holiday): MomentReason => {
      if (holiday.from === null) return { kind: 'holiday', holiday };
      const isOver = minute >= minutesOf(holiday.from);
      return { kind: isOver ? 'half-day' : 'half-day-ahead', holiday };
    }),
    ...perhaps.map(({ holiday, of }): MomentReason => ({ kind: 'region-unknown', holiday, of })),
    ...someOff.map((holiday): MomentReason => ({ kind: 'some-off', holiday })),
    ...(makeUp === null ? [] : [{ kind: 'make-up-workday', holiday: makeUp } as const]),
    ...(working.weekend === 'no' || minute < working.overnight
      ? []
      : [
          {
            kind: 'weekend',
            weekday: working.weekday,
            isPartial: working.weekend === 'partial',
          } as const,
        ]),
  ];
}

function hourReasons(
  there: DayThere,
  minute: number,
  { customs }: Whom,
  way: ContactWay,
  world: MomentWorld,
): readonly MomentReason[] {
  const { working, endsAt } = there;
  const open = spanAt(working.open, minute);
  const invited = spanAt(working.invited, minute);
  // Hours that somebody said count more than the shop's rule of when nobody is called.
  const isAskedFor = invited !== undefined || (open !== undefined && working.source === 'said');
  const quiet = customs?.quiet ?? (isAskedFor ? null : world.shop.quiet);
  if (quiet !== null && isWithin(quiet, minute)) return [{ kind: 'night', quiet }];

  // A message waits until somebody is there.
  const isWeekend = working.weekend === 'yes' && minute >= working.overnight;
  if (way === 'message' || isWeekend) return [];
  if (open === undefined && invited === undefined) {
    const next = working.open.find(({ from }) => from > minute && from < endsAt);
    return [{ kind: 'off-hours', opens: next === undefined ? null : timeOf(next.from) }];
  }
  if (invited === undefined && working.lunch !== null && spanAt([working.lunch], minute)) {
    return [{ kind: 'lunch', until: timeOf(working.lunch.to) }];
  }
  const lasts = spanAt(working.reachable, minute)?.to ?? 0;
  const closesAt = Math.min(lasts, minute < endsAt ? endsAt : 1440);
  const isDayOff = there.holidays.some(({ from }) => from === null) || minute >= endsAt;
  // Whoever is open over midnight does not close at midnight.
  if (isDayOff || closesAt - minute > SOON || closesAt === 1440) return [];
  return [
    {
      kind: 'closes-soon',
      minutes: closesAt - minute,
      at: timeOf(closesAt),
      // What ends then is what was asked for, and no shop closes.
      isInvited: invited?.to === closesAt && open?.to !== closesAt,
    },
  ];
}

function seasonReasons(there: DayThere, minute: number): readonly MomentReason[] {
  const isEvening = minute >= EVENING;
  const begun = isEvening ? there.seasonEves.filter((one) => !there.seasons.includes(one)) : [];
  return [
    ...(there.eve !== null && isEvening ? [{ kind: 'eve', holiday: there.eve } as const] : []),
    ...[...there.seasons, ...begun].map((season): MomentReason => ({ kind: 'season', season })),
  ];
}

function budgetReasons(at: Instant, whom: Whom, world: MomentWorld): readonly MomentReason[] {
  const budget = whom.customs?.budget ?? world.shop.budget;
  if (budget === null) return [];
  const had = whom.contactsByUs.filter(
    (contact) => contact <= at && contact > at - budget.days * DAY_MS,
  ).length;
  return had >= budget.contacts ? [{ kind: 'budget', budget, had }] : [];
}
