import { encodeBase64 } from '@formats/backup/base64';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Row } from '@shared/domain/journal/write';
import { disclosureJson, type Disclosure } from '@shared/domain/privacy/disclosure';
import {
  isAboutPeople,
  PERSONAL_DATA,
  personalFieldsOf,
} from '@shared/domain/privacy/personalData';
import { CONTACT_FIELDS } from '@shared/domain/store/references';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import { everything, plant, WHO, wordsOf } from '@test/support/plantedPerson';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { SAMPLE } from '@test/unit/backups/sampleBackup';
import { describe, expect, it } from 'vitest';

/** Numbers of rows, moments at which a row was written, and marks that are set or not. */
const SAYS_NOTHING = /^id$|Ids?$|^(?:is|has)[A-Z]|^(?:created|updated|trashed)At$/u;

/** Fields of tables about people that are of the shop or of the program all the same. */
const ABOUT_NOBODY: readonly string[] = [
  // Of the chain that seals the lines of the book.
  ...['causeKey', 'device', 'seq', 'previousHash', 'hash'].map((field) => `ledgerEntries.${field}`),
  // Of the group; who was put into it stands in `members`.
  ...['name', 'relationships', 'goal', 'note', 'owner'].map((field) => `segments.${field}`),
  // Of the file that was taken in; what it said of somebody stands in `conflicts`.
  ...['at', 'fileCreatedAt', 'fileSeq', 'counts'].map((field) => `exchanges.${field}`),
];

const NO_WORDS = {
  ...{ shop: '', purposes: '', basis: '', source: '', recipients: '', retention: '', rights: '' },
};

const toldWords = (disclosure: Disclosure): string =>
  disclosureJson(disclosure, NO_WORDS, encodeBase64);

/** The planted words that a disclosure lacks. */
async function untold({ db }: TestData, disclosure: Disclosure): Promise<readonly string[]> {
  const told = new Set(wordsOf(toldWords(disclosure)));
  const missing: string[] = [];
  for (const table of STORED_TABLES.filter(isAboutPeople)) {
    const rows = await db.table<Row, string>(table).toArray();
    const row = rows.find((one) => wordsOf(JSON.stringify(one)).length > 0);
    for (const word of wordsOf(JSON.stringify(row ?? {}))) if (!told.has(word)) missing.push(word);
  }
  return missing;
}

describe('every field of every table', () => {
  it('is said to be personal or not, in every row that a backup can hold', () => {
    for (const table of STORED_TABLES) {
      const known = Object.keys(PERSONAL_DATA[table]);
      expect(SAMPLE[table]?.length ?? 0, table).toBeGreaterThan(0);
      for (const row of SAMPLE[table] ?? []) {
        expect(known, table).toEqual(expect.arrayContaining(Object.keys(row)));
      }
    }
    // Whatever mentions a contact is about somebody.
    for (const table of Object.keys(CONTACT_FIELDS))
      expect(isAboutPeople(table as StoredTable)).toBe(true);
  });

  it('is gone when its person is erased, from the journal too, and a look through everything says so', async () => {
    const data = await freshRepositories();
    await plant(data);
    const before = await everything(data);
    for (const table of STORED_TABLES.filter(isAboutPeople)) {
      expect(before.includes(`word-${table}-`) || before.includes(`"${table}"`), table).toBe(true);
    }
    expect(wordsOf(before).length).toBeGreaterThan(100);

    const done = granted(await data.privacy.erase(WHO, 'request'));
    const after = await everything(data);
    expect(wordsOf(after)).toEqual([]);
    expect(done.left).toEqual({});
    expect(done.mentions).toBe(0);
    expect(done.erasure?.provenAt).not.toBeNull();
    expect(done.erasure?.removed['contacts']).toBe(1);
    // Figures stay, and that somebody asked.
    expect(await data.db.purchases.where('id').equals('purchases-of-zeb').count()).toBe(1);
    expect((await data.db.privacyCases.get('privacyCases-of-zeb'))?.contactId).toBeNull();
    expect(await data.contacts.get('ida-id' as ContactId)).not.toBeNull();
  });

  it('stands in what the person is told', async () => {
    const data = await freshRepositories();
    await plant(data);
    const disclosure = (await data.privacy.disclose(WHO, true))!;
    expect(await untold(data, disclosure)).toEqual([]);
    expect(toldWords(disclosure)).not.toContain('ida-id');
    // A table that somebody forgot to tell of is noticed, and so is a field.
    for (const table of Object.keys(disclosure.rows) as StoredTable[]) {
      const { [table]: forgotten, ...rows } = disclosure.rows;
      if (wordsOf(JSON.stringify(forgotten)).length === 0) continue;
      expect(await untold(data, { ...disclosure, rows }), table).not.toEqual([]);
    }
    for (const field of personalFieldsOf('contacts')) {
      const { [field as keyof Contact]: value, ...rest } = disclosure.person;
      if (wordsOf(JSON.stringify(value ?? '')).length === 0) continue;
      const person = rest as Contact;
      expect(await untold(data, { ...disclosure, person }), field).not.toEqual([]);
    }
  });

  it('is said to be about nobody only where that can be seen by its name or its values', () => {
    for (const table of STORED_TABLES.filter(isAboutPeople)) {
      const kinds: Readonly<Record<string, string>> = PERSONAL_DATA[table];
      for (const [field, kind] of Object.entries(kinds)) {
        if (kind !== 'technical' || SAYS_NOTHING.test(field)) continue;
        expect(ABOUT_NOBODY, 'personal, or named here').toContain(`${table}.${field}`);
      }
    }
  });

  it('finds what an erasure would have left behind', async () => {
    const data = await freshRepositories();
    await plant(data);
    await rewriteFacts(data.db, () => data.db.contacts.delete(WHO));
    const { lookThrough } = await import('@renderer/data/privacy/proof');
    const { left } = await lookThrough(data.db, [WHO]);
    expect(Object.keys(left)).toEqual(
      expect.arrayContaining([
        'interactions',
        'customs',
        'keepInTouch',
        'exchanges',
        'purchases',
        'changes',
        'drafts',
      ]),
    );
  });
});
