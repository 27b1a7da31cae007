import type { ContactId } from '@shared/domain/contacts/contact';
import { previewRestore } from '@renderer/data/backups/inspectBackup';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { aDraft, aNote } from '@test/support/builders';
import { keepOne, lookingThrough, someFiles, textOf } from '@test/support/heldBackups';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const everything = async ({ db }: TestData): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));

const seqOf = async ({ db }: TestData): Promise<number> => {
  const journal = await db.meta.get('journal');
  return journal?.key === 'journal' ? journal.value.seq : 0;
};

describe('the backups in reach', () => {
  it('hold nobody of 50 erased people in 10 generations, and the older files bring nobody back', async () => {
    const data = await freshRepositories();
    const { kept, reads, files } = someFiles();
    const ida = granted(await data.contacts.create(aDraft('Ida Bleibt'))).value.id;
    const going: ContactId[] = [];
    for (let generation = 0; generation < 10; generation += 1) {
      for (let n = 0; n < 5; n += 1) {
        const name = `Planted${String(going.length)}`;
        const made = granted(await data.contacts.create(aDraft(name)));
        going.push(made.value.id);
        granted(await data.interactions.add(aNote(made.value.id, { text: `${name} note` })));
        granted(await data.contacts.update(made.value.id, { about: `${name} words` }));
      }
      // Taken back for a while: in this backup only the journal knows the last one.
      const isTakenBack = generation === 4;
      if (isTakenBack) for (let n = 0; n < 3; n += 1) await data.journal.undoLast();
      await keepOne(data, kept);
      if (isTakenBack) for (let n = 0; n < 3; n += 1) await data.journal.redo();
    }
    const originals = kept.map(({ bytes }) => bytes);
    expect(textOf(originals[9]!).match(/Planted\d+ note/gu)?.length).toBeGreaterThanOrEqual(49);

    for (const id of going) granted(await data.privacy.erase(id, 'request'));
    const look = lookingThrough(data, files);
    await look();
    for (const { bytes, fileName } of kept) {
      const text = textOf(bytes);
      expect(fileName).toMatch(/\+$/u);
      expect(text.match(/Planted\d+/gu)).toBeNull();
      expect(text).toContain('Ida Bleibt');
    }
    for (const { backups } of await data.privacy.erasures()) {
      expect(backups.every(({ isRewritten }) => isRewritten)).toBe(true);
    }
    // What is done is not read again once it was found clean.
    await look();
    const before = reads.length;
    await look();
    expect(reads.length).toBe(before);

    for (const bytes of originals) {
      const preview = granted(await previewRestore(data.db, bytes));
      expect(preview.erasedAgain).toBeGreaterThan(0);
      expect(preview.then.people).toBe(1);
      granted(await restoreBackup(data.db, bytes, { expectedSeq: await seqOf(data) }));
      expect((await everything(data)).match(/Planted\d+/gu)).toBeNull();
      const { contacts } = await data.collectExports([...going, ida], true);
      expect(contacts.map(({ contact }) => contact.name)).toEqual(['Ida Bleibt']);
    }
  });

  it('are listed with their end where they cannot be written anew', async () => {
    const data = await freshRepositories();
    const { kept, files } = someFiles();
    const id = granted(await data.contacts.create(aDraft('Zebulon Quarz'))).value.id;
    await keepOne(data, kept, { isSealed: true });
    await keepOne(data, kept, { isHere: false });
    await keepOne(data, kept, { isOwn: false });
    await keepOne(data, kept, { bytes: new Uint8Array([1, 2, 3]) });
    await keepOne(data, kept);
    granted(await data.privacy.erase(id, 'request'));
    data.clock.advance(60_000);
    await keepOne(data, kept);
    const look = lookingThrough(data, files);
    await look();
    const [erasure] = await data.privacy.erasures();
    const goneBy = '2027-01-31';
    expect(erasure?.backups).toEqual([
      { fileName: 'file-0', isRewritten: false, goneBy, why: 'sealed' },
      { fileName: 'file-1', isRewritten: false, goneBy, why: 'away' },
      { fileName: 'file-2', isRewritten: false, goneBy, why: 'foreign' },
      { fileName: 'file-3', isRewritten: false, goneBy, why: 'unreadable' },
      { fileName: 'file-4', isRewritten: true, goneBy: null },
    ]);
    // The stick is there again, a key is at hand, and one was cleared away.
    Object.assign(kept[0]!, { isSealed: false });
    Object.assign(kept[1]!, { isHere: true });
    kept.splice(3, 1);
    await look();
    expect((await data.privacy.erasures())[0]?.backups).toEqual([
      { fileName: 'file-0', isRewritten: true, goneBy: null },
      { fileName: 'file-1', isRewritten: true, goneBy: null },
      expect.objectContaining({ fileName: 'file-2', isRewritten: false }),
      { fileName: 'file-4', isRewritten: true, goneBy: null },
    ]);
    for (const { isOwn, bytes } of kept) {
      if (isOwn) expect(textOf(bytes)).not.toContain('Quarz');
    }
  });
});
