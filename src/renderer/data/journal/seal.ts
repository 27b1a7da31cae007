import { emptyChain, sealEntries, type ChainHead } from '@formats/ledgerSeal';
import type { Instant } from '@shared/domain/calendar/clock';
import type { Contact } from '@shared/domain/contacts/contact';
import type { Row, Write } from '@shared/domain/journal/write';
import { SAMPLE_CHAIN, type LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import { getMany } from './chunks';

/**
 * The same writes with every new line of the book sealed: given its time, its place in its chain and
 * its hash. Must run in the transaction that writes them, because it reads the end of each chain.
 *
 * Lines of sample people go into a chain of their own. Lines that were sealed before, because they
 * come back after their removal, stay as they are if they continue their chain; otherwise others
 * have taken their place meanwhile, and they are sealed anew.
 */
export async function sealWrites(
  db: RegularsDatabase,
  writes: readonly Write[],
  device: string,
  now: Instant,
): Promise<readonly Write[]> {
  const rows = writes.flatMap((write) => (isBooking(write) ? write.rows : [])) as LedgerEntry[];
  if (rows.length === 0) return writes;
  await refuseTwice(db, rows);
  const samples = await sampleContactsOf(db, writes, rows);
  const sealed = new Map<string, LedgerEntry>();
  for (const chain of [device, SAMPLE_CHAIN]) {
    const own = rows.filter((row) => chainOf(row, samples, device) === chain);
    if (own.length === 0) continue;
    for (const entry of await sealInto(db, chain, own, now)) sealed.set(entry.id, entry);
  }
  return writes.map((write) =>
    isBooking(write)
      ? { ...write, rows: write.rows.map((row): Row => sealed.get(row.id) ?? row) }
      : write,
  );
}

/** Something was to be booked that was booked before: a bug of whoever decided, never a refusal. */
export class BookedTwiceError extends Error {
  override readonly name = 'BookedTwiceError';
}

/** A line that comes from another computer may repeat what is known here; a new one never does. */
async function refuseTwice(db: RegularsDatabase, rows: readonly LedgerEntry[]): Promise<void> {
  const keys = rows.filter((row) => !isSealed(row)).map(({ causeKey }) => causeKey);
  const known = await db.ledgerEntries.where('causeKey').anyOf(keys).count();
  if (known > 0 || new Set(keys).size < keys.length) {
    throw new BookedTwiceError('A cause was booked before');
  }
}

type Booking = Extract<Write, { kind: 'create' }>;

const isBooking = (write: Write): write is Booking =>
  write.kind === 'create' && write.table === 'ledgerEntries';

const isSealed = ({ seq }: LedgerEntry): boolean => seq > 0;

/** A sealed line keeps its chain; a new one goes to that of its person. */
const chainOf = (row: LedgerEntry, samples: ReadonlySet<string>, device: string): string => {
  if (isSealed(row)) return row.device;
  return samples.has(row.contactId) ? SAMPLE_CHAIN : device;
};

async function sealInto(
  db: RegularsDatabase,
  chain: string,
  rows: readonly LedgerEntry[],
  now: Instant,
): Promise<readonly LedgerEntry[]> {
  const last = await db.ledgerEntries
    .where('[device+seq]')
    .between([chain, Dexie.minKey], [chain, Dexie.maxKey])
    .last();
  const head: ChainHead = last ?? emptyChain(chain);
  const old = rows.filter(isSealed).sort((a, b) => a.seq - b.seq);
  const fits = old.every((entry, index) => {
    const before = index === 0 ? head : old[index - 1]!;
    return entry.seq === before.seq + 1 && entry.previousHash === before.hash;
  });
  const kept = fits ? old : [];
  const fresh = [...(fits ? [] : old), ...rows.filter((row) => !isSealed(row))];

  // The whole book has one order of posting: nothing may come before what was known when it was
  // decided, not even before lines that another computer wrote with a clock that runs ahead.
  const latest = await db.ledgerEntries.orderBy('postedAt').last();
  const known = latest ? latest.postedAt + (latest.device === chain ? 0 : 1) : 0;
  return [...kept, ...sealEntries(fresh, kept.at(-1) ?? head, Math.max(now, known)).entries];
}

/** Whom of the people that these lines are about does not exist. */
async function sampleContactsOf(
  db: RegularsDatabase,
  writes: readonly Write[],
  rows: readonly LedgerEntry[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(rows.filter((row) => !isSealed(row)).map(({ contactId }) => contactId))];
  const stored = await getMany(db.contacts, ids);
  // Somebody may come with the very act that gives points to them.
  const added = writes.flatMap((write) =>
    write.kind === 'create' && write.table === 'contacts' ? write.rows : [],
  ) as unknown as readonly Contact[];
  return new Set(
    [...stored, ...added].flatMap((contact) => (contact?.isSample ? [contact.id] : [])),
  );
}
