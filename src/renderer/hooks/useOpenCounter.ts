import { createContext, useContext } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';

/** What the counter is opened with. */
export type CounterRequest = {
  /** Who is being served; `null` to ask. */
  readonly contactId: ContactId | null;
  /** A card that was scanned; `null` without one. */
  readonly cardNumber: string | null;
};

/** How any place opens the counter. */
export type CounterRequests = {
  /** Opens it; nothing happens where there is no counter. */
  readonly open: (request: Partial<CounterRequest>) => void;
  /** Calls back for each request. Answers how to stop. */
  readonly subscribe: (listener: (request: CounterRequest) => void) => () => void;
};

/** Requests that nobody hears yet. */
export function createCounterRequests(): CounterRequests {
  const listeners = new Set<(request: CounterRequest) => void>();
  return {
    open: ({ contactId = null, cardNumber = null }) => {
      for (const listener of listeners) listener({ contactId, cardNumber });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The requests of this window. */
export const CounterRequestContext = createContext<CounterRequests>(createCounterRequests());

/** Opens the counter: `useOpenCounter()({ contactId })`. */
export function useOpenCounter(): CounterRequests['open'] {
  return useContext(CounterRequestContext).open;
}
