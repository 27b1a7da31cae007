import type { PastPoint } from '@shared/domain/past/pastPoint';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { aNote } from '@test/support/builders';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { factsOf, freshRepositories, granted } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const FIRST_DAY: PastPoint = { kind: 'day', day: isoDate('2026-03-19') };
const DAY_MS = 86_400_000;

/** Ada with a note, a promise and a purchase, seen from the day after. */
async function aDayLater() {
  const data = await freshRepositories();
  const ada = await aCustomer(data, 'Ada', { about: 'Likes rye', tags: ['bread'] });
  const note = granted(await data.interactions.add(aNote(ada.id, { text: 'Asked for spelt' })));
  const promise = granted(
    await data.promises.add({
      ...{ contactId: ada.id, interactionId: note.value.interaction.id, text: 'Bake spelt' },
      ...{ by: 'us', dueOn: null },
    }),
  );
  granted(await data.purchases.book(ada.id, aBooking('p1', 1000)));
  data.clock.advance(DAY_MS);
  return { data, ada: ada.id, note: note.value.interaction.id, promise: promise.value.id };
}

describe('the past', () => {
  it('shows a person as they were, and what is different today', async () => {
    const { data, ada, note, promise } = await aDayLater();
    granted(await data.contacts.update(ada, { about: 'Likes spelt', nickname: 'Addi' }));
    granted(await data.interactions.remove(note));
    granted(await data.promises.resolve(promise, 'kept'));
    granted(await data.purchases.book(ada, aBooking('p2', 2000)));
    const then = (await data.past.person(FIRST_DAY, ada))!;
    expect(then.then).toMatchObject({ about: 'Likes rye', nickname: '' });
    expect([...then.fields].sort()).toEqual(['about', 'nickname']);
    expect(then.notes).toMatchObject([{ then: { text: 'Asked for spelt' }, now: null }]);
    expect(then.promises).toMatchObject([{ then: { status: 'open' }, state: 'changed' }]);
    expect(then.purchases).toMatchObject([{ then: { amountMinor: 1000 }, state: 'same' }]);
    expect(then.cameSince).toBe(1);
    expect(then.points.now).toBeGreaterThan(then.points.then!);
    const { people } = (await data.past.people(FIRST_DAY))!;
    expect(people).toMatchObject([{ id: ada, state: 'changed' }]);
  });

  it('gives one field back as one act that can be taken back', async () => {
    const { data, ada } = await aDayLater();
    granted(await data.contacts.update(ada, { about: 'Likes spelt', nickname: 'Addi' }));
    const { batchId } = granted(await data.past.takeField(FIRST_DAY, ada, 'about'));
    expect(await data.contacts.get(ada)).toMatchObject({ about: 'Likes rye', nickname: 'Addi' });
    granted(await data.journal.undoBatch(batchId!));
    expect(await data.contacts.get(ada)).toMatchObject({ about: 'Likes spelt' });
    granted(await data.contacts.update(ada, { about: 'Likes rye' }));
    expect(await data.past.takeField(FIRST_DAY, ada, 'about')).toMatchObject({
      refusal: { code: 'past/same' },
    });
  });

  it('takes a whole person over: details and entries that are gone, never money', async () => {
    const { data, ada, note, promise } = await aDayLater();
    granted(await data.contacts.update(ada, { about: 'Likes spelt', tags: [] }));
    granted(await data.interactions.remove(note));
    granted(await data.promises.remove(promise));
    granted(await data.interactions.add(aNote(ada, { text: 'Newer' })));
    granted(await data.purchases.void('p1' as never, 'slip'));
    granted(await data.contacts.trash([ada]));
    const before = await factsOf(data.db);
    const { batchId } = granted(await data.past.takePerson(FIRST_DAY, ada));
    expect(await data.db.contacts.get(ada)).toMatchObject({
      ...{ about: 'Likes rye', tags: ['bread'], trashedAt: null },
    });
    const texts = (await data.db.interactions.toArray()).map(({ text }) => text);
    expect(texts.sort()).toEqual(['Asked for spelt', 'Newer']);
    expect(await data.db.promises.get(promise)).toMatchObject({
      text: 'Bake spelt',
      status: 'open',
    });
    expect((await data.db.purchases.toArray())[0]?.voidedAt).not.toBe(null);
    granted(await data.journal.undoBatch(batchId!));
    const after = await factsOf(data.db);
    expect(after['interactions']).toEqual(before['interactions']);
    expect(after['promises']).toEqual(before['promises']);
    expect(after['contacts']).toMatchObject([{ about: 'Likes spelt', tags: [] }]);
  });

  it('brings somebody back who is not there at all any more', async () => {
    const data = await freshRepositories();
    const creates = [
      {
        id: 'im-1' as never,
        draft: { ...(await aCustomer(data, 'Ida')), name: 'Read' },
        importKeys: [],
      },
    ];
    const nobody = { customFields: [], interactions: [], consents: [], links: [], openings: [] };
    const read = granted(
      await data.importContacts({ fileName: 'x.csv', creates, updates: [], ...nobody }),
    );
    data.clock.advance(DAY_MS);
    granted(await data.journal.undoBatch(read.batchId!));
    expect(await data.db.contacts.get('im-1')).toBe(undefined);
    const { turningPoints } = await data.past.reach();
    expect(turningPoints).toEqual([]);
    const { people } = (await data.past.people(FIRST_DAY))!;
    expect(people.map(({ then, state }) => [then.name, state]).sort()).toEqual([
      ['Ida', 'same'],
      ['Read', 'gone'],
    ]);
    granted(await data.past.takePerson(FIRST_DAY, 'im-1' as never));
    expect(await data.db.contacts.get('im-1')).toMatchObject({ name: 'Read' });
  });

  it('gives a note back that is gone, and the former text of one that was changed', async () => {
    const { data, ada, note } = await aDayLater();
    granted(await data.interactions.update(note, { text: 'Asked for barley' }));
    granted(await data.past.takeEntry(FIRST_DAY, 'interactions', note));
    expect(await data.db.interactions.get(note)).toMatchObject({ text: 'Asked for spelt' });
    granted(await data.interactions.remove(note));
    granted(await data.past.takeEntry(FIRST_DAY, 'interactions', note));
    expect(await data.db.interactions.get(note)).toMatchObject({ contactId: ada });
  });

  it('never shows or brings back who was erased, and sends to the split who became one with another', async () => {
    const { data, ada } = await aDayLater();
    const ida = await aCustomer(data, 'Ida');
    data.clock.advance(DAY_MS);
    const secondDay: PastPoint = { kind: 'day', day: isoDate('2026-03-20') };
    granted(await data.twins.merge(ada, ida.id, {}));
    expect(await data.past.takePerson(secondDay, ida.id)).toMatchObject({
      refusal: { code: 'past/merged' },
    });
    expect(await data.past.person(secondDay, ida.id)).toMatchObject({ mergedInto: { id: ada } });
    expect((await data.past.reach()).turningPoints).toMatchObject([{ kind: 'twins.merged' }]);
    const eva = await aCustomer(data, 'Eva');
    data.clock.advance(DAY_MS);
    granted(await data.privacy.erase(eva.id, 'request'));
    granted(await data.privacy.erase(ada, 'request'));
    for (const day of ['2026-03-19', '2026-03-20', '2026-03-21']) {
      const point: PastPoint = { kind: 'day', day: isoDate(day) };
      expect((await data.past.people(point))!.people).toEqual([]);
      for (const id of [ada, ida.id, eva.id]) {
        expect(await data.past.person(point, id)).toBe(null);
        expect((await data.past.takePerson(point, id)).ok).toBe(false);
      }
    }
  });

  it('looks at the moment before an act, and says how far back it reaches', async () => {
    const { data, ada } = await aDayLater();
    const { batchId } = granted(await data.contacts.update(ada, { about: 'Likes spelt' }));
    granted(await data.contacts.update(ada, { about: 'Likes oats' }));
    const before: PastPoint = { kind: 'before', batchId: batchId! };
    expect((await data.past.person(before, ada))?.then.about).toBe('Likes rye');
    expect(await data.past.people({ kind: 'before', batchId: 'nothing' })).toBe(null);
    const reach = await data.past.reach();
    expect(reach).toMatchObject({ since: Date.UTC(2026, 2, 19, 9), replaced: null });
    const earlier: PastPoint = { kind: 'day', day: isoDate('2026-03-01') };
    expect((await data.past.people(earlier))?.people).toEqual([]);
  });
});
