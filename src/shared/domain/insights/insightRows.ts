import type { Instant } from '../calendar/clock';
import type { ContactId } from '../contacts/contact';
import type { ContactLink } from '../contacts/contactLink';
import { localTimeAt } from '../culture/localTime';
import type { Purchase, Refund } from '../purchases/purchase';
import { DEFAULT_SETTINGS } from '../store/defaultSettings';
import type { Tables } from '../store/tables';
import type { RowsOf } from './asOf';
import {
  dayNumber,
  insightPerson,
  type AnswerFact,
  type CareEvent,
  type InsightFacts,
  type InsightPerson,
} from './facts';

/** The tables that figures are worked out from, points apart. */
export const INSIGHT_TABLES = [
  'settings',
  'contacts',
  'links',
  'purchases',
  'refunds',
  'answers',
  'leavings',
  'promises',
  'criticisms',
  'thanks',
  'costs',
  'rates',
  'campaigns',
] as const;

export type InsightTable = (typeof INSIGHT_TABLES)[number];

/** Their rows. */
export type InsightRows = RowsOf<InsightTable>;

/** Tables whose rows are events. */
export const EVENT_TABLES = ['leavings', 'promises', 'criticisms', 'thanks'] as const;

export type EventTable = (typeof EVENT_TABLES)[number];

/** An answer as figures need it. */
export const answerFact = (answer: Tables['answers']): AnswerFact => ({
  contactId: answer.contactId,
  kind: answer.kind,
  score: answer.score,
  day: dayNumber(answer.answeredOn),
  isSample: answer.isSample,
});

/**
 * A row as an event; `null` for one that says nothing yet: an open promise, one that was taken back, a thank-you that was waived.
 *
 * @param dayOf - The civil day of an instant in the shop's zone, as a number.
 */
export function eventOf<Table extends EventTable>(
  table: Table,
  row: Tables[Table],
  dayOf: (at: Instant) => number,
): CareEvent | null {
  const { contactId } = row;
  switch (table) {
    case 'leavings': {
      const { leftOn, reason } = row as Tables['leavings'];
      return { kind: 'left', contactId, day: dayNumber(leftOn), reason };
    }
    case 'promises': {
      const { status, resolvedAt, by } = row as Tables['promises'];
      if ((status !== 'kept' && status !== 'broken') || resolvedAt === null) return null;
      return { kind: 'promise', contactId, day: dayOf(resolvedAt), by, isKept: status === 'kept' };
    }
    case 'criticisms': {
      const { heardAt, toldAt } = row as Tables['criticisms'];
      const waitedMs = toldAt === null ? null : Math.max(0, toldAt - heardAt);
      return { kind: 'criticism', contactId, day: dayOf(heardAt), waitedMs };
    }
    default: {
      const { status, resolvedAt } = row as Tables['thanks'];
      return status === 'said' ? { kind: 'thanks', contactId, day: dayOf(resolvedAt) } : null;
    }
  }
}

/** Days of instants in a zone. Days are remembered by the hour: zones are slow to ask. */
export function dayNumbersIn(zone: string): (at: Instant) => number {
  const known = new Map<number, number>();
  // A quarter of an hour: no zone changes its day in between.
  const step = 900_000;
  return (at) => {
    const slot = Math.floor(at / step);
    let day = known.get(slot);
    if (day === undefined) {
      day = dayNumber(localTimeAt(at, zone).day);
      known.set(slot, day);
    }
    return day;
  };
}

/** Who recommended the shop to whom: of several links of somebody, the first that was made. */
export function referrersOf(links: readonly ContactLink[]): ReadonlyMap<ContactId, ContactId> {
  const first = new Map<ContactId, ContactLink>();
  for (const link of links) {
    if (link.kind !== 'referred-by' || link.fromId === link.toId) continue;
    const known = first.get(link.fromId);
    const isEarlier =
      !known ||
      link.createdAt < known.createdAt ||
      (link.createdAt === known.createdAt && link.id < known.id);
    if (isEarlier) first.set(link.fromId, link);
  }
  return new Map([...first].map(([id, { toId }]) => [id, toId]));
}

/** The currency of a shop by its settings. */
export const currencyIn = (settings: readonly Tables['settings'][]): string => {
  const setting = settings.find(({ id }) => id === 'currency');
  return (setting?.value as string | undefined) ?? DEFAULT_SETTINGS.currency;
};

/**
 * The facts of whole tables, as of a backup or of a day. The window keeps them current row by row instead.
 *
 * @param zone - IANA: the shop's.
 */
export function factsOfRows(rows: InsightRows, zone: string): InsightFacts {
  const dayOf = dayNumbersIn(zone);
  return {
    shopCurrency: currencyIn(rows.settings),
    people: peopleOfRows(rows, referrersOf(rows.links)),
    answers: rows.answers.toSorted(byDayAndId).map(answerFact),
    events: EVENT_TABLES.flatMap((table) =>
      rows[table].flatMap((row) => eventOf(table, row, dayOf) ?? []),
    ),
    costs: rows.costs,
    campaigns: rows.campaigns,
    rates: rows.rates,
  };
}

/** The order in which answers are counted: the last one of somebody is their latest. */
const byDayAndId = (a: Tables['answers'], b: Tables['answers']): number =>
  a.answeredOn === b.answeredOn ? (a.id < b.id ? -1 : 1) : a.answeredOn < b.answeredOn ? -1 : 1;

/** Everybody in these rows, those who are known by their purchases alone too. */
export function peopleOfRows(
  rows: Pick<InsightRows, 'contacts' | 'purchases' | 'refunds'>,
  referrers: ReadonlyMap<ContactId, ContactId>,
): Map<ContactId, InsightPerson> {
  const purchases = groupBy(rows.purchases, ({ contactId }) => contactId);
  const refunds = groupBy(rows.refunds, ({ contactId }) => contactId);
  const people = new Map<ContactId, InsightPerson>();
  for (const contact of rows.contacts) {
    const { id } = contact;
    const [own, given] = [purchases.get(id) ?? [], refunds.get(id) ?? []];
    people.set(id, insightPerson(id, contact, own, given, referrers.get(id) ?? null));
    purchases.delete(id);
  }
  for (const [id, own] of purchases) {
    people.set(id, insightPerson(id, null, own, refunds.get(id) ?? [], null));
  }
  return people;
}

function groupBy<Row extends Purchase | Refund>(
  rows: readonly Row[],
  keyOf: (row: Row) => ContactId,
): Map<ContactId, Row[]> {
  const groups = new Map<ContactId, Row[]>();
  for (const row of rows) {
    const own = groups.get(keyOf(row));
    if (own) own.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
