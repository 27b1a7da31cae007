import type { InsightRows } from '@shared/domain/insights/insightRows';
import { aContact, aPurchase, aRefund } from '@test/support/builders';
import fc from 'fast-check';
import { isoOf } from './naive';

/** Zones whose days begin at odd times, that have left out a day, or change their clocks by half an hour. */
export const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
] as const;

const CURRENCIES = ['EUR', 'EUR', 'EUR', 'USD', 'JPY', 'KWD'] as const;

/** 1 June 2024, as a day since 1970. */
const START = 19_875;

const dayNumber = fc.nat({ max: 700 }).map((after) => START + after);
const day = dayNumber.map(isoOf);
/** With the days on which clocks are changed, and the ends of years, more often than by chance. */
const momentous = fc.oneof(
  { weight: 4, arbitrary: day },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2024-10-27',
      '2024-12-31',
      '2025-01-01',
      '2025-03-09',
      '2025-03-30',
      '2025-10-26',
      '2026-02-28',
    ),
  },
);

const purchase = fc.record({
  on: momentous,
  amountMinor: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 50_000 }) },
  ),
  currency: fc.constantFrom(...CURRENCIES),
  /** Thousandths of the price that were paid with points, and how many points these were. */
  byPoints: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 1000 }) },
  ),
  points: fc.integer({ min: 1, max: 500 }),
  /** Parts that went back, in thousandths of money and of points; a refund may have been voided. */
  back: fc.array(
    fc.record({
      money: fc.constantFrom(0, 333, 500, 1000),
      points: fc.constantFrom(0, 500, 1000),
      isVoided: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  isVoided: fc.constantFrom(false, false, false, false, true),
});

const answer = fc.record({
  kind: fc.constantFrom('csat' as const, 'nps' as const),
  score: fc.nat({ max: 10 }),
  on: momentous,
  isNameless: fc.constantFrom(false, false, true),
});

const person = fc.record({
  state: fc.constantFrom('there', 'there', 'there', 'there', 'trashed', 'erased', 'sample'),
  country: fc.constantFrom('', 'DE', 'AT', 'JP'),
  owner: fc.constantFrom('', 'Ida', 'ida ', 'Ben'),
  source: fc.constantFrom('', 'Flyer', 'flyer', 'Fair'),
  referrer: fc.option(fc.nat({ max: 11 }), { freq: 5 }),
  purchases: fc.array(purchase, { maxLength: 7 }),
  answers: fc.array(answer, { maxLength: 4 }),
});

const cost = fc.record({
  on: day,
  length: fc.integer({ min: 1, max: 120 }),
  amountMinor: fc.nat({ max: 90_000 }),
  currency: fc.constantFrom(...CURRENCIES),
  source: fc.constantFrom('', 'Flyer', 'FLYER', 'Radio', '@recommended'),
  campaign: fc.option(fc.nat({ max: 2 }), { freq: 3 }),
});

const campaign = fc.record({
  on: day,
  length: fc.option(fc.integer({ min: -3, max: 60 }), { freq: 3 }),
  name: fc.constantFrom('Spring', 'Flyer'),
  costMinor: fc.option(fc.nat({ max: 50_000 })),
  currency: fc.constantFrom(...CURRENCIES),
  goal: fc.constantFrom('acquire' as const, 'acquire' as const, 'retain' as const),
});

const rate = fc.record({
  on: day,
  pair: fc.constantFrom(
    ['USD', 'EUR'],
    ['EUR', 'USD'],
    ['JPY', 'EUR'],
    ['KWD', 'EUR'],
    ['EUR', 'JPY'],
    ['USD', 'JPY'],
  ),
  rate: fc.constantFrom('0.92', '1.0875', '161.3', '0.0062', '3.015', '1'),
});

/** What a random shop is made of. */
export const shopPlan = fc.record({
  zone: fc.constantFrom(...ZONES),
  shopCurrency: fc.constantFrom('EUR', 'EUR', 'JPY'),
  people: fc.array(person, { maxLength: 12 }),
  costs: fc.array(cost, { maxLength: 4 }),
  campaigns: fc.array(campaign, { maxLength: 3 }),
  rates: fc.array(rate, { maxLength: 6 }),
});

export type ShopPlan = typeof shopPlan extends fc.Arbitrary<infer T> ? T : never;

/** A question: any span, now and then whole months. */
export const asked = fc
  .record({
    on: dayNumber,
    length: fc.integer({ min: 1, max: 200 }),
    months: fc.option(fc.integer({ min: 1, max: 14 }), { freq: 2 }),
    activeDays: fc.oneof(fc.integer({ min: 1, max: 250 }), fc.constant(180)),
    lifespanMonths: fc.option(fc.integer({ min: 1, max: 90 }), { freq: 2 }),
    marginPerMille: fc.option(fc.integer({ min: 1, max: 1000 }), { freq: 2 }),
    currency: fc.option(fc.constantFrom('EUR', 'USD', 'JPY'), { freq: 2 }),
  })
  .map(({ on, length, months, ...rest }) => {
    if (months === null) return { from: isoOf(on), to: isoOf(on + length - 1), ...rest };
    const from = `${isoOf(on).slice(0, 7)}-01`;
    const to = new Date(Date.UTC(+from.slice(0, 4), +from.slice(5, 7) - 1 + months, 0));
    return { from, to: to.toISOString().slice(0, 10), ...rest };
  });

type Row<Table extends keyof InsightRows> = InsightRows[Table][number];

const id = (kind: string, ...at: readonly number[]): string =>
  [kind, ...at.map((one) => String(one).padStart(3, '0'))].join('-');

/** The rows of a shop as the tables hold them. Somebody who was erased has left purchases and refunds, nothing else. */
export function rowsOf(plan: ShopPlan): InsightRows {
  const contacts: Row<'contacts'>[] = [];
  const links: Row<'links'>[] = [];
  const purchases: Row<'purchases'>[] = [];
  const refunds: Row<'refunds'>[] = [];
  const answers: Row<'answers'>[] = [];
  plan.people.forEach((given, at) => {
    const contactId = id('p', at) as Row<'contacts'>['id'];
    const isErased = given.state === 'erased';
    const isSample = given.state === 'sample';
    if (!isErased) {
      contacts.push(
        aContact({
          id: contactId,
          name: `Person ${at}`,
          country: given.country,
          owner: given.owner,
          source: { kind: isSample ? 'sample' : 'typed', detail: given.source },
          isSample,
          trashedAt: given.state === 'trashed' ? 1 : null,
        }),
      );
      if (given.referrer !== null && given.referrer !== at && given.referrer < plan.people.length) {
        links.push({
          id: id('l', at),
          fromId: contactId,
          toId: id('p', given.referrer),
          kind: 'referred-by',
          createdAt: at,
        } as unknown as Row<'links'>);
      }
    }
    given.purchases.forEach((one, place) => {
      const purchaseId = id('pu', at, place) as Row<'purchases'>['id'];
      const pointsValueMinor = Math.floor((one.amountMinor * one.byPoints) / 1000);
      const pointsPaid = pointsValueMinor === 0 ? 0 : one.points;
      purchases.push(
        aPurchase({
          id: purchaseId,
          contactId,
          boughtOn: one.on as Row<'purchases'>['boughtOn'],
          amountMinor: one.amountMinor,
          currency: one.currency,
          pointsPaid,
          pointsValueMinor,
          voidedAt: one.isVoided ? 1 : null,
          source: isSample ? 'sample' : 'form',
        }),
      );
      let [money, points] = [one.amountMinor - pointsValueMinor, pointsPaid];
      one.back.forEach((back, number) => {
        const amountMinor = Math.ceil((money * back.money) / 1000);
        const pointsReturned = Math.ceil((points * back.points) / 1000);
        // Nothing given back is no refund.
        if (amountMinor === 0 && pointsReturned === 0) return;
        if (!back.isVoided) [money, points] = [money - amountMinor, points - pointsReturned];
        refunds.push(
          aRefund({
            id: id('re', at, place, number) as Row<'refunds'>['id'],
            purchaseId,
            contactId,
            amountMinor,
            pointsReturned,
            voidedAt: back.isVoided ? 1 : null,
          }),
        );
      });
    });
    given.answers.forEach((one, place) => {
      if (isErased && !one.isNameless) return;
      answers.push({
        id: id('an', at, place),
        contactId: one.isNameless ? null : contactId,
        kind: one.kind,
        score: one.kind === 'nps' ? one.score : 1 + (one.score % 5),
        answeredOn: one.on,
        isSample,
      } as unknown as Row<'answers'>);
    });
  });
  return {
    settings: [
      { id: 'currency', value: plan.shopCurrency, updatedAt: 0 },
    ] as unknown as Row<'settings'>[],
    contacts,
    links,
    purchases,
    refunds,
    answers,
    leavings: [],
    promises: [],
    criticisms: [],
    thanks: [],
    costs: plan.costs.map(({ on, length, campaign: of, ...rest }, at) => ({
      id: id('co', at),
      from: on,
      to: isoOf(Date.parse(on) / 86_400_000 + length - 1),
      campaignId: of === null || of >= plan.campaigns.length ? null : id('ca', of),
      ...rest,
    })) as unknown as Row<'costs'>[],
    campaigns: plan.campaigns.map(({ on, length, ...rest }, at) => ({
      id: id('ca', at),
      from: on,
      to: length === null ? null : isoOf(Date.parse(on) / 86_400_000 + length),
      ...rest,
    })) as unknown as Row<'campaigns'>[],
    rates: plan.rates.map(({ on, pair: [from, to], rate: text }, at) => ({
      id: id('ra', at),
      from,
      to,
      rate: text,
      on,
    })) as unknown as Row<'rates'>[],
  };
}
