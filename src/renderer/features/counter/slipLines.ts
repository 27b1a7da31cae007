import type { BookingPlan, EarnLine } from '@shared/domain/loyalty/booking';

/** One line between the old balance and the new one. */
export type SlipLine = {
  readonly because: EarnLine['because'] | { readonly kind: 'payment' };
  readonly ruleId: string | null;
  /** What it adds, in points; with a part where the sum is rounded in a line of its own. */
  readonly points: number;
};

/** The lines of a booking for the person served, in order. A rule that alone is rounded takes the rounding with it. */
export function slipLines({ explanation, purchase }: BookingPlan): readonly SlipLine[] {
  const own = explanation.filter(
    ({ unit, because }) =>
      unit === 'points' && !(because.kind === 'referral' && because.role === 'referrer'),
  );
  const rounding = own.find(({ because }) => because.kind === 'rounding');
  const ruled = own.filter(({ ruleId }) => ruleId !== null);
  const isTogether = rounding !== undefined && ruled.length === 1;
  const lines = own
    .filter((line) => !(isTogether && line === rounding))
    .map(({ because, ruleId, pointsMilli }): SlipLine => ({
      because,
      ruleId,
      points: (pointsMilli + (isTogether && ruleId !== null ? rounding.pointsMilli : 0)) / 1000,
    }));
  return purchase.pointsPaid === 0
    ? lines
    : [{ because: { kind: 'payment' }, ruleId: null, points: -purchase.pointsPaid }, ...lines];
}

/** Points that the person who recommended this one gets; 0 if nobody does. */
export const referrerPoints = ({ explanation }: BookingPlan): number =>
  explanation.reduce(
    (sum, { because, pointsMilli }) =>
      because.kind === 'referral' && because.role === 'referrer' ? sum + pointsMilli / 1000 : sum,
    0,
  );
