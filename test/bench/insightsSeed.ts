import { addDays } from '@shared/domain/calendar/isoDate';
import type { Thanks } from '@shared/domain/care/thanks';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { ContactLink } from '@shared/domain/contacts/contactLink';
import type { Answer, AnswerId } from '@shared/domain/feedback/answer';
import type { Leaving } from '@shared/domain/feedback/criticism';
import type { Cost, CostId } from '@shared/domain/insights/cost';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import type { Purchase, PurchaseId, Refund, RefundId } from '@shared/domain/purchases/purchase';
import { NOW, seededChance, seededPerson, TODAY } from './seed';

const DAY_MS = 86_400_000;
/** Over so many days the shop has sold something. */
const DAYS = 1100;
const MOST = 250;

const OWNERS = ['', '', 'Marlene', 'Jürgen', 'Aylin'];
const SOURCES = ['', '', '', 'Laufkundschaft', 'Teeseminar', 'Flyer', 'Instagram', 'Wochenmarkt'];
const CURRENCIES = [...Array<string>(30).fill('EUR'), 'CHF'];

/** Ids sort by their number, as if they had come one after another. */
const idOf = (kind: number, n: number): string =>
  `${n.toString(16).padStart(8, '0')}-${kind.toString(16).padStart(4, '0')}-7000-8000-000000000000`;

/** The id of person `n`; the same as that of `seededPerson`. */
export const seededId = (n: number): ContactId => seededPerson(n, 0).contact.id;

/**
 * Who bought on which day, in the order of days. A fifth has never bought anything, a third once, and few buy very often:
 * beyond that, numbers of purchases follow a power law. On average five. One in three has gone silent.
 */
export type SeededSales = { readonly people: Int32Array; readonly daysAgo: Int16Array };

/** The sales of a shop; the same for the same number of people. */
export function seededSales(people: number): SeededSales {
  const found: { readonly person: number; readonly ago: number }[] = [];
  for (let person = 0; person < people; person += 1) {
    const chance = seededChance(person + 700_000);
    const kind = chance();
    const often = Math.min(MOST, Math.floor(3 * (1 - chance()) ** (-1 / 1.25)));
    const count = kind < 0.2 ? 0 : kind < 0.55 ? 1 : often;
    const first = Math.floor(chance() * DAYS);
    const last = chance() < 0.33 ? Math.floor(chance() * first) : 0;
    for (let at = 0; at < count; at += 1) {
      found.push({ person, ago: last + Math.floor(chance() * (first - last + 1)) });
    }
  }
  found.sort((a, b) => b.ago - a.ago || a.person - b.person);
  return {
    people: Int32Array.from(found, ({ person }) => person),
    daysAgo: Int16Array.from(found, ({ ago }) => ago),
  };
}

/** Sale `n`: what was bought, and what of it was given back. */
export function seededSale(
  { people, daysAgo }: SeededSales,
  n: number,
): { readonly purchase: Purchase; readonly refund: Refund | null } {
  const chance = seededChance(n + 9_000_000);
  const ago = daysAgo[n]!;
  const boughtAt = NOW - ago * DAY_MS;
  const purchase = aSale(n, people[n]!, ago, {
    amountMinor: 300 + Math.floor(chance() ** 3 * 20_000),
    currency: CURRENCIES[Math.floor(chance() * CURRENCIES.length)]!,
    voidedAt: chance() < 0.005 ? boughtAt : null,
  });
  const kind = chance();
  const back = kind < 0.01 ? purchase.amountMinor : Math.floor(purchase.amountMinor / 3);
  const refund: Refund | null =
    kind >= 0.02
      ? null
      : {
          id: idOf(6, n) as RefundId,
          purchaseId: purchase.id,
          contactId: purchase.contactId,
          refundedOn: purchase.boughtOn,
          refundedAt: boughtAt,
          amountMinor: back,
          pointsReturned: 0,
          lines: [],
          reason: '',
          dueOn: null,
          paidOn: purchase.boughtOn,
          voidedAt: null,
          createdAt: boughtAt,
          updatedAt: boughtAt,
        };
  return { purchase, refund };
}

