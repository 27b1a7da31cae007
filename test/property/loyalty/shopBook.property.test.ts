import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import { WHOLE_BOOK } from '@shared/domain/loyalty/bookAnswers';
import { byPosting, type LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { createShopBook, type ShopBook } from '@shared/domain/loyalty/shopBook';
import { tierOn } from '@shared/domain/loyalty/tiers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyShop, type Shop } from './shops';

const EVER = '9999-12-31' as IsoDate;
const UNITS = ['points', 'stamps'] as const;

const ownersOf = ({ entries }: Shop): readonly ContactId[] => [
  ...new Set(entries.map(({ contactId }) => contactId)),
];

const of = (entries: readonly LedgerEntry[], id: ContactId): readonly LedgerEntry[] =>
  entries.filter(({ contactId }) => contactId === id);

/** A book that got the lines in another order, in pieces, some of them twice and some taken out in between. */
function anyBookOf(shop: Shop, order: readonly number[]): ShopBook {
  const book = createShopBook(addDays(shop.today, -40));
  const shuffled = shop.entries
    .map((entry, at) => ({ entry, key: order[at % Math.max(1, order.length)] ?? 0, at }))
    .sort((a, b) => a.key - b.key || a.at - b.at)
    .map(({ entry }) => entry);
  const half = Math.floor(shuffled.length / 2);
  book.add(shuffled.slice(0, half));
  for (const id of ownersOf(shop)) book.setPerson(id, 'real');
  // Asked in between, so that something is derived that must not last.
  for (const { rules } of shop.programmes) book.figures('points', rules, EVER);
  book.remove(
    shuffled
      .slice(0, half)
      .filter((_, at) => at % 3 === 0)
      .map(({ id }) => id),
  );
  book.add(shuffled);
  book.setToday(shop.today);
  for (const id of ownersOf(shop)) {
    book.setPurchases(
      id,
      shop.purchases.filter(({ contactId }) => contactId === id),
      shop.refunds.filter(({ contactId }) => contactId === id),
    );
  }
  return book;
}

const anyOrder = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 40 });

describe('the book of any shop', () => {
  it('has the balance of every person that replaying their lines gives', () => {
    fc.assert(
      fc.property(anyShop, anyOrder, (shop, order) => {
        const book = anyBookOf(shop, order);
        const owners = ownersOf(shop);
        for (const balance of book.balances(owners)) {
          for (const unit of UNITS) {
            const own = of(shop.entries, balance.contactId);
            const { available, owed } = accountOf(own, unit, shop.today);
            expect([balance.available[unit], balance.owed[unit]]).toEqual([available, owed]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('adds people up to its figures', () => {
    fc.assert(
      fc.property(anyShop, anyOrder, (shop, order) => {
        const book = anyBookOf(shop, order);
        const rules = shop.programmes.at(-1)!.rules;
        const until = addDays(shop.today, 20);
        for (const unit of UNITS) {
          const accounts = ownersOf(shop).map((id) =>
            accountOf(of(shop.entries, id), unit, shop.today),
          );
          const sum = (of: (account: (typeof accounts)[number]) => number): number =>
            accounts.reduce((total, account) => total + of(account), 0);
          const lost = accounts.map(({ lots }) =>
            lots
              .filter(({ isLapsed, expiresOn }) => !isLapsed && expiresOn !== null)
              .filter(({ expiresOn }) => expiresOn! <= addDays(until, 1))
              .reduce((total, { remaining }) => total + remaining, 0),
          );
          const figures = book.figures(unit, rules, until);
          expect(figures).toMatchObject({
            lines: shop.entries.length,
            outstanding: sum(({ available }) => available),
            owed: sum(({ owed }) => owed),
            lapsingPoints: lost.reduce((total, points) => total + points, 0),
            lapsingPeople: lost.filter((points) => points > 0).length,
          });
          expect(book.lapsing(unit, until).reduce((total, { points }) => total + points, 0)).toBe(
            figures.lapsingPoints,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts everybody into the tier that the rules give them, and nobody into two', () => {
    fc.assert(
      fc.property(
        anyShop,
        anyOrder,
        fc.constantFrom('points', 'spend', 'visits'),
        (shop, order, basis) => {
          const book = anyBookOf(shop, order);
          const { rules: last } = shop.programmes.at(-1)!;
          const rules = { ...last, tierRule: { ...last.tierRule, basis } };
          const listed = rules.tiers.flatMap(({ id }) =>
            book.tierPeople(rules, id).map(({ contactId }) => [contactId, id] as const),
          );
          expect(listed.length).toBe(new Set(listed.map(([id]) => id)).size);
          for (const [id, tierId] of listed) {
            const { tier } = tierOn(
              of(shop.entries, id),
              shop.purchases.filter(({ contactId }) => contactId === id),
              shop.refunds.filter(({ contactId }) => contactId === id),
              rules,
              shop.today,
            );
            expect(tierId).toBe(tier?.id);
          }
          const { tiers } = book.figures('points', rules, shop.today);
          expect(Object.values(tiers).reduce((sum, count) => sum + count, 0)).toBe(listed.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows every line once, the latest first, with the sum up to it', () => {
    fc.assert(
      fc.property(anyShop, anyOrder, (shop, order) => {
        const book = anyBookOf(shop, order);
        const lines = book.lines(book.list(WHOLE_BOOK));
        expect(lines.map(({ entry }) => entry.id)).toEqual(
          [...shop.entries]
            .sort(byPosting)
            .reverse()
            .map(({ id }) => id),
        );
        for (const id of ownersOf(shop)) {
          for (const unit of UNITS) {
            const { movements, balanceAfter } = accountOf(of(shop.entries, id), unit, EVER);
            for (const { entry, balance, isTakenBack } of lines) {
              if (entry.contactId !== id || entry.unit !== unit) continue;
              expect(balance).toBe(balanceAfter.get(entry.id));
              expect(isTakenBack).toBe(movements.get(entry.id)?.left === 0);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
