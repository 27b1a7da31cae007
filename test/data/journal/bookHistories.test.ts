import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { aBooking, aCustomer, aRewardDraft, balanceOf, problemsIn } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Step =
  | { readonly kind: 'buy'; readonly who: number; readonly minor: number; readonly pay: number }
  | { readonly kind: 'reward' | 'adjust' | 'transfer'; readonly who: number; readonly by: number }
  | { readonly kind: 'refund' | 'void' | 'strike'; readonly which: number; readonly minor: number }
  | { readonly kind: 'undo' | 'redo' | 'lapse' }
  | { readonly kind: 'undoOne' | 'redoOne'; readonly which: number }
  | { readonly kind: 'wait'; readonly days: number };

const who = fc.nat(2);
const which = fc.nat(7);

const anyStep = (withAnyUndo: boolean): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      arbitrary: fc.record({
        kind: fc.constant('buy' as const),
        who,
        minor: fc.integer({ min: 1, max: 20_000 }),
        pay: fc.constantFrom(0, 0, 10, 40),
      }),
      weight: 10,
    },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom('reward' as const, 'adjust' as const, 'transfer' as const),
        who,
        by: fc.integer({ min: -30, max: 30 }),
      }),
      weight: 3,
    },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom(
          'refund' as const,
          'refund' as const,
          'void' as const,
          'strike' as const,
        ),
        which,
        minor: fc.integer({ min: 1, max: 2500 }),
      }),
      weight: 7,
    },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const),
      }),
      weight: 5,
    },
    { arbitrary: fc.constant<Step>({ kind: 'lapse' }), weight: withAnyUndo ? 1 : 0 },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom('undoOne' as const, 'redoOne' as const),
        which,
      }),
      weight: withAnyUndo ? 4 : 0,
    },
    {
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        days: fc.integer({ min: 1, max: 9 }),
      }),
      weight: 2,
    },
  );

const anyHistory = (withAnyUndo: boolean) =>
  fc.array(anyStep(withAnyUndo), { minLength: 12, maxLength: 40, size: 'max' });

/** Acts by which the shop is set up; they stay. */
const FIRST_ACTS = 6;

/** A shop in which the second customer was brought along by the first, and points live for ten days. */
async function aShop() {
  const data = await freshRepositories();
  const people: ContactId[] = [];
  for (const name of ['Ada', 'Ida', 'Eva']) people.push((await aCustomer(data, name)).id);
  const link = { fromId: people[1]!, toId: people[0]!, kind: 'referred-by', label: '' } as const;
  granted(await data.links.add(link));
  granted(await data.rewards.add(aRewardDraft(25)));
  const [first] = await data.programmes.all();
  granted(
    await data.programmes.save(
      {
        ...first!.rules,
        pointValue: { points: 10, minor: 100 },
        expiry: { kind: 'months', months: 1 },
        bonuses: { welcome: 7, birthday: 0, review: 0, idea: 0 },
      },
      isoDate('2026-03-19'),
    ),
  );
  return { data, people };
}

/** Does a step as far as it is possible; answers whether an act came of it. */
async function run(data: TestData, people: readonly ContactId[], step: Step, at: number) {
  const today = data.clock.today();
  data.clock.advance(60_000);
  const before = await data.db.batches.count();
  switch (step.kind) {
    case 'buy': {
      const lines = [step.minor, 300].map((amountMinor, line) => ({
        ...{ id: String(line), productId: null, name: 'Tea', category: '', quantityMilli: 1000 },
        ...{ amountMinor, isVoided: false },
      }));
      const draft = { boughtOn: today, lines, payPoints: step.pay };
      await data.purchases.book(people[step.who]!, aBooking(`p${at}`, step.minor + 300, draft));
      break;
    }
    case 'reward': {
      const [reward] = await data.rewards.all();
      await data.loyaltyLedger.redeem(people[step.who]!, reward!.id);
      break;
    }
    case 'adjust':
      await data.loyaltyLedger.adjust(people[step.who]!, 'points', step.by, 'counted');
      break;
    case 'transfer':
      await data.loyaltyLedger.transfer(people[step.who]!, people[(step.who + 1) % 3]!);
      break;
    case 'refund':
    case 'void':
    case 'strike': {
      const purchases = await data.db.purchases.toArray();
      const purchaseId = purchases[step.which % Math.max(1, purchases.length)]?.id;
      if (!purchaseId) break;
      if (step.kind === 'void') await data.purchases.void(purchaseId, 'slip');
      else if (step.kind === 'strike') {
        await data.purchases.setLineVoided(purchaseId, '1', step.minor % 3 > 0);
      } else {
        const pointsReturned = step.minor % 3 === 0 ? 5 : 0;
        const draft = { purchaseId, refundedOn: today, amountMinor: step.minor, pointsReturned };
        await data.purchases.refund({
          ...draft,
          ...{ lines: [], reason: '', dueOn: null, paidOn: today },
        });
      }
      break;
    }
    case 'undo': {
      const acts = await data.journal.recentBatches();
      const standing = acts.filter(({ isTakenBack }) => !isTakenBack);
      return standing.length > FIRST_ACTS && (await data.journal.undoLast()).ok;
    }
    case 'redo':
      return (await data.journal.redo()).ok;
    case 'undoOne':
    case 'redoOne': {
      const acts = await data.journal.recentBatches();
      const own = acts.slice(0, -FIRST_ACTS)[step.which];
      if (!own) break;
      if (step.kind === 'undoOne') await data.journal.undoBatch(own.batchId);
      else await data.journal.redoBatch(own.batchId);
      break;
    }
    case 'wait':
      data.clock.advance(step.days * 86_400_000);
      return false;
    case 'lapse':
      await data.loyaltyLedger.postLapsed();
      return false;
  }
  return (await data.db.batches.count()) > before;
}

describe('a shop to which anything happens', () => {
  it('has a book that fits, whatever is done, taken back and done again', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory(true), async (steps) => {
        const { data, people } = await aShop();
        for (const [at, step] of steps.entries()) await run(data, people, step, at);
        expect(await problemsIn(data.db)).toEqual([]);
      }),
      { numRuns: 4 },
    );
  }, 60_000);

  it('looks after undo and redo in turn as it did at each of these moments', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory(false), async (steps) => {
        const { data, people } = await aShop();
        const look = async () => ({
          balances: await Promise.all(
            people.map((id) => balanceOf(data.db, id, data.clock.today())),
          ),
          bought: (await data.db.purchases.toArray())
            .filter(({ voidedAt }) => voidedAt === null)
            .map(({ updatedAt: _touched, ...purchase }) => purchase),
          back: (await data.db.refunds.toArray())
            .filter(({ voidedAt }) => voidedAt === null)
            .map(({ amountMinor }) => amountMinor),
        });
        type Look = Awaited<ReturnType<typeof look>>;
        const past: Look[] = [];
        const future: Look[] = [];
        for (const [at, step] of steps.entries()) {
          // Days that pass let points lapse, so that a moment would not look the same again.
          if (step.kind === 'wait') continue;
          const now = await look();
          if (step.kind === 'undo' && past.length === 0) continue;
          const isDone = await run(data, people, step, at);
          if (step.kind === 'undo') {
            expect(isDone).toBe(true);
            future.push(now);
            expect(await look()).toEqual(past.pop());
          } else if (step.kind === 'redo') {
            expect(isDone).toBe(future.length > 0);
            if (!isDone) continue;
            past.push(now);
            expect(await look()).toEqual(future.pop());
          } else if (isDone) {
            past.push(now);
            future.length = 0;
          }
        }
        expect(await problemsIn(data.db)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  }, 60_000);
});
