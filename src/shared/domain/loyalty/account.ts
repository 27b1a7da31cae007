import type { IsoDate } from '../calendar/isoDate';
import { createBookedCauses } from './bookedCauses';
import type { LedgerEntry, LedgerEntryId, LoyaltyUnit } from './ledgerEntry';
import {
  addPart,
  insert,
  leftOf,
  holdersFor,
  type OpenLot,
  type OpenMovement,
} from './openMovement';
import { inOrder, inPostingOrder } from './postingOrder';
import type { ProgrammeId } from './programme';

/** So many points of one lot. */
export type LotPart = { readonly lotId: LedgerEntryId; readonly points: number };

/** What is left of one credit. */
export type Lot = {
  /** The id of the credit that made it. */
  readonly id: LedgerEntryId;
  /** 1 or more. */
  readonly remaining: number;
  /** The first day on which it can no longer be spent; `null` for never. */
  readonly expiresOn: IsoDate | null;
  /** The business day of its credit. */
  readonly earnedOn: IsoDate;
  /** The last day on which something came into it: points given back may find it lapsed already. */
  readonly filledOn: IsoDate;
  readonly isLapsed: boolean;
  readonly programmeId: ProgrammeId | null;
};

/** What one entry did to the lots, and what has become of that since. */
export type Movement = {
  readonly entry: LedgerEntry;
  /** Of a debit: what it took from where and did not give back, in the order in which it took it. */
  readonly draws: readonly LotPart[];
  /** Of a debit: what no lot has covered so far. */
  readonly owes: number;
  /** Of a debit: what no lot covered when it was posted. */
  readonly short: number;
  /** Of a credit: what it put where and no reversal of it took away, in the order in which it did. */
  readonly feeds: readonly LotPart[];
  /** How much of the entry no reversal has taken back: 0 to its points without sign. */
  readonly left: number;
  /** Of a credit: how much of its lot was written off as lapsed. */
  readonly expired: number;
  /**
   * Points without sign that found no place: what two computers booked for the same cause, or took back of the same line
   * without knowing of each other, counts once. 0 in a sound book of one computer.
   */
  readonly misfit: number;
};

/** What a movement adds or takes, as far as it found a place. */
export const countedPoints = ({ entry, misfit }: Pick<Movement, 'entry' | 'misfit'>): number =>
  misfit === 0 ? entry.points : (Math.abs(entry.points) - misfit) * Math.sign(entry.points);

/** One person's points or stamps on a day. */
export type Account = {
  /** What lies in lots that can be spent, 0 or more. */
  readonly available: number;
  /** What was taken and never covered, 0 or more. */
  readonly owed: number;
  /** `available` less `owed`. Spending is checked against this. */
  readonly balance: number;
  /** What lies in lapsed lots and was not written off yet, 0 or more. */
  readonly lapsed: number;
  /** What is not empty: in the order of use, lapsed ones included. */
  readonly lots: readonly Lot[];
  /** The sum of what counts after each entry, in the order of posting; lapsed points count until they are written off. */
  readonly balanceAfter: ReadonlyMap<LedgerEntryId, number>;
  readonly movements: ReadonlyMap<LedgerEntryId, Movement>;
  /** Entries that name one that cannot come before them; empty in a sound book. */
  readonly unplaced: readonly LedgerEntry[];
  /** The latest business day of the account, also beyond the day asked for; `null` without entries. */
  readonly latestOn: IsoDate | null;
};

/** Whether points that end on `expiresOn` can no longer be spent on `day`. */
export const isLapsedOn = (expiresOn: IsoDate | null, day: IsoDate): boolean =>
  expiresOn !== null && expiresOn <= day;

/**
 * Replays one person's entries of one unit in the order of posting and says what is there on a day.
 * Entries of later business days are left out. The order of the list does not matter.
 *
 * A credit becomes a lot. What lies in it settles at once what is owed, the oldest debt first, unless
 * the lot has lapsed on the credit's day. A debit takes from its own lot if it names one, then from
 * the lot that lapses first (never last, ties in the order of posting), never from one that has lapsed
 * on the debit's day; what is not covered is owed. An expiration takes from its lot alone, and only if
 * that has lapsed. The reversal of a debit forgives what it still owes, then gives back what it drew,
 * the last first. The reversal of a credit takes from where that credit put it, lapsed or not, then
 * like a debit. Of two lines of two computers for one cause the first one posted counts.
 *
 * Without merges the sum of all entries is `balance + lapsed`, as long as nothing is a misfit. Takes
 * one sort and about one step per entry.
 */
