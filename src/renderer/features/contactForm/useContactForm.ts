import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { problemsOf, type ContactProblem } from '@shared/domain/contacts/contactChecks';
import { fitPhoto, type FittedPhoto } from '@renderer/data/photos/fitPhoto';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { usePlatform } from '@renderer/platform/PlatformContext';
import type { DateTextProblem } from '@renderer/hooks/useDateText';
import { changedFields, isDated, tidied } from './draftLists';
import { followed } from './useDraftRules';

/** Puts a value into one field of the draft. */
export type SetField = <Field extends keyof ContactDraft>(
  field: Field,
  value: ContactDraft[Field],
) => void;

/** What is wrong, by the field or the id of the list item it is wrong with. */
export type ProblemCode = ContactProblem['code'] | DateProblem | 'day-missing';

/** Why a date field cannot be saved as it stands. */
export type DateProblem = `date-${DateTextProblem}`;

/** The picture of a form: as it was, another one, or none. */
export type FormPhoto =
  | { readonly kind: 'kept' }
  | { readonly kind: 'chosen'; readonly photo: FittedPhoto; readonly url: string }
  | { readonly kind: 'removed' };

/** Everything a form about one contact shows and does. */
export type ContactForm = {
  readonly draft: ContactDraft;
  readonly set: SetField;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** Shown problems by field name or item id. A field's appear when it is left, all of them on saving. */
  readonly problems: ReadonlyMap<string, ProblemCode>;
  /** Call when a field or item is left. */
  readonly check: (fieldOrItem: string) => void;
  /** A date field that cannot be understood keeps the form from being saved. */
  readonly setDateProblem: (field: string, problem: DateProblem | null) => void;
  /** Saves; answers the contact's id, or `null` when something needs a look. */
  readonly save: () => Promise<ContactId | null>;
  readonly photo: FormPhoto;
  readonly choosePhoto: (filterName: string) => Promise<'chosen' | 'unreadable' | 'none'>;
  readonly removePhoto: () => void;
  /** Set when saving was refused because the contact is gone. */
  readonly isGone: boolean;
  /** A draft from before was taken up again. */
  readonly isResumed: boolean;
  readonly startAfresh: () => void;
  /** Grows with every `startAfresh`: fields that remember what was typed begin again with it. */
  readonly round: number;
  /** Throws away what was typed. */
  readonly drop: () => Promise<void>;
};

type FormOptions = {
  /** `null` for a new contact. */
  readonly id: ContactId | null;
  readonly initial: ContactDraft;
  /** What was being written when the lid was closed; `null` if nothing was. */
  readonly resumed: ContactDraft | null;
  readonly draftId: string;
  /** ISO 3166-1 alpha-2 of the shop. */
  readonly shopCountry: string;
};

