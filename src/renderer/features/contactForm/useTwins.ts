import { useEffect, useState } from 'react';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { useKnownPeople, usePeopleByIds } from '@renderer/data/people/usePeople';

/** Somebody who may be the one being typed. */
export type Twin = {
  readonly id: ContactId;
  readonly name: string;
  /** The town, or empty. */
  readonly place: string;
};

const TYPING_PAUSE_MS = 250;

/** Who is here already and looks like the draft; at most two. Waits for a pause in the typing. */
export function useTwins(draft: ContactDraft, own: ContactId | null): readonly Twin[] {
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setSettled(draft);
    }, TYPING_PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [draft]);

  const known = useKnownPeople({
    emails: settled.emails.map(({ address }) => address),
    phones: settled.phones.map(({ e164 }) => e164),
    // One letter is nobody's name yet.
    names: [settled.name, settled.nativeName].filter((name) => name.trim().length > 1),
  });
  const ids = known.status === 'ready' ? known.value.map(({ id }) => id) : [];
  const people = usePeopleByIds(ids.filter((id) => id !== own).slice(0, 2));
  if (people.status === 'loading') return [];
  return people.value.flatMap((person) =>
    person === null ? [] : [{ id: person.id, name: person.name, place: person.place }],
  );
}
