import type { BackupRow } from './backup';

/** What a person wants to know of a state of the data: people, notes and promises. */
export type BackupFigures = {
  /** People outside the trash. */
  readonly people: number;
  readonly notes: number;
  readonly promises: number;
};

/** The things that figures count. */
export const FIGURES: readonly (keyof BackupFigures)[] = ['people', 'notes', 'promises'];

/** Figures of no data. */
export const NO_FIGURES: BackupFigures = { people: 0, notes: 0, promises: 0 };

/** Which figure a row counts for; `null` for rows that nobody counts. */
export function figureOf({ table, row }: BackupRow): keyof BackupFigures | null {
  if (table === 'contacts') return row.trashedAt === null ? 'people' : null;
  if (table === 'interactions') return 'notes';
  return table === 'promises' ? 'promises' : null;
}

/** The rows behind the figures, by their ids: what two states are compared by. */
export type FigureIds = Readonly<Record<keyof BackupFigures, ReadonlySet<string>>>;

/** Two states side by side. */
export type StateComparison = {
  readonly now: BackupFigures;
  readonly then: BackupFigures;
  /** There now, not there then: what replacing takes away. */
  readonly missing: BackupFigures;
  /** There then, not there now: what replacing brings back. */
  readonly returning: BackupFigures;
};

/** Collects ids for the figures, row by row. */
export function createFigureIds(): {
  readonly ids: FigureIds;
  readonly add: (row: BackupRow) => void;
} {
  const ids = { people: new Set<string>(), notes: new Set<string>(), promises: new Set<string>() };
  return {
    ids,
    add: (row) => {
      const figure = figureOf(row);
      if (figure !== null) ids[figure].add(row.row.id);
    },
  };
}

/** Compares the state of now with that of a backup, id by id. */
export function compareStates(now: FigureIds, then: FigureIds): StateComparison {
  return {
    now: figures((name) => now[name].size),
    then: figures((name) => then[name].size),
    missing: figures((name) => without(now[name], then[name])),
    returning: figures((name) => without(then[name], now[name])),
  };
}

const figures = (count: (name: keyof BackupFigures) => number): BackupFigures => ({
  people: count('people'),
  notes: count('notes'),
  promises: count('promises'),
});

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const id of all) if (!others.has(id)) count += 1;
  return count;
}
