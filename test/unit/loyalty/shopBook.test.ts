import { addDays } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { WHOLE_BOOK } from '@shared/domain/loyalty/bookAnswers';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { createShopBook, type ShopBook } from '@shared/domain/loyalty/shopBook';
import { Till } from '@test/support/till';
import { describe, expect, it } from 'vitest';
import { bookOf, day, entryId } from './ledgerRows';

const TODAY = day('2026-03-19');
const APRIL = day('2026-04-30');
const { rules } = firstProgramme('EUR', day('2026-01-01'));
const id = (text: string): ContactId => text as ContactId;

const aBook = (...people: readonly string[]): ShopBook => {
  const book = createShopBook(TODAY);
  for (const person of people) book.setPerson(id(person), 'real');
  return book;
};

const pointsOf = (book: ShopBook): readonly number[] =>
  book.lines(book.list(WHOLE_BOOK)).map(({ entry }) => entry.points);

describe('the book of a shop', () => {
  it('shows lines newest first, with what each left behind', () => {
    const book = aBook('anna');
    book.add(
      bookOf([
        { id: 'a', points: 184, on: '2026-03-19' },
        { id: 'b', points: -184, on: '2026-03-19', reverses: 'a' },
        { id: 'c', points: 18, on: '2026-03-19' },
      ]),
    );
    const lines = book.lines(book.list(WHOLE_BOOK));
    expect(
      lines.map(({ entry, balance, isTakenBack, reversedAt }) => [
        entry.id,
        balance,
        isTakenBack,
        reversedAt,
      ]),
    ).toEqual([
      ['c', 18, false, null],
      ['b', 0, false, 1000],
      ['a', 184, true, null],
    ]);
  });

  it('lets a line stand again whose counter-entry was taken back', () => {
    const book = aBook('anna');
    book.add(
      bookOf([
        { id: 'a', points: 10, on: '2026-03-19' },
        { id: 'b', points: -10, on: '2026-03-19', reverses: 'a' },
        { id: 'c', points: 10, on: '2026-03-19', reverses: 'b' },
      ]),
    );
    const taken = book.lines(book.list(WHOLE_BOOK)).filter(({ isTakenBack }) => isTakenBack);
    expect(taken.map(({ entry }) => entry.id)).toEqual(['b']);
  });

  it('puts a line where it belongs that comes in late from another computer', () => {
    const book = aBook('anna');
    const [a, b, c] = bookOf([
      { id: 'a', points: 1, on: '2026-03-19' },
      { id: 'b', points: 2, on: '2026-03-19' },
      { id: 'c', points: 3, on: '2026-03-19' },
    ]);
    book.add([a!, c!]);
    expect(pointsOf(book)).toEqual([3, 1]);
    book.add([b!]);
    expect(pointsOf(book)).toEqual([3, 2, 1]);
    // A row stays the number of its line.
    expect(Array.from(book.list(WHOLE_BOOK))).toEqual([1, 2, 0]);
  });

  it('takes a line in once, and forgets lines that are gone', () => {
    const book = aBook('anna');
    const lines = bookOf([
      { id: 'a', points: 1, on: '2026-03-19' },
      { id: 'b', points: 2, on: '2026-03-19' },
    ]);
    book.add(lines);
    book.add(lines);
    expect(book.size()).toBe(2);
    book.remove([entryId('a'), entryId('unknown')]);
    expect(pointsOf(book)).toEqual([2]);
    expect(book.has(entryId('a'))).toBe(false);
    expect(book.lines([0, 1]).map(({ row }) => row)).toEqual([1]);
    book.add(lines);
    expect(pointsOf(book)).toEqual([2, 1]);
  });

  it('narrows to a kind, a unit, a stretch of time and people', () => {
    const book = aBook('anna', 'bo');
    book.add(
      bookOf([
        { id: 'a', points: 50, on: '2025-12-31' },
        { id: 'b', points: -20, on: '2026-02-01' },
        { id: 'c', points: 1, on: '2026-03-19', unit: 'stamps' },
        { id: 'd', points: 7, on: '2026-03-19', contactId: id('bo') },
      ]),
    );
    const found = (filter: Partial<typeof WHOLE_BOOK>): readonly string[] =>
      book.lines(book.list({ ...WHOLE_BOOK, ...filter })).map(({ entry }) => entry.id);
    expect(found({ kind: 'redemption' })).toEqual(['b']);
    expect(found({ unit: 'stamps' })).toEqual(['c']);
    expect(found({ from: day('2026-01-01') })).toEqual(['d', 'c', 'b']);
    expect(found({ to: day('2026-02-01') })).toEqual(['b', 'a']);
    expect(found({ people: [id('bo')] })).toEqual(['d']);
    expect(found({ people: [] })).toEqual([]);
  });
});

