import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

/** A value still on its way, or the value. Faults are thrown to the nearest error boundary. */
export type Loadable<T> =
  { readonly status: 'loading' } | { readonly status: 'ready'; readonly value: T };

const LOADING = { status: 'loading' } as const;

/**
 * Runs a repository query and runs it again whenever the rows it read change, in any window.
 *
 * Each answer carries the key it was asked for: on its own, `useLiveQuery` keeps showing the
 * previous key's rows until the next ones arrive, one person's data under another's name.
 *
 * @param key - Everything the query depends on, as one string.
 */
export function useLive<T>(key: string, query: () => Promise<T>): Loadable<T> {
  const answer = useLiveQuery(async () => ({ key, value: await query() }), [key]);
  // The same object until another answer comes, so that what is derived from it need not be derived again.
  return useMemo(
    () => (answer?.key === key ? { status: 'ready', value: answer.value } : LOADING),
    [answer, key],
  );
}

/** Applies a pure function to a value once it is there. */
export function mapLoadable<T, U>(loadable: Loadable<T>, map: (value: T) => U): Loadable<U> {
  return loadable.status === 'ready' ? { status: 'ready', value: map(loadable.value) } : loadable;
}
