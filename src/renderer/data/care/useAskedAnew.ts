import { useEffect, useState } from 'react';
import { usePeopleStatus } from '../people/usePeople';
import { useRepositories } from '../RepositoriesContext';
import type { Loadable } from '../useLive';

const LOADING = { status: 'loading' } as const;

/**
 * Asks a question anew after every act, in any window, and whenever the people index knows more. The
 * former answer stays until the next one is there; with another key there is none.
 *
 * @param key - Everything the question depends on, as one string; `null` while it cannot be asked yet.
 */
export function useAskedAnew<T>(key: string | null, ask: () => Promise<T>): Loadable<T> {
  const { onCommitted } = useRepositories();
  const { version } = usePeopleStatus();
  const [acts, setActs] = useState(0);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const [fault, setFault] = useState<{ readonly fault: unknown } | null>(null);

  useEffect(() => onCommitted(() => setActs((before) => before + 1)), [onCommitted]);

  useEffect(() => {
    if (key === null) return undefined;
    let isOver = false;
    ask().then(
      (value) => {
        if (!isOver) setAnswer({ key, value });
      },
      (reason: unknown) => {
        if (!isOver) setFault({ fault: reason });
      },
    );
    return () => {
      isOver = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says what is asked; `ask` is another function in every rendering
  }, [key, version, acts]);

  // To the nearest error boundary.
  if (fault) throw fault.fault;
  return answer?.key === key ? { status: 'ready', value: answer.value } : LOADING;
}
