import { creating, removing } from '@shared/domain/journal/write';
import { actOf } from '../repositories/acts';
import { doing, save, type Dependencies, type Saving } from '../repositories/saving';
import { SAMPLE_CAST } from './cast/cast';
import type { SampleLanguage } from './samplePerson';
import { sampleRows } from './sampleRows';

/** People who do not exist, to look around with. */
export type SamplePeople = {
  /** Adds all sample people as one act, told relative to today. Answers how many; 0 if they are there. */
  readonly add: (language: SampleLanguage) => Saving<number>;
  /** Removes every sample person with all that belongs to them, as one act. Answers how many. */
  readonly remove: () => Saving<number>;
};

/** The sample people of a database. */
export function createSamplePeople({ db, door, clock, newId }: Dependencies): SamplePeople {
  const stored = () => db.contacts.filter(({ isSample }) => isSample).primaryKeys();

  return {
    add: (language) =>
      save(door, async () => {
        if ((await stored()).length > 0) return doing(actOf('sample.added', { count: 0 }), [], 0);
        const rows = sampleRows(SAMPLE_CAST, language, clock, newId);
        const count = rows.contacts.length;
        return doing(
          actOf('sample.added', { count }),
          [
            creating('contacts', rows.contacts),
            creating('interactions', rows.interactions),
            creating('promises', rows.promises),
            creating('links', rows.links),
          ],
          count,
        );
      }),

    remove: () =>
      save(door, async () => {
        const ids = new Set<string>(await stored());
        const count = ids.size;
        const belongsTo = (row: { readonly contactId: string }): boolean => ids.has(row.contactId);
        return doing(
          actOf('sample.removed', { count }),
          [
            removing('promises', await db.promises.filter(belongsTo).primaryKeys()),
            removing('interactions', await db.interactions.filter(belongsTo).primaryKeys()),
            removing('consentEvents', await db.consentEvents.filter(belongsTo).primaryKeys()),
            removing(
              'links',
              await db.links
                .filter(({ fromId, toId }) => ids.has(fromId) || ids.has(toId))
                .primaryKeys(),
            ),
            removing(
              'photos',
              await db.photos
                .where('id')
                .anyOf([...ids])
                .primaryKeys(),
            ),
            removing('contacts', [...ids]),
          ],
          count,
        );
      }),
  };
}
