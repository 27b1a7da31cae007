import type { Instant } from '@shared/domain/calendar/clock';
import type { Dependencies } from './saving';

/**
 * What became of one reminder on this computer. It belongs to the computer, not to the shop: it is
 * neither journaled nor backed up, because a notification rings where somebody sits.
 */
export type ReminderMark = {
  /** `<source>:<its id>:<the moment or day it is for>`. */
  readonly id: string;
  /** `notified`: rang or was listed. `snoozed`: rings again at `until`. `dismissed`: is over. */
  readonly state: 'notified' | 'snoozed' | 'dismissed';
  readonly until: Instant | null;
  readonly at: Instant;
};

/** What became of reminders on this computer. */
export type ReminderMarks = {
  readonly all: () => Promise<readonly ReminderMark[]>;
  readonly put: (marks: readonly ReminderMark[]) => Promise<void>;
  /**
   * Puts those whose mark is still the one that was seen (`undefined`: none), and answers their ids: of
   * two windows that look at the same moment only one gets each.
   */
  readonly claim: (
    marks: readonly ReminderMark[],
    seen: (id: string) => ReminderMark | undefined,
  ) => Promise<ReadonlySet<string>>;
  /** Until when reminders were looked through; `null` before the first time. */
  readonly checkedUntil: () => Promise<Instant | null>;
  readonly setCheckedUntil: (at: Instant) => Promise<void>;
  /** Forgets marks older than an instant, but none that is still to ring. */
  readonly prune: (before: Instant) => Promise<void>;
};

/** The repository of what became of reminders here. */
export function createReminderMarks({ db }: Pick<Dependencies, 'db'>): ReminderMarks {
  return {
    all: () => db.reminderMarks.toArray(),

    put: async (marks) => {
      await db.reminderMarks.bulkPut([...marks]);
    },

    claim: (marks, seen) =>
      db.transaction('rw', db.reminderMarks, async () => {
        const present = await db.reminderMarks.bulkGet(marks.map(({ id }) => id));
        const free = marks.filter(({ id }, index) => isSame(present[index], seen(id)));
        await db.reminderMarks.bulkPut([...free]);
        return new Set(free.map(({ id }) => id));
      }),

    checkedUntil: async () => {
      const found = await db.meta.get('remindersCheckedUntil');
      return found?.key === 'remindersCheckedUntil' ? found.value : null;
    },

    setCheckedUntil: async (at) => {
      await db.meta.put({ key: 'remindersCheckedUntil', value: at });
    },

    prune: async (before) => {
      await db.reminderMarks.filter(({ at, until }) => Math.max(at, until ?? at) < before).delete();
    },
  };
}

const isSame = (one: ReminderMark | undefined, other: ReminderMark | undefined): boolean =>
  one?.state === other?.state && one?.until === other?.until && one?.at === other?.at;
