import { addDays, isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { feastTimes } from '@shared/domain/culture/comingUp';
import { greetingId, type OccasionKey } from '@shared/domain/culture/greeting';
import type { SegmentCondition, SegmentId } from '@shared/domain/segments/segment';
import { aDraft, aNote } from '@test/support/builders';
import { dayOff } from '@test/support/moments';
import { aBooking } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it, vi } from 'vitest';

const TODAY = isoDate('2026-03-19');
const DAY_MS = 86_400_000;

const add = async (data: TestData, name: string, rest: object = {}): Promise<ContactId> =>
  granted(await data.contacts.create(aDraft(name, rest))).value.id;

/** Bought something so many days ago. */
const buy = async (data: TestData, id: ContactId, daysAgo: number): Promise<string> => {
  const purchaseId = `${id}-${daysAgo}`;
  const boughtOn = addDays(TODAY, -daysAgo);
  granted(await data.purchases.book(id, aBooking(purchaseId, 2400, { boughtOn })));
  return purchaseId;
};

/** The facts once everything is known. */
const factsOf = async (data: TestData, ...named: ContactId[]) => {
  for (let round = 0; round < 200; round += 1) {
    const facts = await data.care.facts(TODAY, { alsoNamed: named });
    if (facts.isComplete) return facts;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('The facts never became complete');
};

describe('the facts of Today', () => {
  it('hold what is open, and everybody whom it is about', async () => {
    const data = await freshRepositories();
    const [leyla, jo] = [await add(data, 'Leyla'), await add(data, 'Jo')];
    await data.promises.add({ contactId: leyla, text: 'Tea', by: 'us', dueOn: TODAY });
    await data.feedback.add(
      {
        contactId: jo,
        kind: 'csat',
        score: 2,
        words: 'Late',
        touchpoint: 'delivery',
        purchaseId: null,
        answeredOn: TODAY,
        answeredAt: data.clock.now(),
        by: 'told',
        isPublic: false,
      },
      { text: 'Late' },
    );
    const facts = await factsOf(data);
    expect(facts.promises).toMatchObject([{ contactId: leyla, text: 'Tea' }]);
    expect(facts.criticisms).toMatchObject([{ contactId: jo, dueOn: '2026-03-22' }]);
    expect(facts.answers).toMatchObject([{ contactId: jo, score: 2 }]);
    expect(new Set(facts.people.map(({ id }) => id))).toEqual(new Set([leyla, jo]));
  });

  it('name a first purchase, and who brought somebody along', async () => {
    const data = await freshRepositories();
    const [paola, giulia] = [await add(data, 'Paola Ferri'), await add(data, 'Giulia')];
    await data.links.add({ fromId: paola, toId: giulia, kind: 'referred-by', label: '' });
    const purchaseId = await buy(data, paola, 2);
    const facts = await factsOf(data);
    expect(facts.visits).toMatchObject([
      { contactId: paola, purchaseId, on: '2026-03-17', count: 1 },
    ]);
    expect(facts.referrals).toEqual([
      { referrerId: giulia, referredId: paola, referredName: 'Paola Ferri', on: '2026-03-17' },
    ]);
    expect(facts.people.map(({ id }) => id)).toEqual(expect.arrayContaining([paola, giulia]));
  });

  it('find regulars who stay away from purchases and visits, and lose them with any contact', async () => {
    const data = await freshRepositories();
    const [kwame, often] = [await add(data, 'Kwame'), await add(data, 'Often')];
    for (const daysAgo of [72, 62, 52]) await buy(data, kwame, daysAgo);
    data.clock.set(Date.UTC(2026, 1, 5, 10));
    await data.interactions.add(
      aNote(kwame, { kind: 'visit', direction: 'in', happenedAt: data.clock.now(), zone: 'UTC' }),
    );
    data.clock.set(Date.UTC(2026, 2, 19, 9));
    for (const daysAgo of [31, 21, 11, 1]) await buy(data, often, daysAgo);
    const { regulars } = await factsOf(data);
    expect(regulars).toEqual([
      { contactId: kwame, visits: 4, everyDays: 10, lastOn: '2026-02-05' },
    ]);

    await data.interactions.add(
      aNote(kwame, { kind: 'call', direction: 'out', happenedAt: data.clock.now() - DAY_MS }),
    );
    // The index follows what is written.
    for (let round = 0; (await data.care.facts(TODAY)).regulars.length > 0; round += 1) {
      if (round > 200) throw new Error('The call changed nothing');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });

  it('hold whom a tag, a segment or a wish of their own says to keep in touch with', async () => {
    const data = await freshRepositories();
    const [own, tagged, chosen] = [
      await add(data, 'Own'),
      await add(data, 'Tagged', { tags: ['vip'] }),
      await add(data, 'Chosen'),
    ];
    await add(data, 'Nobody');
    await data.segments.save({
      id: 's1' as SegmentId,
      name: 'Circle',
      members: { kind: 'chosen', ids: [chosen] },
      relationships: [],
      goal: null,
      note: '',
    });
    for (const id of [`person:${own}`, 'tag:vip', 'segment:s1']) {
      granted(await data.keepInTouch.set(id, 30));
    }
    data.clock.advance(40 * DAY_MS);
    const later = addDays(TODAY, 40);
    const { bonds, people } = await data.care.facts(later);
    expect(new Set(bonds.map(({ contactId }) => contactId))).toEqual(
      new Set([own, tagged, chosen]),
    );
    expect(bonds.find(({ contactId }) => contactId === chosen)).toMatchObject({
      segments: ['s1'],
      since: TODAY,
    });
    expect(people).toHaveLength(3);
  });

  it('know who is in a segment by points as well', async () => {
    const data = await freshRepositories();
    const [lately, before] = [await add(data, 'Lately'), await add(data, 'Before')];
    await add(data, 'Without points');
    await buy(data, lately, 1);
    await buy(data, before, 60);
    await data.segments.save({
      id: 's1' as SegmentId,
      name: 'With points',
      members: {
        kind: 'rule',
        match: 'all',
        conditions: [{ field: 'points', is: 'at-least', amount: 1, days: null }],
      },
      relationships: [],
      goal: null,
      note: '',
    });
    granted(await data.keepInTouch.set('segment:s1', 30));
    data.clock.advance(40 * DAY_MS);
    const { bonds } = await data.care.facts(addDays(TODAY, 40));
    expect(new Set(bonds.map(({ contactId }) => contactId))).toEqual(new Set([lately, before]));
    expect(bonds.map(({ segments }) => segments)).toEqual([['s1'], ['s1']]);
  });

  it('remember when somebody left, and what they decided', async () => {
    const data = await freshRepositories();
    const leyla = await add(data, 'Leyla');
    await data.criticisms.leave(leyla, 'moved', '', isoDate('2026-03-01'));
    await data.consents.record({
      contactId: leyla,
      purpose: 'email',
      decision: 'refused',
      decidedAt: 1,
      source: '',
    });
    const { people } = await factsOf(data, leyla);
    expect(people).toMatchObject([
      { id: leyla, leftOn: '2026-03-01', consents: [{ purpose: 'email', decision: 'refused' }] },
    ]);
  });
});

describe('the celebrations of Today', () => {
  const welcome = async (data: TestData, contactId: ContactId) =>
    granted(
      await data.consents.record({
        contactId,
        purpose: 'greetings',
        decision: 'given',
        decidedAt: 1,
        source: '',
      }),
    );

  it('hold whoever is still to be greeted, and nobody else', async () => {
    const data = await freshRepositories();
    const birthday = { year: 1966, month: 3, day: 19 };
    const [ada, ben, cem] = [
      await add(data, 'Ada', { birthday }),
      await add(data, 'Ben', { birthday }),
      await add(data, 'Cem', { country: 'NL' }),
    ];
    await add(data, 'Nobody asked', { birthday });
    for (const id of [ada, ben, cem]) await welcome(data, id);
    const feasts = feastTimes({
      holidays: [
        dayOff('NL', '2026-03-20', {
          event: 'midsummer',
          names: { de: 'Mittsommer', en: 'Midsummer', own: '' },
        }),
      ],
      seasons: [],
      from: addDays(TODAY, -7),
      days: 15,
    });
    const greeted = async (): Promise<readonly string[]> =>
      (await data.care.facts(TODAY, { feasts })).celebrations.flatMap(({ event, people }) =>
        people.map(({ name, standing }) => `${event} ${name} ${standing}`),
      );
    expect(await greeted()).toEqual([
      'birthday Ada can-greet',
      'birthday Ben can-greet',
      'midsummer Cem can-greet',
    ]);
    // Whom a celebration names is among the people.
    const { people } = await data.care.facts(TODAY, { feasts });
    expect(new Set(people.map(({ id }) => id))).toEqual(new Set([ada, ben, cem]));

    const prepare = async (contactId: ContactId, occasion: OccasionKey) =>
      granted(
        await data.greetings.prepare([
          {
            contactId,
            occasion,
            occasionName: '',
            on: TODAY,
            language: 'de',
            channel: null,
            text: 'Alles Gute',
          },
        ]),
      );
    await prepare(ada, 'birthday:2026');
    await prepare(ben, 'birthday:2026');
    granted(await data.greetings.resolve([greetingId(ben, 'birthday:2026')], 'sent'));
    await vi.waitFor(async () =>
      expect(await greeted()).toEqual(['birthday Ada prepared', 'midsummer Cem can-greet']),
    );
    await data.consents.record({
      contactId: cem,
      purpose: 'greetings',
      decision: 'withdrawn',
      decidedAt: 2,
      source: '',
    });
    await vi.waitFor(async () => expect(await greeted()).toEqual(['birthday Ada prepared']));
  });
});

describe('a segment', () => {
  const among = async (data: TestData, ...conditions: SegmentCondition[]) => {
    const ids = await data.segments.membersOf({
      members: { kind: 'rule', match: 'all', conditions },
    });
    return Promise.all(ids.map(async (id) => (await data.contacts.get(id))?.name));
  };

  it('holds by name whoever fits now, and nobody in the trash', async () => {
    const data = await freshRepositories();
    await add(data, 'Zoe', { tags: ['Großhandel'], country: 'FR', owner: 'Tom' });
    await add(data, 'Anna', { tags: ['grosshandel'], country: 'DE', languages: ['de-AT'] });
    const gone = await add(data, 'Gone', { tags: ['Großhandel'] });
    await data.contacts.trash([gone]);
    expect(await among(data, { field: 'tag', is: 'any', tags: ['Großhandel'] })).toEqual([
      'Anna',
      'Zoe',
    ]);
    expect(await among(data, { field: 'country', is: 'none', countries: ['FR'] })).toEqual([
      'Anna',
    ]);
    expect(await among(data, { field: 'language', is: 'any', languages: ['de'] })).toEqual([
      'Anna',
    ]);
    expect(await among(data, { field: 'owner', owner: null })).toEqual(['Anna']);
    expect(await among(data, { field: 'owner', owner: 'tom' })).toEqual(['Zoe']);
  });

  it('counts purchases, money, points and days', async () => {
    const data = await freshRepositories();
    const [much, little] = [await add(data, 'Much'), await add(data, 'Little')];
    await add(data, 'Never');
    for (const daysAgo of [100, 40, 3]) await buy(data, much, daysAgo);
    await buy(data, little, 100);
    const purchases = { field: 'purchases', is: 'at-least', days: null } as const;
    expect(await among(data, { ...purchases, amount: 1 })).toEqual(['Little', 'Much']);
    expect(await among(data, { ...purchases, amount: 2, days: 60 })).toEqual(['Much']);
    expect(await among(data, { field: 'last-purchase', is: 'not-within', days: 50 })).toEqual([
      'Little',
      'Never',
    ]);
    const points = { field: 'points', is: 'at-least', days: null } as const;
    expect(await among(data, { ...points, amount: 1 })).toEqual(['Little', 'Much']);
  });

  it('of chosen people changes by choosing', async () => {
    const data = await freshRepositories();
    const [one, two] = [await add(data, 'One'), await add(data, 'Two')];
    const id = 's1' as SegmentId;
    const members = { kind: 'chosen', ids: [one] } as const;
    granted(
      await data.segments.save({
        id,
        name: 'Circle',
        members,
        relationships: ['community'],
        goal: 'keep',
        note: '',
      }),
    );
    granted(await data.segments.choose(id, { add: [two, one], remove: [one] }));
    const [segment] = await data.segments.all();
    expect(await data.segments.membersOf(segment!)).toEqual([two]);
    granted(await data.journal.undoLast());
    const [before] = await data.segments.all();
    expect(await data.segments.membersOf(before!)).toEqual([one]);
  });
});
