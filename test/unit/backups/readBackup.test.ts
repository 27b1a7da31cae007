import { readBackup } from '@formats/backup/readBackup';
import { UnwritableValueError } from '@formats/backup/canonicalJson';
import { joined } from '@formats/backup/lines';
import { createBackupWriter, lineOf, writeBackup } from '@formats/backup/writer';
import {
  BACKUP_SCHEMA_VERSION,
  tablesOfSchema,
  type BackupRow,
  type BackupTable,
} from '@shared/domain/backups/backup';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aContact, aNote, backupBytes, HEADING, rowsOf, SAMPLE } from './sampleBackup';

async function rowsIn(bytes: Uint8Array): Promise<BackupRow[]> {
  const rows: BackupRow[] = [];
  const result = await readBackup(bytes, {
    onRows: ({ table, rows: block }) => {
      for (const row of block) rows.push({ table, row } as BackupRow);
    },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return rows;
}

/** The sample with its text changed before it is packed again; hashes are not adjusted. */
async function retold(change: (text: string) => string): Promise<Uint8Array> {
  return gzipSync(change(gunzipSync(await backupBytes()).toString('utf8')));
}

/** A file that says of itself exactly what is in it, whatever that is. */
function forged(lines: readonly string[], manifest: Record<string, unknown> = {}): Uint8Array {
  const text = (table: string) =>
    lines.filter((line) => line.startsWith(`{"table":"${table}"`)).join('');
  const perTable = (figure: (table: string) => unknown) =>
    Object.fromEntries([...Object.keys(SAMPLE)].map((table) => [table, figure(table)] as const));
  const head = {
    format: 'regulars-backup',
    formatVersion: 1,
    ...HEADING,
    counts: perTable((table) => lines.filter((l) => l.startsWith(`{"table":"${table}"`)).length),
    sha256: perTable((table) => createHash('sha256').update(text(table)).digest('hex')),
    ...manifest,
  };
  return gzipSync(`${JSON.stringify(head)}\n${lines.join('')}`);
}

const damaged = (damage: string) => ({
  ok: false,
  refusal: { code: 'backups/damaged', damage },
});

describe('a backup', () => {
  it('gives every row back as it was, in every table', async () => {
    expect(await rowsIn(await backupBytes())).toEqual(rowsOf(SAMPLE));
  });

  it('comes in few pieces, however many its rows', async () => {
    // Words that do not repeat, so that compressing leaves most of them.
    const words = (at: number) =>
      Array.from({ length: 8 }, (_, nth) =>
        createHash('sha256').update(`${at} ${nth}`).digest('base64'),
      );
    const contacts = Array.from({ length: 5_000 }, (_, at) =>
      aContact(String(at).padStart(5, '0'), { about: words(at).join(' ') }),
    );
    const rows = contacts.map((row): BackupRow => ({ table: 'contacts', row }));
    const { pieces, sizeBytes } = await writeBackup(HEADING, rows);
    expect(sizeBytes).toBeGreaterThan(1024 * 1024);
    expect(pieces.length).toBeLessThan(6);
    expect(await rowsIn(joined(pieces))).toHaveLength(5_000);
  });

  it('is refused whatever bit of it is changed, also where no checksum looks', async () => {
    const whole = await backupBytes();
    const accepted: number[] = [];
    for (let at = 0; at < whole.length; at += 1) {
      const changed = whole.slice();
      changed[at] = changed[at]! ^ (1 << (at % 8));
      if ((await readBackup(changed)).ok) {
        accepted.push(at);
        expect(await rowsIn(changed)).toEqual(rowsOf(SAMPLE));
      }
    }
    // Of the last byte before each member's checksum, and of a code table for signs that do not occur, not
    // every bit means anything: what is read is the same.
    expect(accepted.length).toBeLessThanOrEqual(4);
    expect(accepted.every((at) => at > 10 && at <= whole.length - 9)).toBe(true);
  });

  it('says how many rows it holds and what their lines hash to', async () => {
    const bytes = await backupBytes();
    const [first, ...lines] = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
    const manifest = JSON.parse(first!) as {
      counts: Record<string, number>;
      sha256: Record<string, string>;
    };
    expect(manifest).toMatchObject({ format: 'regulars-backup', formatVersion: 1, ...HEADING });
    for (const table of Object.keys(SAMPLE)) {
      const own = lines.filter((line) => line.startsWith(`{"table":"${table}",`));
      const sum = createHash('sha256').update(own.map((line) => `${line}\n`).join(''));
      expect([table, manifest.counts[table]]).toEqual([table, own.length]);
      expect([table, manifest.sha256[table]]).toEqual([table, sum.digest('hex')]);
    }
  });

  it('has the same bytes for the same rows', async () => {
    expect(await backupBytes()).toEqual(await backupBytes());
  });

  it('is unpacked by the ordinary gzip, and read after it was packed again', async () => {
    const text = execFileSync('gzip', ['-dc'], { input: await backupBytes() });
    const again = execFileSync('gzip', ['-9c'], { input: text });
    expect(await rowsIn(again)).toEqual(rowsOf(SAMPLE));
  });

  it('can be empty of rows', async () => {
    expect(await rowsIn(await backupBytes({}))).toEqual([]);
  });

  it('holds many rows in blocks of bounded size, and counts them while reading', async () => {
    const contacts = Array.from({ length: 2500 }, (_, i) =>
      aContact(`c${String(i).padStart(5, '0')}`),
    );
    const progress: number[] = [];
    const sizes: number[] = [];
    const bytes = await backupBytes({ contacts });
    const result = await readBackup(bytes, {
      onRows: ({ rows }) => {
        sizes.push(rows.length);
      },
      onProgress: (rows) => progress.push(rows),
    });
    expect(result.ok).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2500);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toBe(2500);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(readBackup(await backupBytes(), { signal })).rejects.toThrow('enough');
  });
});

describe('the writer', () => {
  it('refuses rows out of order and values that would come back changed', () => {
    const writer = createBackupWriter();
    const add = (row: unknown) => () => {
      writer.add({ table: 'interactions', row } as BackupRow);
    };
    add(aNote('b', 'c', ''))();
    expect(add(aNote('a', 'c', ''))).toThrow(RangeError);
    expect(add(aNote('b', 'c', ''))).toThrow(RangeError);
    expect(() => {
      writer.add({ table: 'contacts', row: aContact('c') });
    }).toThrow(RangeError);
    for (const value of [NaN, Infinity, new Date(0), new Map(), () => 0, 1n, [undefined]]) {
      expect(add({ ...aNote('z', 'c', ''), extra: value })).toThrow(UnwritableValueError);
    }
    expect(add(JSON.parse('{"id":"zz","__proto__":1}'))).toThrow('Forbidden key');
  });

  it('keeps objects that look like its own forms', async () => {
    const value = { x: { $bytes: 'AAAA' }, y: { $entries: [['a', 1]], b: { $: null } } };
    const rows = rowsOf({ settings: [{ id: 'importMappings', value }] });
    const { pieces } = await writeBackup(HEADING, rows);
    expect(await rowsIn(joined(pieces))).toEqual(rows);
  });
});

describe('a file that is no backup', () => {
  const text = (content: string) => new TextEncoder().encode(content);

  it.each([
    ['nothing', new Uint8Array(0), { code: 'backups/empty' }],
    ['a zip', text('PK\u0003\u0004rest'), { code: 'backups/foreign', looksLike: 'zip' }],
    ['a PDF', text('%PDF-1.7'), { code: 'backups/foreign', looksLike: 'pdf' }],
    ['JSON', text(' {"a":1}'), { code: 'backups/foreign', looksLike: 'json' }],
    ['a vCard', text('\ufeffbegin:vcard'), { code: 'backups/foreign', looksLike: 'vcard' }],
    ['a table', text('Name;Telefon\n'), { code: 'backups/foreign', looksLike: 'text' }],
    [
      'an age file',
      text('age-encryption.org/v1\n'),
      { code: 'backups/foreign', looksLike: 'encrypted' },
    ],
    [
      'a picture',
      new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]),
      { code: 'backups/foreign', looksLike: 'unknown' },
    ],
    ['packed text', gzipSync('Name;Telefon\n'), { code: 'backups/foreign', looksLike: 'gzip' }],
    ['packed nothing', gzipSync(''), { code: 'backups/foreign', looksLike: 'gzip' }],
    [
      'packed zeros',
      gzipSync(new Uint8Array(500_000)),
      { code: 'backups/foreign', looksLike: 'gzip' },
    ],
    [
      'packed JSON',
      gzipSync('{"format":"other"}\n'),
      { code: 'backups/foreign', looksLike: 'gzip' },
    ],
  ])('%s', async (_, bytes, refusal) => {
    expect(await readBackup(bytes)).toEqual({ ok: false, refusal });
  });

  it('an unpacked backup', async () => {
    expect(await readBackup(gunzipSync(await backupBytes()))).toMatchObject({
      refusal: { code: 'backups/foreign', looksLike: 'unpacked' },
    });
  });
});

