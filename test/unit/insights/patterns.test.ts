import { isoDate } from '@shared/domain/calendar/isoDate';
import { careFiguresOf, splitCareFiguresOf } from '@shared/domain/insights/careFigures';
import { cohortsOf, peopleOfCohort } from '@shared/domain/insights/cohorts';
import { dayNumber, type CareEvent } from '@shared/domain/insights/facts';
import { figuresOf } from '@shared/domain/insights/figures';
import { leadOf } from '@shared/domain/insights/lead';
import { referralTreeOf, topWithoutOwner } from '@shared/domain/insights/referrals';
import { gradesOf, rfmOf } from '@shared/domain/insights/rfm';
import { anAnswer, asId, askFor, buyer, shopOf, type Bought } from '@test/support/insights';
import { describe, expect, it } from 'vitest';

/** Somebody who bought so often, last on a day, for so much in all. */
const graded = (name: string, last: string, count: number, total: number) => {
  const early: Bought[] = Array.from({ length: count - 1 }, () => ['2025-07-01', 0]);
  return buyer(name, [...early, [last, total * 100]]);
};

const TEN = [
  graded('C01', '2026-06-28', 12, 1450),
  graded('C02', '2026-06-20', 9, 610),
  graded('C03', '2026-06-05', 1, 980),
  graded('C04', '2026-05-15', 6, 300),
  graded('C05', '2026-04-30', 7, 520),
  graded('C06', '2026-04-01', 2, 90),
  graded('C07', '2026-02-10', 10, 1200),
  graded('C08', '2026-01-12', 3, 150),
  graded('C09', '2025-11-20', 8, 760),
  graded('C10', '2025-08-01', 4, 60),
];

describe('RFM', () => {
  const query = askFor('2026-06-01', '2026-06-30', { activeDays: 365 });

  it('grades ten customers by fifths, and names their groups', () => {
    const rfm = rfmOf(shopOf(TEN), query);
    if (rfm.kind !== 'graded') throw new Error('too few');
    const rows = rfm.people
      .map(({ id, recency, frequency, money, group }) => [
        id,
        `${recency}${frequency}${money}`,
        (frequency + money) / 2,
        group,
      ])
      .sort();
    expect(rows).toEqual([
      ['C01', '555', 5, 'champions'],
      ['C02', '543', 3.5, 'loyal'],
      ['C03', '414', 2.5, 'new'],
      ['C04', '432', 2.5, 'promising'],
      ['C05', '333', 3, 'steady'],
      ['C06', '311', 1, 'fading'],
      ['C07', '255', 5, 'slipping'],
      ['C08', '222', 2, 'fading'],
      ['C09', '144', 4, 'at-risk'],
      ['C10', '121', 1.5, 'asleep'],
    ]);
    expect(rfm.people[0]?.id).toBe('C01');
  });

  it('gives equal values the same, better grade', () => {
    expect(gradesOf([7, 7, 7, 7, 1])).toEqual([5, 5, 5, 5, 1]);
    expect(gradesOf([1, 2, 3, 4, 5])).toEqual([1, 2, 3, 4, 5]);
    expect(gradesOf([3, 3, 3, 3, 3, 3])).toEqual([5, 5, 5, 5, 5, 5]);
  });

  it('says nothing of fewer than five', () => {
    expect(rfmOf(shopOf(TEN.slice(0, 4)), query)).toEqual({ kind: 'too-few', active: 4 });
    expect(rfmOf(shopOf(TEN), askFor('2026-06-01', '2026-06-30'))).toMatchObject({
      people: { length: 8 },
    });
  });
});

