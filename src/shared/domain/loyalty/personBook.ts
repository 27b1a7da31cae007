import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { Purchase, Refund } from '../purchases/purchase';
import { accountOf, countedPoints } from './account';
import { byPosting, type LedgerEntry, type LoyaltyUnit } from './ledgerEntry';
import type { TierRule, Tier } from './programme';
import { tierOn } from './tiers';

/** What a person's book comes to on one day, in one unit. */
export type PersonSum = {
  readonly available: number;
  readonly owed: number;
  /** In the calendar year of the day: given less taken back. */
  readonly issued: number;
  readonly redeemed: number;
  readonly expired: number;
  /** What can be spent and will lapse, the earliest first. */
  readonly lapsing: readonly { readonly points: number; readonly expiresOn: IsoDate }[];
};

/** Where a person stands by one set of rules. */
export type PersonTier = {
  readonly tierId: string | null;
  readonly reachedOn: IsoDate | null;
  readonly keptUntil: IsoDate | null;
};

/** One person's lines and what was already derived from them. */
export type PersonBook = {
  readonly id: ContactId;
  /** In the order of posting, both units. */
  entries: LedgerEntry[];
  purchases: readonly Purchase[];
  refunds: readonly Refund[];
  sums: Partial<Record<LoyaltyUnit, PersonSum>>;
  tier: { readonly rules: string; readonly standing: PersonTier } | null;
};

/** Somebody without a line. */
export const emptyBook = (id: ContactId): PersonBook => ({
  id,
  entries: [],
  purchases: [],
  refunds: [],
  sums: {},
  tier: null,
});

/** Everything derived is to be derived anew. */
export function forget(book: PersonBook): void {
  book.sums = {};
  book.tier = null;
}

/** Puts a line where it belongs in the order of posting. */
export function append(book: PersonBook, entry: LedgerEntry): void {
  const last = book.entries.at(-1);
  book.entries.push(entry);
  if (last && byPosting(last, entry) > 0) book.entries.sort(byPosting);
  forget(book);
}

/** What a person's book comes to; kept until the book or the day changes. */
export function sumOf(book: PersonBook, unit: LoyaltyUnit, today: IsoDate): PersonSum {
  return (book.sums[unit] ??= deriveSum(book.entries, unit, today));
}

function deriveSum(all: readonly LedgerEntry[], unit: LoyaltyUnit, today: IsoDate): PersonSum {
  const entries = all.filter((entry) => entry.unit === unit);
  if (entries.length === 0) return NOTHING;
  const { available, owed, lots, movements } = accountOf(entries, unit, today);
  const year = today.slice(0, 4);
  const roots = rootsOf(entries);
  let [issued, redeemed, expired] = [0, 0, 0];
  for (const entry of entries) {
    if (entry.effectiveOn > today || !entry.effectiveOn.startsWith(year)) continue;
    const root = roots(entry);
    const movement = movements.get(entry.id);
    const points = movement ? countedPoints(movement) : entry.points;
    if (root === 'redemption') redeemed -= points;
    else if (root === 'expiration') expired -= points;
    else if (root === 'accrual' || root === 'adjustment') issued += points;
  }
  const lapsing = lots
    .filter(
      ({ remaining, expiresOn, isLapsed }) => remaining > 0 && expiresOn !== null && !isLapsed,
    )
    .map(({ remaining, expiresOn }) => ({ points: remaining, expiresOn: expiresOn! }))
    .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : 0));
  return { available, owed, issued, redeemed, expired, lapsing };
}

const NOTHING: PersonSum = {
  available: 0,
  owed: 0,
  issued: 0,
  redeemed: 0,
  expired: 0,
  lapsing: [],
};

/** For each entry the kind of movement it is about: a counter-entry is about what it takes back. */
function rootsOf(entries: readonly LedgerEntry[]): (entry: LedgerEntry) => LedgerEntry['kind'] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (entry) => {
    let root = entry;
    // A tampered book may name itself in a circle.
    for (let depth = 0; root.kind === 'reversal' && depth < entries.length; depth += 1) {
      const reversed = root.reversesId === null ? undefined : byId.get(root.reversesId);
      if (!reversed) break;
      root = reversed;
    }
    return root.kind;
  };
}

/** Where a person stands; kept until the book, the day or the rules change. */
export function tierOf(
  book: PersonBook,
  rules: Parameters<typeof tierOn>[3],
  key: string,
  today: IsoDate,
): PersonTier {
  if (book.tier?.rules !== key) {
    const { tier, reachedOn, keptUntil } = tierOn(
      book.entries,
      book.purchases,
      book.refunds,
      rules,
      today,
    );
    book.tier = { rules: key, standing: { tierId: tier?.id ?? null, reachedOn, keptUntil } };
  }
  return book.tier.standing;
}

/** What tiers depend on, as one text: rules that agree in it give the same tiers. */
export const tierKey = (rules: {
  readonly tiers: readonly Tier[];
  readonly tierRule: TierRule;
  readonly currency: string;
}): string => JSON.stringify([rules.tiers, rules.tierRule, rules.currency]);
