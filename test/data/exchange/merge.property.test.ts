import { isoDate } from '@shared/domain/calendar/isoDate';
import { aBooking, aCustomer, aRewardDraft, balanceOf, problemsIn } from '@test/support/shopBook';
import { doShopAct, SHOP_ACTS, pick } from '@test/support/shopActs';
import { aNote } from '@test/support/builders';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { fileOf, sharedState, takeIn, type HandedFile } from '@test/support/twoLaptops';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** More with `MERGE_RUNS=500`. */
const RUNS = Number(process.env['MERGE_RUNS'] ?? 10);

type Act = { readonly kind: (typeof KINDS)[number]; readonly n: number };

type Step =
  | { readonly kind: 'act'; readonly device: number; readonly act: Act; readonly wait: number }
  | { readonly kind: 'write'; readonly device: number }
  | { readonly kind: 'take'; readonly device: number; readonly file: number }
  | { readonly kind: 'takeBack'; readonly device: number };

const KINDS = [
  ...(['add', 'edit', 'edit', 'edit', 'note', 'note', 'buy', 'buy', 'buy', 'reward'] as const),
  ...(['refund', 'void', 'undo', 'undoOne', 'trash', 'restore', 'empty', 'tag', 'adjust'] as const),
  ...(['setting', 'removeNote', 'editNote'] as const),
  ...SHOP_ACTS,
] as const;

const device = fc.nat(2);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      device,
      act: fc.record({ kind: fc.constantFrom(...KINDS), n: fc.nat(20) }),
      wait: fc.constantFrom(1, 1, 60_000, 86_400_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('write' as const), device }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('take' as const), device, file: fc.nat(9) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('takeBack' as const), device }) },
);

const anyHistory = fc.record({
  devices: fc.constantFrom(2, 2, 3),
  /** How far the clocks are off, in minutes. */
  clocks: fc.tuple(
    fc.integer({ min: -2000, max: 2000 }),
    fc.integer({ min: -9, max: 9 }),
    fc.nat(99),
  ),
  steps: fc.array(anyStep, { minLength: 8, maxLength: 30, size: 'max' }),
});

