import { useEffect, useMemo, useRef, useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { recognisePromise, type RecognisedPromise } from '@shared/domain/promises/recognition';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { draftOf } from '@renderer/data/repositories/drafts';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { readDateText } from '@renderer/hooks/useDateText';
import { useFormat } from '@renderer/i18n/useFormat';
import { EMPTY_NOTE, isWritten, noteDraftOf, type NoteDraft } from './noteDraft';

/** What became of a promise that was recognised in the text. */
export type PromiseChoice = 'offered' | 'accepted' | 'declined';

/** Why a note cannot be saved as it is. */
export type NoteProblem = 'when' | 'duration';

/** A note on its way: draft, recognised promise, saving. */
export type NoteForm = {
  readonly draft: NoteDraft;
  readonly set: <Field extends keyof NoteDraft>(field: Field, value: NoteDraft[Field]) => void;
  readonly isWritten: boolean;
  readonly promise: RecognisedPromise | null;
  readonly choice: PromiseChoice;
  readonly choose: (choice: PromiseChoice) => void;
  readonly problem: NoteProblem | null;
  readonly isSaving: boolean;
  /** The last attempt failed; the text is still here. */
  readonly hasFailed: boolean;
  /** Answers the batch that takes it back, or `null` if it was not saved. */
  readonly save: () => Promise<string | null>;
  readonly discard: () => void;
};

const DRAFT_DELAY_MS = 300;

/** The note to one person. What is typed survives closing the lid. */
export function useNote(contactId: ContactId): NoteForm {
  const { interactions, drafts } = useRepositories();
  const clock = useClock();
  const today = useToday();
  const format = useFormat();
  const [draft, setDraft] = useState<NoteDraft>(EMPTY_NOTE);
  const [choice, setChoice] = useState<{ text: string; choice: PromiseChoice } | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const isTouched = useRef(false);
  const draftId = draftOf('note', contactId);

  useEffect(() => {
    let isWanted = true;
    void drafts.get(draftId).then((kept) => {
      if (isWanted && !isTouched.current && kept !== null) setDraft(noteDraftOf(kept));
    });
    return () => {
      isWanted = false;
    };
  }, [drafts, draftId]);

  useEffect(() => {
    if (!isTouched.current) return undefined;
    const timer = window.setTimeout(() => {
      void (isWritten(draft) ? drafts.put(draftId, draft) : drafts.remove(draftId));
    }, DRAFT_DELAY_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [draft, drafts, draftId]);

  const promise = useMemo(() => recognisePromise(draft.text, today), [draft.text, today]);
  // A no to one promise is none to the next.
  const present = promise !== null && choice?.text === promise.text ? choice.choice : 'offered';

  const when = readDateText(draft.when, format.locale, Number(today.slice(0, 4)));
  const day = wholeDay(when.date, Number(today.slice(0, 4)));
  const minutes = draft.durationMinutes.trim();
  const problem: NoteProblem | null =
    draft.when.trim() !== '' && (day === null || day > today)
      ? 'when'
      : minutes !== '' && !/^\d{1,4}$/.test(minutes)
        ? 'duration'
        : null;

  const clear = (): void => {
    isTouched.current = false;
    setDraft({ ...EMPTY_NOTE, kind: draft.kind });
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
            durationMinutes: minutes === '' || Number(minutes) === 0 ? null : Number(minutes),
            nextStep: draft.nextStep.trim(),
            happenedAt: day === null || day === today ? clock.now() : noonOf(day, clock.now()),
            zone: clock.zone(),
            isPrivate: draft.isPrivate,
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
        return saved.value.batchId ?? '';
      } catch (fault) {
        setHasFailed(true);
        throw fault;
      } finally {
        setIsSaving(false);
      }
    },
  };
}

/** The day as an ISO date; the present year, or the last, where none is named. */
function wholeDay(
  date: ReturnType<typeof readDateText>['date'],
  currentYear: number,
): string | null {
  if (date === null || date.day === null) return null;
  const text = (year: number): string =>
    `${String(year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  return text(date.year ?? currentYear);
}

/** Noon of a day in this computer's zone: nobody remembers the minute of last week's visit. */
function noonOf(day: string, now: number): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return Math.min(new Date(year, month - 1, date, 12).getTime(), now);
}
