import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { thanksId, type Thanks, type ThanksReason } from '@shared/domain/care/thanks';
import type { Channel, ContactId } from '@shared/domain/contacts/contact';
import { creating, updating, type Write } from '@shared/domain/journal/write';
import { actName, actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { spanOfDays } from './spanOfDays';
import { touchRow } from './touchRows';
import { trashedPeople } from './trashedPeople';

/** How somebody was thanked. */
export type ThanksSaid = {
  /** `null` where nobody said how. */
  readonly channel: Channel | null;
  /** The day since which it was owed. */
  readonly owedOn: IsoDate;
  /** What stands on the timeline, in the owner's words; default: nothing but the kind of contact. */
  readonly text?: string;
};

/** Thank-yous that were said, or that nobody owes any more. Reads are for `useLive`; every write is one act. */
export type ThanksOfPeople = {
  /** All of a person, the latest first. */
  readonly of: (contactId: ContactId) => Promise<readonly Thanks[]>;
  /** Said or waived on a day of the span in the owner's zone, both ends included; the latest first. Leaves out the trash. */
  readonly resolved: (from: IsoDate, to: IsoDate) => Promise<readonly Thanks[]>;
  /** A thank-you was said: it stands on the timeline as well, so that every rhythm begins anew. Said twice for one thing, it counts once. */
  readonly say: (
    contactId: ContactId,
    reason: ThanksReason,
    sourceId: string,
    said: ThanksSaid,
  ) => Saving<Thanks>;
  /** Nobody owes it any more. A thank-you that was said stays said. */
  readonly waive: (
    contactId: ContactId,
    reason: ThanksReason,
    sourceId: string,
    owedOn: IsoDate,
  ) => Saving<Thanks>;
};

/** What may change of a thank-you that stands here. */
const fieldsOf = ({ status, channel, owedOn, resolvedAt }: Thanks) => ({
  status,
  channel,
  owedOn,
  resolvedAt,
});

/**
 * A thank-you as a row, and what writes it: over one that was waived before, and not at all over one
 * that was said.
 *
 * @param stored - The row of this id as it stands.
 */
export function writingThanks(
  row: Thanks,
  stored: Thanks | undefined,
): { readonly thanks: Thanks; readonly writes: readonly Write[] } {
  if (stored?.status === 'said') return { thanks: stored, writes: [] };
  return {
    thanks: row,
    writes: [
      stored ? updating('thanks', row.id, fieldsOf(row), stored) : creating('thanks', [row]),
    ],
  };
}

/** The repository of thank-yous. */
export function createThanks({ db, door, clock, newId }: Dependencies): ThanksOfPeople {
  const latestFirst = (a: Thanks, b: Thanks): number =>
    b.resolvedAt - a.resolvedAt || (a.id < b.id ? -1 : 1);

  const rowOf = (
    contactId: ContactId,
    reason: ThanksReason,
    sourceId: string,
    rest: Pick<Thanks, 'status' | 'channel' | 'owedOn'>,
  ): Thanks => ({
    ...rest,
    id: thanksId(contactId, reason, sourceId),
    contactId,
    reason,
    sourceId,
    resolvedAt: clock.now(),
    updatedAt: clock.now(),
  });

  return {
    of: async (contactId) =>
      (await db.thanks.where('contactId').equals(contactId).toArray()).sort(latestFirst),

    resolved: async (from, to) => {
      const [first, end] = spanOfDays(from, to, clock);
      const [found, trashed] = await Promise.all([
        db.thanks.where('resolvedAt').between(first, end, true, false).toArray(),
        trashedPeople(db),
      ]);
      return found.filter(({ contactId }) => !trashed.has(contactId)).sort(latestFirst);
    },

    say: (contactId, reason, sourceId, { channel, owedOn, text = '' }) =>
      save(door, async () => {
        const contact = await db.contacts.get(contactId);
        if (!contact) return gone();
        const row = rowOf(contactId, reason, sourceId, { status: 'said', channel, owedOn });
        const { thanks, writes } = writingThanks(row, await db.thanks.get(row.id));
        const touch = touchRow(contactId, channel, text, newId(), clock);
        return doing(
          actOf('thanks.said', { name: actName(contact) }),
          writes.length > 0 ? [...writes, creating('interactions', [touch])] : [],
          thanks,
        );
      }),

    waive: (contactId, reason, sourceId, owedOn) =>
      save(door, async () => {
        const contact = await db.contacts.get(contactId);
        if (!contact) return gone();
        const row = rowOf(contactId, reason, sourceId, { status: 'waived', channel: null, owedOn });
        const stored = await db.thanks.get(row.id);
        const { thanks, writes } =
          stored?.status === 'waived' ? { thanks: stored, writes: [] } : writingThanks(row, stored);
        return doing(actOf('thanks.waived', { name: actName(contact) }), writes, thanks);
      }),
  };
}
