import type { ContactId } from '@shared/domain/contacts/contact';
import { actOf } from '../repositories/acts';
import { doing, save, type Dependencies, type Saving } from '../repositories/saving';
import { writingErasure } from './certificates';
import { planErasure } from './erasing';
import { peopleTakenBack, recordsInJournal, type TakenBack } from './takenBack';

/** People who were written down, which was taken back: the list of acts could bring them back. */
export type TakenBackPeople = {
  /** The latest first; use with `useLive`. */
  readonly takenBack: () => Promise<readonly TakenBack[]>;
  /** Erases them for good, with one certificate. Whoever was brought back meanwhile stays. Answers how many went. */
  readonly eraseTakenBack: (ids: readonly ContactId[]) => Saving<number>;
};

/** The people whom only the journal of a database has. */
export function createTakenBackPeople(dependencies: Dependencies): TakenBackPeople {
  const { db, door } = dependencies;
  return {
    takenBack: () => peopleTakenBack(db),

    eraseTakenBack: (ids) =>
      save<number>(door, async () => {
        const there = new Set(
          (await db.contacts.bulkGet([...ids])).flatMap((row) => row?.id ?? []),
        );
        const known = await recordsInJournal(
          db,
          ids.filter((id) => !there.has(id)),
        );
        const going = known.map(({ id }) => id);
        const planned = await planErasure(db, going);
        const { writes } = writingErasure(dependencies, planned, 'mistake');
        return {
          ...doing(
            actOf('privacy.erasedMany', { count: going.length }),
            [...planned.writes, ...writes],
            going.length,
          ),
          isQuiet: true,
        };
      }),
  };
}
