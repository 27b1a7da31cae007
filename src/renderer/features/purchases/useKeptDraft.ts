import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { draftOf } from '@renderer/data/repositories/drafts';
import type { ContactId } from '@shared/domain/contacts/contact';

const DRAFT_DELAY_MS = 300;

/** A form on its way that survives closing. */
export type KeptDraft<T> = {
  /** `null` until it is known what was kept. */
  readonly draft: T | null;
  readonly change: (change: (before: T) => T) => void;
  /** Forgets it: it was saved or thrown away. The form begins anew. */
  readonly forget: () => void;
};

/**
 * A form that goes on where it was left. One hook is for one person: give the component a key when the
 * person can change.
 *
 * @param kind - Which form, for the draft's id.
 * @param fresh - A form with nothing in it.
 * @param restore - A kept form of this or another release; `null` if it is none.
 * @param isWritten - Whether there is something to keep.
 */
export function useKeptDraft<T>(
  kind: string,
  contactId: ContactId,
  fresh: () => T,
  restore: (kept: unknown) => T | null,
  isWritten: (draft: T) => boolean,
): KeptDraft<T> {
  const { drafts } = useRepositories();
  const [draft, setDraft] = useState<T | null>(null);
  const isTouched = useRef(false);
  const draftId = draftOf(kind, contactId);

  const begin = useEffectEvent((kept: unknown): void => {
    setDraft((before) => before ?? restore(kept) ?? fresh());
  });
  useEffect(() => {
    let isWanted = true;
    void drafts.get(draftId).then((kept) => {
      if (isWanted) begin(kept);
    });
    return () => {
      isWanted = false;
    };
  }, [drafts, draftId]);

  const latest = useRef({ draft, isWritten });
  useEffect(() => {
    latest.current = { draft, isWritten };
  });
  const keepNow = useCallback((): void => {
    const { draft: last, isWritten: hasSomething } = latest.current;
    // What was saved or thrown away meanwhile has nothing left to keep.
    if (last === null || !isTouched.current) return;
    void (hasSomething(last) ? drafts.put(draftId, last) : drafts.remove(draftId));
  }, [drafts, draftId]);
  useEffect(() => {
    const timer = window.setTimeout(keepNow, DRAFT_DELAY_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [draft, keepNow]);
  // Whoever closes right after the last key loses nothing either.
  useEffect(() => {
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      document.removeEventListener('visibilitychange', keepNow);
      keepNow();
    };
  }, [keepNow]);

  return {
    draft,
    change: (change) => {
      isTouched.current = true;
      setDraft((before) => (before === null ? before : change(before)));
    },
    forget: () => {
      isTouched.current = false;
      setDraft(fresh());
      void drafts.remove(draftId);
    },
  };
}
