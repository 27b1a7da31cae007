import { ok, refuse, type Result } from '@shared/kernel/result';
import type { Instant } from '../calendar/clock';
import { addDays, type IsoDate } from '../calendar/isoDate';
import { instantAt } from '../calendar/wallTime';
import { createMomentJudge, type MomentJudge } from './judgeMoment';
import { localTimeAt } from './localTime';
import type { ContactWay, Judgement, LocalTime, MomentReason, MomentWorld, Whom } from './moment';
import { ownHoursOn } from './ownHours';
import { byGravity, isUnknown, toneOf, worseTone } from './reasonWeight';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MS = 86_400_000;

/** How far a good moment is searched. */
export const SEARCHED_DAYS = 60;

/** A moment to get in touch. */
export type GoodMoment = {
  /** On the quarter of an hour, or at the preferred time. */
  readonly at: Instant;
  readonly there: LocalTime;
  /** On the shop's clock. */
  readonly here: LocalTime;
  /** Good, or careful only because nothing is known of the country's holidays. */
  readonly judgement: Judgement;
};

/** No moment was found; the reasons that stood in the way, the gravest first. */
export type NoGoodMoment = {
  readonly code: 'moment/none-within';
  readonly days: typeof SEARCHED_DAYS;
  readonly because: readonly MomentReason[];
};

export type SearchOptions = {
  /** How long it takes, 1 to 1440; 15 where nobody says. */
  readonly minutes?: number;
  /** Only while somebody is in the shop. Without hours of the shop it changes nothing. */
  readonly isInOwnHours?: boolean;
  /** A time on the shop's clock, `HH:MM`, taken on the first day on which it is good. */
  readonly preferredTime?: string;
};

/**
 * The next moment that is good from beginning to end, on the quarter of an hour, within 60 days.
 *
 * On the first day (of the shop's calendar) that has good moments it is the preferred time if that
 * is good, else the first in hours in which a call is welcome, else the first. Where nothing is known
 * of the country's holidays that alone does not stop the search: the judgement says it.
 */
export function nextGoodMoment(
  whom: Whom,
  from: Instant,
  way: ContactWay,
  world: MomentWorld,
  options: SearchOptions = {},
): Result<GoodMoment, NoGoodMoment> {
  const { shop } = world;
  const judge = createMomentJudge(whom, way, world);
  const search = createSearch(judge, way, world, options);
  const start = Math.ceil(from / QUARTER_MS) * QUARTER_MS;
  const end = from + SEARCHED_DAYS * DAY_MS;

  const zone = whom.place.zone?.id ?? null;
  if (zone === null) {
    return none([{ kind: 'zone-unclear', zones: whom.place.possibleZones }]);
  }
  let day = localTimeAt(start, shop.zone).day;
  for (let at = start; at < end;) {
    const next = instantAt(addDays(day, 1), '00:00', shop.zone);
    const found = search.onDay(day, at, Math.min(next, end));
    if (found !== null) {
      return ok({
        at: found,
        there: localTimeAt(found, zone),
        here: localTimeAt(found, shop.zone),
        judgement: judge.judge(found),
      });
    }
    at = Math.ceil(next / QUARTER_MS) * QUARTER_MS;
    day = addDays(day, 1);
  }
  return none(search.because());
}

const none = (because: readonly MomentReason[]): Result<GoodMoment, NoGoodMoment> =>
  refuse({ code: 'moment/none-within', days: SEARCHED_DAYS, because });

/** Whether a judged moment may be proposed. */
export const isUsable = (judgement: Judgement, way: ContactWay): boolean =>
  judgement.tone === 'good' ||
  (judgement.tone === 'careful' && toneWithoutUnknown(judgement, way) === 'good');

// Strictness turns `careful` into `bad` only, so it does not matter for what is good.
const toneWithoutUnknown = ({ reasons }: Judgement, way: ContactWay): Judgement['tone'] =>
  reasons
    .filter((reason) => !isUnknown(reason))
    .reduce<Judgement['tone']>(
      (tone, reason) => worseTone(tone, toneOf(reason, way, true)),
      'good',
    );

type Search = {
  /** The moment to propose between two instants of a day of the shop; `null` if there is none. */
  readonly onDay: (day: IsoDate, from: Instant, to: Instant) => Instant | null;
  readonly because: () => readonly MomentReason[];
};

function createSearch(
  judge: MomentJudge,
  way: ContactWay,
  world: MomentWorld,
  { minutes = 15, isInOwnHours = false, preferredTime }: SearchOptions,
): Search {
  const { shop } = world;
  const isBound = isInOwnHours && shop.hours.length > 0;
  const length = minutes * MINUTE_MS;
  // What stands in the way where the least does: the night and the weekend always pass.
  let fewest = Infinity;
  let obstacles = new Map<MomentReason['kind'], MomentReason>();
  let wasUsable = false;
  let wasLongEnough = false;

  const isGood = (at: Instant): boolean => {
    const judgement = judge.judge(at);
    if (isUsable(judgement, way)) return true;
    const bad = judgement.reasons.filter(
      (reason) => !isUnknown(reason) && toneOf(reason, way, true) !== 'good',
    );
    const passes = bad.some(({ kind }) => kind === 'night' || kind === 'weekend');
    const count = bad.length + (passes ? 100 : 0);
    if (count < fewest) {
      fewest = count;
      obstacles = new Map();
    }
    if (count === fewest) {
      for (const reason of bad) if (!obstacles.has(reason.kind)) obstacles.set(reason.kind, reason);
    }
    return false;
  };

  /** The first minute within the length that is not good; `null` if all are. */
  const firstBadMinute = (at: Instant): Instant | null => {
    for (let minute = at; minute < at + length; minute += MINUTE_MS) {
      if (!isGood(minute)) return minute;
    }
    return null;
  };

  const isInShop = (day: IsoDate, at: Instant): boolean => {
    if (!isBound) return true;
    // Hours over midnight belong to the day before.
    const spans = [...ownHoursOn(addDays(day, -1), shop), ...ownHoursOn(day, shop)];
    return spans.some((span) => at >= span.from && at + length <= span.to);
  };

  const onDay = (day: IsoDate, from: Instant, to: Instant): Instant | null => {
    if (preferredTime !== undefined) {
      const at = instantAt(day, preferredTime, shop.zone);
      if (at >= from && at < to && isInShop(day, at) && firstBadMinute(at) === null) return at;
    }
    let first: Instant | null = null;
    for (let at = from; at < to; at += QUARTER_MS) {
      if (!isGood(at)) continue;
      wasUsable = true;
      const bad = firstBadMinute(at);
      if (bad !== null) {
        // Whatever begins before the bad minute runs into it.
        at = Math.max(at, Math.floor(bad / QUARTER_MS) * QUARTER_MS);
        continue;
      }
      wasLongEnough = true;
      if (!isInShop(day, at)) continue;
      if (judge.isLiked(at)) return at;
      first ??= at;
    }
    return first;
  };

  const because = (): readonly MomentReason[] => {
    if (wasLongEnough) return [{ kind: 'no-common-hours' }];
    if (wasUsable) return [{ kind: 'too-short', minutes }];
    return byGravity([...obstacles.values()]);
  };
  return { onDay, because };
}