describe('a backup of schema version 1', () => {
  const NEWER = new Set(
    tablesOfSchema(BACKUP_SCHEMA_VERSION).filter((table) => !tablesOfSchema(1).includes(table)),
  );
  const old = Object.fromEntries(
    Object.entries(SAMPLE).filter(([table]) => !NEWER.has(table as BackupTable)),
  );
  const manifestOf = (bytes: Uint8Array) =>
    JSON.parse(gunzipSync(bytes).toString('utf8').split('\n')[0]!) as {
      counts: Record<string, number>;
    };

  it('does not speak of tables that came later, and is read with none of their rows', async () => {
    const bytes = await backupBytes(old, { schemaVersion: 1 });
    expect(Object.keys(manifestOf(bytes).counts)).toEqual(tablesOfSchema(1));
    expect(await rowsIn(bytes)).toEqual(rowsOf(old));
    expect(await readBackup(bytes)).toMatchObject({
      value: { schemaVersion: 1, counts: { contacts: 4, purchases: 0, ledgerEntries: 0 } },
    });
  });

  it('is not written with rows of a later version', async () => {
    await expect(backupBytes(SAMPLE, { schemaVersion: 1 })).rejects.toThrow(RangeError);
  });

  it('is damaged with a table that it cannot have, or without one that it has', async () => {
    const { counts } = manifestOf(await backupBytes(old, { schemaVersion: 1 }));
    const contact = lineOf('contacts', aContact('c1'));
    const product = lineOf('products', SAMPLE.products![0]);
    const manifest = { schemaVersion: 1, counts, sha256: hashes(counts) };
    expect(await readBackup(forged([contact, product], manifest))).toMatchObject(damaged('table'));
    expect(
      await readBackup(forged([], { ...manifest, counts: { ...counts, products: 0 } })),
    ).toMatchObject(damaged('manifest'));
    const { promises, ...others } = counts;
    expect(promises).toBe(1);
    expect(await readBackup(forged([], { ...manifest, counts: others }))).toMatchObject(
      damaged('manifest'),
    );
  });

  const hashes = (counts: object) =>
    Object.fromEntries(Object.keys(counts).map((table) => [table, 'a'.repeat(64)]));
});

