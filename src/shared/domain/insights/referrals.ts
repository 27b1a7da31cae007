import type { ContactId } from '../contacts/contact';
import { worldOf } from './count';
import { dayNumber, type InsightFacts } from './facts';
import type { InsightQuery } from './figure';
import { spentBy } from './rfm';
import { placeOf } from './tally';

/** Somebody who recommended the shop. */
export type Ambassador = {
  readonly id: ContactId;
  /** Whom they recommended it to and who bought for the first time ever in the span, the earliest first. */
  readonly brought: readonly ContactId[];
  /** Everybody who came over them, over any number of steps, and bought up to the end of the span. */
  readonly reach: number;
  /** What those they brought directly have spent up to the end of the span, in minor units of the currency asked for, rounded where it was converted. */
  readonly spentMinor: number;
};

/** Who recommended the shop to whom. */
export type ReferralTree = {
  /** Those who brought at least one person in the span, whoever brought most first. */
  readonly ambassadors: readonly Ambassador[];
  /** Of everybody who recommended: to whom, whether they have bought or not. A tree: nobody stands below themselves. */
  readonly recommended: ReadonlyMap<ContactId, readonly ContactId[]>;
};

/** The tree of recommendations at the end of a span. Links that run in a circle are cut where they close. */
export function referralTreeOf(facts: InsightFacts, query: InsightQuery): ReferralTree {
  const { people, plan, wanted } = worldOf(facts, query);
  const [from, to] = [dayNumber(query.span.from), dayNumber(query.span.to)];
  const counted = new Map(people.map((person) => [person.id, person]));
  const recommended = new Map<ContactId, ContactId[]>();
  for (const { id, referredBy } of people) {
    if (referredBy === null || referredBy === id || !counted.get(referredBy)?.isListed) continue;
    if (closesCircle(facts, id, referredBy)) continue;
    const own = recommended.get(referredBy);
    if (own) own.push(id);
    else recommended.set(referredBy, [id]);
  }
  const bought = (id: ContactId): number => placeOf(counted.get(id)!.days, to + 1);
  const reachOf = (id: ContactId): number =>
    (recommended.get(id) ?? []).reduce(
      (sum, child) => sum + (bought(child) > 0 ? 1 : 0) + reachOf(child),
      0,
    );
  const ambassadors = [...recommended].flatMap(([id, children]): Ambassador[] => {
    if (wanted !== null && !wanted.has(id)) return [];
    const brought = children
      .map((child) => counted.get(child)!)
      .filter(({ days }) => days.length > 0 && days[0]! >= from && days[0]! <= to)
      .sort((a, b) => a.days[0]! - b.days[0]! || (a.id < b.id ? -1 : 1));
    if (brought.length === 0) return [];
    const spentMinor = children
      .map((child) => counted.get(child)!)
      .reduce((sum, child) => sum + spentBy(child, 0, bought(child.id), plan), 0);
    return [{ id, brought: brought.map((child) => child.id), reach: reachOf(id), spentMinor }];
  });
  ambassadors.sort(
    (a, b) => b.brought.length - a.brought.length || b.reach - a.reach || (a.id < b.id ? -1 : 1),
  );
  return { ambassadors, recommended };
}

/** Whether somebody stands above themselves, and the link to be looked at is the one that is cut: that of the smallest id. */
function closesCircle(facts: InsightFacts, id: ContactId, referrer: ContactId): boolean {
  const ring = [id];
  let above: ContactId | null = referrer;
  while (above !== null && !ring.includes(above)) {
    ring.push(above);
    above = facts.people.get(above)?.referredBy ?? null;
  }
  return above === id && ring.every((other) => id <= other);
}

/** Somebody of value whom nobody in particular looks after. */
export type Unowned = {
  readonly id: ContactId;
  readonly purchases: number;
  /** In minor units of the currency asked for, rounded where it was converted. */
  readonly spentMinor: number;
};

/**
 * Who spent most in the span without anybody who looks after them, most first.
 *
 * @param most - At most so many.
 */
export function topWithoutOwner(
  facts: InsightFacts,
  query: InsightQuery,
  most = 20,
): readonly Unowned[] {
  const { people, plan, wanted } = worldOf(facts, query);
  const [from, to] = [dayNumber(query.span.from), dayNumber(query.span.to)];
  return people
    .flatMap((person): Unowned[] => {
      const { id, isListed, owner, days } = person;
      if (!isListed || owner !== '' || (wanted !== null && !wanted.has(id))) return [];
      const [first, end] = [placeOf(days, from), placeOf(days, to + 1)];
      const spentMinor = spentBy(person, first, end, plan);
      return spentMinor > 0 ? [{ id, purchases: end - first, spentMinor }] : [];
    })
    .sort((a, b) => b.spentMinor - a.spentMinor || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
