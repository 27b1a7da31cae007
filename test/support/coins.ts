import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { byPosting, type LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';

/** One single point. */
type Coin = { readonly lot: LedgerEntry };

/** What a movement holds in its hands. */
type Hand = {
  readonly entry: LedgerEntry;
  /** Coins taken and not given back. */
  readonly taken: Coin[];
  /** Points short: taken though there was no coin. */
  short: number;
  /** The lots into which it put coins, one word a coin. */
  readonly fed: LedgerEntry[];
  readonly counterHands: Hand[];
};

/** A jar with what it came to. */
export type Jar = {
  /** Coins by lot, of lots that are not empty. */
  readonly coins: Readonly<Record<string, number>>;
  readonly owed: number;
  /** By entry: lots it holds coins of, one word a coin in the order in which it took them, and what it is short of. */
  readonly hands: Readonly<
    Record<string, { readonly taken: readonly string[]; readonly short: number }>
  >;
};

const isStale = ({ lot }: Coin, day: IsoDate): boolean =>
  lot.expiresOn !== null && lot.expiresOn <= day;

/**
 * One person's entries of one unit as a jar of single coins: every point is moved by itself, every
 * choice looks through the whole jar. Slow, and nothing in it can be halved or forgotten. Expects
 * entries that name only earlier ones, and no misfits.
 */
export function jarOf(book: readonly LedgerEntry[]): Jar {
  const entries = [...book].sort(byPosting);
  const jar: Coin[] = [];
  const hands: Hand[] = [];
  const debts: Hand[] = [];
  const handOf = (id: string): Hand => hands.find(({ entry }) => entry.id === id)!;

  const drop = (coin: Coin, by: Hand): void => {
    by.fed.push(coin.lot);
    jar.push(coin);
  };
  /** Debts take what was just dropped. */
  const settle = (dropped: readonly Coin[], day: IsoDate): void => {
    for (const coin of dropped) {
      const debtor = debts[0];
      if (!debtor || isStale(coin, day)) continue;
      debts.shift();
      debtor.short -= 1;
      jar.splice(jar.indexOf(coin), 1);
      debtor.taken.push(coin);
    }
  };
  const pick = (fits: (coin: Coin) => boolean, by: Hand): boolean => {
    const rank = ({ lot }: Coin): string =>
      `${lot.expiresOn ?? 'never'} ${String(entries.indexOf(lot)).padStart(6, '0')}`;
    const best = jar.filter(fits).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
    if (!best) return false;
    jar.splice(jar.indexOf(best), 1);
    by.taken.push(best);
    return true;
  };
  const pickFreshOrOwe = (by: Hand): void => {
    if (pick((coin) => !isStale(coin, by.entry.effectiveOn), by)) return;
    by.short += 1;
    debts.push(by);
  };
  /** A hand and those that stand in for it because its counter-hand was countered. */
  const standIns = (hand: Hand): Hand[] => [
    hand,
    ...[...hand.counterHands]
      .reverse()
      .flatMap((counter) => [...counter.counterHands].reverse().flatMap(standIns)),
  ];

  /**
   * Who holds what an entry moved: the entry and its stand-ins. Where it makes an older one stand again, also
   * that one and its stand-ins, since another counter-entry to it may have given the coins on.
   */
  const holdersFor = (id: string): Hand[] => {
    const named = handOf(id);
    const { reversesId: undoneId } = named.entry;
    const olderId = undoneId && handOf(undoneId).entry.reversesId;
    return [...new Set([...standIns(named), ...(olderId ? holdersFor(olderId) : [])])];
  };

  for (const entry of entries) {
    const hand: Hand = { entry, taken: [], short: 0, fed: [], counterHands: [] };
    hands.push(hand);
    const count = Math.abs(entry.points);
    const day = entry.effectiveOn;
    if (entry.reversesId === null && entry.points > 0) {
      const fresh = Array.from({ length: count }, (): Coin => ({ lot: entry }));
      for (const coin of fresh) drop(coin, hand);
      settle(fresh, day);
    } else if (entry.reversesId === null) {
      for (let i = 0; i < count; i += 1) {
        const isOwn = ({ lot }: Coin): boolean => lot.id === entry.lotId;
        if (entry.kind === 'expiration') pick((coin) => isOwn(coin) && isStale(coin, day), hand);
        else if (!pick((coin) => isOwn(coin) && !isStale(coin, day), hand)) pickFreshOrOwe(hand);
      }
    } else if (entry.points > 0) {
      const holders = holdersFor(entry.reversesId);
      handOf(entry.reversesId).counterHands.push(hand);
      let rest = count;
      for (const holder of holders) {
        for (; rest > 0 && holder.short > 0; rest -= 1) {
          holder.short -= 1;
          debts.splice(debts.indexOf(holder), 1);
        }
      }
      for (const holder of holders) {
        for (; rest > 0 && holder.taken.length > 0; rest -= 1) {
          const coin = holder.taken.pop()!;
          drop(coin, hand);
          settle([coin], day);
        }
      }
    } else {
      const holders = holdersFor(entry.reversesId);
      handOf(entry.reversesId).counterHands.push(hand);
      let rest = count;
      for (const holder of holders) {
        for (let i = holder.fed.length - 1; rest > 0 && i >= 0; i -= 1) {
          const lot = holder.fed[i]!;
          if (!pick((coin) => coin.lot === lot, hand)) continue;
          holder.fed.splice(i, 1);
          rest -= 1;
        }
      }
      for (; rest > 0; rest -= 1) pickFreshOrOwe(hand);
    }
  }

  const coins: Record<string, number> = {};
  for (const { lot } of jar) coins[lot.id] = (coins[lot.id] ?? 0) + 1;
  return {
    coins,
    owed: debts.length,
    hands: Object.fromEntries(
      hands.map(({ entry, taken, short }) => [
        entry.id,
        { taken: taken.map(({ lot }) => lot.id), short },
      ]),
    ),
  };
}
