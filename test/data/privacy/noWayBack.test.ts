import { joined } from '@formats/backup/lines';
import type { ContactId } from '@shared/domain/contacts/contact';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { previewMerge } from '@renderer/data/exchange/previewMerge';
import { anImport, bytesOf, looked, WORDS } from '@test/data/importing/anImport';
import { aDraft, aNote } from '@test/support/builders';
import { everything } from '@test/support/plantedPerson';
import { aBooking } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const backupOf = async ({ db, clock }: TestData): Promise<Uint8Array<ArrayBuffer>> =>
  joined((await collectBackup(db, { appVersion: '1', now: clock.now() })).pieces);

const emailed = (name: string, address: string) =>
  aDraft(name, {
    emails: [
      { id: 'e1', use: 'other', label: '', isPreferred: true, doNotUse: false, address },
    ] as never,
  });

const countedFor = async (data: TestData): Promise<readonly number[]> =>
  (await data.privacy.erasures()).map(({ turnedAway }) => turnedAway);

describe('somebody whom only the journal has', () => {
  it('is found, erased with a certificate, and not brought back by redoing', async () => {
    const data = await freshRepositories();
    granted(await data.contacts.create(aDraft('Ida Bleibt')));
    const { id } = granted(await data.contacts.create(aDraft('Zebulon Quarz'))).value;
    granted(await data.interactions.add(aNote(id, { text: 'Quarznote' })));
    await data.journal.undoLast();
    await data.journal.undoLast();
    expect(await data.contacts.get(id)).toBeNull();
    expect(await data.privacy.takenBack()).toMatchObject([
      { contactId: id, name: 'Zebulon Quarz' },
    ]);
    expect(await everything(data)).toContain('Quarznote');

    const done = granted(await data.privacy.erase(id, 'request'));
    expect(done).toMatchObject({ left: {}, mentions: 0, erasure: { removed: { contacts: 1 } } });
    expect(done.erasure?.provenAt).not.toBeNull();
    expect(await everything(data)).not.toContain('Quarz');
    await data.journal.redo();
    await data.journal.redo();
    expect(await data.contacts.get(id)).toBeNull();
    expect(await everything(data)).not.toContain('Quarz');
    expect(await data.privacy.takenBack()).toEqual([]);
    expect((await data.privacy.erase(id, 'request')).ok).toBe(false);
  });

  it('is each one of an import that was taken back; who came again or became one with somebody is not', async () => {
    const data = await freshRepositories();
    const { remote } = await anImport(data);
    const names = Array.from({ length: 5 }, (_name, at) => `Quarz ${String(at)}`);
    await looked(remote, 'people.csv', bytesOf(`Name\n${names.join('\n')}\n`));
    granted(await remote.write(WORDS));
    granted(await remote.takeBack());
    const ada = granted(await data.contacts.create(aDraft('Ada'))).value.id;
    const twin = granted(await data.contacts.create(aDraft('Ada Twin'))).value.id;
    granted(await data.twins.merge(ada, twin, {}));
    granted(await data.contacts.create(aDraft('Ben')));
    await data.journal.undoLast();
    await data.journal.redo();

    const found = await data.privacy.takenBack();
    expect(found.map(({ name }) => name).sort()).toEqual(names);
    const { value } = granted(
      await data.privacy.eraseTakenBack(found.map(({ contactId }) => contactId)),
    );
    expect(value).toBe(5);
    expect(await everything(data)).not.toContain('Quarz');
    expect(await data.privacy.erasures()).toMatchObject([
      { reason: 'mistake', removed: { contacts: 5 } },
    ]);
    expect(await data.contacts.get(ada)).not.toBeNull();
  });

  it('stays when they were brought back meanwhile', async () => {
    const data = await freshRepositories();
    const { id } = granted(await data.contacts.create(aDraft('Ben'))).value;
    await data.journal.undoLast();
    await data.journal.redo();
    expect(granted(await data.privacy.eraseTakenBack([id])).value).toBe(0);
    expect(await data.contacts.get(id)).not.toBeNull();
  });
});

