import { joined } from '@formats/backup/lines';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { previewRestore } from '@renderer/data/backups/inspectBackup';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { readOwnCopy } from '@renderer/data/exchange/copies';
import { previewMerge } from '@renderer/data/exchange/previewMerge';
import { writePart } from '@renderer/data/exchange/writePart';
import { partOf } from '@shared/domain/exchange/partOf';
import { rowsIn } from '@shared/domain/exchange/shopCopy';
import { aNote } from '@test/support/builders';
import { aBooking, aCustomer, balanceOf, problemsIn } from '@test/support/shopBook';
import { freshRepositories, granted } from '@test/support/testDatabase';
import { takeIn } from '@test/support/twoLaptops';
import { describe, expect, it } from 'vitest';

/** Ada with a purchase and two notes, one of them private, Ida beside her; a file with Ada alone. */
async function adasPart(isWithBooks = true) {
  const data = await freshRepositories({ idPrefix: 'd' });
  const place = { street: '', extended: '', postOfficeBox: '', postalCode: '', region: '' };
  const ada = await aCustomer(data, 'Ada', {
    country: 'DE',
    addresses: [
      {
        ...{ id: 'a', use: 'home', label: '', city: 'Leipzig', countryCode: 'DE' },
        ...place,
        ...{ country: '', isPreferred: false, doNotUse: false },
      },
    ],
  });
  await aCustomer(data, 'Ida', { country: 'JP' });
  granted(await data.interactions.add(aNote(ada.id, { text: 'Asked for spelt' })));
  granted(await data.interactions.add(aNote(ada.id, { text: 'Owes rent', isPrivate: true })));
  granted(await data.purchases.book(ada.id, aBooking('p1', 1000)));
  const { pieces } = await writePart(data.db, {
    ...{ ids: [ada.id], isWithBooks, appVersion: '1', now: data.clock.now() },
  });
  return { data, ada: ada.id, bytes: joined(pieces) };
}

