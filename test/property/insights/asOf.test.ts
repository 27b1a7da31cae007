import { createLocalInsights } from '@renderer/data/insights/insightsClient';
import { readFactsAsOf } from '@renderer/data/insights/insightsReading';
import { readSegmentGroups } from '@renderer/data/insights/segmentGroups';
import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { AnswerId } from '@shared/domain/feedback/answer';
import type { Figures } from '@shared/domain/insights/figure';
import { figuresOf } from '@shared/domain/insights/figures';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { aDraft } from '@test/support/builders';
import { askFor } from '@test/support/insights';
import { aBooking } from '@test/support/shopBook';
import { freshRepositories, type TestData } from '@test/support/testDatabase';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';

/** A few shops in the gate; `REGULARS_DAYS=500` for a long look. */
const SHOPS = Number(process.env['REGULARS_DAYS'] ?? 12);

const DAY_MS = 86_400_000;

const some = fc.nat({ max: 999 });
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('meet' as const), at: some }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('buy' as const), at: some, for: some }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), at: some }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('refund' as const), at: some, for: some }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), at: some, for: some }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unsay' as const), at: some }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('trash' as const), at: some }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('bringBack' as const), at: some }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change' as const), at: some }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cost' as const), at: some }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rate' as const), at: some }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unrate' as const), at: some }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('currency' as const), at: some }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('sleep' as const), at: some }) },
);

type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Each for itself, and converted: rates must be those of the day too. */
const QUESTIONS = [
  askFor('2026-01-01', '2026-06-30', { activeDays: 20 }),
  askFor('2026-03-19', '2026-04-02', { activeDays: 3, currency: 'USD', lifespanMonths: 24 }),
];

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

/** What was known while acts were done. */
type Known = {
  readonly people: ContactId[];
  readonly purchases: PurchaseId[];
  readonly answers: AnswerId[];
  next: number;
};

/** Does an act; what is not possible is refused, and nothing happens. */
async function perform(data: TestData, known: Known, done: Act): Promise<void> {
  const { clock } = data;
  switch (done.do) {
    case 'meet': {
      const country = pick(['DE', 'AT', ''], done.at) ?? '';
      const made = await data.contacts.create(aDraft(`Guest ${known.next}`, { country }));
      if (made.ok) known.people.push(made.value.value.id);
      break;
    }
    case 'buy': {
      const who = pick(known.people, done.at);
      if (who === undefined) break;
      const id = `sale-${known.next}`;
      const booked = await data.purchases.book(
        who,
        aBooking(id, 100 + done.for * 7, {
          boughtOn: addDays(clock.today(), -(done.for % 9)),
          currency: done.for % 4 === 0 ? 'USD' : 'EUR',
        }),
      );
      if (booked.ok) known.purchases.push(id as PurchaseId);
      break;
    }
    case 'void': {
      const which = pick(known.purchases, done.at);
      if (which !== undefined) await data.purchases.void(which, '');
      break;
    }
    case 'refund': {
      const which = pick(known.purchases, done.at);
      const row = which && (await data.db.purchases.get(which));
      if (!row) break;
      await data.purchases.refund({
        purchaseId: row.id,
        refundedOn: clock.today(),
        amountMinor: done.for % 2 === 0 ? row.amountMinor : Math.ceil(row.amountMinor / 3),
        pointsReturned: 0,
        lines: [],
        reason: '',
        dueOn: null,
        paidOn: clock.today(),
      });
      break;
    }
    case 'answer': {
      const kind = done.for % 2 === 0 ? ('csat' as const) : ('nps' as const);
      const given = await data.feedback.add({
        contactId: done.at % 5 === 0 ? null : (pick(known.people, done.at) ?? null),
        kind,
        score: kind === 'csat' ? 1 + (done.for % 5) : done.for % 11,
        words: '',
        touchpoint: 'visit',
        purchaseId: null,
        answeredOn: clock.today(),
        answeredAt: clock.now(),
        by: 'told',
        isPublic: false,
      });
      if (given.ok) known.answers.push(given.value.value.answer.id);
      break;
    }
    case 'unsay': {
      const which = pick(known.answers, done.at);
      if (which !== undefined) await data.feedback.remove(which);
      break;
    }
    case 'trash':
    case 'bringBack': {
      const who = pick(known.people, done.at);
      if (who !== undefined) await data.contacts[done.do]([who]);
      break;
    }
    case 'change': {
      const who = pick(known.people, done.at);
      if (who !== undefined) await data.contacts.update(who, { country: 'CH', owner: 'Ida' });
      break;
    }
    case 'cost':
      await data.costs.add({
        from: clock.today(),
        to: addDays(clock.today(), done.at % 40),
        source: '',
        campaignId: null,
        amountMinor: done.at * 11,
        currency: done.at % 3 === 0 ? 'USD' : 'EUR',
        note: '',
      });
      break;
    case 'rate':
      await data.rates.add({
        from: done.at % 2 === 0 ? 'EUR' : 'USD',
        to: done.at % 2 === 0 ? 'USD' : 'EUR',
        rate: `1.${(done.at % 9) + 1}`,
        on: addDays(clock.today(), -(done.at % 3)),
        note: '',
      });
      break;
    case 'unrate': {
      const which = pick(await data.rates.all(), done.at);
      if (which) await data.rates.remove(which.id);
      break;
    }
    case 'currency':
      await data.settings.set({ currency: done.at % 2 === 0 ? 'EUR' : 'USD' });
      break;
    case 'undo':
      await data.journal.undoLast();
      break;
    case 'sleep':
      clock.advance(DAY_MS * (1 + (done.at % 3)));
  }
  known.next += 1;
}

