import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { createMomentJudge, type MomentJudge } from '@shared/domain/culture/judgeMoment';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { ContactWay, Judgement, MomentWorld, Whom } from '@shared/domain/culture/moment';
import {
  isUsable,
  nextGoodMoment,
  type NoGoodMoment,
  type SearchOptions,
} from '@shared/domain/culture/nextGoodMoment';
import { planningSpanOf } from '@shared/domain/culture/ownHours';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;

/** Where only our own clock is known, nobody wants to wait longer for a day on which nothing is against it. */
const OWN_DAYS = 21;

/** Where a plan begins, on the shop's clock. */
export type Proposal = {
  readonly day: IsoDate;
  /** `HH:MM`. */
  readonly time: string;
  /** Why it is no good moment; `null` where it is one, or where only the clock there is unknown. */
  readonly none: NoGoodMoment | null;
};

/**
 * The moment that a plan begins with: the next good one. Where the clock there is unknown, the next in the
 * shop's own hours that nothing else speaks against, on any clock that is possible there. Where there is no
 * good one, the next in the shop's own hours: somebody may want to plan all the same.
 */
export function proposalFrom(
  whom: Whom,
  from: Instant,
  way: ContactWay,
  world: MomentWorld,
  options: SearchOptions & { readonly minutes: number },
): Proposal {
  const found = nextGoodMoment(whom, from, way, world, { ...options, isInOwnHours: true });
  if (found.ok) return { day: found.value.here.day, time: found.value.here.time, none: null };
  const isUnclear = whom.place.zone === null;
  const at = nextInOwnHours(
    from,
    world,
    options.minutes,
    isUnclear ? usableIn(whom, way, world) : null,
  );
  const { day, time } = localTimeAt(at, world.shop.zone);
  return { day, time, none: isUnclear ? null : found.refusal };
}

/** Whether a moment is usable on every clock that somebody may have. */
function usableIn(whom: Whom, way: ContactWay, world: MomentWorld): (at: Instant) => boolean {
  const judge: MomentJudge = createMomentJudge(whom, way, world);
  return (at) => {
    const each = judge.judgeEach(at);
    return (each.length === 0 ? [judge.judge(at)] : each).every((one) => isUsable(one, way));
  };
}

/** The first quarter of an hour that fits into a day of the shop and is good; else the first that fits. */
function nextInOwnHours(
  from: Instant,
  { shop }: MomentWorld,
  minutes: number,
  isGood: ((at: Instant) => boolean) | null,
): Instant {
  const length = minutes * MINUTE_MS;
  const soonest = Math.ceil(from / QUARTER_MS) * QUARTER_MS;
  const today = localTimeAt(from, shop.zone).day;
  let first: Instant | null = null;
  for (let ahead = 0; ahead <= OWN_DAYS; ahead += 1) {
    const span = planningSpanOf(addDays(today, ahead), shop);
    for (let at = Math.max(soonest, span.from); at + length <= span.to; at += QUARTER_MS) {
      if (isGood === null || isGood(at)) return at;
      first ??= at;
    }
  }
  return first ?? soonest;
}

/**
 * What a stretch of time is like from beginning to end: as it begins, or, where that is good, as it is once
 * it is not good any more. A visit may begin before lunch and last into it.
 */
export function judgeStretch(
  whom: Whom,
  at: Instant,
  minutes: number,
  way: ContactWay,
  world: MomentWorld,
): Judgement {
  const judge = createMomentJudge(whom, way, world);
  const begins = judge.judge(at);
  if (begins.tone !== 'good' || way === 'message') return begins;
  for (let minute = 5; minute < minutes; minute += 5) {
    const later = judge.judge(at + minute * MINUTE_MS);
    if (later.tone !== 'good') return later;
  }
  return begins;
}
