import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Fields } from '@shared/domain/journal/change';
import { sameValue } from '@shared/domain/journal/sameValue';
import { creating, removing, updating, type Row, type Write } from '@shared/domain/journal/write';
import { planTransfer } from '@shared/domain/loyalty/transferring';
import { mergedContact, type MergeChoices } from '@shared/domain/twins/mergedContact';
import type { MovedRows, PersonMerge, SetAsideRow } from '@shared/domain/twins/personMerge';
import { twinKey, type TwinDecision } from '@shared/domain/twins/twinDecision';
import type { ByHandRefusal } from '@shared/domain/loyalty/byHand';
import type { StoredTable } from '@shared/domain/store/tables';
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
import type { Result } from '@shared/kernel/result';
import { CHANGING_HANDS, ONE_EACH, rowsBy } from './belongings';

/** Fields that tell of the record itself, not of the person. */
const OF_THE_RECORD: ReadonlySet<string> = new Set(['id', 'updatedAt', 'trashedAt', 'isSample']);

/**
 * Makes one person of two records, in one act that can be taken back: everything that belonged to `goneId` belongs to
 * `keptId` afterwards, points are transferred, and what one person can have only once is kept aside for a later split.
 *
 * @param choices - Which value is wanted in fields where both have one.
 * @returns A refusal where one of the two is not there (or in the trash), or points stand in the way.
 */
