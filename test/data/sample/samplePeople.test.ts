import { isIsoDate } from '@shared/domain/calendar/isoDate';
import { isPartialDate } from '@shared/domain/calendar/partialDate';
import { problemsOf } from '@shared/domain/contacts/contactChecks';
import { SAMPLE_CAST } from '@renderer/data/sample/cast/cast';
import { SAMPLE_LINKS } from '@renderer/data/sample/cast/links';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { aDraft, aNote } from '@test/support/builders';
import { factsOf, freshRepositories, granted } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

describe('the sample people', () => {
  it('are 40, of many countries and scripts, each named once', () => {
    expect(SAMPLE_CAST).toHaveLength(40);
    expect(new Set(SAMPLE_CAST.map(({ key }) => key)).size).toBe(40);
    expect(new Set(SAMPLE_CAST.map(({ name }) => name)).size).toBe(40);
    expect(new Set(SAMPLE_CAST.map(({ country }) => country)).size).toBeGreaterThan(15);
    const keys = new Set(SAMPLE_CAST.map(({ key }) => key));
    expect(SAMPLE_LINKS.filter(({ from, to }) => !keys.has(from) || !keys.has(to))).toEqual([]);
  });

  it('live in zones and speak languages that there are', () => {
    for (const { zone, languages } of SAMPLE_CAST) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
      expect(Intl.getCanonicalLocales([...languages])).toEqual(languages);
    }
  });

  it.each(['en', 'de'] as const)('can be stored in %s like anybody else', async (language) => {
    const data = await freshRepositories();
    expect(granted(await data.samplePeople.add(language)).value).toBe(40);
    const contacts = await data.db.contacts.toArray();
    expect(contacts.filter(({ isSample }) => !isSample)).toEqual([]);
    for (const contact of contacts) {
      expect(problemsOf(contact)).toEqual([]);
      expect(contact.birthday === null || isPartialDate(contact.birthday)).toBe(true);
      expect(contact.since !== null && isIsoDate(contact.since)).toBe(true);
    }
    const happened = (await data.db.interactions.toArray()).map(({ happenedAt }) => happenedAt);
    expect(Math.max(...happened)).toBeLessThanOrEqual(data.clock.now());
    expect(await data.promises.openDueBy(data.clock.today())).not.toEqual([]);
    expect(await data.db.links.count()).toBe(SAMPLE_LINKS.length);
  });

  it('have birthdays told from today: somebody turns 60 today', async () => {
    const data = await freshRepositories();
    granted(await data.samplePeople.add('de'));
    const juergen = (await data.db.contacts.toArray()).find(({ name }) => name === 'Jürgen Weiß');
    expect(juergen?.birthday).toEqual({ year: 1966, month: 3, day: 19 });
  });

  it('come once, and go in one act with all that was written about them', async () => {
    const data = await freshRepositories();
    const ada = granted(await data.contacts.create(aDraft('Ada'))).value;
    const before = await factsOf(data.db);
    granted(await data.samplePeople.add('en'));
    expect(granted(await data.samplePeople.add('en'))).toEqual({ value: 0, batchId: null });
    const [first] = await data.db.contacts.filter(({ isSample }) => isSample).toArray();
    granted(await data.interactions.add(aNote(first!.id)));
    granted(await data.links.add({ fromId: ada.id, toId: first!.id, kind: 'other', label: '' }));
    const full = await factsOf(data.db);
    expect(await data.contacts.countSamples()).toBe(40);
    granted(await data.contacts.trash([first!.id]));
    expect(await data.contacts.countSamples()).toBe(39);
    granted(await data.journal.undoLast());

    expect(granted(await data.samplePeople.remove()).value).toBe(40);
    expect(await data.contacts.countSamples()).toBe(0);
    expect(await factsOf(data.db)).toEqual(before);
    granted(await data.journal.undoLast());
    expect(await factsOf(data.db)).toEqual(full);
  });
});

describe('a time of day in a zone', () => {
  it.each([
    ['2026-03-19', '09:00', 'Europe/Berlin', '2026-03-19T08:00:00Z'],
    ['2026-07-01', '09:00', 'Europe/Berlin', '2026-07-01T07:00:00Z'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['2026-03-29', '03:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['2026-03-19', '00:10', 'Pacific/Auckland', '2026-03-18T11:10:00Z'],
    ['2026-03-19', '09:00', 'Asia/Kolkata', '2026-03-19T03:30:00Z'],
    ['2026-03-19', '23:59', 'UTC', '2026-03-19T23:59:00Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(new Date(instantAt(isoDate(day), time, zone)).toISOString()).toBe(
      instant.replace('Z', '.000Z'),
    );
  });
});
