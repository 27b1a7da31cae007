import { useEffect, useMemo, useRef, useState } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { InteractionKind } from '@shared/domain/interactions/interaction';
import { recognisePromise, type RecognisedPromise } from '@shared/domain/promises/recognition';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { draftOf } from '@renderer/data/repositories/drafts';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import {
  EMPTY_NOTE,
  hasDetails,
  isWritten,
  joinedDrafts,
  minutesOf,
  noteDraftOf,
  type NoteDraft,
  type NoteProblem,
} from './noteDraft';
import { readPastDay } from '@renderer/hooks/pastDay';

/** What became of a promise that was recognised in the text. */
export type PromiseChoice = 'offered' | 'accepted' | 'declined';

/** Changes one field of a note. */
export type SetNote = <Field extends keyof NoteDraft>(
  field: Field,
  value: NoteDraft[Field],
) => void;

/** What was saved: its kind, and the batch that takes it back. */
export type SavedNote = { readonly kind: InteractionKind; readonly batchId: string | null };

/** A note on its way: draft, recognised promise, saving. */
export type NoteForm = {
  readonly draft: NoteDraft;
  readonly set: SetNote;
  readonly isWritten: boolean;
  /** Whether mood, day and so on are unfolded. */
  readonly hasMore: boolean;
  readonly showMore: (isShown: boolean) => void;
  /** The past day that was typed, as it was understood; `null` for now. */
  readonly day: IsoDate | null;
  readonly promise: RecognisedPromise | null;
  readonly choice: PromiseChoice;
  readonly choose: (choice: PromiseChoice) => void;
  readonly problem: NoteProblem | null;
  readonly isSaving: boolean;
  /** The last attempt failed; the text is still here. */
  readonly hasFailed: boolean;
  /** `null` if it was not saved. */
  readonly save: () => Promise<SavedNote | null>;
  readonly discard: () => void;
};

const DRAFT_DELAY_MS = 300;
/** Nobody remembers the minute of last week's visit. */
const SOME_TIME_THAT_DAY = '12:00';

/**
 * The note to one person. What is typed survives closing the lid. One hook is for one person: give
 * the component a key when the person can change.
 *
 * @param carried - What was typed for somebody else before and now goes to this person.
 */
export function useNote(contactId: ContactId, carried: NoteDraft | null = null): NoteForm {
  const { interactions, drafts } = useRepositories();
  const clock = useClock();
  const today = useToday();
  const format = useFormat();
  // Known from the first moment; what the caller says later changes nothing.
  const [start] = useState(carried);
  const [draft, setDraft] = useState<NoteDraft>(start ?? EMPTY_NOTE);
  const [hasMore, setHasMore] = useState(start !== null && hasDetails(start));
  const [choice, setChoice] = useState<{ text: string; choice: PromiseChoice } | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const isTouched = useRef(start !== null);
  const keepNow = useRef<() => void>(() => undefined);
  const draftId = draftOf('note', contactId);

  useEffect(() => {
    let isWanted = true;
    void drafts.get(draftId).then((stored) => {
      if (!isWanted || stored === null) return;
      const kept = noteDraftOf(stored);
      if (start !== null) setDraft((now) => joinedDrafts(kept, now));
      else if (!isTouched.current) {
        setDraft(kept);
        setHasMore(hasDetails(kept));
      }
    });
    return () => {
      isWanted = false;
    };
  }, [drafts, draftId, start]);

  useEffect(() => {
    if (!isTouched.current) return undefined;
    let isKept = false;
    const keep = (): void => {
      // A note that was saved or thrown away meanwhile has nothing left to keep.
      if (isKept || !isTouched.current) return;
      isKept = true;
      void (isWritten(draft) ? drafts.put(draftId, draft) : drafts.remove(draftId));
    };
    const timer = window.setTimeout(keep, DRAFT_DELAY_MS);
    document.addEventListener('visibilitychange', keep);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', keep);
      keepNow.current = keep;
    };
  }, [draft, drafts, draftId]);

  // Whoever leaves the page right after the last key loses nothing either.
  useEffect(
    () => () => {
      keepNow.current();
    },
    [],
  );

  const day = readPastDay(draft.when, format.locale, today);
  const minutes = minutesOf(draft.durationMinutes);
  const problem: NoteProblem | null =
    draft.when.trim() !== '' && day === null ? 'when' : minutes === undefined ? 'duration' : null;

  const about = day ?? today;
  const promise = useMemo(() => recognisePromise(draft.text, about), [draft.text, about]);
  // A no to one promise is none to the next.
  const present = promise !== null && choice?.text === promise.text ? choice.choice : 'offered';

  const clear = (): void => {
    isTouched.current = false;
    setDraft(EMPTY_NOTE);
    setHasMore(false);
    setChoice(null);
    setHasFailed(false);
    setIsTried(false);
    void drafts.remove(draftId);
  };

  return {
    draft,
    set: (field, value) => {
      isTouched.current = true;
      setDraft((before) => ({ ...before, [field]: value }));
    },
    isWritten: isWritten(draft),
    hasMore,
    showMore: setHasMore,
    day,
    promise,
    choice: present,
    choose: (next) => {
      if (promise !== null) setChoice({ text: promise.text, choice: next });
    },
    problem: isTried ? problem : null,
    isSaving,
    hasFailed,
    discard: clear,
    save: async () => {
      setIsTried(true);
      if (problem !== null) setHasMore(true);
      if (isSaving || !isWritten(draft) || problem !== null) return null;
      setIsSaving(true);
      setHasFailed(false);
      try {
        const saved = await interactions.add(
          {
            contactId,
            kind: draft.kind,
            direction: draft.kind === 'note' ? null : draft.direction,
            text: draft.text.trim(),
            mood: draft.mood,
            durationMinutes: draft.kind === 'note' ? null : (minutes ?? null),
            nextStep: draft.nextStep.trim(),
            happenedAt:
              day === null || day === today
                ? clock.now()
                : instantAt(day, SOME_TIME_THAT_DAY, clock.zone()),
            zone: clock.zone(),
            isPrivate: draft.isPrivate,
            ...(draft.isWow && { isWow: true }),
          },
          promise !== null && present === 'accepted'
            ? [{ text: promise.text, by: promise.by, dueOn: promise.dueOn }]
            : [],
        );
        if (!saved.ok) {
          setHasFailed(true);
          return null;
        }
        clear();
        return { kind: draft.kind, batchId: saved.value.batchId };
      } catch (fault) {
        setHasFailed(true);
        throw fault;
      } finally {
        setIsSaving(false);
      }
    },
  };
}
