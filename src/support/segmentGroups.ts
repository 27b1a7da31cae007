import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { localTimeAt } from '@shared/domain/culture/localTime';
import { decidedOn, type ConsentEvent } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { RowsOf } from '@shared/domain/insights/asOf';
import { currencyIn, type InsightTable } from '@shared/domain/insights/insightRows';
import type { SegmentGroup } from '@shared/domain/insights/splitGroups';
import type { Refund } from '@shared/domain/purchases/purchase';
import { isStanding, standingAmount } from '@shared/domain/purchases/refundedParts';
import { segmentTest } from '@shared/domain/segments/fitsSegment';
import type { SegmentCondition, SegmentMembers } from '@shared/domain/segments/segment';
import type { SegmentPerson, StandingPurchase } from '@shared/domain/segments/segmentPerson';

/** The tables that segments need besides those of figures. */
export const SEGMENT_TABLES = ['segments', 'consentEvents'] as const;

/** Everything that segments are worked out from. */
export type SegmentRows = RowsOf<InsightTable | (typeof SEGMENT_TABLES)[number]>;

/** Conditions that can be told from the rows of people and purchases alone. */
const TOLD: ReadonlySet<SegmentCondition['field']> = new Set([
  'tag',
  'country',
  'language',
  'kind',
  'owner',
  'source',
  'since',
  'added',
  'first-purchase',
  'last-purchase',
  'purchases',
  'spent',
  'top-spent',
  'consent',
  'custom',
  'custom-number',
]);

const canTell = (members: SegmentMembers): boolean =>
  members.kind === 'chosen' || members.conditions.every(({ field }) => TOLD.has(field));

/**
 * The segments of a backup with those who are in them on a day.
 *
 * @param zone - IANA: the shop's.
 * @returns `untold`: names of segments with a condition that needs what only the window keeps, such as the last exchange or points.
 */
export function segmentGroupsOf(
  rows: SegmentRows,
  day: IsoDate,
  zone: string,
): { readonly groups: readonly SegmentGroup[]; readonly untold: readonly string[] } {
  const people = peopleOf(rows, day, zone);
  const told = rows.segments.filter(({ members }) => canTell(members));
  return {
    groups: told.map(({ id, name, members }) => {
      const fits = segmentTest(members, day, people);
      return { id, name, ids: people.filter(fits).map((person) => person.id) };
    }),
    untold: rows.segments.filter(({ members }) => !canTell(members)).map(({ name }) => name),
  };
}

/** Everybody outside the trash. What no condition of `TOLD` asks for is left empty. */
function peopleOf(rows: SegmentRows, day: IsoDate, zone: string): readonly SegmentPerson[] {
  const purchases = purchasesOf(rows);
  const eventsOf = new Map<ContactId, ConsentEvent[]>();
  for (const event of rows.consentEvents) {
    const own = eventsOf.get(event.contactId);
    if (own) own.push(event);
    else eventsOf.set(event.contactId, [event]);
  }
  const consents = new Map(
    [...eventsOf].map(([id, events]) => {
      const given = decidedOn(events, day).filter(({ decision }) => decision === 'given');
      return [id, new Set<string>(given.map(({ purpose }) => purpose))];
    }),
  );
  return rows.contacts
    .filter(({ trashedAt }) => trashedAt === null)
    .map((contact) => ({
      id: contact.id,
      kind: contact.kind,
      tags: contact.tags,
      country: contact.country,
      languages: contact.languages,
      owner: contact.owner,
      source: contact.source.detail,
      since: contact.since,
      custom: contact.custom,
      addedOn: localTimeAt(contact.createdAt, zone).day,
      purchases: purchases.get(contact.id) ?? [],
      consents: consents.get(contact.id) ?? new Set<string>(),
      texts: { place: '', organisation: '', role: '', likes: '', dislikes: '', about: '' },
      birthdayOn: null,
      birthdayMonths: [],
      lastContactOn: null,
      points: 0,
      tier: null,
    }));
}

function purchasesOf(rows: SegmentRows): ReadonlyMap<ContactId, readonly StandingPurchase[]> {
  const currency = currencyIn(rows.settings);
  const refunds = new Map<string, Refund[]>();
  for (const refund of rows.refunds) {
    const known = refunds.get(refund.purchaseId);
    if (known) known.push(refund);
    else refunds.set(refund.purchaseId, [refund]);
  }
  const found = new Map<ContactId, StandingPurchase[]>();
  for (const purchase of rows.purchases) {
    const given = refunds.get(purchase.id) ?? [];
    if (!isStanding(purchase, given)) continue;
    const minor = standingAmount(purchase, given);
    const isOwn = purchase.currency === currency;
    const standing: StandingPurchase = {
      on: purchase.boughtOn,
      amountMinor: isOwn ? minor : 0,
      ...(!isOwn && { foreign: { minor, currency: purchase.currency } }),
    };
    const own = found.get(purchase.contactId);
    if (own) own.push(standing);
    else found.set(purchase.contactId, [standing]);
  }
  return found;
}
