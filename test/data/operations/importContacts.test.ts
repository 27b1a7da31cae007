import type { ContactId } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import { checkSeal } from '@formats/ledgerSeal';
import type { ImportPlan } from '@renderer/data/operations/importContacts';
import { aDraft, aNote } from '@test/support/builders';
import { factsOf, freshRepositories, granted } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const id = (text: string): ContactId => text as ContactId;

const aPlan = (rest: Partial<ImportPlan> = {}): ImportPlan => ({
  fileName: 'kunden.csv',
  creates: [],
  updates: [],
  customFields: [],
  interactions: [],
  consents: [],
  links: [],
  openings: [],
  ...rest,
});

const photo = { mediaType: 'image/png', bytes: new Uint8Array([1, 2]) } as const;

describe('an import', () => {
  it('is one act, and taken back as one: updates included', async () => {
    const data = await freshRepositories();
    const ada = granted(await data.contacts.create(aDraft('Ada'), photo)).value;
    const before = await factsOf(data.db);
    const saved = granted(
      await data.importContacts(
        aPlan({
          creates: [
            { id: id('new-1'), draft: aDraft('Łukasz'), importKeys: ['k1'], photo },
            { id: id('new-2'), draft: aDraft('田中 由紀'), importKeys: ['k2'] },
          ],
          updates: [
            {
              id: ada.id,
              fields: { custom: { cup: 'blue' }, emails: [] },
              photo: { ...photo, bytes: new Uint8Array([9]) },
            },
            { id: id('gone'), fields: { name: 'Nobody' } },
          ],
          customFields: [{ id: 'cup', label: 'Cup', kind: 'text' }],
          interactions: [aNote(id('new-1')), aNote(ada.id), aNote(id('gone'))],
          consents: [
            {
              contactId: id('new-2'),
              purpose: 'email',
              decision: 'given',
              decidedAt: 1,
              source: 'kunden.csv',
            },
          ],
          links: [
            { fromId: id('new-1'), toId: ada.id, kind: 'family', label: '' },
            { fromId: id('new-1'), toId: id('gone'), kind: 'family', label: '' },
          ],
        }),
      ),
    );
    expect(saved.value).toEqual({ created: 2, updated: 1, gone: 1 });
    expect(await data.contacts.get(id('new-1'))).toMatchObject({
      name: 'Łukasz',
      importKeys: ['k1'],
      hasPhoto: true,
    });
    expect((await data.contacts.photoOf(ada.id))?.bytes).toEqual(new Uint8Array([9]));
    expect(await data.db.links.count()).toBe(1);
    expect(await data.db.interactions.count()).toBe(2);
    expect((await data.journal.recentBatches())[0]?.act).toEqual({
      key: 'import.done',
      args: { file: 'kunden.csv', count: 3 },
    });

    expect(granted(await data.journal.undoBatch(saved.batchId!)).kept).toEqual([]);
    expect(await factsOf(data.db)).toEqual(before);
  });

  it('keeps those whom somebody worked on since, when it is taken back', async () => {
    const data = await freshRepositories();
    const creates = ['a', 'b', 'c'].map((text) => ({
      id: id(text),
      draft: aDraft(text, { custom: { cup: text } }),
      importKeys: [],
    }));
    const { batchId } = granted(
      await data.importContacts(
        aPlan({ creates, customFields: [{ id: 'cup', label: 'Cup', kind: 'text' }] }),
      ),
    );
    granted(await data.interactions.add(aNote(id('b'))));
    const outcome = granted(await data.journal.undoBatch(batchId!));
    expect((await data.db.contacts.toArray()).map((contact) => contact.name)).toEqual(['b']);
    expect(outcome.kept.map(({ table, reason }) => [table, reason])).toEqual([
      ['contacts', 'in-use'],
      ['customFields', 'in-use'],
    ]);
  });

  it('leaves nothing when it is stopped midway', async () => {
    const data = await freshRepositories();
    const abort = new AbortController();
    const creates = Array.from({ length: 3_000 }, (_, index) => ({
      id: id(`p${index}`),
      draft: aDraft(`Person ${index}`),
      importKeys: [],
    }));
    const result = await data.importContacts(aPlan({ creates }), {
      signal: abort.signal,
      onProgress: (done) => done >= 1_000 && abort.abort(),
    });
    expect(result).toEqual({ ok: false, refusal: { code: 'data/cancelled' } });
    expect(await data.db.contacts.count()).toBe(0);
    expect(await data.db.changes.count()).toBe(0);
  });

  it('begins the books of those who bring points along, once', async () => {
    const data = await freshRepositories();
    const ada = granted(await data.contacts.create(aDraft('Ada'))).value;
    const bob = { id: id('bob'), draft: aDraft('Bob'), importKeys: [] };
    const openings = [
      { contactId: ada.id, points: 120 },
      { contactId: bob.id, points: 3_000_000_000 },
      { contactId: id('nobody'), points: 5 },
    ];
    const { batchId } = granted(await data.importContacts(aPlan({ creates: [bob], openings })));
    const balanceOf = async (contactId: ContactId) =>
      accountOf(
        await data.db.ledgerEntries.filter((entry) => entry.contactId === contactId).toArray(),
        'points',
        data.clock.today(),
      ).balance;
    expect([await balanceOf(ada.id), await balanceOf(bob.id)]).toEqual([120, 3_000_000_000]);
    expect(await data.db.ledgerEntries.count()).toBe(2);
    expect(await data.db.programmes.count()).toBe(1);
    for (const entry of await data.db.ledgerEntries.toArray()) {
      expect(checkSeal(entry)).toBe(null);
      expect(entry.cause).toEqual({ kind: 'opening', source: 'kunden.csv' });
    }

    // Another list with other figures: the book is the truth by now.
    granted(await data.importContacts(aPlan({ openings: [{ contactId: ada.id, points: 150 }] })));
    expect(await balanceOf(ada.id)).toBe(120);

    granted(await data.journal.undoBatch(batchId!));
    expect([await balanceOf(ada.id), await balanceOf(bob.id)]).toEqual([0, 0]);
    expect(await data.db.contacts.get(bob.id)).toBe(undefined);
    expect(await data.db.ledgerEntries.count()).toBe(4);

    granted(await data.journal.redoBatch(batchId!));
    expect([await balanceOf(ada.id), await balanceOf(bob.id)]).toEqual([120, 3_000_000_000]);
  });
});