describe('its figures', () => {
  it('tell what was given, redeemed and lost this year, less what was taken back', () => {
    const book = aBook('anna');
    book.add(
      bookOf([
        { id: 'old', points: 500, on: '2025-06-01', ends: '2026-02-01' },
        { id: 'a', points: 100, on: '2026-01-10' },
        { id: 'slip', points: 184, on: '2026-01-11' },
        { id: 'back', points: -184, on: '2026-01-11', reverses: 'slip' },
        { id: 'spent', points: -60, on: '2026-01-12' },
        { id: 'undone', points: 20, on: '2026-01-13', reverses: 'spent' },
        { id: 'gone', points: -460, on: '2026-02-01', lot: 'old', kind: 'expiration' },
        { id: 'gift', points: 5, on: '2026-02-02', kind: 'adjustment' },
      ]),
    );
    expect(book.figures('points', rules, APRIL)).toMatchObject({
      lines: 8,
      people: 1,
      issued: 105,
      redeemed: 40,
      expired: 460,
      outstanding: 105,
      owed: 0,
      isSample: false,
    });
    expect(book.figures('stamps', rules, APRIL)).toMatchObject({ issued: 0, outstanding: 0 });
  });

  it('count debts apart, and nothing of a day that has not come', () => {
    const book = aBook('anna', 'bo');
    book.add(
      bookOf([
        { id: 'a', points: 100, on: '2026-03-01' },
        { id: 'b', points: -60, on: '2026-03-02' },
        { id: 'c', points: -100, on: '2026-03-03', reverses: 'a' },
        { id: 'd', points: 30, on: '2026-03-04', contactId: id('bo') },
        { id: 'e', points: 70, on: '2026-03-20', contactId: id('bo') },
      ]),
    );
    expect(book.figures('points', rules, APRIL)).toMatchObject({ outstanding: 30, owed: 60 });
    expect(book.balances([id('anna'), id('bo'), id('nobody')])).toEqual([
      { contactId: 'anna', available: { points: 0, stamps: 0 }, owed: { points: 60, stamps: 0 } },
      { contactId: 'bo', available: { points: 30, stamps: 0 }, owed: { points: 0, stamps: 0 } },
      { contactId: 'nobody', available: { points: 0, stamps: 0 }, owed: { points: 0, stamps: 0 } },
    ]);
    book.setToday(addDays(TODAY, 1));
    expect(book.figures('points', rules, APRIL)).toMatchObject({ outstanding: 100 });
  });

  it('leave out the trash and, beside real people, the sample people', () => {
    const book = createShopBook(TODAY);
    book.add(
      bookOf([
        { id: 'a', points: 10, on: '2026-03-01', contactId: id('real') },
        { id: 'b', points: 20, on: '2026-03-01', contactId: id('made-up') },
        { id: 'c', points: 40, on: '2026-03-01', contactId: id('thrown away') },
        { id: 'd', points: 80, on: '2026-03-01', contactId: id('unknown') },
      ]),
    );
    book.setPerson(id('made-up'), 'sample');
    book.setPerson(id('thrown away'), 'trashed');
    expect(book.figures('points', rules, APRIL)).toMatchObject({
      outstanding: 20,
      lines: 1,
      isSample: true,
    });
    expect(pointsOf(book)).toEqual([20]);

    book.setPerson(id('real'), 'real');
    expect(book.figures('points', rules, APRIL)).toMatchObject({
      outstanding: 10,
      isSample: false,
    });
    expect(pointsOf(book)).toEqual([10]);

    book.setPerson(id('real'), 'trashed');
    expect(pointsOf(book)).toEqual([20]);
    book.setPerson(id('real'), null);
    expect(pointsOf(book)).toEqual([20]);
  });
});

