import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import { accountOf, type Movement } from '../loyalty/account';
import { baseOf, causeKeys, standingEntries } from '../loyalty/causeKeys';
import {
  SAMPLE_CHAIN,
  type LedgerEntry,
  type LedgerEntryId,
  type Posting,
} from '../loyalty/ledgerEntry';
import { standingLines } from '../loyalty/standingLines';
import type { Purchase, PurchaseId, Refund } from '../purchases/purchase';
import type { StoredTable } from '../store/tables';
import type { Kept } from './invert';
import { addressOf, type RowKey } from './rows';
import type { Row, Write } from './write';

/** What taking back an act on the book needs besides the rows. */
export type BookFacts = {
  /** The batch that is taken back. */
  readonly batchId: string;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly newId: () => string;
  /** A person's whole book; asked of everybody for whom the batch wrote a line. */
  readonly bookOf: (contactId: ContactId) => readonly LedgerEntry[];
  /** Whether somebody does not exist; asked of everybody of whom the batch made rows. */
  readonly isSample: (contactId: ContactId) => boolean;
};

/** The tables of what happened: their rows are never taken out, but declared void or countered. */
export const isOfTheBook = (table: StoredTable): boolean =>
  table === 'ledgerEntries' || table === 'purchases' || table === 'refunds';

/** What becomes of the rows that a batch wrote into the book. */
export type BookInversion = {
  /** Rows that go like any other: those of sample people. */
  readonly removable: readonly RowKey[];
  /** Rows that stay, countered or not: what they mention must stay too, people apart. */
  readonly staying: readonly RowKey[];
  readonly writes: readonly Write[];
  readonly kept: readonly Kept[];
};

/**
 * Decides how the rows that a batch created in the book are taken back: a purchase or refund is
 * declared void, a line gets a counter-entry over what is left of it. What later acts build on stays
 * as it is, lines with their purchase.
 *
 * @param created - The batch's new rows of the book, in the order in which they were written.
 * @param later - Rows of the book that came since, as they stand.
 * @param touched - Addresses of all rows that the batch created or changed.
 */
export function invertBook(
  created: readonly RowKey[],
  later: readonly { readonly table: StoredTable; readonly row: Row }[],
  touched: ReadonlySet<string>,
  rowOf: (table: StoredTable, key: string) => Row | null,
  facts: BookFacts,
): BookInversion {
  const kept: Kept[] = [];
  const removable: RowKey[] = [];
  const staying: RowKey[] = [];
  const writes: Write[] = [];
  const keep = (address: RowKey, reason: Kept['reason']): void => {
    kept.push({ ...address, field: null, reason });
  };

  const ownIds = new Set(created.map(({ key }) => key));
  const isChainFree = !later.some(
    ({ table, row }) =>
      table === 'ledgerEntries' && row['device'] === SAMPLE_CHAIN && !ownIds.has(row.id),
  );
  // Refunds that somebody decided on since hold their purchase.
  const refunded = new Set(
    later.flatMap(({ table, row }) =>
      table === 'refunds' && row['voidedAt'] === null && !ownIds.has(row.id)
        ? [row['purchaseId'] as PurchaseId]
        : [],
    ),
  );
  const held = new Set<string>();

  for (const address of created) {
    const row = rowOf(address.table, address.key);
    if (row === null || address.table === 'ledgerEntries') continue;
    const { contactId, voidedAt } = row as unknown as Purchase | Refund;
    if (isChainFree && facts.isSample(contactId)) {
      removable.push(address);
      continue;
    }
    staying.push(address);
    const isRefunded = address.table === 'purchases' && refunded.has(address.key as PurchaseId);
    const isSettled =
      address.table === 'refunds' && isVoidElsewhere([row['purchaseId'] as string], touched, rowOf);
    if (voidedAt === null && !isRefunded && !isSettled) {
      writes.push({ ...address, kind: 'update', set: { voidedAt: facts.now }, row });
    } else {
      held.add(address.key);
      keep(address, isRefunded ? 'in-use' : 'changed-since');
    }
  }

  const postings: Posting[] = [];
  const movements = movementsIn(facts);
  for (const address of created.toReversed()) {
    const row = rowOf(address.table, address.key);
    if (row === null || address.table !== 'ledgerEntries') continue;
    const entry = row as unknown as LedgerEntry;
    if (entry.device === SAMPLE_CHAIN && isChainFree) {
      removable.push(address);
      continue;
    }
    staying.push(address);
    // A line goes the way of its purchase and of its refund; what kept those was said already.
    const isHeld = [...purchasesOf(entry), ...refundsOf(entry)].some((id) => held.has(id));
    if (isHeld) continue;
    const movement = movements(entry);
    const points = Math.max(0, movement.left - movement.expired);
    if (
      isVoidElsewhere(purchasesOf(entry), touched, rowOf) ||
      points === 0 ||
      wouldStandTwice(entry, ownIds, facts)
    ) {
      keep(address, 'changed-since');
      continue;
    }
    postings.push(counterOf(entry, points, facts));
  }
  if (postings.length > 0) {
    const rows = postings.map((posting) => ({
      ...posting,
      id: facts.newId(),
      postedAt: 0,
      noteDigest: '',
      device: '',
      seq: 0,
      previousHash: '',
      hash: '',
    }));
    writes.push({ kind: 'create', table: 'ledgerEntries', rows });
  }
  return { removable, staying, writes, kept };
}

