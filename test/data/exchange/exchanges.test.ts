import { joined } from '@formats/backup/lines';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { previewMerge } from '@renderer/data/exchange/previewMerge';
import { recordFingerprint } from '@formats/erasedPeople';
import type { Exchange } from '@shared/domain/exchange/exchange';
import { creating } from '@shared/domain/journal/write';
import { createAnnouncer } from '@renderer/data/journal/announcer';
import { createDoor } from '@renderer/data/journal/door';
import { actOf } from '@renderer/data/repositories/acts';
import { aNote } from '@test/support/builders';
import { aBooking, aCustomer, balanceOf, problemsIn } from '@test/support/shopBook';
import { freshRepositories, granted, someIds, type TestData } from '@test/support/testDatabase';
import { sharedState } from '@test/support/twoLaptops';
import { describe, expect, it } from 'vitest';

/** The file as it goes over on a stick. */
async function stickFrom(data: TestData): Promise<Uint8Array> {
  const backup = await collectBackup(data.db, { appVersion: '0.3.0', now: data.clock.now() });
  return joined(backup.pieces);
}

/** Takes a file in; the report and the act, both `null` if there was nothing new. */
async function takeIn(
  data: TestData,
  file: Uint8Array,
): Promise<{ readonly exchange: Exchange | null; readonly batchId: string | null }> {
  data.clock.advance(1000);
  const preview = granted(await previewMerge(data.db, file));
  const { value, batchId } = granted(await data.exchanges.merge(preview));
  return { exchange: value, batchId };
}

/** Two laptops of one shop: Ada and Ida are known on both. */
async function twoLaptops() {
  const mina = await freshRepositories({ idPrefix: 'mina' });
  const tom = await freshRepositories({ idPrefix: 'tom' });
  const ada = (await aCustomer(mina, 'Ada')).id;
  const ida = (await aCustomer(mina, 'Ida')).id;
  granted(await mina.exchanges.nameOwn('Mina’s laptop'));
  await takeIn(tom, await stickFrom(mina));
  for (const data of [mina, tom]) data.clock.advance(60_000);
  return { mina, tom, ada, ida };
}

