import { createContext, useContext } from 'react';
import type { ThanksReason } from '@shared/domain/care/thanks';
import type { ContactId } from '@shared/domain/contacts/contact';

/** Whom to thank, and for what. */
export type ThanksRequest = {
  /** `null` for whoever is owed first; where nobody is, it asks. */
  readonly contactId: ContactId | null;
  /** What is thanked for; `null` for what this person is owed first, or for nothing in particular. */
  readonly reason: ThanksReason | null;
  /** The purchase, answer, idea, criticism or person that it is for; see `Thanks.sourceId`. Empty without a reason. */
  readonly sourceId: string;
};

/** How any place opens the thank-you. */
export type ThanksRequests = {
  readonly open: (request: Partial<ThanksRequest>) => void;
  /** Calls back for each request. Answers how to stop. */
  readonly subscribe: (listener: (request: ThanksRequest) => void) => () => void;
};

/** Requests that nobody hears yet. */
export function createThanksRequests(): ThanksRequests {
  const listeners = new Set<(request: ThanksRequest) => void>();
  return {
    open: ({ contactId = null, reason = null, sourceId = '' }) => {
      for (const listener of listeners) listener({ contactId, reason, sourceId });
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
export const ThanksRequestContext = createContext<ThanksRequests>(createThanksRequests());

/** Opens the thank-you: `useOpenThanks()({ contactId, reason, sourceId })`. */
export function useOpenThanks(): ThanksRequests['open'] {
  return useContext(ThanksRequestContext).open;
}
