import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { BatchSink } from '@renderer/data/journal/commit';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { createLogKeeper } from '@renderer/data/journal/log/keeper';
import { readLog } from '@renderer/data/journal/log/readLog';
import { createLocalPeopleIndex } from '@renderer/data/people/peopleIndexClient';
import { createLog } from '../../../src/main/log';
import { aDraft, aNote } from '@test/support/builders';
import { keepOne, lookingThrough, someFiles, textOf } from '@test/support/heldBackups';
import { createMemoryFolder } from '@test/support/memoryFolder';
import { everything, wordsOf } from '@test/support/plantedPerson';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { aLog, aLogPort } from '@test/support/testLog';
import { describe, expect, it, onTestFinished } from 'vitest';

/** A shop that keeps its log of acts, as the running app does: whoever is erased makes it begin anew. */
async function aShop() {
  const folder = createMemoryFolder();
  const log = aLogPort(aLog(folder));
  const erased: Promise<void>[] = [];
  const sink: BatchSink = (finished) => keeper.sink(finished);
  const data = await freshRepositories({ sink });
  const keeper = createLogKeeper({
    db: data.db,
    log,
    collect: async () => {
      const { pieces, manifest, facts } = await collectBackup(data.db, { appVersion: '1', now: 1 });
      const { seq, schemaVersion: schema, counts } = manifest;
      return { pieces, seq, schema, figures: { counts, ledgerSum: facts.ledgerSum } };
    },
    onErased: () => void erased.push(keeper.rebase(true)),
  });
  return {
    data,
    /** All that its log says: what it begins with and every act behind it, however it is packed. */
    logText: async () => {
      await Promise.all(erased);
      const { base, acts } = await readLog(log);
      const text: string[] = [base === null ? '' : textOf(base)];
      for await (const act of acts()) text.push(JSON.stringify(act));
      for (const bytes of folder.files.values()) text.push(new TextDecoder('latin1').decode(bytes));
      return text.join('\n');
    },
  };
}

/** Somebody with words in as many places as a person at the counter fills in. */
async function plantLively(data: TestData): Promise<ContactId> {
  const { id } = granted(
    await data.contacts.create(
      aDraft('word-name Quarz', {
        ...{ nickname: 'word-nickname', about: 'word-about', organisation: 'word-organisation' },
        ...{ tags: ['word-tag'], dislikes: [{ id: 'd1', text: 'word-dislike', notedOn: null }] },
      }),
    ),
  ).value;
  granted(
    await data.interactions.add(aNote(id, { text: 'word-note' }), [
      { text: 'word-promise', by: 'us', dueOn: null },
    ]),
  );
  granted(await data.contacts.update(id, { about: 'word-about-later' }));
  // Deleted rows and taken-back acts are known to the journal alone.
  const gone = granted(await data.interactions.add(aNote(id, { text: 'word-gone' }))).value;
  granted(await data.interactions.remove(gone.interaction.id));
  granted(await data.interactions.add(aNote(id, { text: 'word-taken-back' })));
  await data.journal.undoLast();
  await data.db.drafts.put({ id: `${id}/note`, value: 'word-draft', savedAt: 0 });
  return id;
}

const WORDS = [
  ...['word-name', 'word-nickname', 'word-about', 'word-organisation', 'word-tag', 'word-dislike'],
  ...['word-note', 'word-promise', 'word-about-later', 'word-gone', 'word-taken-back'],
];

describe('somebody who was erased', () => {
  it('is in no table, draft, search, log of acts, diary or backup in reach any more', async () => {
    const { data, logText } = await aShop();
    const ida = granted(await data.contacts.create(aDraft('Ida Bleibt'))).value.id;
    const index = createLocalPeopleIndex(data.db, data, {
      language: 'en',
      today: data.clock.today(),
      now: data.clock.now(),
    });
    onTestFinished(index.close);
    const id = await plantLively(data);
    const { kept, files } = someFiles();
    await keepOne(data, kept);
    const folder = mkdtempSync(join(tmpdir(), 'regulars-diary-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const diary = createLog(join(folder, 'regulars.log'), () => new Date(data.clock.now()));
    const fault = new Error('word-name Quarz has no word-note');
    diary.fault('people/list', fault);
    diary.write('error', 'backups/reach', 'word-about');

    const found = async (word: string): Promise<number> =>
      (await index.list({ text: word, withNotes: true })).total;
    const [tables, acts] = [await everything(data), await logText()];
    for (const word of WORDS) {
      expect(tables).toContain(word);
      expect(acts).toContain(word);
      expect(textOf(kept[0]!.bytes)).toContain(word);
    }
    expect(tables).toContain('word-draft');
    for (const word of ['word-name', 'word-nickname', 'word-organisation', 'word-tag'])
      expect(await found(word), word).toBe(1);

    granted(await data.privacy.erase(id, 'request'));
    await lookingThrough(data, files)();
    expect(wordsOf(await everything(data))).toEqual([]);
    expect(wordsOf(await logText())).toEqual([]);
    expect(await logText()).toContain('Ida Bleibt');
    expect(wordsOf(textOf(kept[0]!.bytes))).toEqual([]);
    expect(textOf(kept[0]!.bytes)).toContain('Ida Bleibt');
    const entries = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(entries.join()).toContain('people/list');
    expect(wordsOf(entries.join())).toEqual([]);
    for (const word of WORDS) expect(await found(word), word).toBe(0);
    expect(await index.find([id])).toEqual([null]);
    expect((await index.find([ida]))[0]?.name).toBe('Ida Bleibt');
  });

  it('is not in the log of acts either when only the journal had them', async () => {
    const { data, logText } = await aShop();
    const { id } = granted(await data.contacts.create(aDraft('word-name Quarz'))).value;
    await data.journal.undoLast();
    expect(await logText()).toContain('word-name');
    granted(await data.privacy.eraseTakenBack([id]));
    expect(wordsOf(await logText())).toEqual([]);
  });
});
