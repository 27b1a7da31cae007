import { isoDate } from '@shared/domain/calendar/isoDate';
import { creating } from '@shared/domain/journal/write';
import { refuse } from '@shared/kernel/result';
import { createAnnouncer } from '@renderer/data/journal/announcer';
import { createDoor } from '@renderer/data/journal/door';
import { createJournal } from '@renderer/data/journal/journal';
import { aDraft, aNote } from '@test/support/builders';
import {
  factsOf,
  freshRepositories,
  granted,
  someIds,
  type TestData,
} from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aPerson } from '../../unit/people/somePeople';

const ada = async (data: TestData) => granted(await data.contacts.create(aDraft('Ada'))).value;
const DAY = 86_400_000;

describe('undo and redo', () => {
  it('take acts back in turn and make them stand again', async () => {
    const data = await freshRepositories();
    const states = [await factsOf(data.db)];
    const { id } = await ada(data);
    states.push(await factsOf(data.db));
    granted(await data.interactions.add(aNote(id), [{ text: 'Call', by: 'us', dueOn: null }]));
    states.push(await factsOf(data.db));
    granted(await data.contacts.trash([id]));
    states.push(await factsOf(data.db));

    for (const state of states.toReversed().slice(1)) {
      expect(granted(await data.journal.undoLast()).kept).toEqual([]);
      expect(await factsOf(data.db)).toEqual(state);
    }
    expect(await data.journal.undoLast()).toEqual({
      ok: false,
      refusal: { code: 'journal/nothing-to-undo' },
    });
    for (const state of states.slice(1)) {
      expect(granted(await data.journal.redo()).direction).toBe('redo');
      expect(await factsOf(data.db)).toEqual(state);
    }
    expect(await data.journal.redo()).toEqual({
      ok: false,
      refusal: { code: 'journal/nothing-to-redo' },
    });
  });

  it('say what they offer, and offer no redo after a new act', async () => {
    const data = await freshRepositories();
    expect(await data.journal.offer()).toEqual({ undo: null, redo: null });
    const { id } = await ada(data);
    await data.contacts.trash([id]);
    await data.journal.undoLast();
    expect(await data.journal.offer()).toEqual({
      undo: { key: 'contacts.created', args: { name: 'Ada' } },
      redo: { key: 'contacts.trashed', args: { name: 'Ada' } },
    });
    await data.contacts.tag([id], 'VIP');
    expect((await data.journal.offer()).redo).toBeNull();
  });

  it('never fall back into the first run', async () => {
    const data = await freshRepositories();
    await data.settings.set({ ownerName: 'Marlene', firstRunDoneAt: 1 });
    expect((await data.journal.undoLast()).ok).toBe(false);
    expect(await data.journal.recentBatches()).toEqual([]);
    expect((await data.settings.get()).firstRunDoneAt).toBe(1);
  });

  it('offer acts for 30 days', async () => {
    const data = await freshRepositories();
    await ada(data);
    data.clock.advance(30 * DAY);
    expect(await data.journal.recentBatches()).toHaveLength(1);
    data.clock.advance(1);
    expect(await data.journal.recentBatches()).toEqual([]);
    expect((await data.journal.offer()).undo).toBeNull();
  });

  it('find an act behind a long row of undone ones', async () => {
    const data = await freshRepositories();
    const { id } = await ada(data);
    for (let i = 0; i < 80; i += 1) {
      await data.contacts.tag([id], 'VIP');
      await data.journal.undoLast();
    }
    expect((await data.journal.offer()).undo?.key).toBe('contacts.created');
  });
});

describe('an act that changed very many rows', () => {
  /** A journal that notes what it hands over instead of having it done. */
  function handingOver(data: TestData) {
    const handed: [string, string][] = [];
    const announcer = createAnnouncer(data.db.name);
    onTestFinished(() => announcer.close());
    const newId = someIds('handed');
    const door = createDoor({ db: data.db, clock: data.clock, newId, announcer });
    const journal = createJournal({
      ...{ db: data.db, clock: data.clock, newId, door },
      longUndo: {
        run: (batchId, wanted) => {
          handed.push([batchId, wanted]);
          return Promise.resolve(refuse({ code: 'journal/gone' }));
        },
      },
    });
    return { journal, door, handed };
  }

  it.each([
    ['is taken back elsewhere', 301, true],
    ['is taken back here if it is not that many', 300, false],
  ])('%s', async (_, count, isHanded) => {
    const data = await freshRepositories();
    const { journal, door, handed } = handingOver(data);
    const people = Array.from({ length: count }, (__, at) => aPerson(`p${at}`));
    const { batch } = await door.commit(async () => {
      await data.db.contacts.get('nobody');
      return {
        act: { key: 'test', args: {} },
        writes: [creating('contacts', people)],
        value: undefined,
      };
    });
    await journal.undoLast();
    expect(handed).toEqual(isHanded ? [[batch!.id, 'undo']] : []);
    expect(await data.db.contacts.count()).toBe(isHanded ? count : 0);
  });

  it('is done again elsewhere, too', async () => {
    const data = await freshRepositories();
    const { journal, door, handed } = handingOver(data);
    const people = Array.from({ length: 301 }, (__, at) => aPerson(`p${at}`));
    const { batch } = await door.commit(async () => {
      await data.db.contacts.get('nobody');
      return {
        act: { key: 'test', args: {} },
        writes: [creating('contacts', people)],
        value: undefined,
      };
    });
    const undone = granted(await data.journal.undoBatch(batch!.id));
    await journal.redo();
    await journal.redoBatch(batch!.id);
    expect(handed).toEqual([
      [undone.batchId, 'redo'],
      [undone.batchId, 'redo'],
    ]);
  });
});

