/** When backups are made by themselves, and how much room they may take: the owner's choice for this computer. */
export type BackupHabits = {
  /** Minutes after the first change that is in no backup yet. */
  readonly afterMinutes: (typeof AFTER_MINUTES)[number];
  readonly onClosing: boolean;
  /** All backups of one place together, in bytes; `null` for no limit. */
  readonly maxBytes: (typeof MAX_BYTES)[number];
};

/** How many minutes may be chosen. */
export const AFTER_MINUTES = [15, 60, 240] as const;

/** How much room may be chosen. */
export const MAX_BYTES = [1e9, 5e9, 20e9, null] as const;

/** What holds until somebody chooses. */
export const USUAL_HABITS: BackupHabits = { afterMinutes: 15, onClosing: true, maxBytes: 5e9 };
