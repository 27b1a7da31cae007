import { isIsoDate, type IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { Purchase, PurchaseId, Refund } from '../purchases/purchase';
import { accountOf, countedPoints, type Account } from './account';
import type { LoyaltyFacts } from './booking';
import { chainProblems, problemAt, type Sealing } from './chainProblems';
import type { LedgerEntry, LedgerEntryId, LoyaltyUnit } from './ledgerEntry';
import { inPostingOrder } from './postingOrder';
import { rivalsIn } from './rivals';
import type { Programme, ProgrammeId } from './programme';
import { ruleProblems, type Versions } from './ruleProblems';
import type { LedgerProblem } from './verification';

/** Everything that the book is compared with. */
export type BookToVerify = Sealing & {
  /** The entries of everybody, in any order. */
  readonly entries: readonly LedgerEntry[];
  /** Everybody's, voided ones included. */
  readonly purchases: readonly Purchase[];
  readonly refunds: readonly Refund[];
  readonly programmes: readonly Programme[];
  readonly contacts: readonly LoyaltyFacts['contact'][];
  /** People who are gone for good; their entries stay. */
  readonly formerPeople: ReadonlySet<ContactId>;
  /** The entries that the journal knows of; `null` without a journal. */
  readonly journaled: ReadonlySet<LedgerEntryId> | null;
  /** Entries that came with a part of another computer's shop, without those of people who stayed there. */
  readonly partlyKnown: ReadonlySet<LedgerEntryId>;
};

/** After every day that an entry can have: nothing is left out, and all lots have lapsed. */
const EVER = '9999-12-31' as IsoDate;

const UNITS: readonly LoyaltyUnit[] = ['points', 'stamps'];

/**
 * Recomputes the whole book and names everything that does not fit: in the order of posting, then
 * what concerns no entry. Empty for a book that is as the program wrote it. One wrong entry may be
 * named several times, and so may others for its sake: those that rested on it.
 */
export function verifyLedger(book: BookToVerify): readonly LedgerProblem[] {
  const ordered = inPostingOrder(book.entries);
  const problems = [
    ...chainProblems(ordered, book, book.partlyKnown),
    ...journalProblems(ordered, book.journaled),
    ...ordered.flatMap(impossibleProblems),
    ...twiceProblems(ordered),
    ...causeProblems(ordered, book),
    ...accountProblems(ordered, book),
  ];
  const places = new Map(ordered.map(({ id }, at) => [id, at]));
  const placeOf = ({ entryId }: LedgerProblem): number =>
    (entryId === null ? undefined : places.get(entryId)) ?? ordered.length;
  return problems.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Entries that were dropped, or that no act wrote. */
function journalProblems(
  entries: readonly LedgerEntry[],
  journaled: BookToVerify['journaled'],
): readonly LedgerProblem[] {
  if (journaled === null) return [];
  const there = new Set(entries.map(({ id }) => id));
  const missing = [...journaled].filter((id) => !there.has(id));
  return [
    ...entries
      .filter(({ id }) => !journaled.has(id))
      .map((entry) => problemAt(entry, 'unrecorded', '', '')),
    ...missing.map((entryId): LedgerProblem => ({
      ...{ kind: 'missing', contactId: null, entryId, purchaseId: null },
      ...{ expected: entryId, found: '' },
    })),
  ];
}

const SIGNS: Readonly<Record<LedgerEntry['kind'], readonly number[]>> = {
  accrual: [1],
  redemption: [-1],
  expiration: [-1],
  adjustment: [1, -1],
  reversal: [1, -1],
  transfer: [1, -1],
};

/** Entries that the program never writes. */
function impossibleProblems(entry: LedgerEntry): readonly LedgerProblem[] {
  const { kind, points, effectiveOn, expiresOn, reversesId, lotId } = entry;
  const wrong =
    !Number.isSafeInteger(points) || !SIGNS[kind].includes(Math.sign(points))
      ? [kind, points]
      : !isIsoDate(effectiveOn) || (expiresOn !== null && !isIsoDate(expiresOn))
        ? [effectiveOn, expiresOn ?? '']
        : (kind === 'reversal') !== (reversesId !== null)
          ? [kind, reversesId ?? '']
          : expiresOn !== null && (points < 0 || reversesId !== null)
            ? ['', expiresOn]
            : (kind === 'expiration' && lotId === null) || (lotId !== null && points > 0)
              ? [kind, lotId ?? '']
              : null;
  return wrong ? [problemAt(entry, 'impossible', wrong[0]!, wrong[1]!)] : [];
}

function twiceProblems(entries: readonly LedgerEntry[]): readonly LedgerProblem[] {
  // Two computers that did not know of each other may have booked the same: then one of the lines counts for nothing.
  const first = new Map<string, LedgerEntryId>();
  return entries.flatMap((entry) => {
    const key = `${entry.device} ${entry.causeKey}`;
    const before = first.get(key);
    if (before !== undefined) return [problemAt(entry, 'booked-twice', before, entry.causeKey)];
    first.set(key, entry.id);
    return [];
  });
}

/** Entries that name something that is not there. */
function causeProblems(
  entries: readonly LedgerEntry[],
  { purchases, refunds, programmes, contacts, formerPeople, partlyKnown }: BookToVerify,
): readonly LedgerProblem[] {
  const purchaseIds = new Set(purchases.map(({ id }) => id));
  const refundIds = new Set(refunds.map(({ id }) => id));
  const versions = versionsOf(programmes).byId;
  const people = new Set([...contacts.map(({ id }) => id), ...formerPeople]);
  return entries.flatMap((entry) => {
    const { cause, programmeId, contactId } = entry;
    const purchaseId = 'purchaseId' in cause ? cause.purchaseId : null;
    const missing: string[] = [];
    if (!people.has(contactId)) missing.push(contactId);
    // What was bought by whoever followed a recommendation may have stayed with them.
    const isElsewhere = cause.kind === 'referral' && partlyKnown.has(entry.id);
    if (purchaseId !== null && !purchaseIds.has(purchaseId) && !isElsewhere) {
      missing.push(purchaseId);
    }
    if (cause.kind === 'refund' && !refundIds.has(cause.refundId)) missing.push(cause.refundId);
    if (programmeId !== null && !versions.has(programmeId)) missing.push(programmeId);
    return missing.map((id) => problemAt(entry, 'cause-missing', id, ''));
  });
}

/** What replaying each account brings to light. */
function accountProblems(
  ordered: readonly LedgerEntry[],
  { purchases, refunds, programmes, contacts }: BookToVerify,
): readonly LedgerProblem[] {
  const byPerson = grouped(ordered, ({ contactId }) => contactId);
  const contactsById = new Map(contacts.map((contact) => [contact.id, contact]));
  const versions = versionsOf(programmes);
  const all = new Map(ordered.map((entry) => [entry.id, entry]));
  const owners = ownersOf(ordered);
  const purchasesOf = grouped(purchases, ({ id, contactId }) => owners.get(id) ?? contactId);
  const refundsOf = grouped(refunds, ({ purchaseId }) => purchaseId);

  return [...new Set([...byPerson.keys(), ...purchasesOf.keys()])].flatMap((contactId) => {
    const entries = byPerson.get(contactId) ?? [];
    const accounts = {
      points: accountOf(entries, 'points', EVER),
      stamps: accountOf(entries, 'stamps', EVER),
    };
    const bought = purchasesOf.get(contactId) ?? [];
    const isSound = (purchase: Purchase): boolean =>
      isReckonable([purchase, refundsOf.get(purchase.id) ?? []]);
    const sound = bought.filter(isSound);
    const given = sound.flatMap(({ id }) => refundsOf.get(id) ?? []);
    return [
      ...UNITS.flatMap((unit) => replayProblems(accounts[unit], contactId, all)),
      ...bought
        .filter((purchase) => !isSound(purchase))
        .map(({ id: purchaseId }): LedgerProblem => ({
          ...{ kind: 'impossible', contactId, entryId: null, purchaseId },
          ...{ expected: '', found: '' },
        })),
      ...(versions.all.length === 0
        ? []
        : ruleProblems(
            {
              ...{ contactId, contact: contactsById.get(contactId) ?? null },
              ...{ entries, accounts, purchases: sound, refunds: given },
            },
            versions,
          )),
    ];
  });
}

function replayProblems(
  account: Account,
  contactId: ContactId,
  all: ReadonlyMap<LedgerEntryId, LedgerEntry>,
): readonly LedgerProblem[] {
  const problems: LedgerProblem[] = [];
  let sum = 0n;
  let isMisfit = false;
  const isRivalled = rivalsIn([...account.movements.values()].map(({ entry }) => entry));
  for (const movement of account.movements.values()) {
    const { entry, misfit, short } = movement;
    const { points, kind, reversesId } = entry;
    if (!Number.isSafeInteger(points)) continue;
    if (isRivalled(entry)) {
      sum += BigInt(countedPoints(movement));
      continue;
    }
    sum += BigInt(points);
    if (misfit > 0) {
      isMisfit = true;
      const fitting = (Math.abs(points) - misfit) * Math.sign(points);
      const name = reversesId === null ? 'expiration-misfit' : 'reversal-misfit';
      problems.push(problemAt(entry, name, fitting, points));
    } else if (kind === 'redemption' && short > 0) {
      problems.push(problemAt(entry, 'overdrawn', points + short, points));
    }
  }
  for (const entry of account.unplaced) {
    isMisfit = true;
    const named = entry.reversesId ?? entry.lotId ?? '';
    const kind = entry.reversesId === null ? 'expiration-misfit' : 'reversal-misfit';
    problems.push(problemAt(entry, kind, all.has(named as LedgerEntryId) ? named : '', named));
  }
  const held = BigInt(account.lapsed) + BigInt(account.balance);
  if (!isMisfit && held !== sum) {
    problems.push({
      ...{ kind: 'sum-differs', contactId, entryId: null, purchaseId: null },
      ...{ expected: String(sum), found: String(held) },
    });
  }
  return problems;
}

/** A list by a key, each group in the order of the list. */
function grouped<T, Key>(
  list: readonly T[],
  keyOf: (item: T) => Key,
): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** In whose book a purchase earned and was paid with points: after two people became one, not always that of its row. */
function ownersOf(entries: readonly LedgerEntry[]): ReadonlyMap<PurchaseId, ContactId> {
  const owners = new Map<PurchaseId, ContactId>();
  for (const { cause, contactId } of entries) {
    if (cause.kind !== 'purchase' && cause.kind !== 'payment') continue;
    if (!owners.has(cause.purchaseId)) owners.set(cause.purchaseId, contactId);
  }
  return owners;
}

/** The versions that can be reckoned with: one with broken figures counts as missing. */
function versionsOf(programmes: readonly Programme[]): Versions {
  const all = programmes.filter((programme) => isReckonable(programme));
  return { all, byId: new Map<ProgrammeId, Programme>(all.map((one) => [one.id, one])) };
}

/** Whether every figure in a row is a whole number. */
function isReckonable(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isReckonable);
}