describe('a backup of schema version 2', () => {
  const own = tablesOfSchema(2);
  const old = Object.fromEntries(
    Object.entries(SAMPLE).filter(([table]) => own.includes(table as BackupTable)),
  );

  it('has purchases and no plans', async () => {
    const bytes = await backupBytes(old, { schemaVersion: 2 });
    expect(await rowsIn(bytes)).toEqual(rowsOf(old));
    expect(await readBackup(bytes)).toMatchObject({
      value: { schemaVersion: 2, counts: { purchases: 1, appointments: 0, customs: 0 } },
    });
    await expect(backupBytes(SAMPLE, { schemaVersion: 2 })).rejects.toThrow(RangeError);
  });
});

describe('a backup of schema version 3', () => {
  const own = tablesOfSchema(3);
  const old = Object.fromEntries(
    Object.entries(SAMPLE).filter(([table]) => own.includes(table as BackupTable)),
  );

  it('has plans and greetings, and neither answers nor messages', async () => {
    const bytes = await backupBytes(old, { schemaVersion: 3 });
    expect(await rowsIn(bytes)).toEqual(rowsOf(old));
    expect(await readBackup(bytes)).toMatchObject({
      value: { schemaVersion: 3, counts: { appointments: 2, answers: 0, messages: 0 } },
    });
    await expect(backupBytes(SAMPLE, { schemaVersion: 3 })).rejects.toThrow(RangeError);
  });
});

