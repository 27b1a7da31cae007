import type { IsoDate } from '../calendar/isoDate';
import type { LedgerEntry, LedgerEntryId } from './ledgerEntry';

/** So many points of a lot, while an account is replayed. */
export type OpenPart = { readonly lotId: LedgerEntryId; points: number };

/** A lot while an account is replayed. */
export type OpenLot = {
  /** The credit that made it. */
  readonly maker: OpenMovement;
  readonly expiresOn: IsoDate | null;
  /** Place among the lots, in the order of posting. */
  readonly place: number;
  remaining: number;
  filledOn: IsoDate;
  isPooled: boolean;
};

/** An entry while an account is replayed. */
export type OpenMovement = {
  readonly entry: LedgerEntry;
  readonly draws: OpenPart[];
  readonly feeds: OpenPart[];
  readonly reverses: OpenMovement | null;
  readonly reversals: OpenMovement[];
  /** Whether it writes off, or takes back such a writing off. */
  readonly isExpiry: boolean;
  owes: number;
  short: number;
  left: number;
  expired: number;
  misfit: number;
};

/** Adds a part, put together with the one just before if it is of the same lot. */
export function addPart(parts: OpenPart[], lotId: LedgerEntryId, points: number): void {
  const last = parts.at(-1);
  if (last?.lotId === lotId) last.points += points;
  else parts.push({ lotId, points });
}

/** Puts a lot where it is due. */
export function insert(pool: OpenLot[], lot: OpenLot): void {
  lot.isPooled = true;
  let low = 0;
  let high = pool.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isUsedBefore(lot, pool[middle]!)) high = middle;
    else low = middle + 1;
  }
  pool.splice(low, 0, lot);
}

function isUsedBefore(a: OpenLot, b: OpenLot): boolean {
  const [one, other] = [a.expiresOn, b.expiresOn];
  if (one === other) return a.place < b.place;
  return one !== null && (other === null || one < other);
}

/** An entry and what makes it stand again after reversals: the reversals of its reversals, the latest first. */
function standingFor(movement: OpenMovement): readonly OpenMovement[] {
  if (movement.reversals.length === 0) return [movement];
  const found = [movement];
  for (const { reversals } of movement.reversals.toReversed()) {
    for (const again of reversals.toReversed()) found.push(...standingFor(again));
  }
  return found;
}

/**
 * Where to look for what an entry did when it is taken back: first what stands for it, then what else
 * stands for the entry at the beginning of its chain. A counter-entry to that one may have taken from
 * here what another has put back since.
 */
export function holdersFor(movement: OpenMovement): readonly OpenMovement[] {
  let first = movement;
  for (let at = movement.reverses?.reverses; at; at = at.reverses?.reverses) first = at;
  const own = standingFor(movement);
  return first === movement ? own : [...new Set([...own, ...standingFor(first)])];
}

/** How much of an entry can be reversed: no more than stands, also of the one that it made stand again. */
export function leftOf(movement: OpenMovement): number {
  let { left } = movement;
  for (let at = movement.reverses?.reverses; at; at = at.reverses?.reverses) {
    left = Math.min(left, at.left);
  }
  return left;
}
