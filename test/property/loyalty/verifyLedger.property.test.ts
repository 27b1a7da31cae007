import type { ContactId } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import type { LedgerEntry, LedgerEntryId } from '@shared/domain/loyalty/ledgerEntry';
import type { LedgerProblem } from '@shared/domain/loyalty/verification';
import { verifyLedger } from '@shared/domain/loyalty/verifyLedger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyShop, PEOPLE, type Shop } from './shops';

const named = (shop: Shop, entries: readonly LedgerEntry[]): readonly LedgerProblem[] =>
  verifyLedger({ ...shop, entries });

/** Changes one entry; `null` where there would be no change. */
type Tampering = (entry: LedgerEntry) => LedgerEntry | null;

const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'more points': (entry) => ({ ...entry, points: entry.points * 10 }),
  'the other sign': (entry) => ({ ...entry, points: -entry.points }),
  'a longer life': (entry) =>
    entry.expiresOn === null
      ? null
      : { ...entry, expiresOn: '2099-01-01' as LedgerEntry['effectiveOn'] },
  'another person': (entry) => ({
    ...entry,
    contactId: PEOPLE.find(({ id }) => id !== entry.contactId)!.id,
  }),
  'nobody we know': (entry) => ({ ...entry, contactId: 'nobody' as ContactId }),
  'another note': (entry) => ({ ...entry, note: `${entry.note}!` }),
  'another day': (entry) => ({ ...entry, effectiveOn: '2025-12-31' as LedgerEntry['effectiveOn'] }),
  'another rule': (entry) => ({ ...entry, programmeId: 'p99' as LedgerEntry['programmeId'] }),
};

describe('the verification of the book', () => {
  it('finds nothing in a book that the program wrote', () => {
    fc.assert(
      fc.property(anyShop, (shop) => {
        expect(verifyLedger(shop)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(Object.entries(TAMPERINGS))('names an entry that was given %s', (_name, tamper) => {
    fc.assert(
      fc.property(anyShop, fc.nat(), (shop, pick) => {
        const at = pick % Math.max(1, shop.entries.length);
        const changed = shop.entries[at] ? tamper(shop.entries[at]) : null;
        if (changed === null) return;
        const problems = named(shop, shop.entries.with(at, changed));
        const seals = problems.filter(
          ({ kind }) => kind === 'hash-differs' || kind === 'note-differs',
        );
        expect(seals.map(({ entryId }) => entryId)).toEqual([changed.id]);
      }),
      { numRuns: 60 },
    );
  });

  it('names an entry that was sealed anew, unless it is the last', () => {
    fc.assert(
      fc.property(anyShop, fc.nat(), (shop, pick) => {
        if (shop.entries.length < 2) return;
        const at = pick % (shop.entries.length - 1);
        const changed = { ...shop.entries[at]!, points: shop.entries[at]!.points * 3 };
        const sealed = { ...changed, hash: shop.hashOf(changed) };
        const problems = named(shop, shop.entries.with(at, sealed));
        const seals = problems.filter(({ kind }) => kind === 'hash-differs');
        expect(seals.map(({ entryId }) => entryId)).toEqual([sealed.id]);
      }),
      { numRuns: 100 },
    );
  });

  it('names an entry that was dropped, also the last', () => {
    fc.assert(
      fc.property(anyShop, fc.nat(), (shop, pick) => {
        if (shop.entries.length === 0) return;
        const at = pick % shop.entries.length;
        const rest = shop.entries.filter((_, index) => index !== at);
        const problems = named(shop, rest);
        expect(problems).toContainEqual(
          expect.objectContaining({ kind: 'missing', entryId: shop.entries[at]!.id }),
        );
        const next = shop.entries[at + 1];
        if (!next) return;
        expect(problems).toContainEqual(
          expect.objectContaining({ kind: 'chain-broken', entryId: next.id }),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('names both of two entries that changed places, and a copy', () => {
    fc.assert(
      fc.property(anyShop, fc.nat(), (shop, pick) => {
        if (shop.entries.length < 2) return;
        const at = pick % (shop.entries.length - 1);
        const [a, b] = [shop.entries[at]!, shop.entries[at + 1]!];
        const [seqA, seqB] = [{ seq: a.seq }, { seq: b.seq }];
        const swapped = shop.entries.with(at, { ...a, ...seqB }).with(at + 1, { ...b, ...seqA });
        const seals = named(shop, swapped).filter(({ kind }) => kind === 'hash-differs');
        expect(seals.map(({ entryId }) => entryId).sort()).toEqual([a.id, b.id].sort());

        const copy = { ...a, id: 'z-copy' as LedgerEntryId };
        const kinds = named(shop, [...shop.entries, copy])
          .filter(({ entryId }) => entryId === copy.id)
          .map(({ kind }) => kind);
        expect(kinds).toEqual(
          expect.arrayContaining(['hash-differs', 'booked-twice', 'unrecorded']),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('replays to the same account whatever stands in the list first', () => {
    fc.assert(
      fc.property(anyShop, (shop) => {
        for (const { id } of PEOPLE) {
          const own = shop.entries.filter(({ contactId }) => contactId === id);
          expect(accountOf(own.toReversed(), 'points', shop.today)).toEqual(
            accountOf(own, 'points', shop.today),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
