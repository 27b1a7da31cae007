import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Instant } from '@shared/domain/calendar/clock';
import { sameValue } from '@shared/domain/journal/sameValue';
import { creating, removing, updating, type Row, type Write } from '@shared/domain/journal/write';
import { accountOf } from '@shared/domain/loyalty/account';
import type { ByHandRefusal } from '@shared/domain/loyalty/byHand';
import type { LedgerEntry, LedgerEntryId, LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { planTransfer } from '@shared/domain/loyalty/transferring';
import type { StoredTable } from '@shared/domain/store/tables';
import type { PersonMerge } from '@shared/domain/twins/personMerge';
import { keptAfterSplit } from '@shared/domain/twins/splitContact';
import { twinKey } from '@shared/domain/twins/twinDecision';
import type { Result } from '@shared/kernel/result';
import type { RegularsDatabase } from '../database';
import { nothing } from '../journal/commit';
import { actName, actOf } from '../repositories/acts';
import { readBook, writingPostings } from '../repositories/ledgerRows';
import {
  doing,
  gone,
  save,
  type DataRefusal,
  type Dependencies,
  type Saved,
} from '../repositories/saving';
import { CHANGING_HANDS, ONE_EACH, rowsBy } from './belongings';
import { adopted } from './mergePeople';

/** Something written down since the merge, of which nobody but the owner knows whose it is. */
export type LaterEntry = { readonly table: StoredTable; readonly key: string; readonly row: Row };

/** What a split would do. */
export type SplitPreview = {
  readonly merge: PersonMerge;
  /** Rows that go back by themselves. */
  readonly returning: number;
  /** Points and stamps that go back: what is left of those that were brought along. */
  readonly points: Readonly<Record<LoyaltyUnit, number>>;
  /** Since the merge, the oldest first: offered for choice. */
  readonly later: readonly LaterEntry[];
};

/** Tables whose later rows are worth a question; what hangs on a purchase goes with it. */
const ASKED: readonly StoredTable[] = [
  'interactions',
  'promises',
  'purchases',
  'appointments',
  'thanks',
  'answers',
  'criticisms',
  'greetings',
  'messages',
  'cards',
  'consentEvents',
];

/** What would happen if the records of a merge were made two again; `null` if it does not stand or somebody is gone. */
export async function previewSplit(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  mergeId: string,
): Promise<SplitPreview | null> {
  const merge = await standing(db, mergeId);
  if (!merge) return null;
  const moved = movedKeys(merge);
  const later: LaterEntry[] = [];
  let returning = 0;
  for (const belonging of CHANGING_HANDS) {
    for (const row of await rowsBy(db, belonging, merge.keptId)) {
      if (moved.has(`${belonging.table}/${row.id}`)) returning += 1;
      else if (ASKED.includes(belonging.table) && timeOf(row) > merge.mergedAt) {
        later.push({ table: belonging.table, key: row.id, row });
      }
    }
  }
  const book = await readBook(db, merge.keptId);
  const lots = returningLots(book, merge, new Set());
  const points = (unit: LoyaltyUnit): number =>
    accountOf(book, unit, clock.today())
      .lots.filter(({ id, isLapsed }) => lots.has(id) && !isLapsed)
      .reduce((sum, { remaining }) => sum + remaining, 0);
  return {
    merge,
    returning,
    points: { points: points('points'), stamps: points('stamps') },
    later: later.sort((a, b) => timeOf(a.row) - timeOf(b.row)),
  };
}

/**
 * Makes two records again of one, in one act that can be taken back. What the other record brought goes back to it, with
 * what is left of its points; of what was written down since, only what is chosen.
 *
 * @param chosen - Later entries that belong to the record that comes back.
 */
export function splitPeople(
  { db, door, clock, newId }: Dependencies,
  mergeId: string,
  chosen: readonly Pick<LaterEntry, 'table' | 'key'>[],
): Promise<Result<Saved<ContactId>, DataRefusal | ByHandRefusal>> {
  return save<ContactId, DataRefusal | ByHandRefusal>(door, async () => {
    const merge = await standing(db, mergeId);
    const kept = merge && (await db.contacts.get(merge.keptId));
    if (!merge || !kept || (await db.contacts.get(merge.goneId))) return gone();
    const { keptId, goneId } = merge;
    const going = new Set([
      ...movedKeys(merge),
      ...chosen.map(({ table, key }) => `${table}/${key}`),
    ]);
    // What hangs on a purchase goes where the purchase goes.
    const purchases = new Set(
      chosen.filter(({ table }) => table === 'purchases').map((one) => one.key),
    );

    const writes: Write[] = [];
    for (const belonging of CHANGING_HANDS) {
      const { table, field } = belonging;
      for (const row of await rowsBy(db, belonging, keptId)) {
        const goesAlong = 'purchaseId' in row && purchases.has(row['purchaseId'] as string);
        if (!going.has(`${table}/${row.id}`) && !goesAlong) continue;
        writes.push({ kind: 'update', table, key: row.id, set: { [field]: goneId } });
      }
    }

    let hasPhoto = kept.hasPhoto;
    for (const { table, idOf } of ONE_EACH) {
      const row = merge.setAside.find((one) => one.table === table)?.row as Row | undefined;
      if (!row) continue;
      writes.push({ kind: 'create', table, rows: [row] });
      const own = await db.table<Row, string>(table).get(idOf(keptId));
      const isAdopted = own !== undefined && going.has(`${table}/${own.id}`);
      if (isAdopted && sameBut(own, adopted(row, own.id, keptId))) {
        writes.push(removing(table, [own.id]));
        if (table === 'photos') hasPhoto = false;
      }
    }
    writes.push(...(await backInPlace(merge)));

    const book = await readBook(db, keptId);
    const transfer = planTransfer(
      { contactId: keptId, entries: book },
      { contactId: goneId, entries: await readBook(db, goneId) },
      clock.today(),
      returningLots(book, merge, purchases),
    );
    if (!transfer.ok) return nothing(transfer);

    const set = { ...keptAfterSplit(kept, merge), hasPhoto } as Partial<Contact>;
    writes.push(
      updating('contacts', keptId, set, kept),
      creating('contacts', [{ ...merge.gone, updatedAt: clock.now() }]),
      updating('personMerges', merge.id, { splitAt: clock.now() }, merge),
      ...(await writingPostings(db, transfer.value, newId)),
    );
    return doing(
      actOf('twins.split', { name: actName({ ...kept, ...set }), other: actName(merge.gone) }),
      writes,
      goneId,
    );
  });

  /** What was set aside and belongs to nobody alone: ties between the two, lists, decisions. */
  async function backInPlace({ setAside, keptId, goneId }: PersonMerge): Promise<readonly Write[]> {
    const writes: Write[] = [];
    for (const { table, row } of setAside) {
      const before = row as Row;
      if (table === 'links' || table === 'twinDecisions') {
        if ((await db.table(table).get(before.id)) === undefined) {
          writes.push({ kind: 'create', table, rows: [before] });
        }
        if (table === 'twinDecisions') writes.push(...(await noLongerDecided(before)));
      } else if (table === 'ideas') {
        const idea = await db.ideas.get(before.id);
        if (!idea) continue;
        const author = before['authorId'] === goneId && idea.authorId === keptId;
        const askedBefore = before['askedIds'] as readonly ContactId[];
        const asked = inPlace(idea.askedIds, askedBefore);
        // Whoever has an idea does not ask for it as well; now somebody else has it.
        const asksAgain = author && askedBefore.includes(keptId);
        writes.push(
          updating('ideas', idea.id, {
            authorId: author ? goneId : idea.authorId,
            askedIds: asksAgain ? [...new Set([...asked, keptId])] : asked,
            toldIds: inPlace(idea.toldIds, before['toldIds'] as readonly ContactId[]),
          }),
        );
      } else if (table === 'segments') {
        const segment = await db.segments.get(before.id);
        const members = before['members'] as { readonly ids: readonly ContactId[] };
        if (segment?.members.kind !== 'chosen') continue;
        const ids = inPlace(segment.members.ids, members.ids);
        writes.push(updating('segments', segment.id, { members: { kind: 'chosen', ids } }));
      }
    }
    return writes;

    /** What the kept record took over with the merge was never said about that one. */
    async function noLongerDecided(before: Row): Promise<readonly Write[]> {
      const third = (before['oneId'] === goneId ? before['otherId'] : before['oneId']) as ContactId;
      if (third === keptId) return [];
      const taken = await db.twinDecisions.get(twinKey(keptId, third));
      return taken && taken.decidedAt === before['decidedAt']
        ? [removing('twinDecisions', [taken.id])]
        : [];
    }

    /** Who stands in a list: the one who comes back where they stood, the other only where they stood before. */
    function inPlace(
      today: readonly ContactId[],
      before: readonly ContactId[],
    ): readonly ContactId[] {
      if (!before.includes(goneId)) return today;
      const others = before.includes(keptId) ? today : today.filter((id) => id !== keptId);
      return [...new Set([...others, goneId])];
    }
  }
}

async function standing(db: RegularsDatabase, id: string): Promise<PersonMerge | null> {
  const merge = await db.personMerges.get(id);
  return merge?.splitAt === null ? merge : null;
}

const movedKeys = ({ moved }: PersonMerge): ReadonlySet<string> =>
  new Set(moved.flatMap(({ table, keys }) => keys.map((key) => `${table}/${key}`)));

/** When a row was written down. */
const timeOf = (row: Row): Instant => {
  const at = row['createdAt'] ?? row['decidedAt'] ?? row['happenedAt'] ?? 0;
  return typeof at === 'number' ? at : 0;
};

/** The same but for when it was last touched. */
const sameBut = ({ updatedAt: _a, ...one }: Row, { updatedAt: _b, ...other }: Row): boolean =>
  sameValue(one, other);

/** The lots that came with a merge, and those of later purchases that go along. */
function returningLots(
  book: readonly LedgerEntry[],
  { goneId, mergedAt }: PersonMerge,
  purchases: ReadonlySet<string>,
): ReadonlySet<LedgerEntryId> {
  return new Set(
    book
      .filter(
        ({ points, kind, cause, postedAt }) =>
          points > 0 &&
          ((kind === 'transfer' &&
            cause.kind === 'merge' &&
            cause.otherId === goneId &&
            postedAt >= mergedAt) ||
            ('purchaseId' in cause &&
              cause.purchaseId !== null &&
              purchases.has(cause.purchaseId))),
      )
      .map(({ id }) => id),
  );
}
