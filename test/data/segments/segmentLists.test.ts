import { addDays } from '@shared/domain/calendar/isoDate';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { readySegments } from '@shared/domain/segments/readySegments';
import type { SegmentCondition, SegmentId, SegmentMembers } from '@shared/domain/segments/segment';
import { createLocalPeopleIndex } from '@renderer/data/people/peopleIndexClient';
import { aDraft } from '@test/support/builders';
import { aBooking } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished } from 'vitest';

const add = async (
  data: TestData,
  name: string,
  fields: Partial<ContactDraft> = {},
): Promise<ContactId> => granted(await data.contacts.create(aDraft(name, fields))).value.id;

const rule = (...conditions: SegmentCondition[]): SegmentMembers => ({
  kind: 'rule',
  match: 'all',
  conditions,
});

const namesOf = (data: TestData, members: SegmentMembers): Promise<readonly string[]> =>
  data.segments
    .membersOf({ members })
    .then((ids) => data.contacts.many(ids))
    .then((people) => people.map((person) => person?.name ?? ''));

describe('segments', () => {
  it('tell their size and first faces in one answer', async () => {
    const data = await freshRepositories();
    const [ben] = [await add(data, 'Ben', { country: 'JP' }), await add(data, 'Ada')];
    const gone = await add(data, 'Cleo', { country: 'JP' });
    await data.contacts.trash([gone]);
    const sizes = await data.segments.sizesOf([
      { id: 'jp', members: rule({ field: 'country', is: 'any', countries: ['JP'] }) },
      { id: 'all', members: rule() },
      { id: 'chosen', members: { kind: 'chosen', ids: [gone, ben] } },
    ]);
    expect(sizes.map(({ id, count, first }) => [id, count, first.map(({ name }) => name)])).toEqual(
      [
        ['jp', 1, ['Ben']],
        ['all', 2, ['Ada', 'Ben']],
        ['chosen', 1, ['Ben']],
      ],
    );
  });

  it('know in which of them somebody is, nobody in the trash in any', async () => {
    const data = await freshRepositories();
    const id = await add(data, 'Ada', { about: 'Fears dogs', likes: [], country: 'DE' });
    const segments = [
      { id: 'a', members: rule({ field: 'text', of: 'about', text: 'dogs' }) },
      { id: 'b', members: rule({ field: 'country', is: 'any', countries: ['FR'] }) },
      { id: 'c', members: { kind: 'chosen', ids: [id] } },
    ] as const;
    expect(await data.segments.segmentsOf(id, segments)).toEqual(['a', 'c']);
    await data.contacts.trash([id]);
    await expect.poll(() => data.segments.segmentsOf(id, segments)).toEqual([]);
  });

  it('follow a decision about being written to', async () => {
    const data = await freshRepositories();
    const id = await add(data, 'Ada');
    const members = rule({ field: 'consent', purpose: 'newsletter', isGiven: true });
    expect(await namesOf(data, members)).toEqual([]);
    const decision = { contactId: id, purpose: 'newsletter', source: '' } as const;
    await data.consents.record({ ...decision, decision: 'given', decidedAt: 1 });
    await expect.poll(() => namesOf(data, members)).toEqual(['Ada']);
    await data.consents.record({ ...decision, decision: 'withdrawn', decidedAt: 2 });
    await expect.poll(() => namesOf(data, members)).toEqual([]);
  });

  it('find birthdays of a month, also where the day is not known', async () => {
    const data = await freshRepositories();
    const month = Number(data.clock.today().slice(5, 7));
    const other = (month % 12) + 1;
    await add(data, 'Day', { birthday: { year: null, month, day: 3 } });
    await add(data, 'Month', { birthday: { year: null, month, day: null } });
    await add(data, 'Other', { birthday: { year: 1980, month: other, day: 3 } });
    expect(await namesOf(data, rule({ field: 'birthday-month', month: 0 }))).toEqual([
      'Day',
      'Month',
    ]);
    expect(await namesOf(data, rule({ field: 'birthday-month', month: other }))).toEqual(['Other']);
  });

  it('find who spends most and has nobody who looks after them', async () => {
    const data = await freshRepositories();
    const today = data.clock.today();
    const spend = async (name: string, minor: number, owner = ''): Promise<void> => {
      const contactId = await add(data, name, { owner });
      const booking = aBooking(name, minor, { boughtOn: addDays(today, -3) });
      granted(await data.purchases.book(contactId, booking));
    };
    for (let at = 1; at <= 8; at += 1) await spend(`Small ${at}`, 100 * at);
    await spend('Cared for', 90_000, 'Tom');
    await spend('Overlooked', 80_000);
    const top = readySegments(180).find(({ key }) => key === 'top-without-owner')!;
    expect(await namesOf(data, top.members)).toEqual(['Overlooked']);
  });
});

describe('the list of a segment', () => {
  it('is searched and sorted like any other, and follows who is in it', async () => {
    const data = await freshRepositories();
    await add(data, 'Ada Berg', { country: 'JP' });
    await add(data, 'Ben Ott', { country: 'JP' });
    await add(data, 'Ada Else', { country: 'DE' });
    const index = createLocalPeopleIndex(data.db, data, {
      language: 'en',
      today: data.clock.today(),
      now: data.clock.now(),
    });
    onTestFinished(index.close);
    const segment = {
      id: 's' as SegmentId,
      members: rule({ field: 'country', is: 'any', countries: ['JP'] }),
    };
    const context = { today: data.clock.today(), zone: data.clock.zone() };
    const list = async (text: string, stamp: number): Promise<readonly string[]> => {
      const { rows } = await index.list({
        text,
        filter: { kind: 'segment', id: 's', stamp },
        sort: 'name',
        direction: 'descending',
      });
      return (await index.people(rows)).map(({ name }) => name);
    };
    // Asked before anybody told who is in it: the answer waits.
    const early = list('', 0);
    const first = await index.holdSegment(segment, context);
    expect(await early).toEqual(['Ben Ott', 'Ada Berg']);
    expect(await list('ada', first)).toEqual(['Ada Berg']);
    expect(await index.holdSegment(segment, context)).toBe(first);
    await add(data, 'Ada New', { country: 'JP' });
    await expect.poll(async () => index.holdSegment(segment, context)).not.toBe(first);
    expect(await list('ada', 2)).toEqual(['Ada New', 'Ada Berg']);
  });
});
