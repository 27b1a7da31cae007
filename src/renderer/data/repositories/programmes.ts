import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Programme, ProgrammeId, ProgrammeRules } from '@shared/domain/loyalty/programme';
import { sameValue } from '@shared/domain/journal/sameValue';
import { creating } from '@shared/domain/journal/write';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import { actOf } from './acts';
import { readProgrammes } from './programmeRows';
import { doing, save, type Dependencies, type Saving } from './saving';

/** The rules of the loyalty programme, version by version. */
export type Programmes = {
  /** All versions, the newest first. Before the first booking: the one that every shop begins with, not stored yet. */
  readonly all: () => Promise<readonly Programme[]>;
  /** The version that holds on a day. */
  readonly at: (day: IsoDate) => Promise<Programme>;
  /** Makes a new version from a day on, today or later. Equal rules make none. */
  readonly save: (rules: ProgrammeRules, startsOn: IsoDate) => Saving<Programme>;
};

/** The repository of the programme's versions. */
export function createProgrammes({ db, door, clock, newId }: Dependencies): Programmes {
  const known = () => db.transaction('r', db.programmes, db.settings, () => readProgrammes(db));

  const newestFirst = (programmes: readonly Programme[]): readonly Programme[] =>
    programmes.toSorted((a, b) => b.number - a.number || (a.id < b.id ? 1 : -1));

  return {
    all: async () => newestFirst((await known()).programmes),

    at: async (day) => programmeOn((await known()).programmes, day),

    save: async (rules, from) => {
      // An act of its own that nobody takes back: the version that the shop began with stays known,
      // because what was earned before follows from it.
      await save(door, async () => {
        const { programmes, areStored } = await readProgrammes(db);
        const writes = areStored ? [] : [creating('programmes', programmes)];
        return { ...doing(actOf('programme.changed'), writes, null), isQuiet: true };
      });
      return save(door, async () => {
        const today = clock.today();
        const startsOn = from < today ? today : from;
        const { programmes } = await readProgrammes(db);
        const newest = newestFirst(programmes)[0]!;
        const act = actOf('programme.changed');
        if (newest.startsOn <= startsOn && sameValue(newest.rules, rules)) {
          return doing(act, [], newest);
        }
        const programme: Programme = {
          id: newId() as ProgrammeId,
          number: newest.number + 1,
          startsOn,
          rules,
          createdAt: clock.now(),
        };
        return doing(act, [creating('programmes', [programme])], programme);
      });
    },
  };
}
