import type {
  BackupHeading,
  BackupRow,
  BackupTable,
  BackupTables,
} from '@shared/domain/backups/backup';
import { BACKUP_TABLES } from '@shared/domain/backups/backup';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { EMPTY_DRAFT, type Contact, type ContactId } from '@shared/domain/contacts/contact';
import type { Interaction, InteractionId } from '@shared/domain/interactions/interaction';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import { joined } from '@formats/backup/lines';
import { writeBackup } from '@formats/backup/writer';

const AT = Date.UTC(2026, 2, 18, 19, 4);

/** The heading of a sample. */
export const HEADING: BackupHeading = {
  schemaVersion: 1,
  appVersion: '0.1.0',
  createdAt: '2026-03-18T19:04:00.000Z',
  device: 'till',
  seq: 3,
};

/** A person with the fields given, everything else unknown. */
export const aContact = (id: string, fields: Partial<Contact> = {}): Contact => ({
  ...EMPTY_DRAFT,
  id: id as ContactId,
  name: `Person ${id}`,
  importKeys: [],
  hasPhoto: false,
  isSample: false,
  createdAt: AT,
  updatedAt: AT,
  trashedAt: null,
  ...fields,
});

/** A note about a person. */
export const aNote = (id: string, contactId: string, text: string): Interaction => ({
  id: id as InteractionId,
  contactId: contactId as ContactId,
  kind: 'visit',
  direction: 'in',
  text,
  mood: 'content',
  durationMinutes: 10,
  nextStep: '',
  happenedAt: AT,
  zone: 'Europe/Berlin',
  isPrivate: false,
  createdAt: AT,
  updatedAt: AT,
});

/** A promise to a person. */
export const aPromise = (id: string, contactId: string, text: string): CarePromise => ({
  id: id as PromiseId,
  contactId: contactId as ContactId,
  interactionId: null,
  text,
  by: 'us',
  dueOn: isoDate('2026-03-27'),
  status: 'open',
  resolvedAt: null,
  createdAt: AT,
  updatedAt: AT,
});

type Rows = { readonly [T in BackupTable]?: readonly BackupTables[T][] };

/** A small shop with a row in every table, and with names that break careless programs. */
export const SAMPLE: Rows = {
  settings: [
    {
      id: 'importMappings',
      value: { a1b2c3: { columns: ['name', { $column: 3 }], at: 5 } },
    },
    { id: 'shopName', value: 'Teehaus Vogt' },
  ],
  customFields: [{ id: 'f1', label: 'Lieblingstee', kind: 'text', position: 0, createdAt: AT }],
  contacts: [
    aContact('c1', {
      name: '田中 由紀',
      nativeName: '田中 由紀',
      languages: ['ja', 'en'],
      birthday: { year: null, month: 2, day: 29 },
      hasPhoto: true,
      phones: [
        {
          id: 'p',
          use: 'mobile',
          label: '',
          isPreferred: true,
          doNotUse: false,
          number: '090 1234 5678',
          e164: '+819012345678',
        },
      ],
      custom: { f1: 'Gyokuro' },
    }),
    aContact('c2', { name: 'ليلى الحربي', tags: ['Großhandel'], since: isoDate('2021-05-04') }),
    aContact('c3', { name: 'O\u2019Brien-Ñúñez \ud800 👩‍👩‍👧', about: 'Zeile\r\n"zwei"\u2028\u0000' }),
    aContact('c4', { name: '', trashedAt: AT }),
  ],
  photos: [
    {
      id: 'c1' as ContactId,
      mediaType: 'image/png',
      bytes: Uint8Array.from({ length: 700 }, (_, i) => (i * i * 7) % 256),
    },
  ],
  links: [
    {
      id: 'l1',
      fromId: 'c1' as ContactId,
      toId: 'c2' as ContactId,
      kind: 'referred-by',
      label: '',
      createdAt: AT,
    },
  ],
  consentEvents: [
    {
      id: 'e1',
      contactId: 'c2' as ContactId,
      purpose: 'email',
      decision: 'given',
      decidedAt: AT,
      source: 'at the counter',
    },
  ],
  interactions: [
    aNote('i1', 'c1', 'Mag Gyokuro. Kommt im April wieder.'),
    aNote('i2', 'c2', '<script>alert(1)</script> =1+1'),
  ],
  promises: [aPromise('p1', 'c1', 'Den neuen Tee zurücklegen')],
  batches: [
    {
      id: 'b1',
      seq: 1,
      at: '0195a0000001-0000-till',
      device: 'till',
      act: { key: 'import', args: { count: 4 } },
    },
    {
      id: 'b2',
      seq: 3,
      at: '0195a0000003-0000-till',
      device: 'till',
      act: { key: 'note', args: {} },
      undoes: 'b1',
    },
  ],
  changes: [
    {
      id: 'b1/1',
      batch: 'b1',
      at: '0195a0000001-0000-till',
      device: 'till',
      table: 'contacts',
      key: '',
      kind: 'create',
      keys: ['c1', 'c2'],
    },
    {
      id: 'b2/1',
      batch: 'b2',
      at: '0195a0000003-0000-till',
      device: 'till',
      table: 'photos',
      key: 'c1',
      kind: 'delete',
      before: { id: 'c1', mediaType: 'image/png', bytes: new Uint8Array([0, 255, 36]) },
    },
  ],
};

/** Rows of tables as a backup lists them. */
export function rowsOf(tables: Rows): BackupRow[] {
  return BACKUP_TABLES.flatMap((table) =>
    (tables[table] ?? []).map((row) => ({ table, row }) as BackupRow),
  );
}

/** The bytes of a backup with these rows. */
export async function backupBytes(
  tables: Rows = SAMPLE,
  heading: Partial<BackupHeading> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { pieces } = await writeBackup({ ...HEADING, ...heading }, rowsOf(tables));
  return joined(pieces);
}