describe('taking back an act from the list', () => {
  it('keeps what was changed since, and says so', async () => {
    const data = await freshRepositories();
    const { id } = await ada(data);
    const edit = granted(await data.contacts.update(id, { name: 'Ida', about: 'Tea' }));
    granted(await data.contacts.update(id, { about: 'Coffee' }));

    const outcome = granted(await data.journal.undoBatch(edit.batchId!));
    expect(outcome).toMatchObject({
      putBack: 1,
      kept: [{ table: 'contacts', key: id, field: 'about', reason: 'changed-since' }],
    });
    expect(await data.contacts.get(id)).toMatchObject({ name: 'Ada', about: 'Coffee' });
  });

  it('shows each act once, with whether it stands, and toggles it', async () => {
    const data = await freshRepositories();
    const created = granted(await data.contacts.create(aDraft('Ada')));
    const { id } = created.value;
    const tagged = granted(await data.contacts.tag([id], 'VIP')).batchId!;
    const lines = async () =>
      (await data.journal.recentBatches()).map(({ batchId, isTakenBack }) => [
        batchId,
        isTakenBack,
      ]);

    granted(await data.journal.undoBatch(tagged));
    expect(await lines()).toEqual([
      [tagged, true],
      [created.batchId, false],
    ]);
    expect(await data.journal.undoBatch(tagged)).toEqual({
      ok: false,
      refusal: { code: 'journal/already-done' },
    });
    granted(await data.journal.redoBatch(tagged));
    expect((await data.contacts.get(id))?.tags).toEqual(['VIP']);
    granted(await data.journal.undoBatch(tagged));
    expect((await data.contacts.get(id))?.tags).toEqual([]);
    expect(await lines()).toEqual([
      [tagged, true],
      [created.batchId, false],
    ]);
  });

  it('keeps somebody for whom a note was written since', async () => {
    const data = await freshRepositories();
    const created = granted(await data.contacts.create(aDraft('Ada')));
    granted(await data.interactions.add(aNote(created.value.id)));
    const outcome = granted(await data.journal.undoBatch(created.batchId!));
    expect(outcome).toMatchObject({ putBack: 0, kept: [{ reason: 'in-use' }] });
    expect(await data.contacts.get(created.value.id)).not.toBeNull();
  });

  it('knows no act of that name', async () => {
    const data = await freshRepositories();
    expect(await data.journal.undoBatch('none')).toEqual({
      ok: false,
      refusal: { code: 'journal/gone' },
    });
  });
});

describe('the history of a record', () => {
  it('tells every change, newest first, and puts any old value back', async () => {
    const data = await freshRepositories();
    const { id } = await ada(data);
    await data.contacts.update(id, { name: 'Ida' });
    await data.contacts.update(id, { name: 'Eda' });
    const entries = await data.history.historyOf('contacts', id);
    expect(entries.map(({ kind, fields }) => [kind, fields])).toEqual([
      ['update', [{ field: 'name', before: 'Ida', after: 'Eda' }]],
      ['update', [{ field: 'name', before: 'Ada', after: 'Ida' }]],
      ['create', []],
    ]);

    expect((await data.history.putBack(entries[1]!.changeId, 'name')).ok).toBe(true);
    expect((await data.contacts.get(id))?.name).toBe('Ada');
    expect(await data.history.putBack(entries[1]!.changeId, 'name')).toEqual({
      ok: false,
      refusal: { code: 'history/same-value' },
    });
    granted(await data.journal.undoLast());
    expect((await data.contacts.get(id))?.name).toBe('Eda');
    expect((await data.history.historyOf('contacts', id))[0]?.direction).toBe('undo');
  });

  it('finds changes that were journaled in a chunk', async () => {
    const data = await freshRepositories();
    granted(await data.samplePeople.add('en'));
    const someone = (await data.db.contacts.toArray())[3]!;
    granted(await data.samplePeople.remove());
    granted(await data.journal.undoLast());
    const kinds = (await data.history.historyOf('contacts', someone.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['create', 'delete', 'create']);
  });

  it('belongs to one table even where two share an id', async () => {
    const data = await freshRepositories();
    const { id } = await ada(data);
    await data.contacts.setPhoto(id, { mediaType: 'image/png', bytes: new Uint8Array([1]) });
    expect(await data.history.historyOf('photos', id)).toHaveLength(1);
    expect(await data.history.historyOf('contacts', id)).toHaveLength(2);
  });

  it('has nothing to put back into a record that is gone', async () => {
    const data = await freshRepositories();
    const { id } = await ada(data);
    const promise = granted(
      await data.promises.add({
        contactId: id,
        text: 'Call',
        by: 'us',
        dueOn: isoDate('2026-03-20'),
      }),
    ).value;
    await data.promises.update(promise.id, { text: 'Write' });
    const [entry] = await data.history.historyOf('promises', promise.id);
    await data.promises.remove(promise.id);
    expect(await data.history.putBack(entry!.changeId, 'text')).toEqual({
      ok: false,
      refusal: { code: 'history/gone' },
    });
  });
});
