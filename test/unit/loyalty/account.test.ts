import { accountOf, type Account } from '@shared/domain/loyalty/account';
import { describe, expect, it } from 'vitest';
import { bookOf, day, entryId, type EntryFacts } from './ledgerRows';

const at = (facts: readonly EntryFacts[], on: string): Account =>
  accountOf(bookOf(facts), 'points', day(on));

const lots = ({ lots: all }: Account) =>
  Object.fromEntries(all.map((lot) => [lot.id, lot.remaining]));

describe('an account', () => {
  it('E-L4: forgets what lapsed, not the naive sum', () => {
    const facts = [
      { id: 'a', points: 100, on: '2026-03-01', ends: '2026-06-30' },
      { id: 'b', points: -80, on: '2026-05-01' },
      { id: 'c', points: 30, on: '2026-05-02', ends: '2027-06-30' },
    ];
    expect(at(facts, '2026-07-01')).toMatchObject({
      available: 30,
      owed: 0,
      balance: 30,
      lapsed: 20,
    });
    const written = [
      ...facts,
      { id: 'x', points: -20, on: '2026-06-30', lot: 'a', kind: 'expiration' as const },
    ];
    expect(at(written, '2026-07-01')).toMatchObject({ balance: 30, lapsed: 0 });
    expect(at(written, '2026-06-29')).toMatchObject({ balance: 50, lapsed: 0 });
  });

  it('E-L5: spends what lapses first, and nothing of what has lapsed', () => {
    const two = [
      { id: 'dec', points: 50, on: '2026-01-01', ends: '2027-01-01' },
      { id: 'jun', points: 50, on: '2026-01-02', ends: '2026-07-01' },
    ];
    expect(lots(at([...two, { id: 's', points: -30, on: '2026-06-30' }], '2026-06-30'))).toEqual({
      jun: 20,
      dec: 50,
    });
    const late = at([...two, { id: 's', points: -30, on: '2026-07-01' }], '2026-07-01');
    expect(lots(late)).toEqual({ jun: 50, dec: 20 });
    expect(late).toMatchObject({ available: 20, lapsed: 50, owed: 0 });
  });

  it('E-L6: a refund of what was spent already is owed, and two rows are seen', () => {
    const bought = { id: 'a', points: 100, on: '2026-01-01' };
    const back = { id: 'r', points: -100, on: '2026-01-03', reverses: 'a' };
    expect(at([bought, back], '2026-01-03')).toMatchObject({ available: 0, owed: 0, balance: 0 });
    const spent = at([bought, { id: 's', points: -60, on: '2026-01-02' }, back], '2026-01-03');
    expect(spent).toMatchObject({ available: 0, owed: 60, balance: -60 });
    expect(spent.movements.get(entryId('r'))).toMatchObject({
      draws: [{ lotId: 'a', points: 40 }],
      owes: 60,
    });
    expect(spent.movements.get(entryId('a'))).toMatchObject({ left: 0 });
  });

  it('loses nothing where two counter-entries to one spending were both reversed', () => {
    const on = '2026-01-02';
    const facts = [
      { id: 'a', points: 12, on: '2026-01-01' },
      { id: 'spent', points: -10, on },
      { id: 'undone', points: 10, on, reverses: 'spent' },
      { id: 'redone', points: -10, on, reverses: 'undone' },
      { id: 'voided', points: 10, on, reverses: 'spent' },
      { id: 'unvoided', points: -10, on, reverses: 'voided' },
    ];
    expect(at(facts, on).balance).toBe(2);
    // The redoing drew once, gave it up to the voiding, and what stands now was drawn by another line.
    const again = at([...facts, { id: 'undone again', points: 10, on, reverses: 'redone' }], on);
    expect(again).toMatchObject({ balance: 12, owed: 0 });
    expect(lots(again)).toEqual({ a: 12 });
  });

  it('E-L7: points paid come back to where they were, once', () => {
    const facts = [
      { id: 'a', points: 30, on: '2026-01-01', ends: '2026-07-01' },
      { id: 'b', points: 40, on: '2026-01-01', ends: '2027-01-01' },
      { id: 'pay', points: -50, on: '2026-02-01' },
      { id: 'part', points: 20, on: '2026-03-01', reverses: 'pay' },
      { id: 'rest', points: 30, on: '2026-08-01', reverses: 'pay' },
    ];
    expect(lots(at(facts.slice(0, 4), '2026-03-01'))).toEqual({ b: 40 });
    expect(at(facts, '2026-08-01')).toMatchObject({ available: 40, lapsed: 30, owed: 0 });
    const twice = at(
      [...facts, { id: 'more', points: 50, on: '2026-08-02', reverses: 'pay' }],
      '2026-08-02',
    );
    expect(twice).toMatchObject({ available: 40, lapsed: 30 });
    expect(twice.movements.get(entryId('more'))).toMatchObject({ misfit: 50, left: 0 });
  });

  it('E-L9: each lot keeps the end that it was made with', () => {
    const account = at(
      [
        { id: 'old', points: 10, on: '2026-01-01', ends: null },
        { id: 'new', points: 10, on: '2026-02-01', ends: '2026-08-01' },
      ],
      '2030-01-01',
    );
    expect(account).toMatchObject({ available: 10, lapsed: 10 });
  });

  it('settles the oldest debt first, and knows who paid it when the debt is taken back', () => {
    const facts = [
      { id: 'd1', points: -3, on: '2026-01-01' },
      { id: 'd2', points: -3, on: '2026-01-02' },
      { id: 'c', points: 4, on: '2026-01-03', ends: '2026-06-01' },
    ];
    const account = at(facts, '2026-01-03');
    expect(account).toMatchObject({ available: 0, owed: 2, balance: -2 });
    const { movements } = account;
    expect(movements.get(entryId('d1'))).toMatchObject({ owes: 0, short: 3 });
    expect(movements.get(entryId('d2'))).toMatchObject({ owes: 2, short: 3 });
    const back = at(
      [...facts, { id: 'r', points: 3, on: '2026-01-04', reverses: 'd1' }],
      '2026-01-04',
    );
    // What comes back settles what is owed still.
    expect(back).toMatchObject({ available: 1, owed: 0 });
    expect(lots(back)).toEqual({ c: 1 });
  });

  it('lets a credit that has lapsed on its own day settle nothing', () => {
    const account = at(
      [
        { id: 'd', points: -3, on: '2026-01-01' },
        { id: 'c', points: 4, on: '2026-01-03', ends: '2026-01-03' },
      ],
      '2026-01-03',
    );
    expect(account).toMatchObject({ available: 0, owed: 3, lapsed: 4, balance: -3 });
  });

  it('takes from the lot that a debit names first, unless that has lapsed', () => {
    const two = [
      { id: 'jun', points: 5, on: '2026-01-01', ends: '2026-07-01' },
      { id: 'never', points: 5, on: '2026-01-01' },
    ];
    const own = { id: 's', points: -6, on: '2026-06-01', lot: 'never' };
    expect(lots(at([...two, own], '2026-06-01'))).toEqual({ jun: 4 });
    const late = { id: 's', points: -4, on: '2026-07-01', lot: 'jun' };
    expect(lots(at([...two, late], '2026-07-01'))).toEqual({ jun: 5, never: 1 });
  });

  it('takes back from its own lot first, then from what lapses first', () => {
    const facts = [
      { id: 'early', points: 5, on: '2026-01-01', ends: '2026-02-01' },
      { id: 'own', points: 5, on: '2026-01-01', ends: '2027-01-01' },
      { id: 's', points: -7, on: '2026-01-02' },
      { id: 'late', points: 5, on: '2026-01-03' },
      { id: 'r', points: -5, on: '2026-01-04', reverses: 'own' },
    ];
    expect(lots(at(facts, '2026-01-04'))).toEqual({ late: 3 });
  });

  it('gives back and takes again over any number of undos', () => {
    const facts = [
      { id: 'a', points: 5, on: '2026-01-01', ends: '2026-06-01' },
      { id: 'b', points: 5, on: '2026-01-01', ends: '2026-09-01' },
      { id: 's', points: -8, on: '2026-01-02' },
      { id: 'undo', points: 8, on: '2026-01-02', reverses: 's' },
      { id: 'redo', points: -8, on: '2026-01-02', reverses: 'undo' },
    ];
    expect(lots(at(facts.slice(0, 4), '2026-01-02'))).toEqual({ a: 5, b: 5 });
    const redone = at(facts, '2026-01-02');
    expect(lots(redone)).toEqual({ b: 2 });
    expect(redone.movements.get(entryId('s'))).toMatchObject({ left: 8 });
    // The spending stands again: taken back itself, it gives back what the redo took.
    const again = at(
      [...facts, { id: 'r', points: 8, on: '2026-01-03', reverses: 's' }],
      '2026-01-03',
    );
    expect(lots(again)).toEqual({ a: 5, b: 5 });
    // Then nothing of it is left that could be taken back a second time.
    expect(again.movements.get(entryId('redo'))).toMatchObject({ left: 0 });
  });

  it('leaves later days out, and says how far the book goes', () => {
    const facts = [
      { id: 'a', points: 5, on: '2026-01-01' },
      { id: 'b', points: 7, on: '2026-02-01' },
      { id: 'r', points: -7, on: '2026-01-15', reverses: 'b' },
    ];
    expect(at(facts, '2026-01-31')).toMatchObject({
      balance: 5,
      latestOn: '2026-02-01',
      unplaced: [],
    });
    expect(at(facts, '2026-02-01')).toMatchObject({ balance: 5 });
  });

  it('puts an entry after the one that it names, whatever the clocks of two computers said', () => {
    const [a, r] = bookOf([
      { id: 'a', points: 5, on: '2026-01-01' },
      { id: 'r', points: -2, on: '2026-01-01', reverses: 'a' },
    ]);
    const skewed = [{ ...r!, postedAt: 1, device: 'other' }, a!];
    expect(accountOf(skewed, 'points', day('2026-01-01'))).toMatchObject({
      balance: 3,
      unplaced: [],
    });
  });

  it('survives a book that names itself in a circle, or that names nobody', () => {
    const circle = at(
      [
        { id: 'a', points: 5, on: '2026-01-01', reverses: 'b' },
        { id: 'b', points: -5, on: '2026-01-01', reverses: 'a' },
        { id: 'c', points: 5, on: '2026-01-01', reverses: 'c' },
      ],
      '2026-01-01',
    );
    expect(circle.balance).toBe(0);
    expect(circle.unplaced.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    const lost = at([{ id: 'a', points: 5, on: '2026-01-01', reverses: 'z' }], '2026-01-01');
    expect(lost.balance).toBe(0);
    expect(lost.movements.get(entryId('a'))).toMatchObject({ misfit: 5 });
  });

  it('shows the sum of the book after each entry', () => {
    const { balanceAfter } = at(
      [
        { id: 'a', points: 5, on: '2026-01-01' },
        { id: 'b', points: -7, on: '2026-01-02' },
      ],
      '2026-01-02',
    );
    expect([...balanceAfter]).toEqual([
      ['a', 5],
      ['b', -2],
    ]);
  });

  it('counts as written off what was, until that is taken back', () => {
    const facts = [
      { id: 'a', points: 10, on: '2026-01-01', ends: '2026-03-01' },
      { id: 'l', points: -10, on: '2026-03-01', lot: 'a', kind: 'expiration' as const },
      { id: 'r', points: 4, on: '2026-03-02', reverses: 'l' },
    ];
    const expired = (count: number) =>
      at(facts.slice(0, count), '2026-03-02').movements.get(entryId('a'))?.expired;
    expect([1, 2, 3].map(expired)).toEqual([0, 10, 6]);
  });
});