export function accountOf(
  entries: readonly LedgerEntry[],
  unit: LoyaltyUnit,
  asOf: IsoDate,
): Account {
  const own = inPostingOrder(entries.filter((entry) => entry.unit === unit));
  const movements = new Map<LedgerEntryId, OpenMovement>();
  const balanceAfter = new Map<LedgerEntryId, number>();
  const lots = new Map<LedgerEntryId, OpenLot>();
  const pool: OpenLot[] = [];
  const causes = createBookedCauses();
  let debts: OpenMovement[] = [];
  let sum = 0;

  const put = (lot: OpenLot, points: number, movement: OpenMovement): void => {
    lot.remaining += points;
    if (movement.entry.effectiveOn > lot.filledOn) lot.filledOn = movement.entry.effectiveOn;
    addPart(movement.feeds, lot.maker.entry.id, points);
    if (!lot.isPooled) insert(pool, lot);
    if (debts.length > 0 && !isLapsedOn(lot.expiresOn, movement.entry.effectiveOn)) {
      settle(lot, points);
    }
  };

  const settle = (lot: OpenLot, points: number): void => {
    let rest = points;
    for (const debt of debts) {
      const part = Math.min(debt.owes, rest);
      debt.owes -= part;
      lot.remaining -= part;
      rest -= part;
      if (part > 0) addPart(debt.draws, lot.maker.entry.id, part);
      if (rest === 0) break;
    }
    debts = debts.filter(({ owes }) => owes > 0);
  };

  const take = (movement: OpenMovement, lot: OpenLot, points: number): number => {
    const part = Math.min(lot.remaining, points);
    if (part <= 0) return 0;
    lot.remaining -= part;
    if (movement.isExpiry) lot.maker.expired += part;
    addPart(movement.draws, lot.maker.entry.id, part);
    return part;
  };

  const takeInOrder = (movement: OpenMovement, points: number): void => {
    const { effectiveOn } = movement.entry;
    let rest = points;
    for (let i = 0; rest > 0 && i < pool.length;) {
      const lot = pool[i]!;
      if (lot.remaining === 0) {
        pool.splice(i, 1);
        lot.isPooled = false;
        continue;
      }
      if (!isLapsedOn(lot.expiresOn, effectiveOn)) rest -= take(movement, lot, rest);
      i += 1;
    }
    if (rest === 0) return;
    movement.owes += rest;
    movement.short += rest;
    debts.push(movement);
  };

  const spend = (movement: OpenMovement): void => {
    const { entry } = movement;
    const lot = entry.lotId === null ? undefined : lots.get(entry.lotId);
    const asked = -entry.points;
    const first =
      lot && !isLapsedOn(lot.expiresOn, entry.effectiveOn) ? take(movement, lot, asked) : 0;
    takeInOrder(movement, asked - first);
  };

  const expire = (movement: OpenMovement): void => {
    const { entry } = movement;
    const lot = entry.lotId === null ? undefined : lots.get(entry.lotId);
    const isDue = lot !== undefined && isLapsedOn(lot.expiresOn, entry.effectiveOn);
    movement.misfit = -entry.points - (isDue ? take(movement, lot, -entry.points) : 0);
  };

  const giveBack = (movement: OpenMovement, target: OpenMovement, points: number): void => {
    let rest = points;
    const holders = holdersFor(target);
    for (const holder of holders) {
      const part = Math.min(holder.owes, rest);
      holder.owes -= part;
      rest -= part;
    }
    debts = debts.filter(({ owes }) => owes > 0);
    for (const holder of holders) {
      while (rest > 0) {
        const last = holder.draws.at(-1);
        if (!last) break;
        const part = Math.min(last.points, rest);
        last.points -= part;
        if (last.points === 0) holder.draws.pop();
        const lot = lots.get(last.lotId)!;
        if (holder.isExpiry) lot.maker.expired -= part;
        rest -= part;
        put(lot, part, movement);
      }
    }
  };

  const takeBack = (movement: OpenMovement, target: OpenMovement, points: number): void => {
    let rest = points;
    for (const holder of holdersFor(target)) {
      for (let i = holder.feeds.length - 1; rest > 0 && i >= 0; i -= 1) {
        const fed = holder.feeds[i]!;
        const part = take(movement, lots.get(fed.lotId)!, Math.min(fed.points, rest));
        fed.points -= part;
        rest -= part;
      }
    }
    if (rest > 0) takeInOrder(movement, rest);
  };

  const reverse = (movement: OpenMovement): void => {
    const { entry, reverses: target } = movement;
    const asked = Math.abs(entry.points);
    const isOpposite = target !== null && target.entry.points > 0 !== entry.points > 0;
    const points = isOpposite ? Math.min(asked, leftOf(target)) : 0;
    movement.misfit = asked - points;
    movement.left = points;
    if (!target || points === 0) return;
    target.reversals.push(movement);
    let step = -points;
    for (let at: OpenMovement | null = target; at; at = at.reverses) {
      at.left += step;
      step = -step;
    }
    if (entry.points > 0) giveBack(movement, target, points);
    else takeBack(movement, target, points);
  };

  const apply = (entry: LedgerEntry): void => {
    const reverses = (entry.reversesId !== null && movements.get(entry.reversesId)) || null;
    const isWhole = Number.isSafeInteger(entry.points);
    const movement: OpenMovement = {
      entry,
      draws: [],
      feeds: [],
      reverses,
      reversals: [],
      isExpiry: reverses ? reverses.isExpiry : entry.kind === 'expiration',
      owes: 0,
      short: 0,
      expired: 0,
      left: isWhole ? Math.abs(entry.points) : 0,
      misfit: 0,
    };
    movements.set(entry.id, movement);
    if (!isWhole || entry.points === 0) return;
    if (causes.isRepeat(movement)) {
      // The other computer's line came first: this one stands in its chain and counts for nothing.
      movement.left = 0;
      movement.misfit = Math.abs(entry.points);
    } else if (entry.reversesId !== null) reverse(movement);
    else if (entry.points > 0) {
      const { expiresOn, effectiveOn: filledOn } = entry;
      const place = lots.size;
      const lot = { maker: movement, expiresOn, place, remaining: 0, filledOn, isPooled: false };
      lots.set(entry.id, lot);
      put(lot, entry.points, movement);
    } else if (entry.kind === 'expiration') expire(movement);
    else spend(movement);
    sum += countedPoints(movement);
    balanceAfter.set(entry.id, sum);
  };

  const unplaced = inOrder(own, asOf, movements, apply);
  return { ...summed(pool, movements, asOf), balanceAfter, unplaced, latestOn: latestOf(own) };
}

function latestOf(own: readonly LedgerEntry[]): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const { effectiveOn } of own)
    if (latest === null || effectiveOn > latest) latest = effectiveOn;
  return latest;
}

function summed(
  pool: readonly OpenLot[],
  movements: ReadonlyMap<LedgerEntryId, OpenMovement>,
  asOf: IsoDate,
): Pick<Account, 'available' | 'owed' | 'balance' | 'lapsed' | 'lots' | 'movements'> {
  let [available, lapsed, owed] = [0, 0, 0];
  const lots: Lot[] = [];
  for (const { maker, expiresOn, remaining, filledOn } of pool) {
    if (remaining === 0) continue;
    const isLapsed = isLapsedOn(expiresOn, asOf);
    if (isLapsed) lapsed += remaining;
    else available += remaining;
    const { id, effectiveOn: earnedOn, programmeId } = maker.entry;
    lots.push({ id, remaining, expiresOn, earnedOn, filledOn, isLapsed, programmeId });
  }
  for (const movement of movements.values()) {
    owed += movement.owes;
    movement.left = leftOf(movement);
  }
  return { available, owed, balance: available - owed, lapsed, lots, movements };
}
