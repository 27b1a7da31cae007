import type { PeopleFilter, PeopleSort } from '@shared/domain/people/peopleQuery';

/** What a list is set to. */
export type ListState = {
  readonly text: string;
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly direction: 'ascending' | 'descending';
  /** The row with the bar, as its number in the index; `null` if none was chosen. */
  readonly current: string | null;
  readonly isPreviewOpen: boolean;
};

const BEGINNING: ListState = {
  text: '',
  filter: { kind: 'all' },
  sort: 'name',
  direction: 'ascending',
  current: null,
  isPreviewOpen: true,
};

let remembered: ListState = BEGINNING;
const listeners = new Set<() => void>();

/** The list as it was left, so that coming back from a person finds it so. Lives as long as the window. */
export const listMemory = {
  get: (): ListState => remembered,
  set: (change: Partial<ListState>): void => {
    remembered = { ...remembered, ...change };
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** As if the list had never been seen. */
  forget: (): void => {
    remembered = BEGINNING;
  },
};
