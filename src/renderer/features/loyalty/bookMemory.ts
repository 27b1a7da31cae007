import { addDays, isoDateOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { BookFilter } from '@shared/domain/loyalty/bookAnswers';
import type { LedgerEntryKind } from '@shared/domain/loyalty/ledgerEntry';

/** Stretches of time that the book can be narrowed to. */
export const PERIODS = ['all', 'today', 'week', 'month', 'year', 'last-year'] as const;

export type Period = (typeof PERIODS)[number];

/** What the book is set to. */
export type BookState = {
  readonly kind: LedgerEntryKind | 'all';
  readonly period: Period;
  /** A search for people; empty for everybody. */
  readonly text: string;
  /** Whether the line of filters is shown. */
  readonly isFiltering: boolean;
  /** The row with the bar; `null` if none was chosen. */
  readonly current: string | null;
};

const BEGINNING: BookState = {
  kind: 'all',
  period: 'all',
  text: '',
  isFiltering: false,
  current: null,
};

let remembered: BookState = BEGINNING;
const listeners = new Set<() => void>();

/** The book as it was left, so that coming back from a person finds it so. Lives as long as the window. */
export const bookMemory = {
  get: (): BookState => remembered,
  set: (change: Partial<BookState>): void => {
    remembered = { ...remembered, ...change };
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** As if the book had never been seen. */
  forget: (): void => {
    bookMemory.set(BEGINNING);
  },
};

/** Whether lines are left out. */
export const isNarrowed = ({ kind, period, text }: BookState): boolean =>
  kind !== 'all' || period !== 'all' || text.trim() !== '';

/** The first and the last business day of a stretch of time; `null` for no end. */
export function daysOf(period: Period, today: IsoDate): Pick<BookFilter, 'from' | 'to'> {
  const year = Number(today.slice(0, 4));
  switch (period) {
    case 'all':
      return { from: null, to: null };
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: addDays(today, -6), to: today };
    case 'month':
      return { from: isoDateOf(year, Number(today.slice(5, 7)), 1), to: today };
    case 'year':
      return { from: isoDateOf(year, 1, 1), to: today };
    case 'last-year':
      return { from: isoDateOf(year - 1, 1, 1), to: isoDateOf(year - 1, 12, 31) };
  }
}
