import { isoDate } from '@shared/domain/calendar/isoDate';
import { dayNumber } from '@shared/domain/insights/facts';
import { pointsFiguresOf } from '@shared/domain/insights/points';
import { answerInsight, needsMoments, needsSegments } from '@shared/domain/insights/question';
import { rfmOf } from '@shared/domain/insights/rfm';
import type { InteractionId } from '@shared/domain/interactions/interaction';
import { wowMomentOf, type WowMoment } from '@shared/domain/insights/wow';
import { anInteraction } from '@test/support/builders';
import { anEntry } from '@test/support/entries';
import { asId, askFor, buyer, shopOf, span } from '@test/support/insights';
import { describe, expect, it } from 'vitest';

const day = (text: string): number => dayNumber(isoDate(text));

describe('wow moments', () => {
  const moment = (id: string, name: string, on: string): WowMoment => ({
    id: id as InteractionId,
    contactId: asId(name),
    kind: 'visit',
    day: day(on),
    happenedAt: day(on) * 86_400_000,
    text: `${id} of ${name}`,
    isPrivate: false,
  });
  const moments = [
    moment('1', 'a', '2025-01-05'),
    moment('2', 'a', '2026-01-05'),
    moment('3', 'a', '2026-03-31'),
    moment('4', 'b', '2026-02-01'),
    moment('5', 'b', '2026-04-01'),
    moment('6', 'trashed', '2026-02-01'),
    moment('7', 'nobody', '2026-02-01'),
  ];
  const shop = shopOf([
    buyer('a', [['2024-09-01', 100]], { country: 'DE' }),
    buyer('b', [['2025-09-01', 100]], { country: 'AT' }),
    buyer('c', [['2025-09-01', 100]], { country: 'AT' }),
    buyer('trashed', [['2025-09-01', 100]], { isListed: false }),
  ]);
  const query = askFor('2026-01-01', '2026-03-31');

  it('are counted in the span, with their people, and a year before', () => {
    const wow = answerInsight<'wow'>(shop, { ask: 'wow', query }, [], undefined, moments);
    expect(wow).toEqual({
      count: 3,
      people: { count: 2, first: [asId('a'), asId('b')] },
      yearAgo: { span: span('2025-01-01', '2025-03-31'), count: 1 },
    });
  });

  it('have no year before where the shop has nothing from then', () => {
    const young = shopOf([buyer('a', [['2026-01-01', 100]])]);
    const wow = answerInsight<'wow'>(young, { ask: 'wow', query }, [], undefined, moments);
    expect(wow.yearAgo).toBeNull();
  });

  it('are split, and groups without any are told too', () => {
    const split = answerInsight<'splitWow'>(
      shop,
      { ask: 'splitWow', query, by: 'country' },
      [],
      undefined,
      moments,
    );
    expect(split.groups.map(({ group, wow }) => [group.label, group.customers, wow.count])).toEqual(
      [
        ['AT', 2, 1],
        ['DE', 1, 2],
        ['', 1, 0],
      ],
    );
    const segments = [{ id: 's', name: 'Close', ids: [asId('b')] }];
    const bySegment = answerInsight<'splitWow'>(
      shop,
      { ask: 'splitWow', query, by: 'segment' },
      segments,
      undefined,
      moments,
    );
    expect(bySegment.groups.map(({ group, wow }) => [group.label, wow.count])).toEqual([
      ['Close', 1],
      ['', 2],
    ]);
  });

  it('are listed with their words, the latest first, ever or of the span, of all or one group', () => {
    const list = (reach: 'span' | 'ever', key: string | null) =>
      answerInsight<'wowMoments'>(
        shop,
        { ask: 'wowMoments', query, reach, group: key === null ? null : { by: 'country', key } },
        [],
        undefined,
        moments,
      ).map(({ text }) => text);
    expect(list('ever', null)).toEqual(['3 of a', '4 of b', '2 of a', '1 of a']);
    expect(list('span', null)).toEqual(['3 of a', '4 of b', '2 of a']);
    expect(list('ever', 'named:de')).toEqual(['3 of a', '2 of a', '1 of a']);
    const people = answerInsight<'wowPeople'>(
      shop,
      { ask: 'wowPeople', query, group: { by: 'country', key: 'named:at' } },
      [],
      undefined,
      moments,
    );
    expect(people).toEqual([asId('b')]);
  });

  it('are exchanges with the mark, and no others', () => {
    const row = anInteraction({ text: 'Sang for us.' });
    expect(wowMomentOf(row, () => 7)).toBeNull();
    expect(wowMomentOf({ ...row, isWow: true }, () => 7)).toMatchObject({
      day: 7,
      text: 'Sang for us.',
    });
  });

  it('are asked for only by their questions', () => {
    expect(needsMoments({ ask: 'care', query })).toBe(false);
    expect(needsMoments({ ask: 'splitWow', query, by: 'owner' })).toBe(true);
    expect(needsSegments({ ask: 'wowPeople', query, group: { by: 'segment', key: '' } })).toBe(
      true,
    );
    expect(needsSegments({ ask: 'wowPeople', query, group: null })).toBe(false);
  });
});

