import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { aDraft, aNote } from '@test/support/builders';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const somebody = async (data: TestData, name: string): Promise<ContactId> =>
  granted(await data.contacts.create(aDraft(name))).value.id;

const OPEN = { basis: null, note: '', isRestricted: false, restrictedWhy: '' } as const;
const BLOCKED = { ...OPEN, isRestricted: true, restrictedWhy: 'Wrong address' } as const;

const GREETING = {
  occasion: 'feast:2026',
  occasionName: 'Feast',
  on: isoDate('2026-03-20'),
  language: 'de',
  channel: null,
  text: 'All the best',
} as const;

describe('what is decided about the data of somebody', () => {
  it('is written down, told to them, and can be taken back', async () => {
    const data = await freshRepositories();
    const id = await somebody(data, 'Ada');
    expect(await data.privacy.recordOf(id)).toBeNull();
    const { batchId } = granted(
      await data.privacy.decide(id, { ...OPEN, basis: 'consent', note: ' On paper ' }),
    );
    expect(await data.privacy.recordOf(id)).toMatchObject({ basis: 'consent', note: 'On paper' });
    expect((await data.privacy.disclose(id, false))?.basis).toBe('consent');
    granted(await data.journal.undoBatch(batchId ?? ''));
    expect(await data.privacy.recordOf(id)).toBeNull();
  });

  it('keeps the first day of blocking, and forgets the reason with it', async () => {
    const data = await freshRepositories();
    const id = await somebody(data, 'Ada');
    granted(await data.privacy.decide(id, BLOCKED));
    const since = (await data.privacy.recordOf(id))?.restrictedSince;
    expect(since).toBe(data.clock.today());
    granted(await data.privacy.decide(id, { ...BLOCKED, restrictedWhy: 'Still wrong' }));
    expect(await data.privacy.recordOf(id)).toMatchObject({ restrictedSince: since });
    granted(await data.privacy.decide(id, { ...BLOCKED, isRestricted: false }));
    expect(await data.privacy.recordOf(id)).toMatchObject({
      restrictedSince: null,
      restrictedWhy: '',
    });
  });
});

describe('somebody whose data are blocked', () => {
  it('is not greeted, not in an export of several, and can still be handed their own data', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data, 'Ada');
    const ben = await somebody(data, 'Ben');
    granted(await data.greetings.prepare([{ ...GREETING, contactId: ada }]));
    granted(await data.privacy.decide(ada, BLOCKED));

    expect(await data.greetings.prepared()).toEqual([]);
    const later = { ...GREETING, occasion: 'feast:2027' };
    const { value } = granted(
      await data.greetings.prepare([
        { ...later, contactId: ada },
        { ...later, contactId: ben },
      ]),
    );
    expect(value.prepared.map(({ contactId }) => contactId)).toEqual([ben]);

    const exports = await data.collectExports([ada, ben], false);
    expect(exports.contacts.map(({ contact }) => contact.id)).toEqual([ben]);
    expect(exports.restrictedLeft).toBe(1);
    expect((await data.collectExports([ada], false)).contacts).toHaveLength(1);
    expect([...(await data.privacy.restricted())]).toEqual([ada]);
  });

  it('is in no campaign, and the reason is said', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data, 'Ada');
    granted(await data.privacy.decide(ada, BLOCKED));
    const reach = { id: 'c', segmentId: null, countries: [], languages: [], news: {} };
    const { recipients } = await data.campaigns.audience(reach);
    expect(recipients.map(({ leftOut }) => leftOut)).toEqual([{ kind: 'restricted' }]);
  });

  it('comes onto Today with a request of their own alone', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data, 'Ada');
    granted(await data.privacy.decide(ada, BLOCKED));
    const { value } = granted(
      await data.privacy.openCase(ada, 'rectification', data.clock.today(), ''),
    );
    const facts = await data.care.facts(data.clock.today());
    expect(facts.restricted).toEqual([ada]);
    expect(facts.requests.map(({ id }) => id)).toEqual([value.id]);
    expect(facts.people.map(({ id }) => id)).toContain(ada);
    granted(await data.privacy.settleCase(value.id, data.clock.today(), 'Corrected'));
    expect((await data.care.facts(data.clock.today())).requests).toEqual([]);
  });
});

describe('a request about data', () => {
  it('is due in a month, takes two more once, and keeps what was asked and done', async () => {
    const data = await freshRepositories();
    const id = await somebody(data, 'Ada');
    const asked = isoDate('2026-01-31');
    const { value } = granted(
      await data.privacy.openCase(id, 'objection', asked, 'No more letters'),
    );
    expect(value.dueOn).toBe('2026-02-28');
    granted(await data.privacy.extendCase(value.id, 'Archive has to be read'));
    const { batchId } = granted(await data.privacy.extendCase(value.id, 'Again'));
    expect(batchId).toBeNull();
    granted(await data.privacy.settleCase(value.id, isoDate('2026-03-01'), 'Stopped'));
    expect(await data.privacy.casesOf(id)).toMatchObject([
      {
        kind: 'objection',
        extendedTo: '2026-04-30',
        answeredOn: '2026-03-01',
        note: 'No more letters\n\nArchive has to be read\n\nStopped',
      },
    ]);
  });
});

describe('the latest dealing with somebody', () => {
  it('is that of any kind; sample people, the trash and open requests are left out', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data, 'Ada');
    const ben = await somebody(data, 'Ben');
    const cem = await somebody(data, 'Cem');
    const next = data.clock.now() + 40 * 86_400_000;
    granted(await data.interactions.add(aNote(ada, { happenedAt: next })));
    granted(await data.contacts.trash([ben]));
    granted(await data.privacy.openCase(cem, 'access', data.clock.today(), ''));
    const known = await data.privacy.retention();
    expect(known.map(({ name }) => name)).toEqual(['Ada']);
    expect(known[0]?.lastOn).toBe(isoDate(new Date(next).toISOString().slice(0, 10)));
    granted(await data.privacy.keepUntil(ada, isoDate('2030-01-01')));
    expect((await data.privacy.retention())[0]?.keepUntil).toBe('2030-01-01');
  });
});