describe('a certificate counts who was kept away', () => {
  it('by a restore, by an import, and by another computer’s file', async () => {
    const [mina, tom] = [
      await freshRepositories({ idPrefix: 'mina' }),
      await freshRepositories({ idPrefix: 'tom' }),
    ];
    const create = async (name: string, address: string): Promise<ContactId> =>
      granted(await mina.contacts.create(emailed(name, address))).value.id;
    const zeb = await create('Zebulon Quarz', 'zeb@example.org');
    const xaver = await create('Xaver Quarz', 'xaver@example.org');
    await create('Ida Bleibt', 'ida@example.org');
    const lastMonth = await backupOf(mina);
    granted(await tom.exchanges.merge(granted(await previewMerge(tom.db, lastMonth))));
    for (const data of [mina, tom]) data.clock.advance(60_000);
    for (const id of [zeb, xaver]) granted(await mina.privacy.erase(id, 'request'));
    expect(await countedFor(mina)).toEqual([0, 0]);

    // Last month's backup.
    const journal = await mina.db.meta.get('journal');
    const seq = journal?.key === 'journal' ? journal.value.seq : 0;
    granted(await restoreBackup(mina.db, lastMonth, { expectedSeq: seq }));
    expect(await everything(mina)).not.toContain('Quarz');
    expect(await countedFor(mina)).toEqual([1, 1]);

    // A list from elsewhere: counted when it is brought in, not when somebody looks at it.
    const { remote } = await anImport(mina);
    const list = 'Name,Email\nZ. Quarz,zeb@example.org\nNeu Dabei,neu@example.org\n';
    const { forecast } = await looked(remote, 'list.csv', bytesOf(list));
    expect(forecast.counts.skipped).toBe(1);
    expect(await countedFor(mina)).toEqual([1, 1]);
    granted(await remote.write(WORDS));
    expect([...(await countedFor(mina))].sort()).toEqual([1, 2]);
    expect(await everything(mina)).not.toContain('Quarz');
    expect(await everything(mina)).toContain('Neu Dabei');

    // Another computer, where they were written to meanwhile.
    granted(await tom.contacts.update(zeb, { about: 'Quarzwords' }));
    const note = granted(await tom.interactions.add(aNote(zeb, { text: 'Quarznote' }))).value;
    granted(await tom.interactions.remove(note.interaction.id));
    granted(await tom.purchases.book(zeb, aBooking('p1', 2500, { note: 'Quarzpurchase' })));
    await tom.db.drafts.put({ id: `${zeb}/note`, value: 'Quarzdraft', savedAt: 0 });
    granted(await tom.contacts.create(aDraft('Tom Own')));
    const preview = granted(await previewMerge(mina.db, await backupOf(tom)));
    expect(preview.summary.turnedAway).toBe(2);
    granted(await mina.exchanges.merge(preview));
    expect([...(await countedFor(mina))].sort()).toEqual([2, 3]);
    expect(await everything(mina)).not.toContain('Quarz');
    expect(await everything(mina)).toContain('Tom Own');
    expect(await mina.db.purchases.count()).toBe(1);
    // The same file again changes nothing.
    expect(granted(await previewMerge(mina.db, await backupOf(tom))).isNew).toBe(false);

    // There they go too; both computers agree on what was counted.
    const back = granted(await previewMerge(tom.db, await backupOf(mina)));
    granted(await tom.exchanges.merge(back));
    expect(await everything(tom)).not.toContain('Quarz');
    expect(await countedFor(tom)).toEqual(await countedFor(mina));
  });

  it('and lets somebody in whom the owner wants to write down again', async () => {
    const data = await freshRepositories();
    const { id } = granted(
      await data.contacts.create(emailed('Zebulon Quarz', 'zeb@example.org')),
    ).value;
    granted(await data.privacy.erase(id, 'request'));
    const { remote } = await anImport(data);
    await looked(remote, 'list.csv', bytesOf('Name,Email\nZ. Quarz,zeb@example.org\n'));
    await remote.skip([2], false);
    granted(await remote.write(WORDS));
    expect(await countedFor(data)).toEqual([0]);
    expect(await everything(data)).toContain('Z. Quarz');
  });
});