describe('taking in the file of another laptop', () => {
  it('brings its people and says whose file it was', async () => {
    const { mina, tom } = await twoLaptops();
    expect(await sharedState(tom)).toEqual(await sharedState(mina));
    const [exchange] = await tom.exchanges.all();
    expect(exchange).toMatchObject({
      laptop: 'Mina’s laptop',
      conflicts: [],
      counts: { removed: 0 },
    });
    expect((await tom.journal.recentBatches())[0]?.act).toEqual({
      key: 'exchange.merged',
      args: { laptop: 'Mina’s laptop' },
    });
  });

  it('twice brings nothing and writes nothing', async () => {
    const { mina, tom } = await twoLaptops();
    const file = await stickFrom(mina);
    const batches = await tom.db.batches.count();
    const preview = granted(await previewMerge(tom.db, file));
    expect(preview.isNew).toBe(false);
    expect(await takeIn(tom, file)).toEqual({ exchange: null, batchId: null });
    expect(await tom.db.batches.count()).toBe(batches);
  });

  it('lets the later of two values stand, tells both, and takes the other at one click', async () => {
    const { mina, tom, ada } = await twoLaptops();
    granted(await mina.contacts.update(ada, { about: 'Likes rye' }));
    tom.clock.advance(5000);
    granted(await tom.contacts.update(ada, { about: 'Likes spelt' }));
    granted(await tom.contacts.update(ada, { nickname: 'Addi' }));
    const { exchange } = await takeIn(mina, await stickFrom(tom));
    expect(exchange?.conflicts).toEqual([
      {
        ...{ table: 'contacts', key: ada, field: 'about', contactId: ada },
        ...{ mine: 'Likes rye', theirs: 'Likes spelt', took: 'theirs' },
      },
    ]);
    expect(await mina.contacts.get(ada)).toMatchObject({ about: 'Likes spelt', nickname: 'Addi' });

    granted(await mina.exchanges.takeOther(exchange!.id, exchange!.conflicts[0]!));
    expect(await mina.contacts.get(ada)).toMatchObject({ about: 'Likes rye' });
    expect((await mina.exchanges.all())[0]?.conflicts[0]?.took).toBe('mine');
    // What somebody chose goes over as any other change, and is no conflict any more.
    const back = await takeIn(tom, await stickFrom(mina));
    expect(back.exchange?.conflicts).toEqual([]);
    expect(await tom.contacts.get(ada)).toMatchObject({ about: 'Likes rye' });
  });

  it('can be taken back whole, with its points, and does not reach the laptop that it came from', async () => {
    const { mina, tom, ada } = await twoLaptops();
    const before = await sharedState(mina);
    await aCustomer(tom, 'Nora');
    granted(await tom.interactions.add(aNote(ada)));
    granted(await tom.purchases.book(ada, aBooking('p1', 2500)));
    const { batchId } = await takeIn(mina, await stickFrom(tom));
    expect(await balanceOf(mina.db, ada)).toBe(25);

    granted(await mina.journal.undoBatch(batchId!));
    expect(await sharedState(mina)).toEqual(before);
    expect(await mina.exchanges.all()).toHaveLength(0);
    await takeIn(tom, await stickFrom(mina));
    expect(await balanceOf(tom.db, ada)).toBe(25);
    expect(await tom.db.contacts.count()).toBe(3);

    granted(await mina.journal.redoBatch(batchId!));
    expect(await balanceOf(mina.db, ada)).toBe(25);
    expect(await problemsIn(mina.db)).toEqual([]);
    granted(await mina.journal.undoBatch(batchId!));
    // Taken in anew it brings everything again.
    await takeIn(mina, await stickFrom(tom));
    expect(await sharedState(mina)).toEqual(await sharedState(tom));
  });

  it('keeps what was deleted there and edited later here, with all that went along', async () => {
    const { mina, tom, ada, ida } = await twoLaptops();
    granted(await mina.interactions.add(aNote(ada)));
    await takeIn(tom, await stickFrom(mina));
    granted(await mina.contacts.trash([ada, ida]));
    await mina.trashBin.empty([ada, ida]);
    tom.clock.advance(3_600_000);
    granted(await tom.contacts.update(ada, { about: 'Came in today' }));
    const { exchange } = await takeIn(tom, await stickFrom(mina));
    expect(exchange?.counts.keptAgainstDelete).toBe(2);
    expect(await tom.contacts.get(ada)).not.toBe(null);
    expect(await tom.contacts.get(ida)).toBe(null);
    // Nothing of who is gone stays in the journal.
    const left = JSON.stringify(await tom.db.changes.toArray());
    expect(left).not.toContain('"Ida"');
    await takeIn(mina, await stickFrom(tom));
    expect((await mina.contacts.get(ada))?.about).toBe('Came in today');
    expect(await mina.interactions.countOf(ada)).toBe(1);
  });

  it('counts once what both booked, and owes what both handed out', async () => {
    const { mina, tom, ada } = await twoLaptops();
    granted(await mina.loyaltyLedger.adjust(ada, 'points', 30, 'opening'));
    await takeIn(tom, await stickFrom(mina));
    for (const data of [mina, tom]) {
      granted(await data.loyaltyLedger.adjust(ada, 'points', -30, 'mug'));
      data.clock.advance(1000);
    }
    await takeIn(mina, await stickFrom(tom));
    await takeIn(tom, await stickFrom(mina));
    for (const data of [mina, tom]) {
      expect(await balanceOf(data.db, ada)).toBe(-30);
      expect(await problemsIn(data.db)).toEqual([]);
    }
  });

  it('turns away who was erased, and counts them', async () => {
    const { mina, tom, ada } = await twoLaptops();
    const door = createDoor({
      ...{ db: tom.db, clock: tom.clock, newId: someIds('erasure') },
      announcer: createAnnouncer(tom.db.name),
    });
    const erasure = {
      ...{ id: 'e1', erasedAt: 0, reason: 'request' as const, salt: 'ab', removed: {}, kept: {} },
      ...{ provenAt: null, backups: [], turnedAway: 0 },
      fingerprints: [{ kind: 'record' as const, hash: recordFingerprint('ab', ada) }],
    };
    await door.commit(() =>
      Promise.resolve({
        act: actOf('erased'),
        value: null,
        writes: [
          creating('erasures', [erasure]),
          { kind: 'delete', table: 'contacts', keys: [ada], isFinal: true },
        ],
      }),
    );
    granted(await mina.contacts.update(ada, { about: 'Here again' }));
    const { exchange } = await takeIn(tom, await stickFrom(mina));
    expect(exchange?.counts.turnedAway).toBe(1);
    expect(await tom.contacts.get(ada)).toBe(null);
    expect(JSON.stringify(await tom.db.changes.toArray())).not.toContain('Here again');
    // And she goes from the other laptop, too.
    await takeIn(mina, await stickFrom(tom));
    expect(await mina.contacts.get(ada)).toBe(null);
  });

  it('leaves nothing half done when it is stopped, and asks anew after something was written', async () => {
    const { mina, tom, ada } = await twoLaptops();
    for (let at = 0; at < 5; at += 1) await aCustomer(tom, `New ${at}`);
    const preview = granted(await previewMerge(mina.db, await stickFrom(tom)));
    const stop = new AbortController();
    const stopped = await mina.exchanges.merge(preview, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(stopped).toEqual({ ok: false, refusal: { code: 'data/cancelled' } });
    expect(await mina.db.contacts.count()).toBe(2);
    expect(await mina.db.batches.where('seq').equals(0).count()).toBe(0);
    granted(await mina.contacts.update(ada, { about: 'Meanwhile' }));
    expect(await mina.exchanges.merge(preview)).toEqual({
      ok: false,
      refusal: { code: 'exchange/changed-meanwhile' },
    });
  });

  it('offers only own acts for taking back', async () => {
    const { mina, tom, ada } = await twoLaptops();
    granted(await tom.contacts.update(ada, { about: 'By Tom' }));
    await takeIn(mina, await stickFrom(tom));
    const acts = (await mina.journal.recentBatches()).map(({ act }) => act.key);
    expect(acts.filter((key) => key === 'contacts.edited')).toHaveLength(0);
    // And yet the history knows who wrote it when.
    const history = await mina.history.historyOf('contacts', ada);
    expect(history.length).toBeGreaterThan(1);
  });
});