describe('points of each group', () => {
  const entry = (id: string, name: string, on: string, points: number) =>
    anEntry({ id, contactId: asId(name), effectiveOn: isoDate(on), points });
  const a = [entry('1', 'a', '2026-01-10', 30), entry('2', 'a', '2026-02-10', 5)];
  const b = [entry('3', 'b', '2026-02-11', 50)];
  const books = new Map([
    [asId('a'), a],
    [asId('b'), b],
    [asId('trashed'), [entry('4', 'trashed', '2026-02-11', 70)]],
  ]);
  const shop = shopOf([
    buyer('a', [['2026-01-10', 100]], { owner: 'Marlene' }),
    buyer('b', [['2026-02-11', 100]], { owner: 'Jo' }),
    buyer('trashed', [['2026-02-11', 100]], { owner: 'Jo', isListed: false }),
  ]);
  const query = askFor('2026-02-01', '2026-02-28');

  it('are those of its people, and make the whole together', () => {
    const split = answerInsight<'splitPoints'>(
      shop,
      { ask: 'splitPoints', query, unit: 'points', by: 'owner' },
      [],
      books,
    );
    const of = (label: string) => split.groups.find(({ group }) => group.label === label)?.points;
    expect(of('Marlene')).toEqual(pointsFiguresOf([a], 'points', query.span));
    expect(of('Jo')).toEqual(pointsFiguresOf([b], 'points', query.span));
    const all = answerInsight<'points'>(shop, { ask: 'points', query, unit: 'points' }, [], books);
    for (const part of ['issued', 'redeemed', 'expired', 'outstanding', 'owed'] as const) {
      expect(split.groups.reduce((sum, { points }) => sum + points[part], 0n)).toBe(all[part]);
    }
    expect(all.issued).toBe(55n);
  });

  it('lead to its people', () => {
    const people = (key: string) =>
      answerInsight<'pointsPeople'>(
        shop,
        {
          ask: 'pointsPeople',
          query,
          unit: 'points',
          part: 'issued',
          group: { by: 'owner', key },
        },
        [],
        books,
      );
    expect(people('named:jo')).toEqual([asId('b')]);
    expect(people('named:marlene')).toEqual([asId('a')]);
  });
});

describe('grades of each group', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const shop = shopOf(
    names.map((name, at) =>
      buyer(
        name,
        Array.from({ length: at + 1 }, (_one, i) => [`2026-03-${10 + at + i}`, 100 * (at + 1)]),
        { country: at < 4 ? 'DE' : 'AT' },
      ),
    ),
  );
  const query = askFor('2026-01-01', '2026-03-31');

  it('are those of the whole shop, each person once', () => {
    const rfm = rfmOf(shop, query);
    const split = answerInsight<'splitRfm'>(shop, { ask: 'splitRfm', query, by: 'country' });
    if (rfm.kind !== 'graded' || split.kind !== 'graded') throw new Error('Six people are enough.');
    expect(split.all.active).toBe(6);
    expect(split.groups.map(({ group, rfm: own }) => [group.label, own.active])).toEqual([
      ['DE', 4],
      ['AT', 2],
    ]);
    for (const { group, id } of rfm.people) {
      const people = answerInsight<'rfmPeople'>(shop, {
        ask: 'rfmPeople',
        query,
        grades: group,
        group: { by: 'country', key: ['e', 'f'].includes(id) ? 'named:at' : 'named:de' },
      });
      expect(people).toContain(id);
    }
    const sum = split.groups.reduce((total, { rfm: own }) => total + own.groups.champions, 0);
    expect(sum).toBe(split.all.groups.champions);
    expect(sum).toBeGreaterThan(0);
  });

  it('are not told of too few', () => {
    const few = shopOf([buyer('a', [['2026-03-10', 100]])]);
    expect(answerInsight<'splitRfm'>(few, { ask: 'splitRfm', query, by: 'owner' })).toEqual({
      by: 'owner',
      kind: 'too-few',
      active: 1,
    });
    expect(
      answerInsight<'rfmPeople'>(few, { ask: 'rfmPeople', query, grades: null, group: null }),
    ).toEqual([]);
  });
});