describe('cohorts', () => {
  const people = [
    buyer('A', [
      ['2026-01-05', 1],
      ['2026-02-02', 1],
      ['2026-03-10', 1],
    ]),
    buyer('B', [['2026-01-20', 1]]),
    buyer('C', [
      ['2026-02-11', 1],
      ['2026-02-28', 1],
    ]),
    buyer('D', [['2026-03-30', 1]]),
    buyer('E', [
      ['2026-01-02', 1],
      ['2026-01-09', 1],
    ]),
  ];
  const query = askFor('2026-01-01', '2026-03-31');

  it('say who of those who began in a month came back in which', () => {
    expect(cohortsOf(shopOf(people), query)).toEqual([
      {
        month: '2026-01-01',
        size: 3,
        cells: [
          { months: 1, returned: 1, isWhole: true },
          { months: 2, returned: 1, isWhole: true },
        ],
      },
      { month: '2026-02-01', size: 1, cells: [{ months: 1, returned: 0, isWhole: true }] },
      { month: '2026-03-01', size: 1, cells: [] },
    ]);
    expect(peopleOfCohort(shopOf(people), query, isoDate('2026-01-01'), 2)).toEqual(['A']);
    expect(peopleOfCohort(shopOf(people), query, isoDate('2026-01-01'), null)).toEqual([
      'A',
      'E',
      'B',
    ]);
  });

  it('are empty where the only purchase was refunded, and unfinished in a month that is not over', () => {
    const back = buyer('D', [['2026-03-30', 5]], {}, { 0: 5 });
    const cohorts = cohortsOf(shopOf([back]), askFor('2026-02-10', '2026-03-30'));
    expect(cohorts.map(({ size }) => size)).toEqual([0, 0]);
    expect(cohorts[0]?.cells).toEqual([{ months: 1, returned: 0, isWhole: false }]);
  });
});

const day = (text: string): number => dayNumber(isoDate(text));

describe('what is told beside the figures', () => {
  const events: readonly CareEvent[] = [
    { kind: 'left', contactId: asId('lost1'), day: day('2026-02-01'), reason: 'price' },
    { kind: 'left', contactId: asId('lost2'), day: day('2026-02-01'), reason: 'moved' },
    { kind: 'left', contactId: asId('lost2'), day: day('2026-02-03'), reason: 'price' },
    { kind: 'promise', contactId: asId('lost1'), day: day('2026-01-05'), by: 'us', isKept: true },
    { kind: 'promise', contactId: asId('lost1'), day: day('2026-01-06'), by: 'us', isKept: false },
    { kind: 'promise', contactId: asId('lost1'), day: day('2025-01-06'), by: 'us', isKept: false },
    { kind: 'criticism', contactId: asId('lost3'), day: day('2026-01-06'), waitedMs: null },
    { kind: 'criticism', contactId: asId('lost1'), day: day('2026-01-06'), waitedMs: 100 },
    { kind: 'criticism', contactId: asId('lost1'), day: day('2026-01-07'), waitedMs: 400 },
    { kind: 'thanks', contactId: asId('lost1'), day: day('2026-01-07') },
    { kind: 'thanks', contactId: asId('lost1'), day: day('2026-01-08') },
    { kind: 'thanks', contactId: asId('nobody'), day: day('2026-01-08') },
  ];
  const people = ['lost1', 'lost2', 'lost3'].map((name) =>
    buyer(name, [['2025-09-01', 100]], { country: name === 'lost1' ? 'DE' : 'AT' }),
  );
  const shop = shopOf(people, { events });
  const query = askFor('2026-01-01', '2026-03-31');

  it('names reasons, promises, answers and thanks', () => {
    expect(careFiguresOf(shop, query)).toMatchObject({
      lost: { count: 3 },
      leavings: [{ reason: 'price', count: 2, first: ['lost1', 'lost2'] }],
      lostWithoutReason: { count: 1, first: ['lost3'] },
      lostWaiting: { count: 1, first: ['lost3'] },
      promises: {
        byUs: { kept: 1, broken: 1, state: { kind: 'few' } },
        byThem: { kept: 0, broken: 0, state: { kind: 'no-data', missing: 'promises' } },
      },
      response: { answered: 2, waiting: 1, medianMs: 250 },
      thanks: { count: 2, people: { count: 1, first: ['lost1'] } },
    });
  });

  it('is split like the figures', () => {
    const { groups } = splitCareFiguresOf(shop, query, 'country');
    expect(
      groups.map(({ group, care }) => [group.label, care.lost.count, care.thanks.count]),
    ).toEqual([
      ['AT', 2, 0],
      ['DE', 1, 2],
    ]);
  });
});

