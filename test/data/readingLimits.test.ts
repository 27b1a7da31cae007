import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findHeader } from '@formats/age/header';
import { backupLimits } from '@formats/backup/gunzip';
import { readBackup } from '@formats/backup/readBackup';
import { readCalendarPack } from '@formats/calendarPack';
import { checkImport } from '@formats/checkImport';
import { openLanguageFile } from '@formats/languageFile';
import { readCalendarFile } from '@formats/icalendar/readCalendarFile';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { LIMITS, type LimitName, type ReadingLimit } from '@shared/kernel/readingLimits';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import type { RegularsDatabase } from '@renderer/data/database';
import { readDropped } from '@renderer/platform/droppedFile';
import { aDraft } from '@test/support/builders';
import { freshRepositories, granted } from '@test/support/testDatabase';
import { backupBytes } from '@test/unit/backups/sampleBackup';
import { aBackupComputer, backUp } from '../unit/main/backupShop';
import { createFileDialogs } from '../../src/main/services/fileDialogs';
import { keyFilesIn } from '../../src/main/services/keyFiles';
import { everythingIn } from './backups/shop';

type Refused = { readonly ok: false; readonly refusal: { readonly code: string } };
type Answer = { readonly ok: true } | Refused;

/** What a reader is tried with, in a shop of its own; answers with the keys of what is said. */
type Attempt = {
  readonly name: LimitName;
  /** The limit is this small while it is tried: so the reader is seen to ask the table. */
  readonly most: number;
  readonly read: (db: RegularsDatabase) => Promise<string>;
};

/** The sentence that stands for a code in one namespace. */
const saidOf =
  (prefix: string) =>
  (answer: Answer): string =>
    answer.ok ? 'read' : `${prefix}${answer.refusal.code}`;

const ofImport = (check: { readonly refusal: { readonly code: string } | null }): string =>
  `import:refusal.${check.refusal?.code.replace('import/', '') ?? 'read'}`;

const OPTIONS = { country: 'DE', today: isoDate('2026-03-19') } as unknown as Parameters<
  typeof checkImport
>[2];

const check = (content: string | Uint8Array, name: string) =>
  checkImport(typeof content === 'string' ? strToU8(content) : content, name, OPTIONS);

const refusedAs = async (content: string | Uint8Array, name: string): Promise<string> =>
  ofImport(await check(content, name));

/** The first problem of a file's rows or cards. */
async function problemOf(content: string, name: string): Promise<string> {
  const { contacts, refusal } = await check(content, name);
  const codes = contacts.flatMap(({ problems }) => problems.map(({ code }) => code));
  return `import:problem.${codes[0] ?? refusal?.code ?? 'none'}`;
}

/** A workbook with this sheet, and more files beside it. */
const book = (sheet: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/>' +
        '<Relationship Id="r2" Type="x/sharedStrings" Target="t.xml"/></Relationships>',
    ),
    'xl/s.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...more,
  });

const row = (value: string): string =>
  `<row><c r="A1" t="str"><v>${value}</v></c><c r="B1" t="str"><v>x</v></c></row>`;

const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Mina Beispiel', ...lines, 'END:VCARD', ''].join('\r\n');

const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'UID:a', 'DTSTART:20260320T090000Z', ...lines, 'END:VEVENT'].join('\r\n');

const calendar = (...parts: readonly string[]): Uint8Array =>
  strToU8(['BEGIN:VCALENDAR', ...parts, 'END:VCALENDAR', ''].join('\r\n'));

/** Why a calendar file is refused; or, where something of it was changed in reading, that. */
async function calendarSays(bytes: Uint8Array): Promise<string> {
  const read = readCalendarFile(bytes, { zone: 'Europe/Berlin', today: isoDate('2026-03-19') });
  if (!read.ok) return `calendar:import.refused.${read.refusal.code}`;
  const isAdapted = read.value.events.some(({ notes }) =>
    notes.some((note) => note === 'text-cut' || note === 'repetition-cut'),
  );
  return Promise.resolve(isAdapted ? 'calendar:import.adapted' : 'read');
}

const pack = (corrections: number): Uint8Array =>
  strToU8(
    JSON.stringify({
      ...{ format: 'regulars-calendar-pack', version: 1, name: 'Pack', dataAsOf: '2026-01-01' },
      ...{ source: '', corrections: Array.from({ length: corrections }, () => 0) },
    }),
  );

const packSays = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(saidOf('calendarSettings:refusal.')(readCalendarPack(bytes)));

const ofBackup = (answer: Answer): string => {
  if (answer.ok) return 'read';
  const { code, ...rest } = answer.refusal as {
    readonly code: string;
    readonly damage?: string;
    readonly looksLike?: string;
  };
  if (rest.damage === 'too-large') return 'backups:refusal.unpacks-too-large';
  const place = rest.looksLike === undefined ? '' : `.${rest.looksLike}`;
  return `backups:refusal.${code.replace('backups/', '')}${place}`;
};

const restored = async (db: RegularsDatabase, bytes: Uint8Array): Promise<string> => {
  const { seq } = ((await db.meta.get('journal'))?.value ?? { seq: 0 }) as { readonly seq: number };
  return ofBackup(await restoreBackup(db, bytes, { expectedSeq: seq }));
};

