import type { ContactId } from '@shared/domain/contacts/contact';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { shopOf } from '@test/property/loyalty/shops';
import { aContact, backupBytes } from '@test/unit/backups/sampleBackup';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/support/run';
import { wordsFor } from '../../../src/support/words';

const SHOP = shopOf([
  { kind: 'buy', who: 0, amounts: [2000], pay: 0, isRewarded: false, ago: 0 },
  { kind: 'adjust', who: 1, points: 7 },
  { kind: 'redeem', who: 0 },
  { kind: 'buy', who: 1, amounts: [500, 300], pay: 0, isRewarded: false, ago: 0 },
  { kind: 'days', count: 10 },
]);

const CONTACTS = [aContact('anna', { name: 'Anna Müller' }), aContact('bo', { name: 'Bo' })];

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-ledger-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A backup of the shop with these entries, as somebody would write it who knows how. */
const backupWith = (entries: readonly LedgerEntry[]) =>
  backupBytes(
    {
      contacts: CONTACTS.map((contact, at) => ({ ...contact, tags: SHOP.contacts[at]!.tags })),
      purchases: [...SHOP.purchases],
      programmes: [...SHOP.programmes],
      ledgerEntries: [...entries],
      changes: [
        {
          ...{ id: 'b1:000000', batch: 'b1', at: '0195a0000001-0000-till', device: 'till' },
          ...{ table: 'ledgerEntries', key: '', kind: 'create' },
          keys: SHOP.entries.map(({ id }) => id),
        },
      ],
    },
    { schemaVersion: 2, createdAt: '2026-01-13T12:00:00.000Z' },
  );

async function verify(bytes: Uint8Array, language = 'C') {
  const file = join(folder, 'book.regulars');
  await writeFile(file, bytes);
  let out = '';
  const said: string[] = [];
  const code = await run(['ledger-verify', file], {
    words: wordsFor({ LANG: language }),
    say: (sentence) => said.push(sentence),
    print: (text) => {
      out += text;
      return Promise.resolve();
    },
  });
  return { code, report: JSON.parse(out) as Record<string, unknown>, said };
}

const at = (index: number): LedgerEntry => SHOP.entries[index]!;

describe('ledger-verify', () => {
  it('says that a book is sound, with every balance', async () => {
    const { code, report, said } = await verify(await backupWith(SHOP.entries));
    expect({ code, said }).toEqual({
      code: 0,
      said: [`The book is sound: ${SHOP.entries.length} entries, 2 people.`],
    });
    expect(report).toMatchObject({
      isSound: true,
      asOf: '2026-01-13',
      people: 2,
      entries: SHOP.entries.length,
      problems: [],
      balances: [
        { contactId: 'anna', name: 'Anna Müller', points: 43, stamps: 1 },
        { contactId: 'bo', name: 'Bo', stamps: 1 },
      ],
    });
    const { points } = report['units'] as Record<string, Record<string, number>>;
    expect(points!['issued']! - points!['redeemed']! - points!['expired']!).toBe(
      points!['outstanding']! - points!['owed']!,
    );
  });

  it('names an entry that was changed though the file itself is sound', async () => {
    const more = { ...at(0), points: 450 };
    const { code, report, said } = await verify(
      await backupWith(SHOP.entries.with(0, more)),
      'de_AT',
    );
    expect(code).toBe(1);
    expect(report).toMatchObject({
      isSound: false,
      problems: [
        { kind: 'hash-differs', name: 'Anna Müller', entryId: more.id },
        {
          kind: 'rule-differs',
          entryId: more.id,
          expected: '45',
          found: '450',
          purchaseId: 'purchase0',
        },
      ],
    });
    expect(said[0]).toContain(
      'Anna Müller, 2026-01-03, +450 (Buchung e0000): Die Buchung wurde verändert',
    );
    expect(said[1]).toContain('Nach den Regeln wären es 45, nicht 450.');
    expect(said.at(-1)).toBe('2 Stellen im Buch passen nicht.');
  });

  it('names an entry that was dropped, moved or added', async () => {
    const last = SHOP.entries.at(-1)!;
    const dropped = await verify(await backupWith(SHOP.entries.slice(0, -1)));
    expect(dropped.report).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ kind: 'missing', entryId: last.id }),
      ]) as unknown,
    });
    expect(dropped.said).toContain(
      `Entry ${last.id}: The journal knows this entry, and it is not in the book any more.`,
    );
    const moved = { ...at(0), contactId: 'bo' as ContactId };
    expect((await verify(await backupWith(SHOP.entries.with(0, moved)))).report).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ kind: 'hash-differs', entryId: moved.id, name: 'Bo' }),
      ]) as unknown,
    });
    const added = { ...last, id: 'e9999' as LedgerEntry['id'] };
    expect((await verify(await backupWith([...SHOP.entries, added]))).report).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ kind: 'unrecorded', entryId: 'e9999' }),
      ]) as unknown,
    });
  });

  it('checks the book of a backup whose own checksums are wrong', async () => {
    const lines = gunzipSync(await backupWith(SHOP.entries)).toString('utf8');
    const changed = lines.replace('"points":45,', '"points":450,');
    expect(changed).not.toBe(lines);
    const { code, report, said } = await verify(gzipSync(changed));
    expect(code).toBe(1);
    expect(report).toMatchObject({
      isSound: false,
      isWhole: true,
      refusal: { code: 'backups/damaged', damage: 'hash', detail: 'ledgerEntries' },
      problems: [{ kind: 'hash-differs', entryId: 'e0000' }, { kind: 'rule-differs' }],
    });
    expect(said[0]).toBe('The backup is damaged (hash).');
  });

  it('checks a truncated backup as far as it goes, and says so', async () => {
    const lines = gunzipSync(await backupWith(SHOP.entries))
      .toString('utf8')
      .split('\n');
    const { code, report, said } = await verify(gzipSync(`${lines.slice(0, -3).join('\n')}\n{`));
    expect(code).toBe(1);
    expect(report).toMatchObject({ isSound: false, isWhole: false, problems: [] });
    expect(said).toContain(
      'The backup could not be read to its end. The book is checked as far as it was read.',
    );
  });

  it('says what is no backup at all', async () => {
    const { code, report } = await verify(new TextEncoder().encode('Name;Telefon\n'));
    expect(code).toBe(1);
    expect(report).toEqual({
      isSound: false,
      refusal: { code: 'backups/foreign', looksLike: 'text' },
    });
  });
});