describe('recommendations', () => {
  const by = (name: string) => ({ referredBy: asId(name) });
  const people = [
    buyer('root', [['2025-01-01', 100]]),
    buyer('a', [['2026-01-05', 500]], by('root')),
    buyer('b', [['2026-01-04', 300]], by('root')),
    buyer('c', [['2026-02-01', 100]], by('a')),
    buyer('waits', [], by('a')),
    buyer('early', [['2025-06-01', 100]], by('root')),
  ];
  const query = askFor('2026-01-01', '2026-03-31');

  it('make ambassadors, with all who came over them', () => {
    const { ambassadors, recommended } = referralTreeOf(shopOf(people), query);
    expect(ambassadors).toEqual([
      { id: 'root', brought: ['b', 'a'], reach: 4, spentMinor: 900 },
      { id: 'a', brought: ['c'], reach: 1, spentMinor: 100 },
    ]);
    expect(recommended.get(asId('a'))).toEqual(['c', 'waits']);
  });

  it('that run in a circle end somewhere', () => {
    const ring = [
      buyer('a', [['2026-01-05', 500]], by('c')),
      buyer('b', [['2026-01-05', 500]], by('a')),
      buyer('c', [['2026-01-05', 500]], by('b')),
    ];
    const { ambassadors } = referralTreeOf(shopOf(ring), query);
    expect(ambassadors.map(({ id, reach }) => [id, reach])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it("finds who spends much and is nobody's", () => {
    const shop = shopOf([
      ...people.slice(0, 3),
      buyer('mine', [['2026-01-04', 999]], { owner: 'Ana' }),
    ]);
    expect(topWithoutOwner(shop, query)).toEqual([
      { id: 'a', purchases: 1, spentMinor: 500 },
      { id: 'b', purchases: 1, spentMinor: 300 },
    ]);
  });
});

describe('the leading sentence', () => {
  const query = askFor('2026-01-01', '2026-03-31');
  const names = Array.from({ length: 40 }, (_one, at) => `p${String(at).padStart(2, '0')}`);

  it('tells the largest change, with the people behind it', () => {
    const shop = shopOf(
      names.map((name) => buyer(name, [])),
      {
        answers: names.flatMap((name, at) => [
          anAnswer('csat', at < 20 ? 5 : 2, '2025-02-01', name),
          anAnswer('csat', at < 30 ? 5 : 2, '2026-02-01', name),
        ]),
      },
    );
    const lead = leadOf(figuresOf(shop, query), careFiguresOf(shop, query));
    expect(lead).toMatchObject({
      kind: 'change',
      key: 'csat.up',
      concerns: 10,
      people: { key: 'content', count: 30 },
      waiting: null,
    });
  });

  it('is silent where a change concerns fewer than five', () => {
    const shop = shopOf(
      names.map((name) => buyer(name, [])),
      {
        answers: names.flatMap((name, at) => [
          anAnswer('csat', at < 20 ? 5 : 2, '2025-02-01', name),
          anAnswer('csat', at < 24 ? 5 : 2, '2026-02-01', name),
        ]),
      },
    );
    expect(leadOf(figuresOf(shop, query), careFiguresOf(shop, query))).toEqual({ kind: 'none' });
  });

  it('says who of the lost had been waiting', () => {
    const events: readonly CareEvent[] = names.slice(0, 6).map((name) => ({
      kind: 'criticism',
      contactId: asId(name),
      day: day('2025-12-01'),
      waitedMs: null,
    }));
    const shop = shopOf(
      names.map((name, at) =>
        buyer(name, [
          ['2024-12-01', 100],
          ['2025-09-01', 100],
          ...(at < 10 ? [] : [['2026-03-01', 100] as const]),
        ]),
      ),
      { events },
    );
    // A year before everybody was still there.
    const kept = shopOf(
      [...shop.people.values()].map((person) => ({
        ...person,
        days: [...person.days.slice(0, 1), day('2025-03-01'), ...person.days.slice(1)],
        minors: [100, ...person.minors],
      })),
      { events },
    );
    const lead = leadOf(figuresOf(kept, query), careFiguresOf(kept, query));
    expect(lead).toMatchObject({
      key: 'retention.down',
      concerns: 10,
      people: { key: 'lost', count: 10 },
      waiting: { of: 10, people: { count: 6 } },
    });
  });
});
