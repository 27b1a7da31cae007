import type { Instant } from '@shared/domain/calendar/clock';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { ContactId } from '@shared/domain/contacts/contact';
import {
  standsAlone,
  type Happening,
  type TimelineFilter,
} from '@shared/domain/interactions/happening';
import type { InteractionKind } from '@shared/domain/interactions/interaction';
import {
  isBefore,
  mergedPage,
  newestFirst,
  type Page,
  type TimelineCursor,
} from '@shared/domain/interactions/timelinePage';
import { byPosting, type LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { Purchase, Refund } from '@shared/domain/purchases/purchase';
import { Dexie, type Collection, type Table } from 'dexie';
import type { RegularsDatabase } from '../database';
import type { Dependencies } from './saving';

/** Everything that happened with a person, whatever table it stands in. Reads are for `useLive`. */
export type WholeTimeline = {
  /** One page, newest first; `before` is the `next` of the page above. Reads no more than the page needs. */
  readonly page: (
    contactId: ContactId,
    limit: number,
    filter?: TimelineFilter,
    before?: TimelineCursor,
  ) => Promise<Page<Happening>>;
};

/** A line before it is known what else belongs to it. */
type Raw = TimelineCursor &
  (
    | Extract<Happening, { source: 'interaction' }>
    | { readonly source: 'purchase'; readonly purchase: Purchase }
    | { readonly source: 'refund'; readonly refund: Refund }
    | { readonly source: 'ledger'; readonly entry: LedgerEntry }
    | Extract<Happening, { source: 'answer' | 'leaving' }>
  );

const isKind = (filter: TimelineFilter): filter is InteractionKind =>
  filter !== 'all' && filter !== 'purchases' && filter !== 'points' && filter !== 'feedback';

/** The timeline over all tables. */
export function createTimeline({ db, clock }: Pick<Dependencies, 'db' | 'clock'>): WholeTimeline {
  /** One contact's rows of an index `[contactId+instant]` up to the cursor, newest first. */
  const newest = <Row extends { readonly id: string }>(
    table: Table<Row, string>,
    index: string,
    contactId: ContactId,
    instantOf: (row: Row) => Instant,
    before: TimelineCursor | undefined,
  ): Collection<Row, string> => {
    const until = before?.happenedAt ?? Dexie.maxKey;
    const rows = table
      .where(index)
      .between([contactId, Dexie.minKey], [contactId, until], true, true)
      .reverse();
    return before
      ? rows.filter((row) => isBefore({ happenedAt: instantOf(row), id: row.id }, before))
      : rows;
  };

  const interactions = async (
    contactId: ContactId,
    limit: number,
    filter: TimelineFilter,
    before?: TimelineCursor,
  ): Promise<readonly Raw[]> => {
    const rows = newest(
      db.interactions,
      '[contactId+happenedAt]',
      contactId,
      ({ happenedAt }) => happenedAt,
      before,
    );
    const found = await (isKind(filter) ? rows.filter(({ kind }) => kind === filter) : rows)
      .limit(limit + 1)
      .toArray();
    return found.map((interaction) => ({
      source: 'interaction',
      id: interaction.id,
      happenedAt: interaction.happenedAt,
      interaction,
    }));
  };

  const purchases = async (
    contactId: ContactId,
    limit: number,
    before?: TimelineCursor,
  ): Promise<readonly Raw[]> => {
    const found = await newest(
      db.purchases,
      '[contactId+boughtAt]',
      contactId,
      ({ boughtAt }) => boughtAt,
      before,
    )
      .limit(limit + 1)
      .toArray();
    return found.map((purchase) => ({
      source: 'purchase',
      id: purchase.id,
      happenedAt: purchase.boughtAt,
      purchase,
    }));
  };

  // A person gives back little: their few refunds are read at once.
  const refunds = async (
    contactId: ContactId,
    before?: TimelineCursor,
  ): Promise<readonly Raw[]> => {
    const found = await db.refunds.where('contactId').equals(contactId).toArray();
    return found
      .map((refund): Raw => ({
        source: 'refund',
        id: refund.id,
        happenedAt: refund.refundedAt,
        refund,
      }))
      .filter((refund) => before === undefined || isBefore(refund, before))
      .sort(newestFirst);
  };

  // What a person says about the shop in all the years fits on a page, too.
  const feedback = async (
    contactId: ContactId,
    before?: TimelineCursor,
  ): Promise<readonly Raw[]> => {
    const [answers, leavings] = await Promise.all([
      db.answers.where('contactId').equals(contactId).toArray(),
      db.leavings.where('contactId').equals(contactId).toArray(),
    ]);
    return [
      ...answers.map((answer): Raw => ({
        source: 'answer',
        id: answer.id,
        happenedAt: answer.answeredAt,
        answer,
      })),
      ...leavings.map((leaving): Raw => ({
        source: 'leaving',
        id: leaving.id,
        // A day has no hour: at its end, but not after it was written down.
        happenedAt: Math.min(leaving.createdAt, instantAt(leaving.leftOn, '23:59', clock.zone())),
        leaving,
      })),
    ]
      .filter((said) => before === undefined || isBefore(said, before))
      .sort(newestFirst);
  };

  const ledger = async (
    contactId: ContactId,
    limit: number,
    filter: TimelineFilter,
    before?: TimelineCursor,
  ): Promise<readonly Raw[]> => {
    const wanted: LedgerEntry[] = [];
    let from = before;
    // Most of a book stands with its purchases: one looks on until enough stand by themselves.
    for (;;) {
      const found = await newest(
        db.ledgerEntries,
        '[contactId+postedAt]',
        contactId,
        ({ postedAt }) => postedAt,
        from,
      )
        .limit(limit + 1)
        .toArray();
      if (filter === 'points') wanted.push(...found);
      else {
        const roots = await Promise.all(found.map((entry) => rootOf(db, entry)));
        wanted.push(...found.filter((_, at) => standsAlone(roots[at]!)));
      }
      const last = found.at(-1);
      if (wanted.length > limit || found.length <= limit || last === undefined) break;
      from = { happenedAt: last.postedAt, id: last.id };
    }
    return wanted.map((entry) => ({
      source: 'ledger',
      id: entry.id,
      happenedAt: entry.postedAt,
      entry,
    }));
  };

  return {
    page: async (contactId, limit, filter = 'all', before) => {
      const has = {
        interactions: filter === 'all' || isKind(filter),
        purchases: filter === 'all' || filter === 'purchases',
        ledger: filter === 'all' || filter === 'points',
        feedback: filter === 'all' || filter === 'feedback',
      };
      const { items, next } = mergedPage<Raw>(
        await Promise.all([
          has.interactions ? interactions(contactId, limit, filter, before) : [],
          has.purchases ? purchases(contactId, limit, before) : [],
          has.purchases ? refunds(contactId, before) : [],
          has.ledger ? ledger(contactId, limit, filter, before) : [],
          has.feedback ? feedback(contactId, before) : [],
        ]),
        limit,
      );
      return { items: await completed(db, contactId, items), next };
    },
  };
}

/** What an entry is about in the end: an undone undo leads back to the entry that was undone. */
async function rootOf(db: RegularsDatabase, entry: LedgerEntry): Promise<LedgerEntry> {
  let root = entry;
  while (root.cause.kind === 'taken-back' && root.reversesId !== null) {
    const reversed = await db.ledgerEntries.get(root.reversesId);
    if (!reversed) break;
    root = reversed;
  }
  return root;
}

/** Lines with the points, refunds and purchases that belong to them. */
async function completed(
  db: RegularsDatabase,
  contactId: ContactId,
  items: readonly Raw[],
): Promise<readonly Happening[]> {
  const purchaseIds = [
    ...new Set(
      items.flatMap((item) =>
        item.source === 'purchase'
          ? [item.purchase.id]
          : item.source === 'refund'
            ? [item.refund.purchaseId]
            : [],
      ),
    ),
  ];
  const entryIds = items.flatMap((item) => (item.source === 'ledger' ? [item.entry.id] : []));
  const reversedIds = items.flatMap((item) =>
    item.source === 'ledger' && item.entry.reversesId !== null ? [item.entry.reversesId] : [],
  );
  const [moved, refunds, bought, reversed, reversals] = await Promise.all([
    db.ledgerEntries.where('cause.purchaseId').anyOf(purchaseIds).toArray(),
    db.refunds.where('purchaseId').anyOf(purchaseIds).toArray(),
    db.purchases.bulkGet(purchaseIds),
    db.ledgerEntries.bulkGet(reversedIds),
    db.ledgerEntries.where('reversesId').anyOf(entryIds).toArray(),
  ]);
  const own = moved.filter((entry) => entry.contactId === contactId).sort(byPosting);

  return items.map((item): Happening => {
    switch (item.source) {
      case 'interaction':
      case 'answer':
      case 'leaving':
        return item;
      case 'purchase':
        return {
          ...item,
          refunds: refunds.filter(({ purchaseId }) => purchaseId === item.purchase.id),
          entries: own.filter(
            ({ cause }) =>
              (cause.kind === 'purchase' || cause.kind === 'payment' || cause.kind === 'void') &&
              cause.purchaseId === item.purchase.id,
          ),
        };
      case 'refund':
        return {
          ...item,
          purchase: bought.find((purchase) => purchase?.id === item.refund.purchaseId) ?? null,
          entries: own.filter(
            ({ cause }) => cause.kind === 'refund' && cause.refundId === item.refund.id,
          ),
        };
      case 'ledger':
        return {
          ...item,
          reverses: reversed.find((entry) => entry?.id === item.entry.reversesId) ?? null,
          reversals: reversals.filter(({ reversesId }) => reversesId === item.entry.id),
        };
    }
  });
}
