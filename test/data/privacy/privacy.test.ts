import { joined } from '@formats/backup/lines';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { erasureLike } from '@formats/erasedPeople';
import { anImport, bytesOf, looked } from '@test/data/importing/anImport';
import { aDraft, aNote } from '@test/support/builders';
import { aBooking, aCustomer, balanceOf } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const everything = async ({ db }: TestData): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));

const backupOf = async (data: TestData): Promise<Uint8Array<ArrayBuffer>> =>
  joined((await collectBackup(data.db, { appVersion: '0.1.0', now: data.clock.now() })).pieces);

const restoreInto = async (data: TestData, bytes: Uint8Array): Promise<void> => {
  const journal = await data.db.meta.get('journal');
  const expectedSeq = journal?.key === 'journal' ? journal.value.seq : 0;
  granted(await restoreBackup(data.db, bytes, { expectedSeq }));
};

const zebulon = (data: TestData) =>
  data.contacts.create(
    aDraft('Zebulon Quarz', {
      birthday: { year: 1961, month: 4, day: 2 },
      emails: [
        {
          id: 'e',
          use: 'other',
          label: '',
          isPreferred: true,
          doNotUse: false,
          address: 'Zeb@Example.org',
        },
      ] as never,
    }),
  );

describe('erasing somebody', () => {
  it('takes a record along that had become one with theirs, and their words in the journal', async () => {
    const data = await freshRepositories();
    const { id } = granted(await zebulon(data)).value;
    const twin = granted(await data.contacts.create(aDraft('Zeb Quarz', { about: 'Twinwords' })))
      .value.id;
    granted(await data.interactions.add(aNote(twin, { text: 'Twinnote' })));
    granted(await data.twins.merge(id, twin, {}));
    const done = granted(await data.privacy.erase(id, 'request'));
    expect(done.left).toEqual({});
    const left = await everything(data);
    for (const word of ['Quarz', 'Twinwords', 'Twinnote', 'xample.org'])
      expect(left).not.toContain(word);
    expect(done.erasure?.fingerprints.filter(({ kind }) => kind === 'record')).toHaveLength(2);
  });

  it('keeps sums and points without a name, answers the open request, and cannot be taken back', async () => {
    const data = await freshRepositories();
    const { id } = await aCustomer(data, 'Zebulon Quarz');
    granted(await data.purchases.book(id, aBooking('p1', 2500)));
    const points = await balanceOf(data.db, id);
    const opened = granted(
      await data.privacy.openCase(id, 'erasure', isoDate('2026-03-10'), 'Zebulon Quarz wrote'),
    ).value;
    expect(opened.dueOn).toBe('2026-04-10');
    expect(await data.privacy.openCasesOf(id)).toHaveLength(1);
    granted(await data.privacy.erase(id, 'request'));
    expect(await balanceOf(data.db, id)).toBe(points);
    expect(await data.db.purchases.count()).toBe(1);
    expect(await data.privacy.cases()).toMatchObject([
      { contactId: null, name: null, note: '', answeredOn: '2026-03-19' },
    ]);
    await data.journal.undoLast();
    expect(await data.contacts.get(id)).toBeNull();
    expect(await everything(data)).not.toContain('Quarz');
  });

  it('says how often words about others still name them', async () => {
    const data = await freshRepositories();
    const { id } = granted(await zebulon(data)).value;
    const ida = granted(await data.contacts.create(aDraft('Ida'))).value.id;
    granted(await data.interactions.add(aNote(ida, { text: 'Came with Zebulon Quarz' })));
    const done = granted(await data.privacy.erase(id, 'objection'));
    expect(done.left).toEqual({});
    expect(done.mentions).toBe(1);
  });

  it('refuses for somebody who is gone already', async () => {
    const data = await freshRepositories();
    expect((await data.privacy.erase('nobody' as ContactId, 'request')).ok).toBe(false);
  });
});