export function mergePeople(
  { db, door, clock, newId }: Dependencies,
  keptId: ContactId,
  goneId: ContactId,
  choices: MergeChoices,
): Promise<Result<Saved<PersonMerge>, DataRefusal | ByHandRefusal>> {
  return save<PersonMerge, DataRefusal | ByHandRefusal>(door, async () => {
    const [kept, other] = await db.contacts.bulkGet([keptId, goneId]);
    if (!kept || !other || keptId === goneId) return gone();
    if (kept.trashedAt !== null || other.trashedAt !== null) return gone();
    // Somebody real would go with the made-up people.
    if (kept.isSample !== other.isSample) return gone();
    const transfer = planTransfer(
      { contactId: goneId, entries: await readBook(db, goneId) },
      { contactId: keptId, entries: await readBook(db, keptId) },
      clock.today(),
    );
    if (!transfer.ok) return nothing(transfer);

    const writes: Write[] = [];
    const moved = new Map<StoredTable, Set<string>>();
    const setAside: SetAsideRow[] = [];
    const aside = (table: StoredTable, row: Row): void => void setAside.push({ table, row });

    const between = new Set<string>();
    for (const belonging of CHANGING_HANDS) {
      const { table, field } = belonging;
      for (const row of await rowsBy(db, belonging, goneId)) {
        if (table === 'links' && (row['fromId'] === keptId || row['toId'] === keptId)) {
          // Nobody is tied to themselves.
          if (!between.has(row.id)) aside(table, row);
          between.add(row.id);
          continue;
        }
        writes.push({ kind: 'update', table, key: row.id, set: { [field]: keptId } });
        const keys = moved.get(table) ?? new Set();
        moved.set(table, keys.add(row.id));
      }
    }
    if (between.size > 0) writes.push(removing('links', [...between]));

    let hasPhoto = kept.hasPhoto;
    for (const { table, idOf } of ONE_EACH) {
      const row = await db.table<Row, string>(table).get(idOf(goneId));
      if (!row) continue;
      aside(table, row);
      const isFree = (await db.table(table).get(idOf(keptId))) === undefined;
      if (isFree) {
        writes.push({ kind: 'create', table, rows: [adopted(row, idOf(keptId), keptId)] });
        moved.set(table, new Set([idOf(keptId)]));
        if (table === 'photos') hasPhoto = true;
      }
      writes.push(removing(table, [row.id]));
    }
    writes.push(
      ...(await inLists(keptId, goneId, aside)),
      ...(await inDecisions(keptId, goneId, aside)),
    );

    const merged = { ...mergedContact(kept, other, choices), hasPhoto };
    const changed = Object.keys(merged).filter(
      (field) =>
        !OF_THE_RECORD.has(field) &&
        !sameValue(kept[field as keyof Contact], merged[field as keyof Contact]),
    );
    const picked = (contact: Contact): Fields =>
      Object.fromEntries(changed.map((field) => [field, contact[field as keyof Contact]]));
    const merge: PersonMerge = {
      id: newId(),
      keptId,
      goneId,
      mergedAt: clock.now(),
      splitAt: null,
      gone: other,
      keptBefore: picked(kept),
      keptAfter: picked(merged),
      moved: [...moved].map(([table, keys]): MovedRows => ({ table, keys: [...keys] })),
      setAside,
    };
    if (changed.length > 0) writes.push(updating('contacts', keptId, picked(merged), kept));
    writes.push(
      removing('contacts', [goneId]),
      creating('personMerges', [merge]),
      ...(await writingPostings(db, transfer.value, newId)),
    );
    return doing(
      actOf('twins.merged', { name: actName(merged), other: actName(other) }),
      writes,
      merge,
    );
  });

  /** Takes the kept person into ideas and chosen segments in the other's place. */
  async function inLists(
    to: ContactId,
    from: ContactId,
    aside: (table: StoredTable, row: Row) => void,
  ): Promise<readonly Write[]> {
    const writes: Write[] = [];
    const replaced = (ids: readonly ContactId[]): readonly ContactId[] => [
      ...new Set(ids.map((id) => (id === from ? to : id))),
    ];
    for (const idea of await db.ideas.toArray()) {
      const { authorId, askedIds, toldIds } = idea;
      if (authorId !== from && !askedIds.includes(from) && !toldIds.includes(from)) continue;
      aside('ideas', idea);
      const author = authorId === from ? to : authorId;
      writes.push(
        updating('ideas', idea.id, {
          authorId: author,
          // Who had it does not ask for it as well.
          askedIds: replaced(askedIds).filter((id) => id !== author),
          toldIds: replaced(toldIds),
        }),
      );
    }
    for (const segment of await db.segments.toArray()) {
      const { members } = segment;
      if (members.kind !== 'chosen' || !members.ids.includes(from)) continue;
      aside('segments', segment);
      writes.push(
        updating('segments', segment.id, { members: { ...members, ids: replaced(members.ids) } }),
      );
    }
    return writes;
  }

  /** Whoever was not the other is not the kept one either. */
  async function inDecisions(
    to: ContactId,
    from: ContactId,
    aside: (table: StoredTable, row: Row) => void,
  ): Promise<readonly Write[]> {
    const theirs = await db.twinDecisions
      .where('oneId')
      .equals(from)
      .or('otherId')
      .equals(from)
      .toArray();
    if (theirs.length === 0) return [];
    const wanted = new Map<string, TwinDecision>();
    for (const decision of theirs) {
      aside('twinDecisions', decision);
      const third = decision.oneId === from ? decision.otherId : decision.oneId;
      if (third === to) continue;
      const id = twinKey(to, third);
      const [oneId, otherId] = id.split('|') as [ContactId, ContactId];
      wanted.set(id, { ...decision, id, oneId, otherId });
    }
    const known = await db.twinDecisions.bulkGet([...wanted.keys()]);
    const fresh = [...wanted.values()].filter((_decision, at) => known[at] === undefined);
    return [
      removing(
        'twinDecisions',
        theirs.map(({ id }) => id),
      ),
      ...(fresh.length > 0 ? [creating('twinDecisions', fresh)] : []),
    ];
  }
}

/** A row of which everybody has one, for somebody else. */
export const adopted = (row: Row, id: string, contactId: ContactId): Row => ({
  ...row,
  id,
  ...('contactId' in row && { contactId }),
});