/** One purchase of person `person`, `ago` days before the day that is looked at. */
export function aSale(
  n: number,
  person: number,
  ago: number,
  fields: Pick<Purchase, 'amountMinor' | 'currency' | 'voidedAt'>,
): Purchase {
  const boughtAt = NOW - ago * DAY_MS;
  return {
    id: idOf(3, n) as PurchaseId,
    contactId: seededId(person),
    boughtOn: addDays(TODAY, -ago),
    boughtAt,
    pointsPaid: 0,
    pointsValueMinor: 0,
    paymentMethod: 'card',
    channel: 'shop',
    lines: [],
    note: '',
    source: 'counter',
    createdAt: boughtAt,
    updatedAt: boughtAt,
    ...fields,
  };
}

/** Person `n` as figures see them, with what else happened. */
export type SeededInsights = {
  readonly contact: Contact;
  readonly answers: readonly Answer[];
  readonly promises: readonly CarePromise[];
  readonly thanks: readonly Thanks[];
  readonly leavings: readonly Leaving[];
  readonly links: readonly ContactLink[];
};

/** Person `n` with answers, promises that were kept or broken, thank-yous, leavings and whoever recommended the shop. */
export function seededInsights(n: number): SeededInsights {
  const chance = seededChance(n + 3_000_000);
  const pick = (list: readonly string[]): string => list[Math.floor(chance() * list.length)]!;
  const { contact } = seededPerson(n, 0);
  const contactId = contact.id;
  const ago = (): number => Math.floor(chance() * DAYS);
  const times = <T>(share: number, make: (at: number) => T): readonly T[] =>
    chance() < share ? [make(NOW - ago() * DAY_MS)] : [];
  const dayOf = (at: number) => addDays(TODAY, -Math.round((NOW - at) / DAY_MS));
  const answer = (part: number, at: number, kind: Answer['kind']): Answer => ({
    id: idOf(16 + part, n) as AnswerId,
    contactId: chance() < 0.1 ? null : contactId,
    kind,
    score: kind === 'nps' ? 10 - Math.floor(chance() ** 2 * 11) : 5 - Math.floor(chance() ** 2 * 5),
    words: '',
    touchpoint: 'purchase',
    purchaseId: null,
    answeredOn: dayOf(at),
    answeredAt: at,
    by: 'screen',
    isPublic: false,
    isSample: false,
    createdAt: at,
    updatedAt: at,
  });
  return {
    contact: {
      ...contact,
      owner: pick(OWNERS),
      source: { kind: 'typed', detail: pick(SOURCES) },
      trashedAt: chance() < 0.01 ? NOW : null,
    },
    answers: [
      ...times(0.2, (at) => answer(0, at, 'nps')),
      ...times(0.1, (at) => answer(1, at, 'csat')),
    ],
    promises: times(0.2, (at) => ({
      id: idOf(7, n) as PromiseId,
      contactId,
      interactionId: null,
      text: 'Bescheid geben',
      by: 'us',
      dueOn: dayOf(at),
      status: chance() < 0.9 ? 'kept' : 'broken',
      resolvedAt: at,
      createdAt: at,
      updatedAt: at,
    })),
    thanks: times(0.2, (at) => ({
      id: `${contactId}:visits:10`,
      contactId,
      reason: 'visits',
      sourceId: '10',
      status: 'said',
      channel: null,
      owedOn: dayOf(at),
      resolvedAt: at,
      updatedAt: at,
    })),
    leavings: times(0.02, (at) => ({
      id: idOf(8, n),
      contactId,
      reason: chance() < 0.5 ? 'moved' : 'price',
      words: '',
      leftOn: dayOf(at),
      createdAt: at,
      updatedAt: at,
    })),
    links:
      n > 0
        ? times(0.05, (at) => ({
            id: idOf(9, n),
            fromId: contactId,
            toId: seededId(Math.floor(chance() * n)),
            kind: 'referred-by',
            label: '',
            createdAt: at,
          }))
        : [],
  };
}

/** What was spent on winning people: something each month of two years. */
export const seededCosts = (): readonly Cost[] =>
  Array.from({ length: 24 }, (_, n): Cost => {
    const to = addDays(TODAY, -30 * n);
    return {
      id: idOf(10, n) as CostId,
      from: addDays(to, -29),
      to,
      source: SOURCES[3 + (n % 5)]!,
      campaignId: null,
      amountMinor: 8000 + 500 * n,
      currency: 'EUR',
      note: '',
      createdAt: NOW,
      updatedAt: NOW,
    };
  });
