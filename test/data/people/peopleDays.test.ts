import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { createLocalPeopleIndex } from '@renderer/data/people/peopleIndexClient';
import { aDraft } from '@test/support/builders';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished } from 'vitest';

const MARCH = [isoDate('2026-03-01'), isoDate('2026-03-31')] as const;

function anIndex(data: TestData) {
  const index = createLocalPeopleIndex(data.db, data, {
    language: 'de',
    today: data.clock.today(),
    now: data.clock.now(),
  });
  onTestFinished(() => index.close());
  return index;
}

const someone = async (data: TestData, name: string, rest = {}): Promise<ContactId> =>
  granted(await data.contacts.create(aDraft(name, rest))).value.id;

/** Nothing more to read, and every act followed. */
const settled = async (index: ReturnType<typeof anIndex>): Promise<void> => {
  let version = -1;
  // Several looks, because an act may take longer than one on a busy computer.
  for (let quiet = 0; quiet < 8;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const status = index.status();
    quiet = status.stage === 'ready' && status.version === version ? quiet + 1 : 0;
    version = status.version;
  }
};

describe('the days of people', () => {
  it('have the birthday as somebody counts it, as soon as they said so and no longer', async () => {
    const data = await freshRepositories();
    const wei = await someone(data, '王伟', { birthday: { year: 1961, month: 5, day: 21 } });
    const index = anIndex(data);
    expect(await index.daysBetween(...MARCH)).toEqual([]);

    granted(
      await data.customs.save(wei, {
        birthday: { calendar: 'chinese', year: null, monthCode: 'M02', day: 1 },
      }),
    );
    await settled(index);
    // The second month of the year of the horse began on 19 March 2026.
    expect(await index.daysBetween(...MARCH)).toMatchObject([
      { contactId: wei, name: '王伟', kind: 'birthday', on: '2026-03-19', calendar: 'chinese' },
    ]);
    expect((await index.find([wei]))[0]).toMatchObject({
      occasion: { kind: 'birthday', on: '2026-03-19' },
    });
    expect(await index.daysBetween(isoDate('2026-05-01'), isoDate('2026-05-31'))).toEqual([]);

    // A new index reads the same from the database.
    const again = anIndex(data);
    expect(await again.daysBetween(...MARCH)).toEqual(await index.daysBetween(...MARCH));

    granted(await data.journal.undoLast());
    await settled(index);
    expect(await index.daysBetween(isoDate('2026-05-01'), isoDate('2026-05-31'))).toMatchObject([
      { on: '2026-05-21', years: 65, isRound: true, calendar: 'gregory' },
    ]);
  });

  it('stay with somebody who is changed, and leave with the trash', async () => {
    const data = await freshRepositories();
    const ada = await someone(data, 'Ada', { birthday: { year: null, month: 3, day: 8 } });
    granted(
      await data.customs.save(ada, {
        birthday: { calendar: 'chinese', year: null, monthCode: 'M02', day: 1 },
      }),
    );
    const index = anIndex(data);
    granted(await data.contacts.update(ada, { about: 'Likes tea' }));
    await settled(index);
    expect(await index.daysBetween(...MARCH)).toMatchObject([{ on: '2026-03-19' }]);
    granted(await data.contacts.trash([ada]));
    await settled(index);
    expect(await index.daysBetween(...MARCH)).toEqual([]);
    expect(await index.places()).toEqual([]);
  });
});

describe('where people live', () => {
  it('is counted by country and region, by what is known of somebody', async () => {
    const data = await freshRepositories();
    const yuki = await someone(data, 'Yuki', { country: 'JP', region: 'JP-13' });
    await someone(data, 'Kenji', { country: 'JP' });
    await someone(data, 'Akira', { country: 'JP', region: 'JP-13' });
    await someone(data, 'Ida');
    const index = anIndex(data);
    expect(await index.places()).toEqual([
      { country: 'JP', region: 'JP-13', people: 2 },
      { country: '', region: '', people: 1 },
      { country: 'JP', region: '', people: 1 },
    ]);
    const names = async (...regions: (readonly string[])[]) =>
      (await index.livingIn('JP', ...regions)).map(({ name }) => name);
    expect(await names()).toEqual(['Akira', 'Kenji', 'Yuki']);
    expect(await names(['JP-13'])).toEqual(['Akira', 'Yuki']);
    expect(await names(['JP-27', ''])).toEqual(['Kenji']);
    expect((await index.find([yuki]))[0]).toMatchObject({
      region: 'JP-13',
      timeZone: 'Asia/Tokyo',
      zoneSource: 'country',
    });
  });
});

describe('who celebrates', () => {
  it('comes with what was said, and with the latest word on greetings', async () => {
    const data = await freshRepositories();
    const leyla = await someone(data, 'Leyla', { country: 'SA' });
    const ida = await someone(data, 'Ida');
    const gone = await someone(data, 'Otto');
    granted(await data.contacts.trash([gone]));
    granted(
      await data.customs.save(leyla, { greetings: ['islamic'], notGreeted: ['mothers-day'] }),
    );
    const decide = async (
      contactId: ContactId,
      decision: 'given' | 'withdrawn',
      decidedAt: number,
    ) =>
      granted(
        await data.consents.record({
          contactId,
          purpose: 'greetings',
          decision,
          decidedAt,
          source: '',
        }),
      );
    await decide(ida, 'given', 1);
    await decide(leyla, 'given', 2);
    const index = anIndex(data);
    const known = async () =>
      (await index.celebrating()).map(({ name, greetings, mayBeGreeted }) => [
        name,
        greetings,
        mayBeGreeted,
      ]);
    expect(await known()).toEqual([
      ['Leyla', ['islamic'], true],
      ['Ida', [], true],
    ]);

    const before = index.status().version;
    await decide(ida, 'withdrawn', 3);
    await settled(index);
    expect(index.status().version).toBeGreaterThan(before);
    expect((await known())[1]).toEqual(['Ida', [], false]);
  });
});
