import { createContext, useContext } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';

/** An idea that somebody wants to write down. */
export type IdeaRequest = {
  /** Who had it; `null` where nobody is named yet. */
  readonly authorId: ContactId | null;
  /** What is known of it already, such as the words of a note. */
  readonly text: string;
};

/** How any place asks for an idea to be written down. */
export type IdeaRequests = {
  readonly open: (request: Partial<IdeaRequest>) => void;
  /** Calls back for each request. Answers how to stop. */
  readonly subscribe: (listener: (request: IdeaRequest) => void) => () => void;
};

/** Requests that nobody hears yet. */
export function createIdeaRequests(): IdeaRequests {
  const listeners = new Set<(request: IdeaRequest) => void>();
  return {
    open: ({ authorId = null, text = '' }) => {
      for (const listener of listeners) listener({ authorId, text });
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
export const IdeaRequestContext = createContext<IdeaRequests>(createIdeaRequests());

/** Writes an idea down: `useOpenIdea()({ authorId, text })`. */
export function useOpenIdea(): IdeaRequests['open'] {
  return useContext(IdeaRequestContext).open;
}
