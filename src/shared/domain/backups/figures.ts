import type { BackupRow } from './backup';

/** What a person wants to know of a state of the data: people, and what is kept about and with them. */
export type BackupFigures = {
  /** People outside the trash. */
  readonly people: number;
  readonly notes: number;
  readonly promises: number;
  /** Those that stand, refunded ones included. */
  readonly purchases: number;
  /** What is planned or was done; not what was called off. */
  readonly appointments: number;
  /** What people said about the shop: answers, criticism and ideas. */
  readonly feedback: number;
  /** Drafts and sent ones; not what was left out. */
  readonly messages: number;
};

/** The things that figures count. */
export const FIGURES: readonly (keyof BackupFigures)[] = [
  'people',
  'notes',
  'promises',
  'purchases',
  'appointments',
  'feedback',
  'messages',
];

/** Figures of no data. */
export const NO_FIGURES: BackupFigures = {
  people: 0,
  notes: 0,
  promises: 0,
  purchases: 0,
  appointments: 0,
  feedback: 0,
  messages: 0,
};

/** Which figure a row counts for; `null` for rows that nobody counts. */
export function figureOf({ table, row }: BackupRow): keyof BackupFigures | null {
  if (table === 'contacts') return row.trashedAt === null ? 'people' : null;
  if (table === 'interactions') return 'notes';
  if (table === 'purchases') return row.voidedAt === null ? 'purchases' : null;
  if (table === 'appointments') return row.status === 'cancelled' ? null : 'appointments';
  if (table === 'messages') return row.status === 'skipped' ? null : 'messages';
  if (table === 'answers' || table === 'criticisms' || table === 'ideas') return 'feedback';
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
  const ids = {
    people: new Set<string>(),
    notes: new Set<string>(),
    promises: new Set<string>(),
    purchases: new Set<string>(),
    appointments: new Set<string>(),
    feedback: new Set<string>(),
    messages: new Set<string>(),
  };
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

/** How many rows each figure has. */
export const figuresOf = (ids: FigureIds): BackupFigures => figures((name) => ids[name].size);

const figures = (count: (name: keyof BackupFigures) => number): BackupFigures => ({
  people: count('people'),
  notes: count('notes'),
  promises: count('promises'),
  purchases: count('purchases'),
  appointments: count('appointments'),
  feedback: count('feedback'),
  messages: count('messages'),
});

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const id of all) if (!others.has(id)) count += 1;
  return count;
}