/** A folder that is gone when the test ends. */
async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'limits-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Made before any limit is smaller: its writer keeps to them too. */
let BACKUP: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  BACKUP = await backupBytes();
});

const ATTEMPTS: readonly Attempt[] = [
  {
    name: 'file',
    most: 10,
    read: async () => {
      const path = join(await aFolder(), 'people.csv');
      await writeFile(path, 'x'.repeat(11));
      const { open } = createFileDialogs(
        { open: () => Promise.resolve(path), save: () => Promise.resolve(null) },
        () => '',
        () => '',
      );
      const opened = await open({ name: 'CSV', extensions: ['csv'] });
      const dropped = await readDropped(new File(['x'.repeat(11)], 'people.csv'));
      expect(dropped).toEqual(opened);
      return saidOf('errors:')(opened);
    },
  },
  {
    name: 'jsonDepth',
    most: 5,
    read: () => packSays(strToU8(`{"a":${'['.repeat(9)}${']'.repeat(9)}}`)),
  },
  {
    name: 'jsonDepth',
    most: 1,
    read: (db) => restored(db, BACKUP),
  },
  { name: 'tableFile', most: 10, read: () => refusedAs('name\nMina Beispiel', 'a.csv') },
  { name: 'tableRows', most: 3, read: () => refusedAs(`name\n${'Mina\n'.repeat(4)}`, 'a.csv') },
  { name: 'tableRows', most: 3, read: () => refusedAs(`name\n${'Mina\n'.repeat(40)}`, 'a.csv') },
  { name: 'tableRows', most: 3, read: () => refusedAs(book(row('Mina').repeat(5)), 'a.xlsx') },
  { name: 'tableRows', most: 3, read: () => refusedAs(card().repeat(4), 'a.vcf') },
  { name: 'tableColumns', most: 3, read: () => refusedAs('name,a,b,c\nMina,1,2,3', 'a.csv') },
  { name: 'tableColumns', most: 3, read: () => problemOf('name,a\nMina,1,2,3\nEda,1', 'a.csv') },
  { name: 'tableCells', most: 5, read: () => refusedAs('name,a\nMina,1\nEda,2\n', 'a.csv') },
  { name: 'tableCells', most: 5, read: () => refusedAs(book(row('Mina').repeat(4)), 'a.xlsx') },
  { name: 'cell', most: 20, read: () => problemOf(`name\n${'Mina '.repeat(9)}\nEda`, 'a.csv') },
  { name: 'cell', most: 20, read: () => problemOf(card(`NOTE:${'x'.repeat(21)}`), 'a.vcf') },
  {
    name: 'bookParts',
    most: 5,
    read: () =>
      refusedAs(
        book(
          row('Mina'),
          Object.fromEntries(Array.from({ length: 4 }, (_, at) => [`p${at}`, new Uint8Array(1)])),
        ),
        'a.xlsx',
      ),
  },
  { name: 'bookPart', most: 400, read: () => refusedAs(book(row('Mina').repeat(99)), 'a.xlsx') },
  {
    name: 'bookList',
    most: 400,
    read: () =>
      refusedAs(
        book(row('Mina'), { 'xl/workbook.xml': strToU8(`<workbook>${' '.repeat(500)}`) }),
        'a.xlsx',
      ),
  },
  {
    name: 'bookRatio',
    most: 2,
    read: () => refusedAs(book(' '.repeat(33 * 1024 * 1024)), 'a.xlsx'),
  },
  {
    name: 'bookText',
    most: 50,
    read: () =>
      refusedAs(
        book(row('Mina'), { 'xl/t.xml': strToU8(`<sst><si><t>${'x'.repeat(51)}</t></si></sst>`) }),
        'a.xlsx',
      ),
  },
  {
    name: 'bookTag',
    most: 50,
    read: () => refusedAs(book(`<row a="${'x'.repeat(300_000)}`), 'a.xlsx'),
  },
  { name: 'cardFile', most: 10, read: () => refusedAs(card(), 'a.vcf') },
  {
    name: 'cardHead',
    most: 30,
    read: () => problemOf(card(`NOTE;X=${'y'.repeat(40)}:z`), 'a.vcf'),
  },
  { name: 'calendarFile', most: 10, read: () => calendarSays(calendar(event())) },
  {
    name: 'calendarEntries',
    most: 2,
    read: () => calendarSays(calendar(event(), event(), event())),
  },
  {
    name: 'calendarEntries',
    most: 2,
    read: () => calendarSays(calendar(event('RRULE:FREQ=DAILY;INTERVAL=2;COUNT=9'))),
  },
  {
    name: 'calendarDepth',
    most: 3,
    read: () => calendarSays(calendar(event('BEGIN:VALARM', 'BEGIN:X', 'END:X', 'END:VALARM'))),
  },
  {
    name: 'calendarRepeats',
    most: 3,
    read: () => calendarSays(calendar(event('RRULE:FREQ=DAILY;INTERVAL=2;COUNT=9'))),
  },
  { name: 'calendarTitle', most: 5, read: () => calendarSays(calendar(event('SUMMARY:Beratung'))) },
  {
    name: 'calendarText',
    most: 5,
    read: () => calendarSays(calendar(event('SUMMARY:Tee', 'DESCRIPTION:Zweite Pflückung'))),
  },
  { name: 'packFile', most: 10, read: () => packSays(pack(1)) },
  {
    name: 'languageFile',
    most: 10,
    read: () =>
      Promise.resolve(saidOf('settings:packs.refusal.')(openLanguageFile(strToU8('{"tag":"sv"}')))),
  },
  { name: 'packChanges', most: 2, read: () => packSays(pack(3)) },
  {
    name: 'backupFile',
    most: 1000,
    read: async () => {
      const computer = await aBackupComputer();
      onTestFinished(() => rm(computer.root, { recursive: true, force: true }));
      const service = computer.start();
      granted((await backUp(service)) as Parameters<typeof granted>[0]);
      const [file] = await service.list();
      return ofBackup(await service.read(file!.id));
    },
  },
  { name: 'backupManifest', most: 10, read: (db) => restored(db, BACKUP) },
  { name: 'backupLine', most: 10, read: (db) => restored(db, BACKUP) },
  { name: 'backupUnpacked', most: 10, read: (db) => restored(db, BACKUP) },
  {
    name: 'backupRatio',
    most: 0.001,
    read: async () =>
      ofBackup(await readBackup(BACKUP, { limits: { ...backupLimits(), freeBytes: 0 } })),
  },
  {
    name: 'sealedHeader',
    most: 60,
    read: () => {
      const text = `age-encryption.org/v1\n-> X25519 ${'a'.repeat(99)}\n--- x\n`;
      return Promise.resolve(saidOf('encryption:refusal.')(findHeader(strToU8(text))));
    },
  },
  {
    name: 'workFactor',
    most: 18,
    read: () => {
      const text = 'age-encryption.org/v1\n-> scrypt c2FsdA 19\nYm9keQ\n--- bWFj\n';
      return Promise.resolve(saidOf('encryption:refusal.')(findHeader(strToU8(text))));
    },
  },
  {
    name: 'keyFile',
    most: 10,
    read: async () => {
      const folder = await aFolder();
      await writeFile(join(folder, 'recovery-key.age'), 'x'.repeat(11));
      const found = await keyFilesIn(folder);
      return found.length === 0 ? 'encryption:refusal.encryption/not-a-key-file' : 'read';
    },
  },
];

