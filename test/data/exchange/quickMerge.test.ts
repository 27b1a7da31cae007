import { joined } from '@formats/backup/lines';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { lastSeq } from '@renderer/data/journal/log/position';
import { partOf } from '@shared/domain/exchange/partOf';
import { aNote } from '@test/support/builders';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { fileOf, previewOf, quickly, sharedState, takeIn } from '@test/support/twoLaptops';
import { describe, expect, it } from 'vitest';

/** Two laptops of one shop, and what the second one has not taken in yet. `previewOf` compares both ways of deciding each time. */
async function twoLaptops() {
  const mina = await freshRepositories({ idPrefix: 'mina' });
  const tom = await freshRepositories({ idPrefix: 'tom' });
  const ada = (await aCustomer(mina, 'Ada')).id;
  const ida = (await aCustomer(mina, 'Ida')).id;
  const first = await fileOf(mina);
  await takeIn(tom, first);
  for (const data of [mina, tom]) data.clock.advance(60_000);
  return { mina, tom, ada, ida, first };
}

const backupOf = async (data: TestData): Promise<Uint8Array> =>
  joined((await collectBackup(data.db, { appVersion: '1', now: data.clock.now() })).pieces);

const bringBack = async (data: TestData, bytes: Uint8Array): Promise<void> => {
  granted(await restoreBackup(data.db, bytes, { expectedSeq: await lastSeq(data.db) }));
};

describe('a file that is decided by its acts alone', () => {
  it('is the same file once more, also after more was done here', async () => {
    const { tom, ada, first } = await twoLaptops();
    expect(await quickly(tom, first)).toMatchObject({ writes: [], batches: [], changes: [] });
    granted(await tom.interactions.add({ ...aNote(ada), text: 'Only here' }));
    granted(await tom.contacts.update(ada, { about: 'Later' }));
    granted(await tom.purchases.book(ada, aBooking('t1', 900)));
    expect(await quickly(tom, first)).toMatchObject({ writes: [], batches: [], changes: [] });
    expect((await previewOf(tom, first)).isNew).toBe(false);
  });

  it('is one with a few new acts, beside what was done here', async () => {
    const { mina, tom, ada, ida } = await twoLaptops();
    granted(await mina.contacts.update(ada, { about: 'From Mina' }));
    granted(await mina.contacts.tag([ada, ida], 'Tea'));
    granted(await mina.interactions.add({ ...aNote(ida), text: 'Mina' }));
    granted(await mina.purchases.book(ada, aBooking('m1', 2480)));
    tom.clock.advance(1000);
    granted(await tom.contacts.update(ada, { about: 'From Tom' }));
    granted(await tom.contacts.tag([ada], 'Coffee'));
    granted(await tom.purchases.book(ida, aBooking('t1', 900)));
    const file = await fileOf(mina);
    const quick = await quickly(tom, file);
    expect(quick?.conflicts.length).toBeGreaterThan(0);
    expect(await takeIn(tom, file)).not.toBeNull();
    expect(await takeIn(mina, await fileOf(tom))).not.toBeNull();
    expect(await sharedState(tom)).toEqual(await sharedState(mina));
    expect(await takeIn(tom, await fileOf(mina))).toBeNull();
  });

  it('may be an older state of the other laptop, or come from one that was put together again', async () => {
    const { mina, tom, ada } = await twoLaptops();
    const older = await backupOf(mina);
    granted(await mina.contacts.update(ada, { about: 'Later' }));
    const newer = await fileOf(mina);
    await takeIn(tom, newer);
    // Mina's laptop goes back, and works on from there.
    await bringBack(mina, older);
    expect(await quickly(tom, await fileOf(mina))).toMatchObject({ writes: [], batches: [] });
    granted(await mina.contacts.tag([ada], 'Anew'));
    expect(await takeIn(tom, await fileOf(mina))).not.toBeNull();
    expect(await tom.db.contacts.get(ada)).toMatchObject({ about: 'Later', tags: ['Anew'] });
  });
});

describe('everything is compared', () => {
  it('after a restore here that does not know the file: its acts are unknown again', async () => {
    const { mina, tom, ada } = await twoLaptops();
    const before = await backupOf(tom);
    granted(await mina.contacts.update(ada, { about: 'Lost by the restore' }));
    const file = await fileOf(mina);
    await takeIn(tom, file);
    await bringBack(tom, before);
    expect(await takeIn(tom, file)).not.toBeNull();
    expect(await tom.db.contacts.get(ada)).toMatchObject({ about: 'Lost by the restore' });
  });

  it('after a merge was taken back: what came with it is unknown', async () => {
    const { mina, tom, ada } = await twoLaptops();
    granted(await mina.interactions.add({ ...aNote(ada), text: 'Comes and goes' }));
    const file = await fileOf(mina);
    const batch = await takeIn(tom, file);
    granted(await tom.journal.undoBatch(batch!));
    expect(await tom.db.interactions.count()).toBe(0);
    expect(await quickly(tom, file)).toBeNull();
    expect(await takeIn(tom, file)).not.toBeNull();
    expect(await tom.db.interactions.count()).toBe(1);
  });

  it('where a part without purchases was known by the pieces of its acts, and the next has them', async () => {
    const { mina, ada } = await twoLaptops();
    const road = await freshRepositories({ idPrefix: 'road' });
    granted(await mina.purchases.book(ada, aBooking('m1', 2480)));
    const whole = await fileOf(mina);
    const part = (isWithBooks: boolean) => ({
      ...whole,
      copy: partOf(whole.copy, { ids: new Set([ada]), isWithBooks }),
    });
    await takeIn(road, part(false));
    expect(await road.db.purchases.count()).toBe(0);
    expect(await quickly(road, part(false))).toMatchObject({ writes: [], batches: [] });
    await takeIn(road, part(true));
    expect(await road.db.purchases.count()).toBe(1);
    await takeIn(road, whole);
    expect(await road.db.contacts.count()).toBe(2);
  });

  it('where somebody was erased, or something deleted, on either side', async () => {
    const { mina, tom, ada, ida, first } = await twoLaptops();
    const note = granted(await mina.interactions.add({ ...aNote(ida), text: 'Goes' })).value;
    await takeIn(tom, await fileOf(mina));
    granted(await mina.interactions.remove(note.interaction.id));
    const file = await fileOf(mina);
    expect(await quickly(tom, file)).toBeNull();
    await takeIn(tom, file);
    expect(await tom.db.interactions.count()).toBe(0);
    granted(await tom.contacts.trash([ada]));
    granted(await tom.privacy.erase(ada, 'request'));
    expect(await quickly(tom, first)).toBeNull();
    expect(await takeIn(tom, first)).toBeNull();
    expect(await tom.db.contacts.get(ada)).toBeUndefined();
  });
});
