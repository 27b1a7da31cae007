import { LIMITS } from '@shared/kernel/readingLimits';
import type { ContactId } from '@shared/domain/contacts/contact';
import { aDraft } from '@test/support/builders';
import { factsOf, freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const somebody = async (data: TestData, name = 'Ada') =>
  granted(await data.contacts.create(aDraft(name))).value;

const photo = (size: number) => ({
  mediaType: 'image/png' as const,
  bytes: new Uint8Array(size).fill(1),
});

const NOBODY = 'nobody' as ContactId;
const GONE = { ok: false, refusal: { code: 'data/gone' } };

describe('people', () => {
  it('are answered in the order asked for', async () => {
    const data = await freshRepositories();
    const [ada, ida] = [await somebody(data, 'Ada'), await somebody(data, 'Ida')];
    expect((await data.contacts.many([ida.id, NOBODY, ada.id])).map((c) => c?.name)).toEqual([
      'Ida',
      undefined,
      'Ada',
    ]);
  });

  it('have an id for every item of their lists', async () => {
    const data = await freshRepositories();
    const way = { id: '', use: 'work', label: '', isPreferred: false, doNotUse: false } as const;
    const draft = aDraft('Ada', {
      phones: [{ ...way, number: '1', e164: '' }],
      likes: [
        { id: '', text: 'Tea', notedOn: null },
        { id: 'known', text: 'Cake', notedOn: null },
      ],
    });
    const ada = granted(await data.contacts.create(draft)).value;
    expect(ada.phones[0]?.id).not.toBe('');
    expect(ada.likes.map(({ id }) => id !== '' && id)).toEqual([ada.likes[0]?.id, 'known']);
    granted(await data.contacts.update(ada.id, { emails: [{ ...way, address: 'a@b.example' }] }));
    expect((await data.contacts.get(ada.id))?.emails[0]?.id).toMatch(/./);
  });

  it('are tagged and untagged many at a time, each act on those it concerns', async () => {
    const data = await freshRepositories();
    const ids = [(await somebody(data, 'A')).id, (await somebody(data, 'B')).id];
    expect(granted(await data.contacts.tag([ids[0]!], 'VIP')).value).toBe(1);
    const tagged = granted(await data.contacts.tag([...ids, NOBODY, ids[1]!], 'VIP'));
    expect(tagged.value).toBe(1);
    expect(granted(await data.contacts.untag(ids, 'VIP')).value).toBe(2);
    expect(granted(await data.contacts.untag(ids, 'VIP'))).toEqual({ value: 0, batchId: null });
    expect((await data.journal.recentBatches())[0]?.act).toEqual({
      key: 'contacts.untagged',
      args: { tag: 'VIP', count: 2 },
    });
  });

  it('go to the trash and come back, alone by name and together by number', async () => {
    const data = await freshRepositories();
    const [ada, ida] = [await somebody(data, 'Ada'), await somebody(data, 'Ida')];
    granted(await data.contacts.trash([ada.id]));
    expect(await data.contacts.trashed()).toHaveLength(1);
    granted(await data.contacts.trash([ada.id, ida.id]));
    granted(await data.contacts.bringBack([ada.id, ida.id]));
    expect((await data.journal.recentBatches()).slice(0, 3).map(({ act }) => act)).toEqual([
      { key: 'contacts.broughtBackMany', args: { count: 2 } },
      { key: 'contacts.trashed', args: { name: 'Ida' } },
      { key: 'contacts.trashed', args: { name: 'Ada' } },
    ]);
    expect(await data.contacts.trashed()).toHaveLength(0);
  });

  it('have one picture, small enough to keep', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data);
    expect(await data.contacts.setPhoto(ada.id, photo(LIMITS.photo.most + 1))).toEqual({
      ok: false,
      refusal: { code: 'data/photo-too-large', maxBytes: LIMITS.photo.most },
    });
    const bare = await factsOf(data.db);
    granted(await data.contacts.setPhoto(ada.id, photo(LIMITS.photo.most)));
    granted(await data.contacts.setPhoto(ada.id, photo(3)));
    expect((await data.contacts.photoOf(ada.id))?.bytes.length).toBe(3);
    expect((await data.contacts.get(ada.id))?.hasPhoto).toBe(true);
    granted(await data.contacts.removePhoto(ada.id));
    expect(await factsOf(data.db)).toEqual(bare);
    granted(await data.journal.undoLast());
    expect((await data.contacts.photoOf(ada.id))?.bytes.length).toBe(3);
  });

  it('get another picture and other fields in one act', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data);
    const before = await factsOf(data.db);
    granted(await data.contacts.update(ada.id, { name: 'Ada Berg' }, photo(3)));
    expect((await data.contacts.photoOf(ada.id))?.bytes.length).toBe(3);
    expect(await data.contacts.get(ada.id)).toMatchObject({ name: 'Ada Berg', hasPhoto: true });
    granted(await data.contacts.update(ada.id, {}, photo(4)));
    granted(await data.contacts.update(ada.id, { name: 'Ada' }));
    expect((await data.contacts.photoOf(ada.id))?.bytes.length).toBe(4);
    granted(await data.contacts.update(ada.id, { nickname: 'A' }, null));
    expect(await data.contacts.photoOf(ada.id)).toBeNull();
    expect((await data.contacts.get(ada.id))?.hasPhoto).toBe(false);
    expect(await data.db.batches.count()).toBe(5);
    for (let act = 0; act < 4; act += 1) granted(await data.journal.undoLast());
    expect(await factsOf(data.db)).toEqual(before);
    expect(await data.contacts.update(ada.id, {}, photo(LIMITS.photo.most + 1))).toMatchObject({
      ok: false,
    });
  });

  it('cannot be changed once they are gone', async () => {
    const data = await freshRepositories();
    expect(await data.contacts.update(NOBODY, { name: 'X' })).toEqual(GONE);
    expect(await data.contacts.setPhoto(NOBODY, photo(1))).toEqual(GONE);
    expect(await data.contacts.removePhoto(NOBODY)).toEqual(GONE);
    expect(await data.db.batches.count()).toBe(0);
  });
});