describe('an older backup', () => {
  it('does not bring back who was erased since, and the certificates of now stay', async () => {
    const data = await freshRepositories();
    const { id } = granted(await zebulon(data)).value;
    const ida = granted(await data.contacts.create(aDraft('Ida'))).value.id;
    granted(await data.interactions.add(aNote(id, { text: 'Zebulonnote' })));
    granted(await data.contacts.update(id, { about: 'Zebulonwords' }));
    const old = await backupOf(data);
    granted(await data.privacy.erase(id, 'request'));
    await restoreInto(data, old);

    expect(await data.contacts.get(id)).toBeNull();
    expect(await data.contacts.get(ida)).not.toBeNull();
    const left = await everything(data);
    for (const word of ['Quarz', 'Zebulonnote', 'Zebulonwords']) expect(left).not.toContain(word);
    expect(await data.privacy.erasures()).toMatchObject([{ reason: 'request', turnedAway: 1 }]);
    // A second time as well.
    await restoreInto(data, old);
    expect(await everything(data)).not.toContain('Quarz');
    expect(await data.privacy.erasures()).toMatchObject([{ turnedAway: 2 }]);
  });

  it('brings back who is only in the trash', async () => {
    const data = await freshRepositories();
    const { id } = granted(await zebulon(data)).value;
    const old = await backupOf(data);
    granted(await data.contacts.trash([id]));
    await restoreInto(data, old);
    expect((await data.contacts.get(id))?.trashedAt).toBeNull();
  });

  it('does not bring back who went with the trash', async () => {
    const data = await freshRepositories();
    const { id } = granted(await zebulon(data)).value;
    const old = await backupOf(data);
    granted(await data.contacts.trash([id]));
    expect(await data.trashBin.empty([id])).toBe(1);
    await restoreInto(data, old);
    expect(await everything(data)).not.toContain('Quarz');
    expect(await data.privacy.erasures()).toMatchObject([{ reason: 'retention' }]);
  });
});

describe('the marks of an erasure', () => {
  it('know somebody again under a new id, by address or by name and birthday, and nobody else', async () => {
    const data = await freshRepositories();
    const { id } = granted(await zebulon(data)).value;
    granted(await data.privacy.erase(id, 'request'));
    const erasures = await data.privacy.erasures();
    expect(JSON.stringify(erasures)).not.toMatch(/quarz|zeb|example/iu);
    const find = erasureLike(erasures);
    const like = (rest: object) =>
      find({ name: '', emails: [], phones: [], birthday: null, ...rest });
    expect(like({ emails: [{ address: ' zeb@example.ORG' }] })).toBe(erasures[0]?.id);
    expect(like({ name: 'Quarz, Zebulon', birthday: { year: 1961, month: 4, day: 2 } })).toBe(
      erasures[0]?.id,
    );
    expect(like({ name: 'Zebulon Quarz' })).toBeNull();
    expect(like({ emails: [{ address: 'ida@example.org' }] })).toBeNull();
  });
});

describe('a disclosure', () => {
  it('asks about notes that are only for the owner, and holds nothing about others', async () => {
    const data = await freshRepositories();
    const { id } = granted(await zebulon(data)).value;
    const ida = granted(await data.contacts.create(aDraft('Ida Otherwise'))).value.id;
    granted(await data.links.add({ fromId: id, toId: ida, kind: 'friend', label: '' }));
    granted(await data.interactions.add(aNote(id, { text: 'Open note' })));
    granted(await data.interactions.add(aNote(id, { text: 'Quiet note', isPrivate: true })));
    const without = await data.privacy.disclose(id, false);
    expect(JSON.stringify(without)).toContain('Open note');
    expect(JSON.stringify(without)).not.toContain('Quiet note');
    expect(without?.privateNotes).toEqual({ count: 1, isIncluded: false });
    const whole = JSON.stringify(await data.privacy.disclose(id, true));
    expect(whole).toContain('Quiet note');
    expect(whole).not.toContain(ida);
    expect(await data.privacy.disclose('nobody' as ContactId, true)).toBeNull();
  });
});

describe('an import', () => {
  it('leaves out who was erased until somebody says otherwise, and nobody who was written down again', async () => {
    const data = await freshRepositories();
    const { id } = granted(await zebulon(data)).value;
    granted(await data.privacy.erase(id, 'request'));
    const { remote } = await anImport(data);
    const file = bytesOf('Name,Email\nZ. Quarz,zeb@example.org\nIda,ida@example.org\n');
    const { forecast } = await looked(remote, 'people.csv', file);
    expect(forecast.counts).toMatchObject({ skipped: 1, verdicts: { new: 1 } });
    expect(await remote.skip([2], false)).toMatchObject({ skipped: 0, verdicts: { new: 2 } });
    granted(
      await data.contacts.create(
        aDraft('Z. Quarz', { emails: [{ address: 'zeb@example.org' }] as never }),
      ),
    );
    const again = await looked(remote, 'people.csv', file);
    expect(again.forecast.counts.skipped).toBe(0);
  });
});
