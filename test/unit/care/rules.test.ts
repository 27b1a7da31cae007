import { describe, expect, it } from 'vitest';
import { addDays } from '@shared/domain/calendar/isoDate';
import { channelFor } from '@shared/domain/care/careChannel';
import { careMarkId } from '@shared/domain/care/careMark';
import { DEFAULT_CARE_SETTINGS, visitDaysNeeded } from '@shared/domain/care/careRules';
import { intervalOf, keepInTouchDue } from '@shared/domain/care/keepInTouchDue';
import { silentRegulars } from '@shared/domain/care/silentRegulars';
import { isRoundVisit, thanksOwed } from '@shared/domain/care/thanksOwed';
import { thanksId } from '@shared/domain/care/thanks';
import { bond, idOf, NO_FACTS, regular, somebody, TODAY, visit } from '@test/support/care';

const { silent, rhythm, thanks } = DEFAULT_CARE_SETTINGS;

describe('round numbers of visits', () => {
  it('are 10, 25, 50, 100 and then every hundred', () => {
    const counts = Array.from({ length: 500 }, (_, index) => index);
    expect(counts.filter((count) => isRoundVisit(count, thanks.visits))).toEqual([
      10, 25, 50, 100, 200, 300, 400,
    ]);
  });

  it('never are the first visit, whatever is set', () => {
    expect(isRoundVisit(1, { at: [1, 2], every: 1 })).toBe(false);
    expect([2, 3, 4].map((count) => isRoundVisit(count, { at: [1, 2], every: 2 }))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('silence', () => {
  it('begins on the day on which both measures are passed', () => {
    const [found] = silentRegulars([regular('Ada', 4, 9, 30)], silent, TODAY);
    expect(found).toEqual({
      contactId: 'Ada',
      everyDays: 9,
      daysSinceVisit: 30,
      since: addDays(TODAY, -30),
      silentOn: addDays(TODAY, -7),
    });
  });

  it('counts from the latest contact, and never from one before the visit', () => {
    const regulars = [regular('Ada', 4, 9, 30)];
    const touched = (daysAgo: number) => () => addDays(TODAY, -daysAgo);
    expect(silentRegulars(regulars, silent, TODAY, touched(22))).toEqual([]);
    expect(silentRegulars(regulars, silent, TODAY, touched(23))).toHaveLength(1);
    expect(silentRegulars(regulars, silent, TODAY, touched(90))[0]?.since).toBe(
      addDays(TODAY, -30),
    );
  });

  it('is none for a visit that lies ahead', () => {
    expect(silentRegulars([regular('Ada', 9, 3, -5)], silent, TODAY)).toEqual([]);
  });
});

describe('keeping in touch', () => {
  const intervals = [
    { id: 'tag:press', everyDays: 20, updatedAt: 0 },
    { id: 'person:Ben', everyDays: 90, updatedAt: 0 },
  ];

  it('has a person before a tag, and nothing where nobody wished for it', () => {
    const map = new Map(intervals.map(({ id, everyDays }) => [id, everyDays]));
    expect(intervalOf(bond('Ben', 0, ['press']), map)).toBe(90);
    expect(intervalOf(bond('Ada', 0, ['press']), map)).toBe(20);
    expect(intervalOf(bond('Ada', 0, ['club'], ['press']), map)).toBeNull();
  });

  it.each([
    [19, undefined],
    [20, 'yellow'],
    [29, 'yellow'],
    [30, 'red'],
    [-3, undefined],
  ] as const)('after %i of 20 days is %s', (days, tone) => {
    const [due] = keepInTouchDue([bond('Ada', days, ['press'])], intervals, rhythm, TODAY);
    expect(due?.tone).toBe(tone);
  });

  it('starts again with any contact', () => {
    const touched = () => addDays(TODAY, -1);
    expect(keepInTouchDue([bond('Ada', 90, ['press'])], intervals, rhythm, TODAY, touched)).toEqual(
      [],
    );
  });
});

describe('thanks', () => {
  it('are owed once, with the id that they will be said under', () => {
    const facts = { ...NO_FACTS, visits: [visit('Ada', 10, 2), visit('Ada', 10, 2)] };
    const owed = thanksOwed(facts, DEFAULT_CARE_SETTINGS, TODAY, 'Europe/Berlin');
    expect(owed.map(({ id }) => id)).toEqual([thanksId(idOf('Ada'), 'visits', '10')]);
    expect(owed[0]?.owedOn).toBe(addDays(TODAY, -2));
  });

  it('are owed for so many days, and for nothing that lies ahead', () => {
    const owed = (daysAgo: number) =>
      thanksOwed(
        { ...NO_FACTS, visits: [visit('Ada', 1, daysAgo)] },
        DEFAULT_CARE_SETTINGS,
        TODAY,
        'Europe/Berlin',
      ).length;
    expect([-1, 0, 14, 15].map(owed)).toEqual([0, 1, 1, 0]);
  });
});

describe('the channel of a row', () => {
  it('is the preferred one, the wanted one, the next open one or a visit', () => {
    expect(channelFor(somebody('Ada', { likes: 'phone' }), 'thanks')).toBe('phone');
    expect(channelFor(somebody('Ada'), 'promise', ['phone'])).toBe('phone');
    expect(channelFor(somebody('Ada', { refused: ['email'] }), 'thanks')).toBe('phone');
    expect(channelFor(somebody('Ada', { refused: ['email', 'phone'] }), 'thanks')).toBe('visit');
    expect(channelFor(somebody('Ada', { without: ['email', 'phone'] }), 'thanks')).toBe('visit');
  });

  it('needs a yes to news for fetching somebody back, and none for keeping a promise', () => {
    const ada = somebody('Ada', { unasked: ['newsletter', 'phone', 'email'] });
    expect(channelFor(ada, 'silent')).toBe('visit');
    expect(channelFor(ada, 'promise', ['phone'])).toBe('phone');
  });
});

describe('marks and spans', () => {
  it('stay with a promise when its window closes', () => {
    expect(careMarkId('promise-closing', 'p1')).toBe(careMarkId('promise', 'p1'));
    expect(careMarkId('points', 'p1')).toBe('points:p1');
  });

  it('ask for visits as far back as any rule looks', () => {
    expect(visitDaysNeeded(DEFAULT_CARE_SETTINGS)).toBe(28);
    expect(visitDaysNeeded({ ...DEFAULT_CARE_SETTINGS, thanks: { ...thanks, days: 60 } })).toBe(60);
  });
});