describe('a backup of a newer release', () => {
  it.each([
    { formatVersion: 2 },
    { schemaVersion: BACKUP_SCHEMA_VERSION + 1 },
    { formatVersion: 9, counts: 'elsewhere' },
  ])('is refused with its version: %o', async (manifest) => {
    expect(await readBackup(forged([], { ...manifest, appVersion: '2.3' }))).toEqual({
      ok: false,
      refusal: { code: 'backups/newer', appVersion: '2.3' },
    });
  });
});

describe('a damaged backup', () => {
  const contact = lineOf('contacts', aContact('c1'));
  const note = lineOf('interactions', aNote('i1', 'c1', 'x'));
  const plan = lineOf('appointments', SAMPLE.appointments![0]);
  const customs = lineOf('customs', SAMPLE.customs![0]);
  const greeting = lineOf('greetings', SAMPLE.greetings![0]);
  const correction = lineOf('holidayCorrections', SAMPLE.holidayCorrections![1]);

  it('is told from a sound one that was made the same way', async () => {
    expect(await readBackup(forged([contact, note]))).toMatchObject({ ok: true });
  });

  it.each([
    ['a row is gone', (text: string) => text.replace(/\{"table":"promises".*\n/, ''), 'count'],
    ['a word is another', (text: string) => text.replace('Gyokuro', 'Sencha!'), 'hash'],
    [
      'a line is no JSON',
      (text: string) => text.replace('{"table":"links"', '{"table:"links"'),
      'line',
    ],
    ['a line is empty', (text: string) => `${text}\n`, 'line'],
    ['a count is another', (text: string) => text.replace('"contacts":4', '"contacts":3'), 'count'],
    ['a count is gone', (text: string) => text.replace('"contacts":4,', ''), 'manifest'],
    ['a date is none', (text: string) => text.replace('2026-03-18T19:04', 'yesterday'), 'manifest'],
  ])('%s', async (_, change, damage) => {
    expect(await readBackup(await retold(change))).toMatchObject(damaged(damage));
  });

  it.each([
    ['an unknown table', '{"table":"orders","row":{"id":"1"}}\n', 'table'],
    ['a table of the prototype', '{"table":"constructor","row":{"id":"1"}}\n', 'table'],
    ['a further key', contact.replace('"row":', '"more":1,"row":'), 'line'],
    ['a missing field', contact.replace('"name":"Person c1",', ''), 'row'],
    ['a field of another type', contact.replace('"tags":[]', '"tags":"[]"'), 'row'],
    ['an unknown word', contact.replace('"kind":"person"', '"kind":"alien"'), 'row'],
    ['an impossible day', contact.replace('"since":null', '"since":"2027-02-30"'), 'row'],
    ['an empty id', contact.replace('"id":"c1"', '"id":""'), 'row'],
    ['an infinite number', contact.replace(/"createdAt":\d+/, '"createdAt":1e999'), 'row'],
    ['a setting of another type', '{"table":"settings","row":{"id":"country","value":4}}\n', 'row'],
    [
      'hours of the shop of another type',
      '{"table":"settings","row":{"id":"shopHours","value":[{"days":[1],"from":9,"to":"18:00"}]}}\n',
      'row',
    ],
    ['a plan of an unknown kind', plan.replace('"kind":"call"', '"kind":"seance"'), 'row'],
    ['a plan on no day', plan.replace('"on":null', '"on":"2026-02-30"'), 'row'],
    ['customs of an unknown tradition', customs.replace('islamic', 'none'), 'row'],
    ['a birthday in an unknown calendar', customs.replace('"chinese"', '"martian"'), 'row'],
    ['a birthday in no month', customs.replace('M04', 'M14'), 'row'],
    ['a scale beyond its end', customs.replace('"pace":2', '"pace":6'), 'row'],
    ['a greeting that is neither', greeting.replace('"prepared"', '"lost"'), 'row'],
    ['a correction of no kind', correction.replace('"kind":"move"', '"kind":"shift"'), 'row'],
    ['a correction without its day', correction.replace(/"to":"[^"]+"/, '"to":null'), 'row'],
    ['__proto__', contact.replace('"custom":{}', '"custom":{"__proto__":"x"}'), 'key'],
    ['constructor', contact.replace('"custom":{}', '"custom":{"constructor":"x"}'), 'key'],
    ['prototype in a list', contact.replace('"tags":[]', '"tags":[{"prototype":1}]'), 'key'],
    [
      '__proto__ in entries',
      contact.replace('"custom":{}', '"custom":{"$entries":[["__proto__",{}]]}'),
      'key',
    ],
    ['an unknown form', contact.replace('"custom":{}', '"custom":{"$date":1}'), 'key'],
    ['broken base64', contact.replace('"custom":{}', '"custom":{"$bytes":"A"}'), 'key'],
    [
      'great depth',
      contact.replace('"tags":[]', `"tags":${'['.repeat(50_000)}${']'.repeat(50_000)}`),
      'key',
    ],
  ])('%s', async (_, line, damage) => {
    expect(await readBackup(forged([line]))).toMatchObject(damaged(damage));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('rows out of order, or twice', async () => {
    expect(await readBackup(forged([note, contact]))).toMatchObject(damaged('order'));
    expect(await readBackup(forged([contact, contact]))).toMatchObject(damaged('order'));
  });

  it('text that is not UTF-8', async () => {
    const text = gunzipSync(await backupBytes());
    text[text.indexOf('Gyokuro')] = 0xff;
    expect(await readBackup(gzipSync(text))).toMatchObject(damaged('line'));
  });

  it('every cut, at any place', async () => {
    const bytes = await backupBytes();
    const verdicts = new Set<string>();
    for (let length = 1; length < bytes.length; length += 7) {
      const result = await readBackup(bytes.subarray(0, length));
      verdicts.add(result.ok ? 'ok' : result.refusal.code);
    }
    // The first bytes alone are no gzip yet; a cut in the last checksum leaves every row there.
    expect([...verdicts].sort()).toEqual([
      'backups/damaged',
      'backups/foreign',
      'backups/truncated',
    ]);
    const half = await readBackup(bytes.subarray(0, bytes.length >> 1));
    expect(half).toMatchObject({ refusal: { code: 'backups/truncated' } });
  });

  it('bytes after the end, however few', async () => {
    const bytes = await backupBytes();
    for (const tail of [[0], [1, 2, 3], [31, 139, 8, 0], [...gzipSync('')].slice(0, 12)]) {
      expect(await readBackup(joined([bytes, new Uint8Array(tail)]))).toMatchObject(
        damaged('trailing-bytes'),
      );
    }
    const second = joined([bytes, gzipSync('more\n')]);
    expect(await readBackup(second)).toMatchObject({ ok: false });
  });
});

describe('a hostile file', () => {
  it('that unpacks without end is refused before it fills the memory', async () => {
    const bomb = forged([lineOf('contacts', aContact('c1', { about: ' '.repeat(30_000_000) }))]);
    const limits = { maxBytes: 2 ** 40, maxRatio: 50, freeBytes: 1_000_000 };
    expect(await readBackup(bomb, { limits })).toMatchObject(damaged('too-large'));
  });

  it('with a header that never ends is refused soon', async () => {
    const endless = new Uint8Array(3_000_000).fill(65);
    endless.set([31, 139, 8, 8, 0, 0, 0, 0, 0, 3]);
    expect(await readBackup(endless)).toMatchObject(damaged('compression'));
  });

  it('of a hundred thousand empty members is read without harm', async () => {
    const empty = gzipSync('');
    const many = joined(Array.from({ length: 100_000 }, () => empty));
    expect(await readBackup(many)).toMatchObject({ ok: false });
  });
});
