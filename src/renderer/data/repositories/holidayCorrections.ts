import type { HolidayCorrection } from '@shared/domain/calendar/holiday';
import type { StoredCorrection } from '@shared/domain/calendar/storedCorrection';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { sameValue } from '@shared/domain/journal/sameValue';
import { creating, removing } from '@shared/domain/journal/write';
import { actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** A calendar pack that was brought in. */
export type CalendarPack = {
  readonly packId: string;
  readonly packName: string;
  readonly dataAsOf: IsoDate;
  readonly corrections: number;
};

/** Corrections to the holidays that are shipped: the owner's own and those of calendar packs. */
export type HolidayCorrections = {
  /** Packs first, the owner's own last, each in the order in which they came: later ones win. */
  readonly all: () => Promise<readonly StoredCorrection[]>;
  /** One that stands here already is not added twice. */
  readonly add: (correction: HolidayCorrection) => Saving<StoredCorrection>;
  readonly remove: (id: string) => Saving<null>;
  readonly packs: () => Promise<readonly CalendarPack[]>;
  /** A pack of the same name replaces the one before, in one act. */
  readonly takeInPack: (
    pack: { readonly packName: string; readonly dataAsOf: IsoDate },
    corrections: readonly HolidayCorrection[],
  ) => Saving<CalendarPack>;
  readonly removePack: (packId: string) => Saving<null>;
};

/** The repository of corrections to holidays. */
export function createHolidayCorrections({
  db,
  door,
  clock,
  newId,
}: Dependencies): HolidayCorrections {
  const own = () => db.holidayCorrections.where('packId').equals('').toArray();

  const rowsOf = (packId: string) => db.holidayCorrections.where('packId').equals(packId).toArray();

  return {
    all: async () =>
      (await db.holidayCorrections.toArray()).sort(
        (a, b) => Number(a.packId === '') - Number(b.packId === '') || inOrderOfComing(a, b),
      ),

    add: (correction) =>
      save(door, async () => {
        const known = (await own()).find((stored) => sameValue(stored.correction, correction));
        const row: StoredCorrection = known ?? {
          id: newId(),
          country: correction.country,
          correction,
          packId: '',
          packName: '',
          dataAsOf: null,
          createdAt: clock.now(),
        };
        return doing(
          actOf('culture.corrected'),
          known ? [] : [creating('holidayCorrections', [row])],
          row,
        );
      }),

    remove: (id) =>
      save(door, async () => {
        if (!(await db.holidayCorrections.get(id))) return gone();
        return doing(
          actOf('culture.correctionRemoved'),
          [removing('holidayCorrections', [id])],
          null,
        );
      }),

    packs: async () => {
      const packs = new Map<string, CalendarPack>();
      const rows = await db.holidayCorrections.where('packId').above('').toArray();
      for (const { packId, packName, dataAsOf } of rows.sort(inOrderOfComing)) {
        if (dataAsOf === null) continue;
        const corrections = (packs.get(packId)?.corrections ?? 0) + 1;
        packs.set(packId, { packId, packName, dataAsOf, corrections });
      }
      return [...packs.values()];
    },

    takeInPack: ({ packName, dataAsOf }, corrections) =>
      save(door, async () => {
        const former = await db.holidayCorrections
          .where('packId')
          .above('')
          .filter((row) => row.packName === packName)
          .primaryKeys();
        const packId = newId();
        const rows = corrections.map((correction): StoredCorrection => ({
          id: newId(),
          country: correction.country,
          correction,
          packId,
          packName,
          dataAsOf,
          createdAt: clock.now(),
        }));
        return doing(
          actOf('culture.packTakenIn', { label: packName }),
          [
            ...(former.length > 0 ? [removing('holidayCorrections', former)] : []),
            ...(rows.length > 0 ? [creating('holidayCorrections', rows)] : []),
          ],
          { packId, packName, dataAsOf, corrections: rows.length },
        );
      }),

    removePack: (packId) =>
      save(door, async () => {
        const rows = packId === '' ? [] : await rowsOf(packId);
        const [first] = rows;
        if (!first) return gone();
        return doing(
          actOf('culture.packRemoved', { label: first.packName }),
          [
            removing(
              'holidayCorrections',
              rows.map(({ id }) => id),
            ),
          ],
          null,
        );
      }),
  };
}

// Ids are given in the order of time, also within one instant.
const inOrderOfComing = (a: StoredCorrection, b: StoredCorrection): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
