import type { Holiday } from '../calendar/holiday';
import type { IsoDate } from '../calendar/isoDate';
import type { DayThere } from './dayThere';
import { createMomentJudge, type MomentJudge } from './judgeMoment';
import type { ContactWay, MomentReason, MomentWorld, Whom } from './moment';
import { isUsable } from './nextGoodMoment';
import { planningSpanOf } from './ownHours';

const QUARTER_MS = 900_000;

/** What a day of the shop is like for a contact, by what it is where the person is. */
export type DayKind = {
  /**
   * `fits`: there is a good moment. `half-day`: its first part is possible, with care. `left-alone`:
   * somebody wants to be left alone, or has heard of the shop often enough. `closed`: they do not work on that day.
   * `no-common-hours`: they do, but never while the shop's day lasts. `unknown`: too little is known of their clock.
   */
  readonly kind:
    | 'fits'
    | 'holiday'
    | 'half-day'
    | 'perhaps-holiday'
    | 'weekend'
    | 'left-alone'
    | 'closed'
    | 'no-common-hours'
    | 'unknown';
  /** The holiday there that the kind comes from; else `null`. */
  readonly holiday: Holiday | null;
  /** The day of the shop. */
  readonly day: IsoDate;
};

type Cause = Exclude<DayKind['kind'], 'fits' | 'unknown'>;

/**
 * What a day of the shop is like for getting in touch with somebody: one of the seven days of the
 * picker. Asked are the shop's hours of that day; on its day off the widest hours of its week.
 */
export const dayKindOf = (whom: Whom, day: IsoDate, way: ContactWay, world: MomentWorld): DayKind =>
  dayKindsOf(whom, [day], way, world)[0]!;

/** The same for several days, in their order. */
export function dayKindsOf(
  whom: Whom,
  days: readonly IsoDate[],
  way: ContactWay,
  world: MomentWorld,
): readonly DayKind[] {
  const judge = createMomentJudge(whom, way, world);
  return days.map((day) => kindOf(day, judge, whom, way, world));
}

function kindOf(
  day: IsoDate,
  judge: MomentJudge,
  { place }: Whom,
  way: ContactWay,
  world: MomentWorld,
): DayKind {
  const { from, to } = planningSpanOf(day, world.shop);
  const causes = new Map<Cause, { count: number; holiday: Holiday | null }>();
  for (let at = from; at < to; at += QUARTER_MS) {
    const each = judge.judgeEach(at);
    if (each.length > 0 && each.every((judgement) => isUsable(judgement, way))) {
      return { kind: 'fits', holiday: null, day };
    }
    const { reasons } = judge.judge(at);
    // The night says nothing of a day.
    if (reasons.some(({ kind }) => kind === 'night')) continue;
    const { cause, holiday } = causeOf(reasons, judge.dayAt(at));
    const known = causes.get(cause);
    if (known) known.count += 1;
    else causes.set(cause, { count: 1, holiday });
  }
  // Hours in which they are simply not there do not outweigh a holiday or a weekend beside them.
  const [main] = [...causes]
    .filter(([cause]) => cause !== 'no-common-hours')
    .sort(([, one], [, other]) => other.count - one.count);
  if (main) return { kind: main[0], holiday: main[1].holiday, day };
  return { kind: place.zone === null ? 'unknown' : 'no-common-hours', holiday: null, day };
}

function causeOf(
  reasons: readonly MomentReason[],
  there: DayThere | null,
): { readonly cause: Cause; readonly holiday: Holiday | null } {
  const find = <Kind extends MomentReason['kind']>(
    ...kinds: readonly Kind[]
  ): Extract<MomentReason, { readonly kind: Kind }> | undefined =>
    reasons.find((one): one is Extract<MomentReason, { readonly kind: Kind }> =>
      (kinds as readonly MomentReason['kind'][]).includes(one.kind),
    );

  const isLeft = find('leave-alone', 'budget') ?? noContact(reasons);
  if (isLeft !== undefined) return { cause: 'left-alone', holiday: null };
  const holiday = find('holiday');
  if (holiday) return { cause: 'holiday', holiday: holiday.holiday };
  const half = find('half-day', 'half-day-ahead');
  if (half) return { cause: 'half-day', holiday: half.holiday };
  if (find('weekend')) return { cause: 'weekend', holiday: null };
  if (there?.working.open.length === 0) return { cause: 'closed', holiday: null };
  // Outside their hours nobody would be there anyway, whatever the day is.
  const perhaps = find('region-unknown', 'some-off', 'eve');
  if (perhaps && !find('off-hours', 'lunch')) {
    return { cause: 'perhaps-holiday', holiday: perhaps.holiday };
  }
  return { cause: 'no-common-hours', holiday: null };
}

const noContact = (reasons: readonly MomentReason[]): MomentReason | undefined =>
  reasons.find((reason) => reason.kind === 'season' && reason.season.advice.includes('no-contact'));
