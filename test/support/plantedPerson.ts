import type { ContactId } from '@shared/domain/contacts/contact';
import type { Row } from '@shared/domain/journal/write';
import { isAboutPeople, personalFieldsOf } from '@shared/domain/privacy/personalData';
import { CONTACT_FIELDS } from '@shared/domain/store/references';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { SAMPLE } from '@test/unit/backups/sampleBackup';
import type { TestData } from './testDatabase';

/** Somebody of whom every personal field of every table says something. */
export const WHO = 'zebulon-id' as ContactId;
/** A record that became one with theirs. */
export const BEFORE = 'zebulon-before-id' as ContactId;

/** Fields of which only a part is about the person. */
const WORDS_IN: Readonly<Record<string, ReadonlySet<string>>> = { lines: new Set(['name']) };

/** Every text within a value becomes a word that stands nowhere else. */
function marked(value: unknown, word: string, only?: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return only ? value : word;
  if (Array.isArray(value))
    return value.map((item, at) => marked(item, `${word}-${String(at)}`, only));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      only?.has(key) ? `${word}-${key}` : marked(item, `${word}-${key}`, only),
    ]),
  );
}

const LIST_OF_PEOPLE: Readonly<Partial<Record<StoredTable, Readonly<Record<string, unknown>>>>> = {
  ideas: { authorId: WHO, askedIds: [WHO], toldIds: [BEFORE] },
  segments: { members: { kind: 'chosen', ids: [WHO] } },
};

/** A row of a table about somebody, in which every personal field holds words of its own. */
function aRowAbout(table: StoredTable, who: ContactId, suffix = ''): Row {
  const sample = SAMPLE[table]?.[0] as Row | undefined;
  if (!sample) throw new Error(`The sample backup has no row of ${table}`);
  const row: Record<string, unknown> = { ...sample, id: `${table}-of-zeb${suffix}` };
  for (const field of personalFieldsOf(table)) {
    if (field === 'id') continue;
    const isText =
      typeof row[field] === 'string' || row[field] === null || row[field] === undefined;
    row[field] = isText
      ? `word-${table}-${field}${suffix}`
      : marked(row[field], `word-${table}-${field}${suffix}`, WORDS_IN[field]);
  }
  for (const field of CONTACT_FIELDS[table] ?? []) row[field] = who;
  if (table === 'contacts') Object.assign(row, { id: who, trashedAt: null, isSample: false });
  if (table === 'links') row['toId'] = 'ida-id';
  if (table === 'keepInTouch') row['id'] = `person:${who}`;
  if (table === 'journeys') row['id'] = who;
  if (table === 'privacyCases') row['contactId'] = who;
  if (table === 'exchanges') {
    row['conflicts'] = [
      {
        table: 'contacts',
        key: who,
        field: 'about',
        contactId: who,
        mine: 'word-exchanges-mine',
        theirs: 'word-exchanges-theirs',
        took: 'mine',
      },
    ];
  }
  if (table === 'personMerges') {
    Object.assign(row, { keptId: who, goneId: BEFORE, splitAt: null, moved: [], setAside: [] });
    row['gone'] = {
      ...aRowAbout('contacts', BEFORE, '-before'),
      birthday: null,
      emails: [],
      phones: [],
    };
  }
  return { ...row, ...LIST_OF_PEOPLE[table] } as Row;
}

/** Plants somebody in every table, in the journal, in a draft and in the list of acts. */
export async function plant({ db }: TestData): Promise<void> {
  await rewriteFacts(db, async () => {
    await db
      .table<Row, string>('contacts')
      .put({ ...(SAMPLE.contacts![1]! as unknown as Row), id: 'ida-id' });
    for (const table of STORED_TABLES.filter(isAboutPeople)) {
      const row = aRowAbout(table, WHO);
      await db.table<Row, string>(table).put(row);
      const at = { id: `change-${table}`, batch: 'b1', table, key: row.id };
      await db.changes.put({ ...at, kind: 'update', before: row, after: row } as never);
      if (table === 'exchanges' || table === 'segments' || table === 'ideas') continue;
      const old = aRowAbout(table, BEFORE, '-old');
      await db.changes.put({
        id: `gone-${table}`,
        batch: 'b1',
        table,
        key: '',
        kind: 'delete',
        keys: [old.id],
        rows: [old],
      } as never);
    }
    await db.batches.put({
      id: 'b1',
      seq: 1,
      at: '000000000001-0000-till',
      device: 'till',
      act: { key: 'twins.merged', args: { name: 'word-act-name', other: 'word-act-other' } },
    });
    await db.meta.put({ key: 'journal', value: { seq: 1, at: '000000000001-0000-till' } });
  });
  await db.drafts.put({ id: `${WHO}/note`, value: 'word-draft', savedAt: 0 });
}

/** All that a database holds, as text. */
export const everything = async ({ db }: TestData): Promise<string> =>
  JSON.stringify(
    await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])),
    (_k, value: unknown) => (value instanceof Uint8Array ? [...value].join() : value),
  );

/** The planted words that stand in a text, each once. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(text.match(/word-[\w-]+/gu)),
];
