import type { Contact } from '../contacts/contact';
import { LOOSE_IDS } from '../journal/invert';
import { isOfTheBook } from '../journal/invertBook';
import { standsAs, STAMPED_FIELD } from '../journal/fields';
import { addressOf, type RowKey } from '../journal/rows';
import type { Row, Write } from '../journal/write';
import { MENTIONING_FIRST, referencesOf } from '../store/references';
import type { StoredTable } from '../store/tables';

/** Whether a field says what is known of a person, rather than how the record is kept. */
export const isOfThePerson = (field: string): boolean => !OF_THE_RECORD.has(field);

/** Fields of a person that say how the record is kept, not what is known: they are neither compared nor taken over. */
const OF_THE_RECORD: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  STAMPED_FIELD,
  'trashedAt',
  'isSample',
  'hasPhoto',
  'importKeys',
  'source',
]);

/**
 * Rows that never come back with a person: money and points are countered and not rewritten, the number of a card may
 * belong to somebody else by now, and what was decided about twins and requests stands for itself.
 */
const STAYS_GONE: ReadonlySet<StoredTable> = new Set([
  'cards',
  'renewals',
  'twinDecisions',
  'personMerges',
  'privacyRecords',
  'privacyCases',
  'erasures',
  'exchanges',
]);

/** Whether a row that is gone may come back together with its person. */
export const comesBack = (table: StoredTable): boolean =>
  !isOfTheBook(table) && !STAYS_GONE.has(table);

/** The fields of a person that were different, in the order in which the record has them. */
export function fieldsThatDiffer(then: Contact, now: Contact): readonly (keyof Contact)[] {
  const [before, after] = [then, now];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !OF_THE_RECORD.has(field) && !standsAs(before, after, field),
  ) as (keyof Contact)[];
}

/** Fields that are one value for whoever looks at them: the parts of a name go with the name. */
export const takenTogether = (field: keyof Contact): readonly (keyof Contact)[] =>
  field === 'name' ? ['name', 'nameParts'] : [field];

/** A former row that is not there any more, or stands differently. */
export type FormerRow = RowKey & { readonly then: Row };

/** What taking somebody over is decided from. */
export type TakeOverFacts = {
  readonly then: Contact;
  /** As they are now; `null` if they are gone. */
  readonly now: Contact | null;
  /** What belonged to them then and is gone now. */
  readonly gone: readonly FormerRow[];
  readonly isThere: (table: StoredTable, key: string) => boolean;
};

/**
 * What to write so that a person is again as they were: their fields, and what belonged to them and is gone. What was
 * added or changed since beside the record itself stays, such as a promise that was kept meanwhile.
 */
export function takeOverPerson({ then, now, gone, isThere }: TakeOverFacts): readonly Write[] {
  const back = gone.filter(({ table }) => comesBack(table));
  const coming = new Set(back.map(({ table, key }) => addressOf(table, key)));
  const hasPhoto = then.hasPhoto && (isThere('photos', then.id) || coming.has(`photos/${then.id}`));
  const writes: Write[] = [];
  if (now === null) {
    const row: Contact = { ...then, hasPhoto, trashedAt: null };
    writes.push({ kind: 'create', table: 'contacts', rows: [row] });
  } else {
    const fields = fieldsThatDiffer(then, now);
    const set: Record<string, unknown> = {};
    for (const field of fields) if (Object.hasOwn(then, field)) set[field] = then[field];
    if (now.trashedAt !== null) set['trashedAt'] = null;
    if (hasPhoto !== now.hasPhoto && hasPhoto) set['hasPhoto'] = true;
    const unset = fields.filter((field) => !Object.hasOwn(then, field));
    writes.push({ kind: 'update', table: 'contacts', key: now.id, set, unset });
  }
  writes.push(
    ...creatingFormer(back, (table, key) =>
      table === 'contacts' && key === then.id ? true : isThere(table, key),
    ),
  );
  return writes;
}

/**
 * Former rows as they come back: what is mentioned before what mentions it. A row without what it belongs to stays away,
 * a loose mention of something that is gone is emptied.
 */
export function creatingFormer(
  rows: readonly FormerRow[],
  isThere: (table: StoredTable, key: string) => boolean,
): readonly Write[] {
  const writes: Write[] = [];
  const created = new Set<string>();
  for (const table of MENTIONING_FIRST.toReversed()) {
    const coming = rows.flatMap((former): readonly Row[] => {
      if (former.table !== table || isThere(table, former.key)) return [];
      const missing = referencesOf(table, former.then).filter(
        (to) => !isThere(to.table, to.key) && !created.has(addressOf(to.table, to.key)),
      );
      if (missing.some(({ isFirm }) => isFirm)) return [];
      const emptied = missing.flatMap(({ field }) =>
        LOOSE_IDS.has(field) ? [[field, null] as const] : [],
      );
      return [{ ...former.then, ...Object.fromEntries(emptied) }];
    });
    for (const { id } of coming) created.add(addressOf(table, id));
    if (coming.length > 0) writes.push({ kind: 'create', table, rows: coming });
  }
  return writes;
}

/** What to write so that one entry, such as a note, is again as it was. */
export function takeOverEntry(
  { table, key, then }: FormerRow,
  now: Row | null,
  isThere: (table: StoredTable, key: string) => boolean,
): readonly Write[] {
  if (now === null) return creatingFormer([{ table, key, then }], isThere);
  const fields = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter(
    (field) => field !== 'id' && field !== STAMPED_FIELD && !standsAs(then, now, field),
  );
  const set = Object.fromEntries(
    fields.flatMap((field) => (Object.hasOwn(then, field) ? [[field, then[field]]] : [])),
  );
  const unset = fields.filter((field) => !Object.hasOwn(then, field));
  return [{ kind: 'update', table, key, set, unset }];
}