/** Reports as they were printed, by the day. */
type Printed = Map<IsoDate, readonly Figures[]>;

async function aLife(acts: readonly Act[]) {
  const data = await freshRepositories();
  const insights = createLocalInsights(data.db, data, { zone: 'UTC' }, () =>
    readSegmentGroups(data),
  );
  const print = async (asOf?: IsoDate): Promise<readonly Figures[]> => {
    const answers: Figures[] = [];
    for (const query of QUESTIONS) {
      answers.push(await insights.ask<'figures'>({ ask: 'figures', query }, asOf));
    }
    return answers;
  };
  /** The same, from every table read anew. */
  const reckon = async (day: IsoDate): Promise<readonly Figures[]> => {
    const facts = await readFactsAsOf(data.db, day, 'UTC');
    return QUESTIONS.map((query) => figuresOf(facts, query));
  };
  const known: Known = { people: [], purchases: [], answers: [], next: 1 };
  const printed: Printed = new Map();
  for (const one of acts) {
    // The report of a day is printed in its evening.
    if (one.do === 'sleep') {
      const today = data.clock.today();
      printed.set(today, await reckon(today));
    }
    await perform(data, known, one);
  }
  return { data, insights, print, reckon, known, printed };
}

describe('a report as of a day', () => {
  it('is the one that was printed on that day, whatever was done, undone and changed since', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 40 }), async (acts) => {
        const { data, insights, print, reckon, printed } = await aLife(acts);
        onTestFinished(() => insights.close());
        // What is kept in memory, and what is read anew, are one.
        expect(await print()).toEqual(await reckon(data.clock.today()));
        for (const [day, report] of printed) {
          expect([day, await print(day)]).toEqual([day, report]);
          expect([day, await reckon(day)]).toEqual([day, report]);
        }
      }),
      { numRuns: SHOPS },
    );
  });

  it('keeps the sums of somebody who was erased since, and loses who they were and what they said', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 40 }), some, async (acts, who) => {
        const { data, insights, reckon, known, printed } = await aLife(acts);
        onTestFinished(() => insights.close());
        const gone = pick(known.people, who);
        if (gone === undefined || !(await data.db.contacts.get(gone))) return;
        data.clock.advance(DAY_MS);
        await data.contacts.trash([gone]);
        await data.trashBin.empty([gone]);
        expect(await data.db.contacts.get(gone)).toBeUndefined();
        for (const [day, report] of printed) {
          for (const [at, { figures }] of (await reckon(day)).entries()) {
            expect(JSON.stringify(figures.map(({ parts }) => parts))).not.toContain(`"${gone}"`);
            const sums = (list: Figures['figures']) =>
              list
                .filter(({ key }) => key !== 'csat' && key !== 'nps')
                .map(({ key, state, n, inputs, parts, unit }) => ({
                  key,
                  state,
                  n,
                  inputs,
                  unit,
                  counts: parts.map(({ count }) => count),
                }));
            expect([day, sums(figures)]).toEqual([day, sums(report[at]!.figures)]);
            for (const key of ['csat', 'nps'] as const) {
              const [now, then] = [figures, report[at]!.figures].map(
                (list) => list.find((figure) => figure.key === key)!.n,
              );
              expect(now).toBeLessThanOrEqual(then!);
            }
          }
        }
      }),
      { numRuns: SHOPS },
    );
  });
});

describe('a report as of a day, where rates are concerned', () => {
  it('uses those that were entered by then', async () => {
    const data = await freshRepositories();
    const query = askFor('2026-01-01', '2026-06-30', { currency: 'EUR' });
    const made = await data.contacts.create(aDraft('Ida'));
    if (!made.ok) throw new Error('nobody');
    await data.purchases.book(made.value.value.id, aBooking('p1', 1000, { currency: 'USD' }));
    await data.rates.add({
      from: 'USD',
      to: 'EUR',
      rate: '0.5',
      on: isoDate('2026-03-01'),
      note: '',
    });
    const day = data.clock.today();
    const then = figuresOf(await readFactsAsOf(data.db, day, 'UTC'), query);
    data.clock.advance(DAY_MS);
    await data.rates.add({
      from: 'USD',
      to: 'EUR',
      rate: '0.9',
      on: isoDate('2026-03-02'),
      note: '',
    });
    const now = figuresOf(await readFactsAsOf(data.db, data.clock.today(), 'UTC'), query);
    expect(now).not.toEqual(then);
    expect(figuresOf(await readFactsAsOf(data.db, day, 'UTC'), query)).toEqual(then);
  });
});
