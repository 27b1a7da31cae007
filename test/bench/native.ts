import { gzipSync } from 'node:zlib';
import { foldText } from '@shared/domain/people/folding';
import { newcomers } from './app/newcomers';
import { seededId, seededSale, seededSales } from './insightsSeed';
import { summary } from './measure';
import type { Size } from './report';
import { NOW, seededChance, seededPerson } from './seed';
import { seededRegular } from './shopSeed';
import { measureSqlite, type SqliteDatabase } from './sqlite';

/** What a figure comes to in native SQLite, by its id. */
export type Native = Readonly<
  Record<string, { readonly median: number; readonly worst: number; readonly runs: number }>
>;

const DAY_MS = 86_400_000;

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE contacts (id TEXT PRIMARY KEY, name TEXT, trashedAt INTEGER, createdAt INTEGER, row TEXT);
  CREATE INDEX contactsByName ON contacts (name);
  CREATE INDEX contactsByTrash ON contacts (trashedAt);
  CREATE TABLE interactions (id TEXT PRIMARY KEY, contactId TEXT, happenedAt INTEGER, row TEXT);
  CREATE INDEX interactionsOf ON interactions (contactId, happenedAt);
  CREATE INDEX interactionsAt ON interactions (happenedAt);
  CREATE TABLE purchases (id TEXT PRIMARY KEY, contactId TEXT, boughtAt INTEGER, amount INTEGER, row TEXT);
  CREATE INDEX purchasesOf ON purchases (contactId, boughtAt);
  CREATE INDEX purchasesAt ON purchases (boughtAt);
  CREATE TABLE ledger (id TEXT PRIMARY KEY, contactId TEXT, postedAt INTEGER, points INTEGER, row TEXT);
  CREATE INDEX ledgerOf ON ledger (contactId, postedAt);
  CREATE INDEX ledgerAt ON ledger (postedAt);
  CREATE TABLE changes (id TEXT PRIMARY KEY, batch TEXT, row TEXT);
  CREATE INDEX changesOf ON changes (batch);
