import { emptyChain, hashOf, noteDigestOf, sealEntries } from '@formats/ledgerSeal';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Change } from '@shared/domain/journal/change';
import { createJournaledEntries } from '@shared/domain/loyalty/journaledEntries';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { verifyLedger, type BookToVerify } from '@shared/domain/loyalty/verifyLedger';
import { PEOPLE } from '@test/property/loyalty/shops';
import { describe, expect, it } from 'vitest';
import { ANNA, bookOf, type EntryFacts } from './ledgerRows';

const unsealed = (facts: readonly EntryFacts[]): readonly LedgerEntry[] =>
  bookOf(facts).map((entry) => ({ ...entry, postedAt: 0 }));

const sealed = (facts: readonly EntryFacts[]): readonly LedgerEntry[] =>
  sealEntries(unsealed(facts), emptyChain('till'), 5_000).entries;

const problems = (facts: readonly EntryFacts[], rest: Partial<BookToVerify> = {}) =>
  verifyLedger({
    ...{ entries: sealed(facts), purchases: [], refunds: [], programmes: [], contacts: PEOPLE },
    ...{ formerPeople: new Set(), journaled: null, partlyKnown: new Set(), hashOf, noteDigestOf },
    ...rest,
  }).map(({ kind, entryId, expected, found }) => [kind, entryId, expected, found]);

const HUNDRED = { id: 'a', points: 100, on: '2026-01-01', ends: '2026-06-30' };

describe('what is wrong with a sealed book', () => {
  it.each<[string, readonly EntryFacts[], unknown]>([
    [
      'more was handed in than was there',
      [HUNDRED, { id: 's', points: -101, on: '2026-01-02' }],
      [['overdrawn', 's', '-100', '-101']],
    ],
    [
      'lapsed points were handed in',
      [HUNDRED, { id: 's', points: -10, on: '2026-06-30' }],
      [['overdrawn', 's', '0', '-10']],
    ],
    [
      'more was taken back than was left',
      [
        HUNDRED,
        { id: 'r1', points: -60, on: '2026-01-02', reverses: 'a' },
        { id: 'r2', points: -60, on: '2026-01-03', reverses: 'a' },
      ],
      [['reversal-misfit', 'r2', '-40', '-60']],
    ],
    [
      'something was taken back that is not there',
      [{ id: 'r', points: -60, on: '2026-01-02', reverses: 'nothing' }],
      [['reversal-misfit', 'r', '0', '-60']],
    ],
    [
      'a credit was taken back by a credit',
      [HUNDRED, { id: 'r', points: 60, on: '2026-01-02', reverses: 'a' }],
      [['reversal-misfit', 'r', '0', '60']],
    ],
    [
      'an entry of somebody else was taken back',
      [
        HUNDRED,
        { id: 'r', points: -60, on: '2026-01-02', reverses: 'a', contactId: 'bo' as ContactId },
      ],
      [['reversal-misfit', 'r', '0', '-60']],
    ],
    [
      'two entries take each other back',
      [
        { id: 'x', points: 60, on: '2026-01-02', reverses: 'y' },
        { id: 'y', points: -60, on: '2026-01-02', reverses: 'x' },
      ],
      [
        ['reversal-misfit', 'x', 'y', 'y'],
        ['reversal-misfit', 'y', 'x', 'x'],
      ],
    ],
    [
      'more was written off than had lapsed',
      [HUNDRED, { id: 'l', points: -101, on: '2026-06-30', lot: 'a', kind: 'expiration' }],
      [['expiration-misfit', 'l', '-100', '-101']],
    ],
    [
      'points were written off that had not lapsed',
      [HUNDRED, { id: 'l', points: -100, on: '2026-06-29', lot: 'a', kind: 'expiration' }],
      [['expiration-misfit', 'l', '0', '-100']],
    ],
    [
      'the same was booked twice',
      [HUNDRED, { id: 'b', points: 1, on: '2026-01-01', causeKey: 'correction:a' }],
      [['booked-twice', 'b', 'a', 'correction:a']],
    ],
    [
      'somebody redeemed upwards',
      [{ id: 'b', points: 1, on: '2026-01-01', kind: 'redemption' }],
      [['impossible', 'b', 'redemption', '1']],
    ],
    [
      'half a point was given',
      [{ id: 'b', points: 0.5, on: '2026-01-01' }],
      [['impossible', 'b', 'accrual', '0.5']],
    ],
    [
      'a person is not known',
      [{ id: 'b', points: 1, on: '2026-01-01', contactId: 'nobody' as ContactId }],
      [['cause-missing', 'b', 'nobody', '']],
    ],
    ['nothing', [HUNDRED, { id: 's', points: -200, on: '2026-01-02', kind: 'adjustment' }], []],
  ])('%s', (_name, facts, expected) => {
    expect(problems(facts)).toEqual(expected);
  });

  it('stays quiet about people who are gone for good, and about erased notes', () => {
    const [entry] = sealed([{ ...HUNDRED, note: 'Für Anna' }]);
    const book = { entries: [{ ...entry!, note: '' }], contacts: [] };
    expect(problems([], { ...book, formerPeople: new Set([ANNA]) })).toEqual([]);
    expect(problems([], book)).toEqual([['cause-missing', 'a', 'anna', '']]);
  });

  it('compares each chain with itself', () => {
    const till = sealed([HUNDRED]);
    const phone = sealEntries(
      unsealed([{ id: 'p', points: 5, on: '2026-01-01' }]),
      emptyChain('phone'),
      4_000,
    ).entries;
    expect(problems([], { entries: [...till, ...phone] })).toEqual([]);
    const moved = { ...phone[0]!, device: 'till' };
    expect(problems([], { entries: [...till, { ...moved, hash: hashOf(moved) }] })).toMatchObject([
      ['chain-broken', 'a', '2', '1'],
    ]);
  });

  it('says exactly nothing of sums beyond what a number holds', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(
      problems([
        { id: 'a', points: most, on: '2026-01-01' },
        { id: 'b', points: most, on: '2026-01-01' },
        { id: 'c', points: 1, on: '2026-01-01' },
      ]),
    ).toMatchObject([['sum-differs', null, '18014398509481983', expect.any(String)]]);
  });
});

describe('what the journal knows of the book', () => {
  const change = (at: string, fields: Partial<Change>): Change => ({
    ...{
      id: `b${at}:0`,
      batch: 'b',
      at,
      device: 'till',
      table: 'ledgerEntries',
      key: 'a',
      kind: 'create',
    },
    ...fields,
  });

  it('is what acts wrote and none took away, in whatever order it is told', () => {
    const changes = [
      change('1', { key: '', keys: ['a', 'b', 'c'] }),
      change('2', { key: 'b', kind: 'delete' }),
      change('3', { key: 'c', kind: 'update', after: { note: '' } }),
      change('4', { key: '', keys: ['a'], kind: 'delete' }),
      change('5', { key: 'a' }),
      change('6', { table: 'purchases', key: 'p' }),
      change('7', { table: 'contacts', key: 'gone', kind: 'delete' }),
    ];
    for (const list of [changes, changes.toReversed()]) {
      const journal = createJournaledEntries();
      for (const one of list) journal.add(one);
      expect([...journal.entryIds()].sort()).toEqual(['a', 'c']);
      expect([...journal.formerPeople()]).toEqual(['gone']);
    }
  });
});
