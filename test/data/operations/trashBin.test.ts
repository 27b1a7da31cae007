import type { ContactId } from '@shared/domain/contacts/contact';
import { TRASH_MS } from '@renderer/data/operations/trashBin';
import { draftOf } from '@renderer/data/repositories/drafts';
import { aDraft, aNote } from '@test/support/builders';
import { factsOf, freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

/** Everything that lies in the database, as one text: also what the journal remembers. */
const everythingIn = async ({ db }: TestData): Promise<string> => {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, (_key, value: unknown) =>
    value instanceof Uint8Array ? [...value].join() : value,
  );
};

/** Somebody with everything that a person can have, in acts of every kind. */
async function somebodyIn(data: TestData, name: string, friend: ContactId): Promise<ContactId> {
  const { id } = granted(
    await data.contacts.create(aDraft(name), {
      mediaType: 'image/png',
      bytes: new Uint8Array([211, 212, 213]),
    }),
  ).value;
  await data.contacts.update(id, { name: `${name} the elder` });
  await data.contacts.update(id, { about: `${name} likes tea` });
  await data.contacts.tag([id, friend], 'VIP');
  const note = granted(
    await data.interactions.add(aNote(id, { text: `${name} was here` }), [
      { text: `Call ${name}`, by: 'us', dueOn: null },
    ]),
  ).value;
  await data.promises.resolve(note.promises[0]!.id, 'kept');
  await data.interactions.update(note.interaction.id, { text: `${name} was not here` });
  const old = granted(await data.interactions.add(aNote(id, { text: `Old note on ${name}` })));
  await data.interactions.update(old.value.interaction.id, { text: `Older note on ${name}` });
  await data.interactions.remove(old.value.interaction.id);
  await data.links.add({ fromId: friend, toId: id, kind: 'friend', label: `friend of ${name}` });
  await data.consents.record({
    contactId: id,
    purpose: 'email',
    decision: 'given',
    decidedAt: 1,
    source: `${name} said so`,
  });
  const [entry] = await data.history.historyOf('contacts', id);
  await data.history.putBack(entry!.changeId, entry!.fields[0]!.field);
  await data.journal.undoLast();
  await data.drafts.put(draftOf('note', id), `Half a note on ${name}`);
  return id;
}

describe('the trash', () => {
  it('keeps people for 30 days and can bring them back with everything', async () => {
    const data = await freshRepositories();
    const friend = granted(await data.contacts.create(aDraft('Ida'))).value.id;
    const id = await somebodyIn(data, 'Zebulon', friend);
    const before = await factsOf(data.db);
    granted(await data.contacts.trash([id]));
    data.clock.advance(TRASH_MS - 1);
    expect(await data.trashBin.emptyExpired()).toBe(0);
    expect((await data.contacts.trashed()).map((contact) => contact.id)).toEqual([id]);
    granted(await data.contacts.bringBack([id]));
    const after = await factsOf(data.db);
    const plain = (rows: unknown[] | undefined) =>
      (rows as { updatedAt: number }[]).map((row) => ({ ...row, updatedAt: 0 }));
    expect({ ...after, contacts: plain(after['contacts']) }).toEqual({
      ...before,
      contacts: plain(before['contacts']),
    });
  });

  it('leaves nothing of somebody whose 30 days are over, and nothing of anybody else goes', async () => {
    const data = await freshRepositories();
    const friend = granted(await data.contacts.create(aDraft('Ida'))).value.id;
    await data.contacts.update(friend, { about: 'Stays' });
    const id = await somebodyIn(data, 'Zebulon', friend);
    granted(await data.contacts.trash([id]));
    expect(await everythingIn(data)).toContain('Zebulon');

    data.clock.advance(TRASH_MS);
    expect(await data.trashBin.emptyExpired()).toBe(1);
    const left = await everythingIn(data);
    expect(left).not.toContain('Zebulon');
    expect(left).not.toContain('211,212,213');
    expect((await data.contacts.get(friend))?.about).toBe('Stays');
    expect(await data.history.historyOf('contacts', friend)).toHaveLength(3);

    const seqs = (await data.db.batches.orderBy('seq').toArray()).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  it('is final: no undo brings anybody back', async () => {
    const data = await freshRepositories();
    const friend = granted(await data.contacts.create(aDraft('Ida'))).value.id;
    const id = await somebodyIn(data, 'Zebulon', friend);
    granted(await data.contacts.trash([id]));
    expect(await data.trashBin.empty([id, friend])).toBe(1);
    while ((await data.journal.undoLast()).ok);
    while ((await data.journal.redo()).ok);
    expect(await everythingIn(data)).not.toContain('Zebulon');
    expect(await data.contacts.get(id)).toBeNull();
    expect(await data.contacts.get(friend)).not.toBeNull();
  });

  it('takes people out of what was journaled in chunks', async () => {
    const data = await freshRepositories();
    granted(await data.samplePeople.add('en'));
    const [yuki, frieda] = await data.db.contacts.toArray();
    granted(await data.samplePeople.remove());
    granted(await data.journal.undoLast());
    granted(await data.contacts.trash([yuki!.id]));
    expect(await data.trashBin.empty([yuki!.id])).toBe(1);
    const left = await everythingIn(data);
    expect(left).not.toContain(yuki!.nativeName);
    expect(left).toContain(frieda!.name);
    granted(await data.samplePeople.remove());
    expect(await data.db.contacts.count()).toBe(0);
  });
});