async function run(data: TestData, { kind, n }: Act, mark: string): Promise<void> {
  const today = data.clock.today();
  const people = (await data.db.contacts.toArray()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const person = pick(people, n);
  const notes = await data.db.interactions.toArray();
  const purchases = await data.db.purchases.toArray();
  switch (kind) {
    case 'add':
      await aCustomer(data, `New ${mark}`);
      return;
    case 'edit':
      if (person) await data.contacts.update(person.id, { about: `About ${mark}` });
      return;
    case 'tag':
      if (person) await data.contacts.tag([person.id], `t${n}`);
      return;
    case 'trash':
      if (person) await data.contacts.trash([person.id]);
      return;
    case 'restore':
      if (person) await data.contacts.bringBack([person.id]);
      return;
    case 'empty':
      await data.trashBin.empty(people.map(({ id }) => id));
      return;
    case 'note':
      if (person) {
        const note = { ...aNote(person.id), text: `Said ${mark}`, happenedAt: data.clock.now() };
        await data.interactions.add(note);
      }
      return;
    case 'editNote': {
      const note = pick(notes, n);
      if (note) await data.interactions.update(note.id, { text: `Rather ${mark}` });
      return;
    }
    case 'removeNote': {
      const note = pick(notes, n);
      if (note) await data.interactions.remove(note.id);
      return;
    }
    case 'buy':
      if (person) {
        const minor = 500 + n * 731;
        await data.purchases.book(
          person.id,
          aBooking(`p-${mark}`, minor, { boughtOn: today, payPoints: n % 4 === 0 ? 10 : 0 }),
        );
      }
      return;
    case 'reward': {
      const [reward] = await data.rewards.all();
      if (person && reward) await data.loyaltyLedger.redeem(person.id, reward.id);
      return;
    }
    case 'adjust':
      if (person) await data.loyaltyLedger.adjust(person.id, 'points', n - 10 || 5, 'counted');
      return;
    case 'refund': {
      const purchase = pick(purchases, n);
      if (!purchase) return;
      await data.purchases.refund({
        ...{ purchaseId: purchase.id, refundedOn: today, amountMinor: 100 + n * 40 },
        ...{ pointsReturned: 0, lines: [], reason: '', dueOn: null, paidOn: today },
      });
      return;
    }
    case 'void': {
      const purchase = pick(purchases, n);
      if (purchase) await data.purchases.void(purchase.id, 'slip');
      return;
    }
    case 'undo':
    case 'undoOne': {
      const acts = (await data.journal.recentBatches()).filter(
        ({ isTakenBack, act }) => !isTakenBack && act.key !== 'exchange.merged',
      );
      const one = kind === 'undo' ? acts[0] : pick(acts, n);
      if (one) await data.journal.undoBatch(one.batchId);
      return;
    }
    case 'setting':
      await data.settings.set({ shopName: `Shop ${mark}` });
      return;
    default:
      await doShopAct(data, kind, n, mark);
  }
}

/** Hands files round until nobody has anything new; answers how many rounds that took. */
async function exchangeAll(all: readonly TestData[]): Promise<number> {
  for (let round = 1; round <= 6; round += 1) {
    let isNew = false;
    for (const to of all) {
      for (const from of all) {
        if (to === from) continue;
        to.clock.advance(1);
        if ((await takeIn(to, await fileOf(from))) !== null) isNew = true;
      }
    }
    if (!isNew) return round;
  }
  throw new Error('Never the same');
}

async function shops(devices: number, clocks: readonly number[]): Promise<readonly TestData[]> {
  const all: TestData[] = [];
  for (let at = 0; at < devices; at += 1) {
    const data = await freshRepositories({ idPrefix: `d${at}` });
    all.push(data);
  }
  const first = all[0]!;
  for (const name of ['Ada', 'Ida', 'Eva']) await aCustomer(first, name);
  granted(await first.rewards.add(aRewardDraft(25)));
  const [programme] = await first.programmes.all();
  granted(
    await first.programmes.save(
      {
        ...programme!.rules,
        pointValue: { points: 10, minor: 100 },
        bonuses: { welcome: 7, birthday: 0, review: 0, idea: 0 },
      },
      isoDate('2026-03-19'),
    ),
  );
  first.clock.advance(1000);
  const file = await fileOf(first);
  for (const other of all.slice(1)) {
    other.clock.advance(2000);
    await takeIn(other, file);
  }
  all.forEach((data, at) => data.clock.advance(Math.max(0, clocks[at]! * 60_000 + 86_400_000 * 2)));
  return all;
}

describe('computers that exchange files', { timeout: 60_000 + RUNS * 15_000 }, () => {
  it('agree in the end, whatever was done where and taken in when; no point and no money is lost', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(anyHistory, async ({ devices, clocks, steps }) => {
        const all = await shops(devices, clocks);
        const files: HandedFile[] = [];
        for (const [at, step] of steps.entries()) {
          const data = all[step.device % devices]!;
          if (step.kind === 'act') {
            data.clock.advance(step.wait);
            await run(data, step.act, `${step.device % devices}-${at}`);
          } else if (step.kind === 'write') files.push(await fileOf(data));
          else if (step.kind === 'take') {
            const file = pick(files, step.file);
            data.clock.advance(1);
            if (file) await takeIn(data, file);
          } else {
            const merge = (await data.journal.recentBatches()).find(
              ({ act, isTakenBack }) => act.key === 'exchange.merged' && !isTakenBack,
            );
            // Not the one by which the computer got its shop.
            const count = (await data.journal.recentBatches()).filter(
              ({ act }) => act.key === 'exchange.merged',
            ).length;
            if (merge && (count > 1 || data === all[0]))
              await data.journal.undoBatch(merge.batchId);
          }
        }
        const lines = new Set<string>();
        const money = new Map<string, number>();
        for (const data of all) {
          for (const { id } of await data.db.ledgerEntries.toArray()) lines.add(id);
          for (const one of await data.db.purchases.toArray()) money.set(one.id, one.amountMinor);
        }
        await exchangeAll(all);
        seen += 1;

        const [first, ...others] = await Promise.all(all.map(sharedState));
        for (const other of others) expect(other).toEqual(first);
        for (const data of all) {
          const booked = await data.db.ledgerEntries.toArray();
          expect(booked.map(({ id }) => id).toSorted()).toEqual([...lines].toSorted());
          const bought = await data.db.purchases.toArray();
          expect(new Map(bought.map((one) => [one.id, one.amountMinor]))).toEqual(money);
          expect(await problemsIn(data.db)).toEqual([]);
        }
        const people = new Set(
          (await all[0]!.db.ledgerEntries.toArray()).map((one) => one.contactId),
        );
        for (const id of people) {
          const balances = await Promise.all(
            all.map(({ db }) => balanceOf(db, id, isoDate('2026-12-31'))),
          );
          expect(new Set(balances).size).toBe(1);
        }
        for (const data of all) {
          for (const from of all)
            if (from !== data) expect(await takeIn(data, await fileOf(from))).toBe(null);
        }
      }),
      { numRuns: RUNS, ...(RUNS > 100 && { endOnFailure: true }) },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
