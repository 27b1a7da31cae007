import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import { createMomentJudge } from './judgeMoment';
import { localTimeAt } from './localTime';
import type { MomentReason, MomentWorld, Whom } from './moment';
import { joined, ownHoursOn, planningSpanOf, type InstantSpan } from './ownHours';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What an hour is like: somebody is there, nobody is, or people sleep. */
export type TrackState = 'office' | 'off' | 'night';

/** One hour of a track. */
export type TrackHour = {
  /** When the hour of the shop's clock begins; both tracks have the same instants. */
  readonly at: Instant;
  /** What the clock of the track shows then: `8`, `16`; `13:30` where it is no full hour. */
  readonly label: string;
  /** What most of the hour is like. Exact to the minute are the spans. */
  readonly state: TrackState;
};

/** A stretch of a track in one state. */
export type TrackSpan = InstantSpan & { readonly state: TrackState };

/** A day of the shop on two clocks, one under the other. */
export type Tracks = {
  /** What both tracks show: `(instant - from) / (to - from)` is the place of an instant on them. */
  readonly from: Instant;
  readonly to: Instant;
  readonly here: readonly TrackHour[];
  /** `null` where the zone there is unclear. */
  readonly there: readonly TrackHour[] | null;
  readonly hereSpans: readonly TrackSpan[];
  readonly thereSpans: readonly TrackSpan[] | null;
  /** When somebody is in the shop and they are there, in order; empty where that never is. */
  readonly shared: readonly InstantSpan[];
  /** The part of it in which a call is welcome by what they said or by the habit of their country. */
  readonly liked: readonly InstantSpan[];
};

/** Hours that are shown before and after the shop's own. */
const BEFORE = 3;
const AFTER = 2;

/**
 * The two tracks of the picker for a day of the shop: who is there when, on both clocks. Holidays,
 * weekends and the lunch break there count as nobody being there.
 */
export function tracksOf(whom: Whom, day: IsoDate, world: MomentWorld): Tracks {
  const { shop } = world;
  const own = ownHoursOn(day, shop);
  const planned = planningSpanOf(day, shop);
  const from = floorToHour(planned.from, shop.zone) - BEFORE * HOUR_MS;
  const to = ceilToHour(planned.to, shop.zone) + AFTER * HOUR_MS;

  const minutes: Instant[] = [];
  for (let at = from; at < to; at += MINUTE_MS) minutes.push(at);

  const isOwn = (at: Instant): boolean => own.some((span) => at >= span.from && at < span.to);
  const hereState = (at: Instant): TrackState => (isOwn(at) ? 'office' : 'off');
  const zone = whom.place.zone?.id ?? null;
  const judge = createMomentJudge(whom, 'call', world);
  const thereState = (at: Instant): TrackState => {
    const { reasons } = judge.judge(at);
    if (reasons.some(({ kind }) => kind === 'night')) return 'night';
    return reasons.some(isAway) ? 'off' : 'office';
  };

  const here = minutes.map(hereState);
  const there = zone === null ? null : minutes.map(thereState);
  const isShared = minutes.map((_, n) => here[n] === 'office' && there?.[n] === 'office');
  return {
    from,
    to,
    here: hoursOf(minutes, here, shop.zone),
    there: there === null || zone === null ? null : hoursOf(minutes, there, zone),
    hereSpans: spansOf(minutes, here),
    thereSpans: there === null ? null : spansOf(minutes, there),
    shared: stretches(minutes, (_, n) => isShared[n] === true),
    liked: stretches(minutes, (at, n) => isShared[n] === true && judge.isLiked(at)),
  };
}

/** Whether a reason says that nobody is there, or nobody to be disturbed. */
function isAway(reason: MomentReason): boolean {
  switch (reason.kind) {
    case 'holiday':
    case 'half-day':
    case 'leave-alone':
    case 'off-hours':
    case 'lunch':
      return true;
    case 'weekend':
      return !reason.isPartial;
    case 'season':
      return reason.season.advice.includes('no-contact');
    default:
      return false;
  }
}

function hoursOf(
  minutes: readonly Instant[],
  states: readonly TrackState[],
  zone: string,
): readonly TrackHour[] {
  const hours: TrackHour[] = [];
  for (let n = 0; n < minutes.length; n += 60) {
    const at = minutes[n]!;
    const { time } = localTimeAt(at, zone);
    const label = time.endsWith(':00') ? String(Number(time.slice(0, 2))) : time;
    hours.push({ at, label, state: mostOf(states.slice(n, n + 60)) });
  }
  return hours;
}

function mostOf(states: readonly TrackState[]): TrackState {
  const count = (state: TrackState): number => states.filter((one) => one === state).length;
  const [office, off, night] = [count('office'), count('off'), count('night')];
  if (office >= off && office >= night) return 'office';
  return off >= night ? 'off' : 'night';
}

function spansOf(minutes: readonly Instant[], states: readonly TrackState[]): readonly TrackSpan[] {
  const spans: TrackSpan[] = [];
  minutes.forEach((at, n) => {
    const state = states[n]!;
    const last = spans.at(-1);
    if (last?.state === state) spans[spans.length - 1] = { ...last, to: at + MINUTE_MS };
    else spans.push({ from: at, to: at + MINUTE_MS, state });
  });
  return spans;
}

const stretches = (
  minutes: readonly Instant[],
  is: (at: Instant, index: number) => boolean,
): readonly InstantSpan[] =>
  joined(minutes.filter(is).map((at) => ({ from: at, to: at + MINUTE_MS })));

/** Hours begin where the clock of the zone shows a full one. */
function floorToHour(at: Instant, zone: string): Instant {
  return at - Number(localTimeAt(at, zone).time.slice(3)) * MINUTE_MS;
}

function ceilToHour(at: Instant, zone: string): Instant {
  const minute = Number(localTimeAt(at, zone).time.slice(3));
  return minute === 0 ? at : at + (60 - minute) * MINUTE_MS;
}