/** The counter-entry over so much of a line. */
const counterOf = (
  { id, contactId, unit, points: sign, effectiveOn }: LedgerEntry,
  points: number,
  { batchId, today }: BookFacts,
): Posting => ({
  contactId,
  unit,
  kind: 'reversal',
  points: sign > 0 ? -points : points,
  // A clock that was set back does not bring the counter-entry before its line.
  effectiveOn: effectiveOn > today ? effectiveOn : today,
  expiresOn: null,
  lotId: null,
  reversesId: id,
  programmeId: null,
  cause: { kind: 'taken-back' },
  causeKey: causeKeys.takenBack(batchId, id),
  note: '',
});

/** A day after which there are none: the whole book counts, whatever the clock says. */
const LAST_DAY = '9999-12-31' as IsoDate;

const UNTOUCHED: Pick<Movement, 'left' | 'expired'> = { left: 0, expired: 0 };

function movementsIn({ bookOf }: BookFacts): (entry: LedgerEntry) => typeof UNTOUCHED {
  const known = new Map<string, ReadonlyMap<LedgerEntryId, Movement>>();
  return ({ id, contactId, unit }) => {
    const name = `${unit}/${contactId}`;
    let movements = known.get(name);
    if (!movements) {
      ({ movements } = accountOf(bookOf(contactId), unit, LAST_DAY));
      known.set(name, movements);
    }
    return movements.get(id) ?? UNTOUCHED;
  };
}

/** The purchase that a line belongs to, if any. */
export const purchasesOf = ({ cause }: LedgerEntry): readonly string[] =>
  'purchaseId' in cause && cause.purchaseId !== null ? [cause.purchaseId] : [];

const refundsOf = ({ cause }: LedgerEntry): readonly string[] =>
  'refundId' in cause ? [cause.refundId] : [];

/** Whether a purchase was declared void by another act, which has settled its points. */
const isVoidElsewhere = (
  purchases: readonly string[],
  touched: ReadonlySet<string>,
  rowOf: (table: StoredTable, key: string) => Row | null,
): boolean =>
  purchases.some((id) => {
    const voidedAt = rowOf('purchases', id)?.['voidedAt'] ?? null;
    return voidedAt !== null && !touched.has(addressOf('purchases', id));
  });

/**
 * Whether countering this counter-entry would make something stand that was booked anew since. What its
 * own act booked in its place is countered together with it.
 */
function wouldStandTwice(
  entry: LedgerEntry,
  ownIds: ReadonlySet<string>,
  { bookOf }: BookFacts,
): boolean {
  if (entry.reversesId === null) return false;
  const book = bookOf(entry.contactId);
  const byId = new Map(book.map((one) => [one.id, one]));
  let root = entry;
  let steps = 0;
  for (; root.reversesId !== null && steps < book.length; steps += 1) {
    const named = byId.get(root.reversesId);
    if (!named) return false;
    root = named;
  }
  return (
    steps % 2 === 1 &&
    standingEntries(book, baseOf(root.causeKey)).some(({ id }) => id !== root.id && !ownIds.has(id))
  );
}

/**
 * Which of some rows of the book still say something: purchases and refunds that stand, lines of
 * which later counter-entries have left something.
 *
 * @param rows - Rows of the book with everything that was written after them.
 */
export function standingRows(
  rows: readonly { readonly table: StoredTable; readonly row: Row }[],
): ReadonlySet<string> {
  const lines = standingLines(
    rows.flatMap(({ table, row }) =>
      table === 'ledgerEntries' ? [row as unknown as LedgerEntry] : [],
    ),
  );
  return new Set(
    rows.flatMap(({ table, row }) => {
      const stands =
        table === 'ledgerEntries' ? lines.has(row.id as LedgerEntryId) : row['voidedAt'] === null;
      return stands ? [addressOf(table, row.id)] : [];
    }),
  );
}
