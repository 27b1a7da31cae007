import { partOf } from '@shared/domain/exchange/partOf';
import { rowsIn } from '@shared/domain/exchange/shopCopy';
import { wholeBooks } from '@shared/domain/exchange/wholeBooks';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { doShopAct, SHOP_ACTS, pick, undoNewest } from '@test/support/shopActs';
import { aBooking, aCustomer, aRewardDraft, balanceOf, problemsIn } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { fileOf, sharedState, takeIn, type HandedFile } from '@test/support/twoLaptops';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** More with `PART_RUNS=500`. */
const RUNS = Number(process.env['PART_RUNS'] ?? 100);

const KINDS = [
  ...(['buy', 'buy', 'buy', 'refund', 'void', 'adjust', 'reward', 'undo', 'lapse'] as const),
  ...SHOP_ACTS,
] as const;

type Act = { readonly kind: (typeof KINDS)[number]; readonly n: number };

const acts = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), n: fc.nat(30) }), {
  minLength: 0,
  maxLength: 8,
  size: 'max',
});

async function act(data: TestData, { kind, n }: Act, mark: string): Promise<void> {
  data.clock.advance(60_000);
  const today = data.clock.today();
  const people = (await data.db.contacts.toArray()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const person = pick(people, n);
  const purchase = pick(await data.db.purchases.toArray(), n);
  switch (kind) {
    case 'buy':
      if (person) {
        const draft = aBooking(`p-${mark}`, 300 + n * 91, { boughtOn: today });
        await data.purchases.book(person.id, draft);
      }
      return;
    case 'refund':
      if (!purchase) return;
      await data.purchases.refund({
        ...{ purchaseId: purchase.id, refundedOn: today, amountMinor: 50 + n, pointsReturned: 0 },
        ...{ lines: [], reason: '', dueOn: null, paidOn: today },
      });
      return;
    case 'void':
      if (purchase) await data.purchases.void(purchase.id, 'slip');
      return;
    case 'adjust':
      if (person) await data.loyaltyLedger.adjust(person.id, 'points', n - 9 || 4, 'counted');
      return;
    case 'reward': {
      const [reward] = await data.rewards.all();
      if (person && reward) await data.loyaltyLedger.redeem(person.id, reward.id);
      return;
    }
    case 'lapse':
      data.clock.advance(n * 40 * 86_400_000);
      return;
    case 'undo':
      await undoNewest(data);
      return;
    default:
      await doShopAct(data, kind, n, mark);
  }
}

async function partFrom(data: TestData, ids: ReadonlySet<string>): Promise<HandedFile> {
  const file = await fileOf(data);
  return { ...file, copy: partOf(file.copy, { ids, isWithBooks: true }) };
}

const LATE = isoDate('2040-01-01');

const balances = (data: TestData, ids: Iterable<string>): Promise<readonly number[]> =>
  Promise.all([...ids].map((id) => balanceOf(data.db, id as ContactId, LATE)));

/** Everything of the book and of what was sold that is known anywhere. */
async function known(all: readonly TestData[]) {
  const lines = new Set<string>();
  const money = new Map<string, number>();
  for (const { db } of all) {
    for (const { id } of await db.ledgerEntries.toArray()) lines.add(id);
    for (const { id, amountMinor } of await db.purchases.toArray()) money.set(id, amountMinor);
  }
  return { lines: [...lines].toSorted(), money: [...money].toSorted() };
}

describe(
  'a part of a shop with its purchases and points',
  {
    timeout: 60_000 + RUNS * 10_000,
  },
  () => {
    it('loses no point and no money, there and back again', async () => {
      await fc.assert(
        fc.asyncProperty(acts, acts, acts, fc.integer(), async (first, there, here, hours) => {
          const data = await freshRepositories({ idPrefix: 'd' });
          const ids: ContactId[] = [];
          for (const name of ['Ada', 'Ida', 'Eva', 'Uwe']) {
            ids.push((await aCustomer(data, name)).id);
          }
          granted(await data.rewards.add(aRewardDraft(4)));
          for (const [at, one] of first.entries()) await act(data, one, `first-${at}`);
          const chosen = new Set<string>(ids.slice(0, 2));

          // The clock there is up to four days ahead or behind.
          const rep = await freshRepositories({ idPrefix: 'rep' });
          rep.clock.advance(5 * 86_400_000 + (hours % 96) * 3_600_000);
          data.clock.advance(5 * 86_400_000);
          const part = await partFrom(data, chosen);
          await takeIn(rep, part);
          const whole = wholeBooks((await fileOf(data)).copy, chosen);
          const along = [...chosen].filter((id) => whole.has(id));
          expect(await balances(rep, along)).toEqual(await balances(data, along));
          expect(await problemsIn(rep.db)).toEqual([]);
          expect(await takeIn(rep, part)).toBe(null);
          const owners = [...rowsIn(part.copy, 'ledgerEntries').values()].map(
            (row) => row['contactId'],
          );
          const there0 = new Set((await data.db.contacts.toArray()).map(({ id }) => id as string));
          expect(
            owners.filter((id) => there0.has(id as string) && !chosen.has(id as string)),
          ).toEqual([]);

          for (const [at, one] of there.entries()) await act(rep, one, `there-${at}`);
          for (const [at, one] of here.entries()) await act(data, one, `here-${at}`);
          expect(await problemsIn(rep.db)).toEqual([]);
          const before = await known([data, rep]);
          await takeIn(data, await fileOf(rep));
          expect(await known([data])).toEqual(before);
          expect(await problemsIn(data.db)).toEqual([]);
          expect(await takeIn(data, await fileOf(rep))).toBe(null);
          await takeIn(rep, await partFrom(data, chosen));
          expect(await problemsIn(rep.db)).toEqual([]);

          // The whole files afterwards make both the same.
          for (let round = 0; round < 3; round += 1) {
            await takeIn(rep, await fileOf(data));
            await takeIn(data, await fileOf(rep));
          }
          expect(await sharedState(rep)).toEqual(await sharedState(data));
          expect(await known([rep])).toEqual(before);
          expect(await balances(rep, ids)).toEqual(await balances(data, ids));
          expect([...(await problemsIn(rep.db)), ...(await problemsIn(data.db))]).toEqual([]);
          expect(await takeIn(rep, await fileOf(data))).toBe(null);
        }),
        { numRuns: RUNS, ...(RUNS > 100 && { endOnFailure: true }) },
      );
    });
  },
);
