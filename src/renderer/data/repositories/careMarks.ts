import type { Instant } from '@shared/domain/calendar/clock';
import type { CareMark } from '@shared/domain/care/careMark';
import { creating, updating, type Write } from '@shared/domain/journal/write';
import { actOf, type ActKey } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { nameInActs, trashedPeople } from './trashedPeople';

/** Which row of Today somebody did something with. */
export type MarkedRow = Pick<CareMark, 'id' | 'contactId' | 'reason'>;

/** What was done with rows of Today. Reads are for `useLive`; every write is one act. */
export type CareMarks = {
  /** In no particular order. Leaves out the trash. */
  readonly all: () => Promise<readonly CareMark[]>;
  /** Puts a row off until an instant, and counts it. */
  readonly snooze: (row: MarkedRow, until: Instant) => Saving<CareMark>;
  /** Nobody is going to do it. */
  readonly letGo: (row: MarkedRow) => Saving<CareMark>;
  /** It was done where nothing else records it. */
  readonly done: (row: MarkedRow) => Saving<CareMark>;
  /** Takes a row back onto Today; how often it was put off stays. */
  readonly reopen: (id: string) => Saving<CareMark>;
};

/** Stamps a row as part of another act. */
export async function writeOfDoing(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { id, contactId, reason }: MarkedRow,
): Promise<Write> {
  const stored = await db.careMarks.get(id);
  const fields = {
    contactId,
    reason,
    state: 'done',
    snoozedUntil: null,
    snoozes: stored?.snoozes ?? 0,
    on: clock.today(),
  } as const;
  return stored
    ? updating('careMarks', id, fields, stored)
    : creating('careMarks', [{ id, ...fields, updatedAt: clock.now() }]);
}

/** The repository of what was done with rows of Today. */
export function createCareMarks({ db, door, clock }: Dependencies): CareMarks {
  const mark = (
    act: ActKey,
    { id, contactId, reason }: MarkedRow,
    change: (stored: CareMark | undefined) => Pick<CareMark, 'state' | 'snoozedUntil' | 'snoozes'>,
  ): Saving<CareMark> =>
    save(door, async () => {
      const contact = await db.contacts.get(contactId);
      if (!contact) return gone();
      const stored = await db.careMarks.get(id);
      const fields = { contactId, reason, ...change(stored), on: clock.today() };
      const row: CareMark = { id, ...fields, updatedAt: clock.now() };
      return doing(
        actOf(act, { name: await nameInActs(db, contactId) }),
        [stored ? updating('careMarks', id, fields, stored) : creating('careMarks', [row])],
        row,
      );
    });

  return {
    all: async () => {
      const [marks, trashed] = await Promise.all([db.careMarks.toArray(), trashedPeople(db)]);
      return marks.filter(({ contactId }) => !trashed.has(contactId));
    },

    snooze: (row, until) =>
      mark('careMarks.snoozed', row, (stored) => ({
        state: 'open',
        snoozedUntil: until,
        snoozes: (stored?.snoozes ?? 0) + 1,
      })),

    letGo: (row) =>
      mark('careMarks.letGo', row, (stored) => ({
        state: 'let-go',
        snoozedUntil: null,
        snoozes: stored?.snoozes ?? 0,
      })),

    done: (row) =>
      mark('careMarks.done', row, (stored) => ({
        state: 'done',
        snoozedUntil: null,
        snoozes: stored?.snoozes ?? 0,
      })),

    reopen: (id) =>
      save(door, async () => {
        const stored = await db.careMarks.get(id);
        if (!stored) return gone();
        const fields = { state: 'open', snoozedUntil: null, on: clock.today() } as const;
        return doing(
          actOf('careMarks.reopened', { name: await nameInActs(db, stored.contactId) }),
          [updating('careMarks', id, fields, stored)],
          { ...stored, ...fields, updatedAt: clock.now() },
        );
      }),
  };
}
