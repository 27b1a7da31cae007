import { checkSeal, emptyChain, sealedText, sealEntries } from '@formats/ledgerSeal';
import { bookOf } from '@test/unit/loyalty/ledgerRows';
import { describe, expect, it } from 'vitest';

const open = bookOf([
  { id: 'a', points: 100, on: '2026-01-01', ends: '2027-01-01', note: 'Zum Geburtstag \ud800 🎂' },
  { id: 'b', points: -40, on: '2026-01-02' },
]).map((entry) => ({ ...entry, postedAt: 0 }));

describe('the seal of the book', () => {
  it('chains entries, and never goes back in time', () => {
    const first = sealEntries(open.slice(0, 1), emptyChain('till'), 5_000);
    const second = sealEntries(open.slice(1), first.head, 4_000);
    const [a, b] = [first.entries[0]!, second.entries[0]!];
    expect(a).toMatchObject({
      seq: 1,
      device: 'till',
      postedAt: 5_000,
      previousHash: '0'.repeat(64),
    });
    expect(b).toMatchObject({ seq: 2, postedAt: 5_000, previousHash: a.hash, noteDigest: '' });
    expect(second.head).toEqual({ device: 'till', seq: 2, hash: b.hash, postedAt: 5_000 });
    expect([checkSeal(a), checkSeal(b)]).toEqual([null, null]);
    expect(sealEntries(open, emptyChain('till'), 5_000).entries).toEqual([a, b]);
  });

  it('keeps the time that an entry brings along, unless that would go back', () => {
    const told = open.map((entry, at) => ({ ...entry, postedAt: 3_000 - 1_000 * at }));
    const { entries } = sealEntries(told, emptyChain('sample'), 5_000);
    expect(entries.map(({ postedAt }) => postedAt)).toEqual([3_000, 3_000]);
  });

  it('is what was written down about it', () => {
    const [, b] = sealEntries(open, emptyChain('till'), 5_000).entries;
    expect(sealedText({ ...b!, previousHash: 'p' })).toBe(
      '{"cause":{"kind":"correction"},"causeKey":"correction:b","contactId":"anna","device":"till",' +
        '"effectiveOn":"2026-01-02","expiresOn":null,"id":"b","kind":"redemption","lotId":null,' +
        '"noteDigest":"","points":-40,"postedAt":5000,"previousHash":"p","programmeId":null,' +
        '"reversesId":null,"seq":2,"unit":"points"}',
    );
  });

  it('lets a note be erased, not changed', () => {
    const [a] = sealEntries(open, emptyChain('till'), 5_000).entries;
    expect(checkSeal({ ...a!, note: '' })).toBe(null);
    expect(checkSeal({ ...a!, note: 'Zum Abschied' })).toBe('note');
    expect(checkSeal({ ...a!, noteDigest: '' })).toBe('hash');
  });

  it.each([
    ['points', 101],
    ['points', Number.POSITIVE_INFINITY],
    ['contactId', 'bo'],
    ['expiresOn', null],
    ['effectiveOn', '2026-01-03'],
    ['unit', 'stamps'],
    ['kind', 'adjustment'],
    ['causeKey', 'correction:c'],
    ['cause', { kind: 'taken-back' }],
    ['seq', 2],
    ['device', 'other'],
    ['postedAt', 5_001],
    ['previousHash', '1'.repeat(64)],
    ['programmeId', 'p2'],
    ['lotId', 'a'],
    ['reversesId', 'a'],
    ['id', 'z'],
  ])('shows that %s was changed', (field, value) => {
    const [a] = sealEntries(open, emptyChain('till'), 5_000).entries;
    expect(checkSeal({ ...a!, [field]: value })).toBe('hash');
  });
});