describe('who loses points', () => {
  it('is told with the first day and what is gone up to a day, that day included', () => {
    const book = aBook('anna', 'bo', 'cem');
    book.add(
      bookOf([
        { id: 'a', points: 10, on: '2025-04-01', ends: '2026-04-01' },
        { id: 'b', points: 20, on: '2025-05-01', ends: '2026-05-01' },
        { id: 'c', points: 40, on: '2025-05-02', ends: '2026-05-02' },
        { id: 'd', points: 7, on: '2025-04-10', ends: '2026-03-19', contactId: id('bo') },
        { id: 'e', points: 9, on: '2025-04-10', contactId: id('bo') },
        { id: 'f', points: 90, on: '2025-04-01', ends: '2026-04-01', contactId: id('cem') },
      ]),
    );
    // What ends on 1 May can be spent on 30 April for the last time.
    expect(book.lapsing('points', APRIL)).toEqual([
      { contactId: 'cem', points: 90, expiresOn: '2026-04-01' },
      { contactId: 'anna', points: 30, expiresOn: '2026-04-01' },
    ]);
    expect(book.figures('points', rules, APRIL)).toMatchObject({
      lapsingPoints: 120,
      lapsingPeople: 2,
    });
    expect(book.lapsing('points', day('2026-03-30'))).toEqual([]);
  });
});

describe('tiers', () => {
  const tierRules = { ...rules, tierRule: { ...rules.tierRule, basis: 'spend' as const } };

  it('come from the points of the book', () => {
    const book = aBook('anna', 'bo', 'cem');
    book.add(
      bookOf([
        { id: 'a', points: 299, on: '2026-03-01' },
        { id: 'b', points: 300, on: '2026-03-01', contactId: id('bo') },
        { id: 'c', points: 1200, on: '2026-03-01', contactId: id('cem') },
        { id: 'd', points: -1100, on: '2026-03-02', contactId: id('cem') },
      ]),
    );
    expect(book.figures('points', rules, APRIL).tiers).toEqual({
      guest: 1,
      regular: 1,
      honoured: 1,
    });
    expect(book.tierPeople(rules, 'honoured')).toEqual([
      { contactId: 'cem', points: 100, reachedOn: '2026-03-01', keptUntil: '2027-12-31' },
    ]);
    book.add(bookOf([{ id: 'e', points: 1, on: '2026-03-03' }]).map((e) => ({ ...e, seq: 9 })));
    expect(book.figures('points', rules, APRIL).tiers).toEqual({
      guest: 0,
      regular: 2,
      honoured: 1,
    });
  });

  it('come from what was bought, where the rules say so', () => {
    const till = new Till();
    till.buy(50_000);
    const book = aBook('mehmet');
    book.add(till.entries);
    expect(book.tierPeople(tierRules, 'guest')).toHaveLength(1);
    book.setPurchases(id('mehmet'), till.purchases, till.refunds);
    expect(book.tierPeople(tierRules, 'guest')).toHaveLength(0);
    expect(book.tierPeople(tierRules, 'honoured')).toHaveLength(1);
    // Other rules are no reason to mix up what was derived from these.
    expect(book.tierPeople(rules, 'regular')).toHaveLength(1);
  });
});