const IMAGES = ['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'avif'];
const DRAFT_DELAY_MS = 400;

/** A form about one contact: its draft, checks, photo, saving, and a copy of what is being written. */
export function useContactForm({
  id,
  initial,
  resumed,
  draftId,
  shopCountry,
}: FormOptions): ContactForm {
  const { contacts, drafts } = useRepositories();
  const platform = usePlatform();
  const [draft, setDraft] = useState(resumed ?? initial);
  const [isResumed, setIsResumed] = useState(resumed !== null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isSubmitted, setIsSubmitted] = useState(false);
  const [dateProblems, setDateProblems] = useState<ReadonlyMap<string, DateProblem>>(new Map());
  const [isSaving, setIsSaving] = useState(false);
  const [isGone, setIsGone] = useState(false);
  const [photo, setPhoto] = useState<FormPhoto>({ kind: 'kept' });
  const [round, setRound] = useState(0);
  const isDone = useRef(false);

  const changed = useMemo(() => changedFields(initial, draft), [initial, draft]);
  const isChanged = Object.keys(changed).length > 0;
  const isDirty = isChanged || photo.kind !== 'kept' || dateProblems.size > 0;

  useEffect(() => {
    if (draft === initial || isDone.current) return undefined;
    const timer = window.setTimeout(() => {
      if (isDone.current) return;
      void (isChanged ? drafts.put(draftId, draft) : drafts.remove(draftId));
    }, DRAFT_DELAY_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [draft, initial, isChanged, drafts, draftId]);

  const photoUrl = photo.kind === 'chosen' ? photo.url : '';
  useEffect(
    () => () => {
      if (photoUrl !== '') URL.revokeObjectURL(photoUrl);
    },
    [photoUrl],
  );

  const set: SetField = useCallback(
    (field, value) => {
      setDraft((before) => followed(before, { ...before, [field]: value }, shopCountry));
    },
    [shopCountry],
  );

  const problems = useMemo(() => {
    const shown = new Map<string, ProblemCode>();
    for (const [key, code] of problemsIn(draft, dateProblems)) {
      if (isSubmitted || (left.has(key) && code !== 'name-missing')) shown.set(key, code);
    }
    return shown;
  }, [draft, dateProblems, isSubmitted, left]);

  const setDateProblem = useCallback((field: string, problem: DateProblem | null): void => {
    setDateProblems((before) => {
      if ((before.get(field) ?? null) === problem) return before;
      const next = new Map(before);
      if (problem === null) next.delete(field);
      else next.set(field, problem);
      return next;
    });
  }, []);

  const save = async (): Promise<ContactId | null> => {
    setIsSubmitted(true);
    if (isSaving || problemsIn(draft, dateProblems).length > 0) return null;
    setIsSaving(true);
    try {
      const chosen =
        photo.kind === 'chosen'
          ? { mediaType: photo.photo.mediaType, bytes: photo.photo.bytes }
          : undefined;
      if (id === null) {
        const saved = await contacts.create(tidied(draft), chosen);
        if (!saved.ok) return null;
        isDone.current = true;
        await drafts.remove(draftId);
        return saved.value.value.id;
      }
      // Only what was changed here: another window may have changed the rest meanwhile.
      const saved = await contacts.update(id, changed, photo.kind === 'removed' ? null : chosen);
      if (!saved.ok) {
        setIsGone(true);
        return null;
      }
      isDone.current = true;
      await drafts.remove(draftId);
      return id;
    } finally {
      setIsSaving(false);
    }
  };

  return {
    draft,
    set,
    isDirty,
    isSaving,
    problems,
    check: (key) => {
      setLeft((before) => new Set(before).add(key));
    },
    setDateProblem,
    save,
    photo,
    choosePhoto: async (filterName) => {
      const file = await platform.openFile({ name: filterName, extensions: IMAGES });
      if (!file.ok) return 'none';
      const { name, bytes } = file.value;
      const fitted = await fitPhoto(mediaTypeOf(name), bytes);
      if (fitted === null) return 'unreadable';
      const url = URL.createObjectURL(new Blob([fitted.bytes], { type: fitted.mediaType }));
      setPhoto({ kind: 'chosen', photo: fitted, url });
      return 'chosen';
    },
    removePhoto: () => {
      setPhoto({ kind: 'removed' });
    },
    isGone,
    isResumed,
    round,
    startAfresh: () => {
      setDraft(initial);
      setPhoto({ kind: 'kept' });
      setIsResumed(false);
      setIsSubmitted(false);
      setLeft(new Set());
      setRound(round + 1);
      void drafts.remove(draftId);
    },
    drop: async () => {
      isDone.current = true;
      await drafts.remove(draftId);
    },
  };
}

/** Everything that keeps a draft from being stored, by field or item. */
function problemsIn(
  draft: ContactDraft,
  dates: ReadonlyMap<string, DateProblem>,
): readonly (readonly [string, ProblemCode])[] {
  return [
    ...problemsOf(draft).map(
      ({ code, field, itemId }) => [itemId === '' ? field : itemId, code] as const,
    ),
    // A day that has a name but no date would be gone after saving.
    ...draft.importantDates
      .filter((item) => !isDated(item) && item.label.trim() !== '')
      .map(({ id }) => [id, 'day-missing'] as const),
    ...dates,
  ];
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  avif: 'image/avif',
};

const mediaTypeOf = (fileName: string): string =>
  MEDIA_TYPES[fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()] ?? 'image/jpeg';
