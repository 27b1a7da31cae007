import { readBackup, type RowBlock } from '@formats/backup/readBackup';
import { erasedAmong } from '@formats/erasedPeople';
import { hashOf, noteDigestOf } from '@formats/ledgerSeal';
import type { BackupManifest } from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import { createJournaledEntries } from '@shared/domain/loyalty/journaledEntries';
import type { LedgerEntry, LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { addToTotals, noTotals, type LedgerTotals } from '@shared/domain/loyalty/ledgerTotals';
import type { Programme } from '@shared/domain/loyalty/programme';
import type { LedgerProblem } from '@shared/domain/loyalty/verification';
import { verifyLedger } from '@shared/domain/loyalty/verifyLedger';
import type { Erasure } from '@shared/domain/privacy/erasure';
import type { Purchase, Refund } from '@shared/domain/purchases/purchase';
import type { Console, ExitCode } from '../console';
import { NO_KEYS, readBackupInput, type KeyFiles } from '../backupInput';
import { json, sayRefusal } from './backup';

const UNITS: readonly LoyaltyUnit[] = ['points', 'stamps'];

/** Everything of a backup that the book is compared with, as far as it could be read. */
type Gathered = {
  readonly entries: LedgerEntry[];
  readonly purchases: Purchase[];
  readonly refunds: Refund[];
  readonly programmes: Programme[];
  readonly contacts: Contact[];
  readonly erasures: Erasure[];
};

/**
 * Recomputes the whole book of a backup and names every entry that does not fit, with all balances, as
 * JSON. A backup that is not sound itself is checked as far as it can be read.
 */
export async function verifyLedgerFile(
  file: string,
  console: Console,
  keys: KeyFiles = NO_KEYS,
): Promise<ExitCode> {
  const input = await readBackupInput(file, keys, console);
  if (!input.ok) return input.exit;
  const { bytes } = input;
  const { say, words } = console;
  const found: Gathered = {
    entries: [],
    purchases: [],
    refunds: [],
    programmes: [],
    contacts: [],
    erasures: [],
  };
  const journal = createJournaledEntries();
  const counts = new Map<string, number>();
  let manifest: BackupManifest | null = null;
  const read = await readBackup(bytes, {
    onRows: (block, itsManifest) => {
      manifest = itsManifest;
      counts.set(block.table, (counts.get(block.table) ?? 0) + block.rows.length);
      gather(block, found);
      if (block.table === 'changes') for (const change of block.rows) journal.add(change);
    },
  });
  const refusal = read.ok ? null : read.refusal;
  const heading: BackupManifest | null = read.ok ? read.value : manifest;
  if (refusal) sayRefusal(refusal, console);
  if (heading === null) {
    await console.print(json({ isSound: false, refusal }));
    return 1;
  }

  const isWhole = refusal === null || wasReadToTheEnd(refusal, heading, counts);
  if (!isWhole) say(words('ledger.partly'));
  const problems = verifyLedger({
    ...found,
    formerPeople: new Set([
      ...journal.formerPeople(),
      ...erasedAmong(found.entries, found.contacts, found.erasures),
    ]),
    journaled: isWhole ? journal.entryIds() : null,
    partlyKnown: journal.partlyKnown(),
    hashOf,
    noteDigestOf,
  });
  const asOf = heading.createdAt.slice(0, 10) as IsoDate;
  const names = new Map(found.contacts.map(({ id, name }) => [id, name]));
  const { units, balances } = balancesOf(found.entries, names, asOf);
  const isSound = refusal === null && problems.length === 0;
  await console.print(
    json({
      isSound,
      ...(refusal && { refusal, isWhole }),
      asOf,
      people: balances.length,
      entries: found.entries.length,
      units,
      balances,
      problems: problems.map((problem) => ({
        ...problem,
        name: nameIn(names, problem.contactId),
      })),
    }),
  );
  sayProblems(problems, found.entries, names, console);
  if (isSound) {
    say(words('ledger.sound', { count: found.entries.length, people: balances.length }));
  } else if (problems.length > 0) {
    say(words('ledger.found', { count: problems.length }));
  } else {
    say(words('ledger.bookFits'));
  }
  return isSound ? 0 : 1;
}

function gather(block: RowBlock, found: Gathered): void {
  if (block.table === 'ledgerEntries') found.entries.push(...block.rows);
  else if (block.table === 'purchases') found.purchases.push(...block.rows);
  else if (block.table === 'refunds') found.refunds.push(...block.rows);
  else if (block.table === 'programmes') found.programmes.push(...block.rows);
  else if (block.table === 'contacts') found.contacts.push(...block.rows);
  else if (block.table === 'erasures') found.erasures.push(...block.rows);
}

/** Whether every row that the file has came out, though something does not fit. */
function wasReadToTheEnd(
  refusal: UnreadableBackup,
  manifest: BackupManifest,
  counts: ReadonlyMap<string, number>,
): boolean {
  if (refusal.code !== 'backups/damaged') return false;
  const { damage, detail } = refusal;
  if (damage === 'count') {
    const due = Object.entries(manifest.counts).find(([table]) => table === detail)?.[1] ?? 0;
    return (counts.get(detail) ?? 0) < due;
  }
  return damage === 'hash' || (damage === 'checksum' && refusal.line === 0);
}

function balancesOf(
  entries: readonly LedgerEntry[],
  names: ReadonlyMap<ContactId, string>,
  asOf: IsoDate,
) {
  const people = new Map<ContactId, LedgerEntry[]>();
  for (const entry of entries) {
    const own = people.get(entry.contactId);
    if (own) own.push(entry);
    else people.set(entry.contactId, [entry]);
  }
  const totals: Record<LoyaltyUnit, LedgerTotals> = { points: noTotals(), stamps: noTotals() };
  const balances = [...people].map(([contactId, own]) => {
    const balance = (unit: LoyaltyUnit): number => {
      const account = accountOf(own, unit, asOf);
      addToTotals(totals[unit], account, asOf);
      return account.balance;
    };
    const [points, stamps] = [balance('points'), balance('stamps')];
    return { contactId, name: nameIn(names, contactId), points, stamps };
  });
  const units = Object.fromEntries(
    UNITS.map((unit) => [
      unit,
      Object.fromEntries(Object.entries(totals[unit]).map(([name, sum]) => [name, plain(sum)])),
    ]),
  );
  return { units, balances };
}

/** A number where it is exact, otherwise its digits. */
const plain = (sum: bigint): number | string =>
  Number.isSafeInteger(Number(sum)) ? Number(sum) : String(sum);

/** A name as it stands in the backup; `null` for somebody who is gone. */
const nameIn = (names: ReadonlyMap<ContactId, string>, id: ContactId | null): string | null =>
  id === null ? null : (names.get(id) ?? null);

function sayProblems(
  problems: readonly LedgerProblem[],
  entries: readonly LedgerEntry[],
  names: ReadonlyMap<ContactId, string>,
  { say, words }: Console,
): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const { kind, contactId, entryId, purchaseId, expected, found } of problems) {
    const known = nameIn(names, contactId);
    const name = known === null || known === '' ? (contactId ?? '') : known;
    const entry = entryId === null ? undefined : byId.get(entryId);
    const where =
      entry !== undefined
        ? words('ledger.entry', {
            ...{ name, id: entry.id, on: entry.effectiveOn },
            points: `${entry.points > 0 ? '+' : ''}${entry.points}`,
          })
        : purchaseId !== null
          ? words('ledger.purchase', { name, id: purchaseId })
          : entryId !== null
            ? words('ledger.gone', { id: entryId })
            : words('ledger.account', { name });
    const what = words(`ledger.problem.${kind}`, { expected, found });
    say(words('ledger.line', { where, what }));
  }
}