`;

/** What the nine figures need of purchases: revenue, buyers, who came back, what a buyer is worth, who stayed. */
const NINE = [
  'SELECT sum(amount), count(*), count(DISTINCT contactId) FROM purchases WHERE boughtAt >= ? AND boughtAt < ?',
  'SELECT count(*) FROM (SELECT contactId FROM purchases WHERE boughtAt < ? GROUP BY contactId HAVING count(*) > 1)',
  'SELECT avg(total), avg(times) FROM (SELECT contactId, sum(amount) AS total, count(*) AS times FROM purchases WHERE boughtAt < ? GROUP BY contactId)',
  'SELECT count(DISTINCT contactId) FROM purchases WHERE boughtAt >= ? AND boughtAt < ? AND contactId IN (SELECT contactId FROM purchases WHERE boughtAt >= ? AND boughtAt < ?)',
];

/** The same people, exchanges and purchases in native SQLite, and the same work on them. */
export async function measureNative(
  open: (name: string) => SqliteDatabase,
  { people, interactionsEach }: Size,
): Promise<Native> {
  const db = open('shop.sqlite');
  db.exec(SCHEMA);
  const into = (table: string, columns: number) =>
    db.prepare(`INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`);
  const [contacts, interactions, purchases, ledger] = [
    into('contacts', 5),
    into('interactions', 4),
    into('purchases', 5),
    into('ledger', 5),
  ];
  db.exec('BEGIN');
  for (let n = 0; n < people; n += 1) {
    const { contact, interactions: exchanges } = seededRegular(n, interactionsEach);
    const { id, name, trashedAt, createdAt } = contact;
    contacts.run(id, foldText(name), trashedAt, createdAt, JSON.stringify(contact));
    for (const row of exchanges) {
      interactions.run(row.id, row.contactId, row.happenedAt, JSON.stringify(row));
    }
  }
  const sales = seededSales(people);
  for (let n = 0; n < sales.people.length; n += 1) {
    const { purchase } = seededSale(sales, n);
    const { id, contactId, boughtAt, amountMinor } = purchase;
    purchases.run(id, contactId, boughtAt, amountMinor, JSON.stringify(purchase));
    ledger.run(`l${n}`, contactId, boughtAt, Math.floor(amountMinor / 100), '{}');
  }
  db.exec('COMMIT');

  const chance = seededChance(23);
  const someone = () => seededId(Math.floor(chance() * people));
  const rounds = Array.from({ length: 48 }, (_none, at) => at);
  const native: Record<string, Native[string]> = {};
  const note = async (id: string, items: readonly unknown[], work: (at: number) => unknown) => {
    const { p50, worst, runs } = summary(await timesAll(items.length, work));
    native[id] = { median: p50, worst, runs };
  };

  const [search] = await measureSqlite(open('search.sqlite'), people);
  if (search) native['search'] = { ...search.times, median: search.times.p50 };
  const page = db.prepare('SELECT id, row FROM contacts ORDER BY name LIMIT 50 OFFSET ?');
  await note('page', rounds, () => page.all(Math.floor(chance() * (people - 50))));
  const one = db.prepare('SELECT row FROM contacts WHERE id = ?');
  const latest = db.prepare(
    'SELECT row, happenedAt AS at FROM interactions WHERE contactId = ? UNION ALL SELECT row, boughtAt FROM purchases WHERE contactId = ? ORDER BY at DESC LIMIT 20',
  );
  await note('person', rounds, () => {
    const id = someone();
    const found = [...one.all(id), ...latest.all(id, id)] as readonly { readonly row: string }[];
    return found.map(({ row }) => JSON.parse(row) as unknown);
  });

  const change = into('changes', 3);
  const nine = NINE.map((sql) => db.prepare(sql));
  const [year, quarter] = [NOW - 365 * DAY_MS, NOW - 90 * DAY_MS];
  const books: number[] = [];
  await note('nine', rounds.slice(0, 9), (at) => {
    const booking = performance.now();
    const id = someone();
    db.exec('BEGIN IMMEDIATE');
    purchases.run(`new${at}`, id, NOW, 1500, JSON.stringify({ id: `new${at}`, contactId: id }));
    ledger.run(`newl${at}`, id, NOW, 15, '{}');
    change.run(`c${at}`, `b${at}`, '{}');
    change.run(`d${at}`, `b${at}`, '{}');
    db.exec('COMMIT');
    books.push(performance.now() - booking);
    nine[0]!.all(quarter, NOW);
    nine[0]!.all(quarter - 365 * DAY_MS, year);
    nine[1]!.all(NOW);
    nine[2]!.all(NOW);
    nine[3]!.all(quarter, NOW, quarter - 90 * DAY_MS, quarter);
    return books.at(-1);
  });
  const booked = summary(books);
  native['book'] = { median: booked.p50, worst: booked.worst, runs: booked.runs };

  const fresh = newcomers(20_000).trim().split('\n').slice(1);
  const begun = performance.now();
  db.exec('BEGIN IMMEDIATE');
  for (const [at, line] of fresh.entries()) {
    const [given = '', family = '', email, phone, city, note_] = line.split(',');
    const { contact } = seededPerson(at, 0);
    const row = { ...contact, id: `n${at}`, name: `${given} ${family}`, email, phone, city, note_ };
    contacts.run(row.id, foldText(row.name), null, NOW, JSON.stringify(row));
    change.run(`i${at}`, 'import', JSON.stringify({ table: 'contacts', after: row }));
  }
  db.exec('COMMIT');
  const rate = fresh.length / ((performance.now() - begun) / 1000);
  native['import'] = { median: rate, worst: rate, runs: 1 };

  const saving = performance.now();
  let rows = 0;
  const pieces: string[] = [];
  for (const table of ['contacts', 'interactions', 'purchases', 'ledger']) {
    for (const row of db.prepare(`SELECT * FROM ${table} ORDER BY id`).iterate()) {
      rows += 1;
      pieces.push(JSON.stringify(row));
      if (pieces.length === 1000) gzipSync(`${pieces.splice(0).join('\n')}\n`);
    }
  }
  gzipSync(pieces.join('\n'));
  const saved = rows / ((performance.now() - saving) / 1000);
  native['backup'] = { median: saved, worst: saved, runs: 1 };
  return native;

  /** Times of rounds; one that answers a number took that much of it for something else. */
  async function timesAll(count: number, work: (at: number) => unknown): Promise<number[]> {
    const taken: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const start = performance.now();
      const other = await work(at);
      taken.push(performance.now() - start - (typeof other === 'number' ? other : 0));
    }
    return taken;
  }
}
