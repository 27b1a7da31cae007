import { isoDate } from '@shared/domain/calendar/isoDate';
import { carePeopleOf, type CarePart } from '@shared/domain/insights/careLists';
import { dayNumber, type CareEvent } from '@shared/domain/insights/facts';
import { answerInsight } from '@shared/domain/insights/question';
import { asId, askFor, buyer, shopOf, span } from '@test/support/insights';
import { anEntry } from '@test/support/entries';
import { describe, expect, it } from 'vitest';

const day = (text: string): number => dayNumber(isoDate(text));

describe('the people behind what is told beside the figures', () => {
  const events: readonly CareEvent[] = [
    { kind: 'left', contactId: asId('a'), day: day('2026-02-01'), reason: 'price' },
    { kind: 'left', contactId: asId('b'), day: day('2026-02-01'), reason: 'moved' },
    { kind: 'left', contactId: asId('b'), day: day('2026-02-03'), reason: 'price' },
    { kind: 'promise', contactId: asId('a'), day: day('2026-01-05'), by: 'us', isKept: true },
    { kind: 'promise', contactId: asId('a'), day: day('2026-01-07'), by: 'us', isKept: true },
    { kind: 'promise', contactId: asId('b'), day: day('2026-01-06'), by: 'us', isKept: false },
    { kind: 'promise', contactId: asId('c'), day: day('2026-01-06'), by: 'them', isKept: true },
    { kind: 'promise', contactId: asId('c'), day: day('2025-01-06'), by: 'them', isKept: false },
    { kind: 'criticism', contactId: asId('c'), day: day('2026-01-06'), waitedMs: null },
    { kind: 'criticism', contactId: asId('a'), day: day('2026-01-06'), waitedMs: 100 },
    { kind: 'thanks', contactId: asId('a'), day: day('2026-01-07') },
    { kind: 'thanks', contactId: asId('a'), day: day('2026-01-08') },
  ];
  const shop = shopOf(
    ['a', 'b', 'c'].map((name) =>
      buyer(name, [['2025-09-01', 100]], { country: name === 'a' ? 'DE' : 'AT' }),
    ),
    { events },
  );
  const query = askFor('2026-01-01', '2026-03-31');

  it.each<[CarePart, readonly string[]]>([
    ['left-price', ['a', 'b']],
    ['left-moved', []],
    ['lost-without-reason', ['c']],
    ['lost-waiting', ['c']],
    ['kept-by-us', ['a']],
    ['broken-by-us', ['b']],
    ['kept-by-them', ['c']],
    ['broken-by-them', []],
    ['answered', ['a']],
    ['waiting', ['c']],
    ['thanked', ['a']],
  ])('are told for %s', (part, people) => {
    expect(carePeopleOf(shop, query, part)).toEqual(people);
  });

  it('are those of one group of a split', () => {
    const behind = (part: CarePart, key: string) =>
      answerInsight<'carePeople'>(shop, {
        ask: 'carePeople',
        query,
        part,
        group: { by: 'country', key },
      });
    expect(behind('left-price', 'named:at')).toEqual(['b']);
    expect(behind('kept-by-us', 'named:at')).toEqual([]);
    expect(behind('kept-by-us', 'named:de')).toEqual(['a']);
  });
});

describe('points over months, and whose they are', () => {
  const entry = (id: string, name: string, on: string, points: number) =>
    anEntry({ id, contactId: asId(name), effectiveOn: isoDate(on), points });
  const books = new Map([
    [asId('a'), [entry('1', 'a', '2026-01-10', 30), entry('2', 'a', '2026-02-10', 5)]],
    [asId('b'), [entry('3', 'b', '2026-02-11', 50)]],
    [asId('gone'), [entry('4', 'gone', '2026-02-11', 50)]],
  ]);
  const shop = shopOf([
    buyer('a', [['2026-01-10', 100]]),
    buyer('b', [['2026-02-11', 100]]),
    buyer('gone', [['2026-02-11', 100]], { isListed: false }),
  ]);
  const query = askFor('2026-02-01', '2026-02-28');

  it('are told month by month', () => {
    const months = answerInsight<'pointsTrend'>(
      shop,
      {
        ask: 'pointsTrend',
        query,
        unit: 'points',
        spans: [span('2026-01-01', '2026-01-31'), span('2026-02-01', '2026-02-28')],
      },
      [],
      books,
    );
    expect(months.map(({ issued, outstanding }) => [issued, outstanding])).toEqual([
      [30n, 30n],
      [55n, 85n],
    ]);
  });

  it('lead to their people, whoever has most first', () => {
    const behind = (part: 'issued' | 'outstanding' | 'redeemed') =>
      answerInsight<'pointsPeople'>(
        shop,
        { ask: 'pointsPeople', query, unit: 'points', part },
        [],
        books,
      );
    expect(behind('issued')).toEqual(['b', 'a']);
    expect(behind('outstanding')).toEqual(['b', 'a']);
    expect(behind('redeemed')).toEqual([]);
  });
});
