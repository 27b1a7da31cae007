import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { EMPTY_DRAFT, type ContactDraft, type ContactId } from '@shared/domain/contacts/contact';
import { problemsOf, type ContactProblem } from '@shared/domain/contacts/contactChecks';
import { likelyTimeZone, nameOrderOf } from '@shared/domain/contacts/countryFacts';
import { splitName } from '@shared/domain/contacts/personName';
import { toE164 } from '@formats/phone';
import { fitPhoto, type FittedPhoto } from '@renderer/data/photos/fitPhoto';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { tidied } from './draftLists';

/** Puts a value into one field of the draft. */
export type SetField = <Field extends keyof ContactDraft>(
  field: Field,
  value: ContactDraft[Field],
) => void;

/** What is wrong, by the field or the id of the list item it is wrong with. */
export type ProblemCode = ContactProblem['code'] | 'date-impossible' | 'date-unreadable';

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
  readonly setDateProblem: (
    field: string,
    problem: 'date-impossible' | 'date-unreadable' | null,
  ) => void;
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
  const [dateProblems, setDateProblems] = useState<ReadonlyMap<string, ProblemCode>>(new Map());
  const [isSaving, setIsSaving] = useState(false);
  const [isGone, setIsGone] = useState(false);
  const [photo, setPhoto] = useState<FormPhoto>({ kind: 'kept' });
  const isDone = useRef(false);

  const isDirty = draft !== initial || photo.kind !== 'kept';

  useEffect(() => {
    if (draft === initial || isDone.current) return undefined;
    const timer = window.setTimeout(() => {
      if (!isDone.current) void drafts.put(draftId, draft);
    }, DRAFT_DELAY_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [draft, initial, drafts, draftId]);

  const set: SetField = useCallback(
    (field, value) => {
      setDraft((before) => followed(before, { ...before, [field]: value }, shopCountry));
    },
    [shopCountry],
  );

  const problems = useMemo(() => {
    const shown = new Map<string, ProblemCode>(dateProblems);
    for (const { code, field, itemId } of problemsOf(draft)) {
      const key = itemId === '' ? field : itemId;
      if (isSubmitted || (left.has(key) && code !== 'name-missing')) shown.set(key, code);
    }
    return shown;
  }, [draft, dateProblems, isSubmitted, left]);

  const save = async (): Promise<ContactId | null> => {
    setIsSubmitted(true);
    if (isSaving || problemsOf(draft).length > 0 || dateProblems.size > 0) return null;
    setIsSaving(true);
    try {
      const ready = tidied(draft);
      const chosen =
        photo.kind === 'chosen'
          ? { mediaType: photo.photo.mediaType, bytes: photo.photo.bytes }
          : undefined;
      if (id === null) {
        const saved = await contacts.create(ready, chosen);
        if (!saved.ok) return null;
        isDone.current = true;
        await drafts.remove(draftId);
        return saved.value.value.id;
      }
      const saved = await contacts.update(id, ready);
      if (!saved.ok) {
        setIsGone(true);
        return null;
      }
      if (chosen) await contacts.setPhoto(id, chosen);
      if (photo.kind === 'removed') await contacts.removePhoto(id);
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
    setDateProblem: (field, problem) => {
      setDateProblems((before) => {
        const next = new Map(before);
        if (problem === null) next.delete(field);
        else next.set(field, problem);
        return next;
      });
    },
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
    startAfresh: () => {
      setDraft(initial);
      setIsResumed(false);
      void drafts.remove(draftId);
    },
    drop: async () => {
      isDone.current = true;
      await drafts.remove(draftId);
    },
  };
}

/** The draft a new contact begins with. */
export function newDraft(name: string, country: string): ContactDraft {
  const base: ContactDraft = {
    ...EMPTY_DRAFT,
    country,
    timeZone: likelyTimeZone(country),
    name,
  };
  return { ...base, nameParts: splitName(name, { country }).parts };
}

/** What follows by itself from a change, as long as nobody has decided otherwise. */
function followed(before: ContactDraft, after: ContactDraft, shopCountry: string): ContactDraft {
  let next = after;
  if (after.name !== before.name && after.kind === 'person') {
    const wasSplit = splitName(before.name, { country: before.country }).parts;
    // Parts that somebody took apart by hand stay.
    if (JSON.stringify(wasSplit) === JSON.stringify(before.nameParts)) {
      next = { ...next, nameParts: splitName(after.name, { country: after.country }).parts };
    }
  }
  if (after.country !== before.country) {
    if (before.timeZone === likelyTimeZone(before.country)) {
      next = { ...next, timeZone: likelyTimeZone(after.country) };
    }
    if (before.nameOrder === nameOrderOf(before.country)) {
      next = { ...next, nameOrder: nameOrderOf(after.country) };
    }
    if (!after.region.startsWith(`${after.country}-`)) next = { ...next, region: '' };
  }
  if (after.country !== before.country || after.phones !== before.phones) {
    const home = next.country === '' ? shopCountry : next.country;
    next = {
      ...next,
      phones: next.phones.map((phone) => ({ ...phone, e164: toE164(phone.number, home) })),
    };
  }
  return next;
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
