import type { PeopleFilter, PeopleSort } from '@shared/domain/people/peopleQuery';

/** By which column the list is in order. */
export type ListOrder = {
  readonly sort: PeopleSort;
  readonly direction: 'ascending' | 'descending';
};

/** What a list is set to. */
export type ListState = {
  readonly text: string;
  readonly filter: PeopleFilter;
  readonly order: ListOrder;
  /** The order wished for what was found; `null`: what fits best comes first. */
  readonly foundOrder: ListOrder | null;
  /** The row with the bar, as its number in the index; `null` if none was chosen. */
  readonly current: string | null;
  readonly isPreviewOpen: boolean;
};

const BEGINNING: ListState = {
  text: '',
  filter: { kind: 'all' },
  order: { sort: 'name', direction: 'ascending' },
  foundOrder: null,
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

/** The order a list is in now: what was searched for comes first, unless another column was asked for. */
export const orderOf = ({ text, order, foundOrder }: ListState): ListOrder =>
  text.trim() === '' ? order : (foundOrder ?? { sort: 'relevance', direction: 'ascending' });
