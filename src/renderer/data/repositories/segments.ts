import { neededFor } from '@shared/domain/segments/fitsSegment';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Segment, SegmentId, SegmentMembers } from '@shared/domain/segments/segment';
import { creating, removing, updating } from '@shared/domain/journal/write';
import type { AskedSegment, SegmentContext, SegmentSize } from '../people/segmentPeople';
import { actOf } from './acts';
import { pointsOfAll, tiersOfAll } from './bookOfAll';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import type { Workers } from './workers';

/** A segment as it is saved. */
export type SegmentFields = Omit<Segment, 'createdAt' | 'updatedAt'>;

/** Groups of people. Reads are for `useLive`, `membersOf` apart (`useSegmentMembers`); every write is one act. */
export type Segments = {
  /** By name. */
  readonly all: () => Promise<readonly Segment[]>;
  /** Writes one down, new or not. */
  readonly save: (segment: SegmentFields) => Saving<Segment>;
  /** Removes one, with how often its people should hear from the shop. Campaigns for it go on naming it, and are for nobody: they never widen to everybody. */
  readonly remove: (id: SegmentId) => Saving<null>;
  /** Puts people into a segment of chosen ones, or takes them out; a segment by rules changes nothing. */
  readonly choose: (
    id: SegmentId,
    change: { readonly add?: readonly ContactId[]; readonly remove?: readonly ContactId[] },
  ) => Saving<null>;
  /** Whom it holds now, in order of names, the trash left out; for the editor also one that is not saved yet. */
  readonly membersOf: (segment: {
    readonly members: SegmentMembers;
  }) => Promise<readonly ContactId[]>;
  /** How many people each holds now, with the first of them by name; in the order given. */
  readonly sizesOf: (segments: readonly AskedSegment[]) => Promise<readonly SegmentSize[]>;
  /** The ids of those that somebody is in. */
  readonly segmentsOf: (
    contactId: ContactId,
    segments: readonly AskedSegment[],
  ) => Promise<readonly string[]>;
  /** Lets the people index list whom it holds now, by its id. Answers a number that is another whenever it holds others. */
  readonly hold: (segment: AskedSegment) => Promise<number>;
};

/** The repository of segments. */
export function createSegments({ db, door, clock }: Dependencies, workers: Workers): Segments {
  /** The day, and of the book of points what these members ask for. */
  const contextOf = async (segments: readonly SegmentMembers[]): Promise<SegmentContext> => {
    const needed = segments.map(neededFor);
    const today = clock.today();
    return {
      today,
      zone: clock.zone(),
      ...(needed.some(({ points }) => points) && { points: await pointsOfAll(db, workers) }),
      ...(needed.some(({ tiers }) => tiers) && { tiers: await tiersOfAll(db, workers, today) }),
    };
  };

  return {
    all: async () =>
      (await db.segments.toArray()).sort(
        (a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
      ),

    membersOf: async ({ members }) =>
      workers.people().membersOf(members, await contextOf([members])),
    sizesOf: async (segments) => {
      const asked = segments.map(({ id, members }) => ({ id, members }));
      const context = await contextOf(asked.map(({ members }) => members));
      return workers.people().sizesOf(asked, context);
    },
    segmentsOf: async (contactId, segments) => {
      const asked = segments.map(({ id, members }) => ({ id, members }));
      const context = await contextOf(asked.map(({ members }) => members));
      return workers.people().segmentsOf(contactId, asked, context);
    },
    hold: async ({ id, members }) =>
      workers.people().holdSegment({ id, members }, await contextOf([members])),

    save: (fields) =>
      save(door, async () => {
        const stored = await db.segments.get(fields.id);
        const now = clock.now();
        const segment: Segment = { ...fields, createdAt: stored?.createdAt ?? now, updatedAt: now };
        const { id, ...rest } = fields;
        return doing(
          actOf('segments.saved', { label: segment.name }),
          [stored ? updating('segments', id, rest, stored) : creating('segments', [segment])],
          segment,
        );
      }),

    remove: (id) =>
      save(door, async () => {
        const segment = await db.segments.get(id);
        if (!segment) return gone();
        const interval = await db.keepInTouch.get(`segment:${id}`);
        return doing(
          actOf('segments.removed', { label: segment.name }),
          [
            ...(interval ? [removing('keepInTouch', [interval.id])] : []),
            removing('segments', [id]),
          ],
          null,
        );
      }),

    choose: (id, { add = [], remove = [] }) =>
      save(door, async () => {
        const segment = await db.segments.get(id);
        if (!segment) return gone();
        const act = actOf('segments.chosen', { label: segment.name });
        if (segment.members.kind !== 'chosen') return doing(act, [], null);
        const out = new Set(remove);
        const ids = [...new Set([...segment.members.ids, ...add])].filter((one) => !out.has(one));
        return doing(
          act,
          [updating('segments', id, { members: { kind: 'chosen', ids } }, segment)],
          null,
        );
      }),
  };
}
