import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import {
  dayNumber,
  insightPerson,
  NO_FACTS,
  type AnswerFact,
  type InsightFacts,
  type InsightPerson,
  type PurchaseFact,
} from '@shared/domain/insights/facts';
import {
  DEFAULT_INSIGHT_SETTINGS,
  type FigureState,
  type InsightQuery,
  type InsightSettings,
} from '@shared/domain/insights/figure';
import { decimalText, type Ratio } from '@shared/domain/insights/ratio';
import type { Span } from '@shared/domain/insights/span';
import type { Refund } from '@shared/domain/purchases/purchase';
import { aPurchase, aRefund } from './builders';

/** What somebody bought: a day, an amount in minor units, a currency (EUR). */
export type Bought = readonly [day: string, minor: number, currency?: string];

export const asId = (name: string): ContactId => name as ContactId;

export const span = (from: string, to: string): Span => ({
  from: isoDate(from),
  to: isoDate(to),
});

let bought = 0;

/** Purchases of somebody, and one refund for each amount that is given back by its place. */
export function purchasesOf(
  name: string,
  list: readonly Bought[],
  back: Readonly<Record<number, number>> = {},
): { readonly purchases: readonly PurchaseFact[]; readonly refunds: readonly Refund[] } {
  const purchases = list.map(([day, minor, currency = 'EUR']) => {
    bought += 1;
    return aPurchase({
      id: `purchase-${bought}` as PurchaseFact['id'],
      contactId: asId(name),
      boughtOn: isoDate(day),
      amountMinor: minor,
      currency,
      lines: [],
    });
  });
  const refunds = Object.entries(back).map(([at, amountMinor]) =>
    aRefund({
      id: `refund-${bought}-${at}` as Refund['id'],
      purchaseId: purchases[Number(at)]!.id,
      contactId: asId(name),
      amountMinor,
    }),
  );
  return { purchases, refunds };
}

/** Somebody who bought, with what the test says else. */
export function buyer(
  name: string,
  list: readonly Bought[],
  fields: Partial<InsightPerson> = {},
  back: Readonly<Record<number, number>> = {},
): InsightPerson {
  const { purchases, refunds } = purchasesOf(name, list, back);
  const contact = {
    id: asId(name),
    country: '',
    owner: '',
    source: { kind: 'typed', detail: '' },
    isSample: false,
    trashedAt: null,
  } as const;
  return { ...insightPerson(asId(name), contact, purchases, refunds, null), ...fields };
}

/** A shop with these people. */
export const shopOf = (
  people: readonly InsightPerson[],
  facts: Partial<InsightFacts> = {},
): InsightFacts => ({
  ...NO_FACTS,
  people: new Map(people.map((person) => [person.id, person])),
  ...facts,
});

export const anAnswer = (
  kind: AnswerFact['kind'],
  score: number,
  day = '2026-02-01',
  contactId: string | null = null,
): AnswerFact => ({
  kind,
  score,
  day: dayNumber(isoDate(day)),
  contactId: contactId === null ? null : asId(contactId),
  isSample: false,
});

export const askFor = (
  from: string,
  to: string,
  settings: Partial<InsightSettings> = {},
): InsightQuery => ({
  span: span(from, to),
  settings: { ...DEFAULT_INSIGHT_SETTINGS, ...settings },
  people: null,
});

/** A number as text; the state where there is none. */
export function shown(state: FigureState | undefined, digits = 2, scale = 1n): string {
  if (!state) return 'missing';
  if (state.kind !== 'value' && state.kind !== 'few') return state.kind;
  const value: Ratio = { ...state.value, numerator: state.value.numerator * scale };
  return decimalText(value, digits);
}

/** A share in percent with one decimal. */
export const percent = (state: FigureState | undefined, digits = 1): string =>
  shown(state, digits, 100n);
