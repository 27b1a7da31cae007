import { useCallback, useEffect, useRef, useState } from 'react';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { draftOf } from '@renderer/data/repositories/drafts';
import type { ContactId } from '@shared/domain/contacts/contact';
import { restoredText, type CustomsText } from './customsText';

const DRAFT_DELAY_MS = 300;

/** The form on its way; what was typed survives closing. */
export type CustomsForm = {
  /** `null` until it is known what was kept. */
  readonly text: CustomsText | null;
  readonly change: (fields: Partial<CustomsText>) => void;
  /** Forgets what was typed: it was saved or thrown away. */
  readonly forget: () => void;
};

/** A form that goes on where it was left, on top of what is known by now. */
export function useCustomsForm(contactId: ContactId, begun: CustomsText): CustomsForm {
  const { drafts } = useRepositories();
  const draftId = draftOf('customs', contactId);
  const [kept, setKept] = useState<CustomsText | null>(null);
  /** What differs from the beginning; `null` while there is nothing to keep or forget. */
  const typed = useRef<Partial<CustomsText> | null>(null);

  useEffect(() => {
    let isWanted = true;
    void drafts.get(draftId).then((draft) => {
      if (isWanted) setKept((before) => before ?? restoredText(draft, begun));
    });
    return () => {
      isWanted = false;
    };
  }, [drafts, draftId, begun]);

  const keepNow = useCallback((): void => {
    if (typed.current !== null) void drafts.put(draftId, typed.current);
  }, [drafts, draftId]);
  useEffect(() => {
    const timer = window.setTimeout(keepNow, DRAFT_DELAY_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [kept, keepNow]);
  // Whoever closes right after the last key loses nothing either.
  useEffect(() => {
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      document.removeEventListener('visibilitychange', keepNow);
      keepNow();
    };
  }, [keepNow]);

  return {
    text: kept,
    change: (fields) => {
      typed.current = { ...typed.current, ...fields };
      setKept((before) => before && { ...before, ...fields });
    },
    forget: () => {
      typed.current = null;
      void drafts.remove(draftId);
    },
  };
}
