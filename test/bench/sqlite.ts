import { foldText } from '@shared/domain/people/folding';
import { timesOf, type Line } from './measure';
import { seededPerson, typedTexts } from './seed';

type SqliteValue = string | number | null;

/** The part of an SQLite binding that is used here; the same in `node:sqlite` and `better-sqlite3`. */
export type SqliteDatabase = {
  readonly exec: (sql: string) => unknown;
  readonly prepare: (sql: string) => {
    readonly run: (...values: SqliteValue[]) => unknown;
    readonly all: (...values: SqliteValue[]) => readonly unknown[];
    readonly iterate: (...values: SqliteValue[]) => Iterable<unknown>;
  };
};

/** The ranked full-text search of native SQLite over the same people. */
export async function measureSqlite(db: SqliteDatabase, people: number): Promise<readonly Line[]> {
  db.exec("CREATE VIRTUAL TABLE people USING fts5(id UNINDEXED, name, rest, prefix='1 2 3')");
  const insert = db.prepare('INSERT INTO people VALUES (?, ?, ?)');
  db.exec('BEGIN');
  for (let n = 0; n < people; n += 1) {
    const { contact } = seededPerson(n, 0);
    const { name, nativeName, organisation, emails, phones, tags, addresses } = contact;
    const rest = [
      nativeName,
      organisation,
      emails[0]?.address,
      phones[0]?.number,
      addresses[0]?.city,
      addresses[0]?.street,
      ...tags,
    ];
    insert.run(contact.id, foldText(name), foldText(rest.join(' ')));
  }
  db.exec('COMMIT');
  const search = db.prepare(
    'SELECT id, name FROM people WHERE people MATCH ? ORDER BY bm25(people, 0, 10, 1) LIMIT 50',
  );
  const texts = typedTexts(people, 500).map((text) =>
    foldText(text)
      .split(' ')
      .filter(Boolean)
      .map((word) => `"${word.replaceAll('"', '')}"*`)
      .join(' '),
  );
  const times = await timesOf(
    texts.filter((text) => text !== ''),
    (text) => search.all(text),
  );
  return [{ work: 'SQLite: ranked prefix search, native', times }];
}
