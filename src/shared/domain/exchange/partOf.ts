import type { Batch, Change } from '../journal/change';
import { addressOf, deletedRowsOf, isFinal, keysOf } from '../journal/rows';
import type { Row } from '../journal/write';
import { CONTACT_FIELDS } from '../store/references';
import type { StoredTable } from '../store/tables';
import { partId } from './partId';
import type { PersonMerge } from '../twins/personMerge';
import { rowsIn, shopCopyOf, type ShopCopy } from './shopCopy';
import { standingHistory } from './standingHistory';
import { OF_THE_BOOKS, wholeBooks } from './wholeBooks';

/** What of a person goes along: who they are, what was said, promised, planned and agreed, what they bought and were given points for. */
const OF_PEOPLE: readonly StoredTable[] = [
  'contacts',
  'photos',
  'links',
  'consentEvents',
  'interactions',
  'promises',
  'appointments',
  'customs',
  'greetings',
  'thanks',
  'careMarks',
  'answers',
  'askings',
  'criticisms',
  'leavings',
  'messages',
  'privacyRecords',
  ...OF_THE_BOOKS,
];

/** What is about no person and is needed to work: the programme, products, own fields, texts, and who must not come back. */
const OF_THE_SHOP: readonly StoredTable[] = [
  'settings',
  'customFields',
  'products',
  'programmes',
  'rewards',
  'countryNotes',
  'holidayCorrections',
  'journeyPlans',
  'templates',
  'erasures',
  'laptops',
];

const SHOP = 'shop';

/** The words of acts in a part: whom else an act was about must not go along. */
const QUIET_ACT = { key: 'exchange.elsewhere', args: {} } as const;

/** Who goes along in a part of a shop, and with what. */
export type PartOptions = {
  readonly ids: ReadonlySet<string>;
  /** With what they bought and their points, as far as their accounts can go without those of others (`wholeBooks`). */
  readonly isWithBooks: boolean;
};

/** Whose rows go along. */
type Going = {
  /** With records that live on in somebody who goes along. */
  readonly people: ReadonlySet<string>;
  readonly books: ReadonlySet<string>;
};

/**
 * A part of a shop, for whoever needs only some of its people: they, what belongs to them alone, and what works for
 * everybody. Notes that are *only for me* never go along, neither do entries that are about anybody else too.
 *
 * Taken in elsewhere, changed there and taken back in here it behaves as the whole would: acts are cut by person, each
 * piece under a name that follows from the act's, so that a piece and its whole are known as the same.
 */
export function partOf(copy: ShopCopy, { ids, isWithBooks }: PartOptions): ShopCopy {
  const { batches, changes } = standingHistory(copy.batches, copy.changes);
  const people = withFormer(copy, ids);
  const books: ReadonlySet<string> = isWithBooks ? wholeBooks(copy, people) : new Set();
  const groups = groupsOf(copy, changes, { people, books });

  const rows = [...OF_PEOPLE, ...OF_THE_SHOP].map((table): readonly [StoredTable, Row[]] => [
    table,
    [...rowsIn(copy, table).values()].filter(({ id }) => groups.has(addressOf(table, id))),
  ]);

  const byId = new Map(batches.map((batch) => [batch.id, batch]));
  const cutBatches = new Map<string, Batch>();
  const cutChanges = new Map<string, Change>();
  for (const change of changes) {
    const batch = byId.get(change.batch);
    if (!batch) continue;
    for (const [group, keys] of keysByGroup(change, groups)) {
      const id = partId(batch.id, group);
      cutBatches.set(id, {
        ...{ id, seq: 0, at: batch.at, device: batch.device, act: QUIET_ACT, isQuiet: true },
      });
      const cut = cutChange(change, keys, group);
      cutChanges.set(cut.id, cut);
    }
  }
  return shopCopyOf(rows, [...cutBatches.values()], [...cutChanges.values()]);
}

/** These people, and the records that became one with theirs: what they left stands under their names. */
function withFormer(copy: ShopCopy, ids: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(ids);
  const merges = [...rowsIn(copy, 'personMerges').values()] as unknown as readonly PersonMerge[];
  const standing = merges.filter(({ splitAt }) => splitAt === null);
  // A set that grows is walked to its new end.
  for (const id of all) {
    for (const { keptId, goneId } of standing) if (keptId === id) all.add(goneId);
  }
  return all;
}

/** Whose every row is that goes along, by its address: a person, or the shop. Rows that are gone are among them. */
function groupsOf(
  copy: ShopCopy,
  changes: readonly Change[],
  going: Going,
): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  const add = (table: StoredTable, row: Row): void => {
    const group = groupOf(table, row, going);
    if (group !== null) groups.set(addressOf(table, row.id), group);
  };
  for (const change of changes) {
    for (const row of deletedRowsOf(change)) add(change.table, row);
  }
  for (const table of [...OF_PEOPLE, ...OF_THE_SHOP]) {
    for (const row of rowsIn(copy, table).values()) {
      // As it stands counts: a note that became private since stays here with all that was said of it.
      groups.delete(addressOf(table, row.id));
      add(table, row);
    }
  }
  return groups;
}

function groupOf(table: StoredTable, row: Row, { people, books }: Going): string | null {
  if (OF_THE_SHOP.includes(table)) return SHOP;
  if (!OF_PEOPLE.includes(table)) return null;
  if (table === 'contacts') return people.has(row.id) && row['isSample'] !== true ? row.id : null;
  if (table === 'interactions' && row['isPrivate'] === true) return null;
  const isOfTheBooks = (OF_THE_BOOKS as readonly StoredTable[]).includes(table);
  const wanted = isOfTheBooks ? books : people;
  const owners = (CONTACT_FIELDS[table] ?? []).map((field) => row[field]);
  const isTheirs = owners.every((id) => typeof id === 'string' && wanted.has(id));
  return isTheirs && owners.length > 0 ? (owners[0] as string) : null;
}

/** The rows of a change that go along, by whose they are. */
function keysByGroup(
  change: Change,
  groups: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const key of keysOf(change)) {
    const known = groups.get(addressOf(change.table, key));
    // That something was given up for good says nothing of what it was, and must be known everywhere.
    const isGone = change.kind === 'delete' && isFinal(change) && OF_PEOPLE.includes(change.table);
    const group = known ?? (isGone ? SHOP : undefined);
    if (group === undefined) continue;
    const keys = found.get(group) ?? new Set();
    found.set(group, keys.add(key));
  }
  return found;
}

function cutChange(change: Change, keys: ReadonlySet<string>, group: string): Change {
  const cut = {
    ...change,
    id: partId(change.id, group),
    batch: partId(change.batch, group),
  };
  if (!change.keys) return cut;
  const stays = change.keys.map((key) => keys.has(key));
  return {
    ...cut,
    keys: change.keys.filter((_key, at) => stays[at]),
    ...(change.rows && { rows: change.rows.filter((_row, at) => stays[at]) }),
  };
}