describe('ties', () => {
  it('are seen from both sides', async () => {
    const data = await freshRepositories();
    const [ada, ida] = [await somebody(data, 'Ada'), await somebody(data, 'Ida')];
    const draft = { fromId: ada.id, toId: ida.id, kind: 'family', label: 'Sister' } as const;
    const link = granted(await data.links.add(draft)).value;
    granted(await data.links.update(link.id, { kind: 'friend' }));
    expect(await data.links.of(ada.id)).toEqual([{ ...link, kind: 'friend' }]);
    expect(await data.links.of(ida.id)).toEqual([{ ...link, kind: 'friend' }]);
    expect(await data.links.add({ ...draft, toId: NOBODY })).toEqual(GONE);
    granted(await data.links.remove(link.id));
    expect(await data.links.remove(link.id)).toEqual(GONE);
    expect((await data.journal.recentBatches())[0]?.act.args).toEqual({
      name: 'Ada',
      other: 'Ida',
    });
  });
});

describe('decisions about consent', () => {
  it('are added, the latest first', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data);
    const draft = { contactId: ada.id, purpose: 'email', source: 'at the counter' } as const;
    granted(await data.consents.record({ ...draft, decision: 'given', decidedAt: 1 }));
    granted(await data.consents.record({ ...draft, decision: 'withdrawn', decidedAt: 2 }));
    expect((await data.consents.of(ada.id)).map(({ decision }) => decision)).toEqual([
      'withdrawn',
      'given',
    ]);
    expect(
      await data.consents.record({ ...draft, contactId: NOBODY, decision: 'given', decidedAt: 1 }),
    ).toEqual(GONE);
  });
});

describe('the fields of the owner', () => {
  it('keep the order of the owner, and go with their values', async () => {
    const data = await freshRepositories();
    const cup = granted(await data.customFields.create({ label: 'Cup', kind: 'text' })).value;
    const seat = granted(await data.customFields.create({ label: 'Seat', kind: 'text' })).value;
    granted(await data.customFields.arrange([seat.id, 'gone', cup.id]));
    granted(await data.customFields.update(cup.id, { label: 'Mug' }));
    expect((await data.customFields.all()).map(({ label }) => label)).toEqual(['Seat', 'Mug']);

    const custom = { [cup.id]: 'blue', [seat.id]: 'window' };
    const ada = granted(await data.contacts.create(aDraft('Ada', { custom }))).value;
    expect(granted(await data.customFields.remove(cup.id)).value).toBe(1);
    expect((await data.contacts.get(ada.id))?.custom).toEqual({ [seat.id]: 'window' });
    granted(await data.journal.undoLast());
    expect((await data.contacts.get(ada.id))?.custom).toEqual(custom);
  });
});
