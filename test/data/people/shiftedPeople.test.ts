import type { ContactId } from '@shared/domain/contacts/contact';
import { creating } from '@shared/domain/journal/write';
import { createAnnouncer } from '@renderer/data/journal/announcer';
import { createDoor } from '@renderer/data/journal/door';
import { createLocalPeopleIndex } from '@renderer/data/people/peopleIndexClient';
import { shiftedPeople, shiftedStatus } from '@renderer/data/people/shiftedPeople';
import { aClock, freshDatabase, someIds } from '@test/support/testDatabase';
import { expect, it, onTestFinished } from 'vitest';
import { aPerson, NOW, TODAY } from '../../unit/people/somePeople';

/** The index of Anna and Bo, as the nth worker answers. */
async function anIndex(generation: number) {
  const db = await freshDatabase();
  const announcer = createAnnouncer(db.name);
  const door = createDoor({ db, clock: aClock(NOW), newId: someIds(), announcer });
  await door.commit(async () => {
    await db.contacts.get('nobody');
    const people = [aPerson('a', { name: 'Anna Vogt' }), aPerson('b', { name: 'Bo Lind' })];
    return {
      act: { key: 'test', args: {} },
      writes: [creating('contacts', people)],
      value: undefined,
    };
  });
  const index = createLocalPeopleIndex(db, announcer, { language: 'de', today: TODAY, now: NOW });
  onTestFinished(() => {
    index.close();
    announcer.close();
  });
  return shiftedPeople(index, generation);
}

it('says the same of everybody, under numbers of its own', async () => {
  const index = await anIndex(2);
  const { rows, version } = await index.list({ sort: 'name' });
  const people = await index.people(rows);
  expect(people.map(({ name }) => name)).toEqual(['Anna Vogt', 'Bo Lind']);
  expect(people.map(({ row }) => row)).toEqual([...rows]);
  expect(await index.idsOf(rows)).toEqual(['a', 'b']);
  expect((await index.find(['b' as ContactId]))[0]?.row).toBe(rows[1]);
  const former = await anIndex(1);
  expect(version).toBeGreaterThan((await former.list({})).version);
});

it('takes no number of a former worker for anybody', async () => {
  const former = await anIndex(0);
  const { rows } = await former.list({ sort: 'name' });
  const index = await anIndex(1);
  expect(await index.idsOf(rows)).toEqual([]);
  expect(await index.people(rows)).toEqual([]);
});

it('counts versions behind those of every worker before', () => {
  const status = { stage: 'ready', version: 7, size: 3 } as const;
  expect(shiftedStatus(status, 0)).toEqual(status);
  expect(shiftedStatus({ ...status, version: 0 }, 1).version).toBeGreaterThan(1e9);
});