describe('a file with some of the people', () => {
  it('takes them along with what was said and bought, without private notes or anybody else', async () => {
    const { bytes, ada } = await adasPart();
    const rep = await freshRepositories({ idPrefix: 'rep' });
    rep.clock.advance(1000);
    const preview = granted(await previewMerge(rep.db, bytes));
    expect(preview.summary).toMatchObject({ notes: 1, purchases: 1, points: 10 });
    granted(await rep.exchanges.merge(preview));
    expect(await balanceOf(rep.db, ada)).toBe(10);
    expect((await rep.db.ledgerEntries.toArray()).map(({ contactId }) => contactId)).toEqual([ada]);
    expect(await problemsIn(rep.db)).toEqual([]);
    const known = JSON.stringify([await rep.db.changes.toArray(), await rep.db.batches.toArray()]);
    expect(known).not.toContain('Ida');
  });

  it('leaves an account here that cannot go without that of somebody who stays', async () => {
    const { data, ada } = await adasPart();
    const [ida] = (await data.db.contacts.toArray()).filter(({ name }) => name === 'Ida');
    granted(await data.purchases.book(ida!.id, aBooking('p3', 300)));
    // The two were one for a while, and what was bought then stays with the one who bought it.
    granted(await data.twins.merge(ada, ida!.id, {}));
    granted(await data.purchases.book(ada, aBooking('p4', 900)));
    const copy = (await readOwnCopy(data.db)).copy;
    const whole = partOf(copy, { ids: new Set([ada]), isWithBooks: true });
    expect(rowsIn(whole, 'ledgerEntries').size).toBe(rowsIn(copy, 'ledgerEntries').size);
    expect(rowsIn(whole, 'purchases').size).toBe(3);

    const rep = await freshRepositories({ idPrefix: 'rep' });
    rep.clock.advance(5000);
    await takeIn(rep, { copy: whole, device: 'd', seq: 1 });
    expect(await balanceOf(rep.db, ada)).toBe(22);
    expect(await problemsIn(rep.db)).toEqual([]);

    const [merge] = await data.db.personMerges.toArray();
    granted(await data.twins.split(merge!.id, [{ table: 'purchases', key: 'p4' }]));
    const own = (await readOwnCopy(data.db)).copy;
    const alone = partOf(own, { ids: new Set([ada]), isWithBooks: true });
    expect(rowsIn(alone, 'ledgerEntries').size).toBe(0);
    expect(rowsIn(alone, 'purchases').size).toBe(0);
    expect(rowsIn(alone, 'contacts').size).toBe(1);
    const both = partOf(own, { ids: new Set([ada, ida!.id]), isWithBooks: true });
    expect(rowsIn(both, 'ledgerEntries').size).toBe(rowsIn(own, 'ledgerEntries').size);
    await takeIn(rep, { copy: both, device: 'd', seq: 2 });
    expect(await balanceOf(rep.db, ada)).toBe(await balanceOf(data.db, ada));
    expect(await problemsIn(rep.db)).toEqual([]);
  });

  it('takes nothing along of purchases and points where that is not wanted', async () => {
    const { bytes } = await adasPart(false);
    const rep = await freshRepositories({ idPrefix: 'rep' });
    rep.clock.advance(1000);
    const preview = granted(await previewMerge(rep.db, bytes));
    expect(preview.summary).toMatchObject({ people: { added: 1 }, notes: 1, purchases: 0 });
    granted(await rep.exchanges.merge(preview));
    expect((await rep.db.contacts.toArray()).map(({ name }) => name)).toEqual(['Ada']);
    expect((await rep.db.interactions.toArray()).map(({ text }) => text)).toEqual([
      'Asked for spelt',
    ]);
    expect(await rep.db.ledgerEntries.count()).toBe(0);
    const known = JSON.stringify([await rep.db.changes.toArray(), await rep.db.batches.toArray()]);
    expect(known).not.toContain('Owes rent');
    expect(known).not.toContain('Ida');
  });

  it('never takes the place of everything', async () => {
    const { data, bytes } = await adasPart();
    expect(await previewRestore(data.db, bytes)).toEqual({
      ...{ ok: false, refusal: { code: 'backups/part' } },
    });
    const people = await data.db.contacts.count();
    const journal = await data.db.batches.count();
    expect(await restoreBackup(data.db, bytes, { expectedSeq: journal })).toEqual({
      ...{ ok: false, refusal: { code: 'backups/part' } },
    });
    expect(await data.db.contacts.count()).toBe(people);
  });

  it('lists a change once where the whole follows its part', async () => {
    const { data, ada, bytes } = await adasPart();
    data.clock.advance(1000);
    granted(await data.contacts.tag([ada], 'spelt'));
    const { pieces } = await writePart(data.db, {
      ...{ ids: [ada], isWithBooks: true, appVersion: '1', now: data.clock.now() },
    });
    const rep = await freshRepositories({ idPrefix: 'rep' });
    rep.clock.advance(5000);
    for (const file of [bytes, joined(pieces)]) {
      granted(await rep.exchanges.merge(granted(await previewMerge(rep.db, file))));
    }
    const whole = await collectBackup(data.db, { appVersion: '1', now: data.clock.now() });
    granted(await rep.exchanges.merge(granted(await previewMerge(rep.db, joined(whole.pieces)))));
    const told = (await rep.history.historyOf('contacts', ada)).filter(
      ({ act }) => act.key !== 'exchange.merged',
    );
    expect(told.map(({ kind, act }) => [kind, act.key])).toEqual(
      (await data.history.historyOf('contacts', ada)).map(({ kind, act }) => [kind, act.key]),
    );
  });

  it('is chosen by a group, a country or a city', async () => {
    const { data, ada } = await adasPart();
    const choices = await data.exchanges.partChoices();
    expect(choices).toEqual([
      { kind: 'country', country: 'DE', count: 1 },
      { kind: 'country', country: 'JP', count: 1 },
      { kind: 'city', city: 'Leipzig', count: 1 },
    ]);
    expect(await data.exchanges.peopleOf(choices[0]!)).toEqual([ada]);
    expect(await data.exchanges.peopleOf(choices[2]!)).toEqual([ada]);
  });
});