/** Does something while a limit is smaller than it is. */
async function within<T>(name: LimitName, most: number, what: () => Promise<T>): Promise<T> {
  const limit = LIMITS[name] as { most: number };
  const usual = limit.most;
  limit.most = most;
  try {
    return await what();
  } finally {
    limit.most = usual;
  }
}

const words = (language: string, namespace: string): unknown =>
  JSON.parse(
    readFileSync(
      join(import.meta.dirname, `../../resources/locales/${language}/${namespace}.json`),
      'utf8',
    ),
  );

/** The sentence at `namespace:a.b`; keys may have dots of their own in none. */
const sentenceAt = (language: string, place: string): unknown => {
  const [namespace = '', path = ''] = place.split(':');
  return path
    .split('.')
    .reduce<unknown>(
      (tree, key) => (tree as Readonly<Record<string, unknown>> | undefined)?.[key],
      words(language, namespace),
    );
};

const all = Object.entries(LIMITS) as readonly [LimitName, ReadingLimit][];

describe('every limit', () => {
  it.each(all)('%s is a whole number, and what is beyond it is said', (_, limit) => {
    expect(Number.isSafeInteger(limit.most) && limit.most > 0).toBe(true);
    expect(limit.sentences.length === 0).toBe(limit.beyond === 'nothing-lost');
  });

  it.each(all.flatMap(([, { sentences }]) => [...sentences]))(
    '%s stands in both languages',
    (place) => {
      for (const language of ['de', 'en']) {
        // Some sentences come in the forms of a plural.
        const isThere = [place, `${place}_other`].some(
          (key) => typeof sentenceAt(language, key) === 'string',
        );
        expect(isThere, language).toBe(true);
      }
    },
  );

  it('is tried below, unless nothing is lost beyond it', () => {
    const tried = new Set(ATTEMPTS.map(({ name }) => name));
    const others = all.filter(([, { beyond }]) => beyond !== 'nothing-lost').map(([name]) => name);
    // A picture is refused by the shop itself: see the tests of people.
    expect(others.filter((name) => !tried.has(name))).toEqual(['photo']);
  });
});

describe('beyond a limit', () => {
  it.each(ATTEMPTS)(
    '$name (case %#) its sentence is said, and nothing is changed',
    async ({ name, most, read }) => {
      const { db, contacts } = await freshRepositories();
      granted(await contacts.create(aDraft('Somebody')));
      const before = await everythingIn(db);
      const said = await within(name, most, () => read(db));
      expect(LIMITS[name].sentences).toContain(said);
      expect(await everythingIn(db)).toEqual(before);
    },
  );
});
