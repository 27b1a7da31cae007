import { useEffect, useState } from 'react';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { draftOf } from '@renderer/data/repositories/drafts';
import type { Loadable } from '@renderer/data/useLive';
import { EMPTY_ITEM } from './draftLists';
import { newDraft } from './useDraftRules';

/** What a form begins with. */
export type FormStart = {
  readonly initial: ContactDraft;
  readonly resumed: ContactDraft | null;
  readonly draftId: string;
  readonly shopCountry: string;
};

/** Reads what a form begins with, once; `null` if the contact is not there. */
export function useFormStart(id: ContactId | null, name: string): Loadable<FormStart | null> {
  const { contacts, drafts, settings, newId } = useRepositories();
  const [start, setStart] = useState<Loadable<FormStart | null>>({ status: 'loading' });
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<FormStart | null> => {
      const { country } = await settings.get();
      const draftId = id === null ? 'new/form' : draftOf('form', id);
      const contact = id === null ? null : await contacts.get(id);
      if (id !== null && contact === null) return null;
      const initial = contact ?? newDraft(name, country);
      const kept = await drafts.get(draftId);
      // A name typed elsewhere is a new wish: what was begun before waits.
      const resumed = name === '' && isDraftLike(kept, initial) ? kept : null;
      return {
        initial: withFirstItems(plainDraft(initial), newId),
        resumed,
        draftId,
        shopCountry: country,
      };
    };
    void read().then((value) => {
      if (isWanted) setStart({ status: 'ready', value });
    });
    return () => {
      isWanted = false;
    };
  }, [id, name, contacts, drafts, settings, newId]);
  return start;
}

/** With a field to type into for what nearly everybody has. What stays empty is not saved. */
function withFirstItems(draft: ContactDraft, newId: () => string): ContactDraft {
  const first = <Name extends 'phones' | 'emails' | 'likes'>(name: Name): ContactDraft[Name] =>
    draft[name].length > 0 ? draft[name] : ([EMPTY_ITEM[name](newId())] as ContactDraft[Name]);
  return { ...draft, phones: first('phones'), emails: first('emails'), likes: first('likes') };
}

/** Without what only a stored contact has. */
function plainDraft(
  contact: ContactDraft & Partial<Record<(typeof STORED_FIELDS)[number], unknown>>,
): ContactDraft {
  const draft = { ...contact };
  for (const field of STORED_FIELDS) delete draft[field];
  return draft;
}

const STORED_FIELDS = [
  'id',
  'createdAt',
  'updatedAt',
  'trashedAt',
  'isSample',
  'hasPhoto',
  'importKeys',
] as const;

/** Whether what was kept has every field that this release's form has. */
function isDraftLike(kept: unknown, initial: ContactDraft): kept is ContactDraft {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    Object.keys(plainDraft(initial)).every((field) => field in kept)
  );
}
