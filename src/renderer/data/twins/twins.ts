import type { ContactId } from '@shared/domain/contacts/contact';
import { creating, removing } from '@shared/domain/journal/write';
import type { ByHandRefusal } from '@shared/domain/loyalty/byHand';
import type { MergeChoices } from '@shared/domain/twins/mergedContact';
import type { PersonMerge } from '@shared/domain/twins/personMerge';
import { twinKey } from '@shared/domain/twins/twinDecision';
import type { Result } from '@shared/kernel/result';
import { nameInActs } from '../repositories/trashedPeople';
import { actOf } from '../repositories/acts';
import {
  doing,
  gone,
  save,
  type DataRefusal,
  type Dependencies,
  type Saved,
  type Saving,
} from '../repositories/saving';
import { CHANGING_HANDS, rowsBy } from './belongings';
import { mergePeople } from './mergePeople';
import { previewSplit, splitPeople, type LaterEntry, type SplitPreview } from './splitPeople';

/** Rows of a contact by table, for the preview of a merge; tables without any are absent. */
export type BelongingCounts = Readonly<Partial<Record<string, number>>>;

/** Records that may be one person: told apart for good, made one, and made two again. */
export type Twins = {
  /** Keys (`twinKey`) of the pairs that were said not to be the same. */
  readonly decided: () => Promise<ReadonlySet<string>>;
  /** These two are not the same; nobody is asked about them again. */
  readonly tellApart: (one: ContactId, other: ContactId) => Saving<null>;
  /** Takes such a word back. */
  readonly doubtAgain: (one: ContactId, other: ContactId) => Saving<null>;
  /** What belongs to somebody. */
  readonly belongingsOf: (id: ContactId) => Promise<BelongingCounts>;
  readonly merge: (
    keptId: ContactId,
    goneId: ContactId,
    choices: MergeChoices,
  ) => Promise<Result<Saved<PersonMerge>, DataRefusal | ByHandRefusal>>;
  /** The merges into somebody that stand, the latest first. */
  readonly mergesOf: (keptId: ContactId) => Promise<readonly PersonMerge[]>;
  readonly previewSplit: (mergeId: string) => Promise<SplitPreview | null>;
  /** Answers who is there again. */
  readonly split: (
    mergeId: string,
    chosen: readonly Pick<LaterEntry, 'table' | 'key'>[],
  ) => Promise<Result<Saved<ContactId>, DataRefusal | ByHandRefusal>>;
};

/** The repository of twins. */
export function createTwins(deps: Dependencies): Twins {
  const { db, door, clock } = deps;
  return {
    decided: async () => new Set(await db.twinDecisions.toCollection().primaryKeys()),

    tellApart: (one, other) =>
      save(door, async () => {
        const people = await db.contacts.bulkGet([one, other]);
        if (people.some((person) => person === undefined) || one === other) return gone();
        const id = twinKey(one, other);
        const [oneId, otherId] = id.split('|') as [ContactId, ContactId];
        const isKnown = (await db.twinDecisions.get(id)) !== undefined;
        return doing(
          actOf('twins.different', await namesOf(one, other)),
          isKnown
            ? []
            : [creating('twinDecisions', [{ id, oneId, otherId, decidedAt: clock.now() }])],
          null,
        );
      }),

    doubtAgain: (one, other) =>
      save(door, async () =>
        doing(
          actOf('twins.undecided', await namesOf(one, other)),
          [removing('twinDecisions', [twinKey(one, other)])],
          null,
        ),
      ),

    belongingsOf: async (id) => {
      const counts: Record<string, number> = {};
      for (const belonging of CHANGING_HANDS) {
        const { length } = await rowsBy(db, belonging, id);
        if (length > 0) counts[belonging.table] = (counts[belonging.table] ?? 0) + length;
      }
      return counts;
    },

    merge: (keptId, goneId, choices) => mergePeople(deps, keptId, goneId, choices),

    mergesOf: async (keptId) =>
      (await db.personMerges.where('keptId').equals(keptId).toArray())
        .filter(({ splitAt }) => splitAt === null)
        .sort((a, b) => b.mergedAt - a.mergedAt),

    previewSplit: (mergeId) => previewSplit(deps, mergeId),
    split: (mergeId, chosen) => splitPeople(deps, mergeId, chosen),
  };

  async function namesOf(
    one: ContactId,
    other: ContactId,
  ): Promise<{ readonly name: string; readonly other: string }> {
    return { name: await nameInActs(db, one), other: await nameInActs(db, other) };
  }
}
