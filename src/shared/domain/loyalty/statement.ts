import { addDays, type IsoDate } from '../calendar/isoDate';
import { accountOf, countedPoints } from './account';
import { lapsedOn } from './lapsing';
import { byPosting, type LedgerEntry, type LoyaltyUnit } from './ledgerEntry';

/** One line of a statement. */
export type StatementRow = {
  readonly on: IsoDate;
  /** The entry of the book; `null` for what lapsed and is not written off yet. */
  readonly entry: LedgerEntry | null;
  /** What it adds or takes. */
  readonly points: number;
  /** What can be spent after it, in the order of days; below 0 if something is owed. */
  readonly balance: number;
};

/** One person's points or stamps over a period. */
export type Statement = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly opening: number;
  /** In the order of business days; what lapses on a day comes before what else happens on it. */
  readonly rows: readonly StatementRow[];
  readonly closing: number;
  /** What lies there at the end and lapses within the days asked for, the earliest first; `on` is the first day without it. */
  readonly lapsingSoon: readonly { readonly on: IsoDate; readonly points: number }[];
};

type Line = Omit<StatementRow, 'balance'> & { readonly rank: number };

const AT_DAWN = -1;

/**
 * A person's statement. Points lapse on their day, whether that was written down in time, later or not
 * yet: so the balance of a row is what could be spent on that day. `opening` plus all rows is `closing`.
 *
 * @param entries - The person's book, both units, in any order.
 * @param from - First business day; `to` is the last one, and no later than today.
 * @param soonDays - How far `lapsingSoon` looks beyond `to`.
 */
export function statementOf(
  entries: readonly LedgerEntry[],
  unit: LoyaltyUnit,
  from: IsoDate,
  to: IsoDate,
  soonDays = 60,
): Statement {
  const account = accountOf(entries, unit, to);
  const lines: Line[] = [];
  const ordered = [...account.movements.values()].sort((a, b) => byPosting(a.entry, b.entry));
  ordered.forEach((movement, at) => {
    const { entry } = movement;
    const { kind, lotId, effectiveOn: on } = entry;
    const points = countedPoints(movement);
    const lot = kind === 'expiration' && lotId !== null ? account.movements.get(lotId) : undefined;
    lines.push({ on, entry, points, rank: lot?.entry.expiresOn === on ? AT_DAWN : at });
  });
  for (const lot of account.lots) {
    if (!lot.isLapsed) continue;
    const on = lapsedOn(lot) ?? to;
    const rank = lot.filledOn < on ? AT_DAWN : ordered.length;
    lines.push({ on, entry: null, points: -lot.remaining, rank });
  }
  lines.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.rank - b.rank));

  let balance = 0;
  let opening = 0;
  const rows: StatementRow[] = [];
  for (const { on, entry, points } of lines) {
    balance += points;
    if (on < from) opening = balance;
    else rows.push({ on, entry, points, balance });
  }
  const soon = new Map<IsoDate, number>();
  const until = addDays(to, soonDays);
  for (const { isLapsed, expiresOn, remaining } of account.lots) {
    if (isLapsed || expiresOn === null || expiresOn > until) continue;
    soon.set(expiresOn, (soon.get(expiresOn) ?? 0) + remaining);
  }
  const lapsingSoon = [...soon].map(([on, points]) => ({ on, points }));
  return { from, to, opening, rows, closing: balance, lapsingSoon };
}
