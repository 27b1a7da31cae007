import type { BackupInReach } from '../privacy/erasure';
import type { SegmentMembers } from '../segments/segment';
import type { StoredTable } from '../store/tables';

/** What each computer keeps for itself: its own reports of merges. */
export const STAYS_AT_HOME: ReadonlySet<StoredTable> = new Set(['exchanges']);

/** Rows of these stay when their person is gone for good: figures without a name. */
export const OUTLIVES_PEOPLE: ReadonlySet<StoredTable> = new Set([
  'purchases',
  'refunds',
  'ledgerEntries',
  'privacyCases',
]);

/** Fields that only make sense together: whoever changed one of them last has all of them. */
const TOGETHER: Readonly<Partial<Record<StoredTable, readonly (readonly string[])[]>>> = {
  purchases: [['lines', 'amountMinor', 'pointsPaid', 'pointsValueMinor', 'currency']],
  refunds: [['lines', 'amountMinor', 'pointsReturned']],
  appointments: [['at', 'on', 'zone', 'minutes', 'repeats', 'monthDay']],
};

/** The fields that are taken together with this one, itself included. */
export const togetherWith = (table: StoredTable, field: string): readonly string[] =>
  TOGETHER[table]?.find((group) => group.includes(field)) ?? [field];

const union = (a: unknown, b: unknown): unknown =>
  Array.isArray(a) && Array.isArray(b)
    ? [...new Set([...(a as unknown[]), ...(b as unknown[])])].sort()
    : undefined;

function unionOfMembers(a: unknown, b: unknown): unknown {
  const [mine, theirs] = [a as SegmentMembers, b as SegmentMembers];
  return mine.kind === 'chosen' && theirs.kind === 'chosen'
    ? { ...mine, ids: union(mine.ids, theirs.ids) }
    : undefined;
}

/** Each computer counts for itself: what either of them saw was seen. */
const atLeast = (a: unknown, b: unknown): unknown =>
  typeof a === 'number' && typeof b === 'number' ? Math.max(a, b) : undefined;

/** Each computer looks through its own backups; of a file that both know, what was written anew stays so. */
function unionOfBackups(a: unknown, b: unknown): unknown {
  if (!Array.isArray(a) || !Array.isArray(b)) return undefined;
  const [mine, theirs] = [a as readonly BackupInReach[], b as readonly BackupInReach[]];
  const known = new Map<string, BackupInReach>();
  for (const one of [...mine, ...theirs].sort(byDoubt)) known.set(one.fileName, one);
  return [...known.values()].sort((one, other) => (one.fileName < other.fileName ? -1 : 1));
}

/** In an order that is the same on every computer, with what was written anew last. */
const byDoubt = (one: BackupInReach, other: BackupInReach): number =>
  Number(one.isRewritten) - Number(other.isRewritten) ||
  (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

const SETS: Readonly<
  Partial<Record<StoredTable, Readonly<Record<string, (a: unknown, b: unknown) => unknown>>>>
> = {
  contacts: { tags: union },
  ideas: { askedIds: union, toldIds: union },
  segments: { members: unionOfMembers },
  erasures: { turnedAway: atLeast, backups: unionOfBackups },
};

/**
 * Both values together, where that is possible: lists in which the order says nothing.
 *
 * @returns `undefined` where one of the two has to give way.
 */
export const bothOf = (table: StoredTable, field: string, a: unknown, b: unknown): unknown =>
  SETS[table]?.[field]?.(a, b);
