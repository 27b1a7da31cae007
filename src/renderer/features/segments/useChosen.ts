import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useFormat } from '@renderer/i18n/useFormat';
import { usePeople, usePeopleByIds, usePeopleRows } from '@renderer/data/people/usePeople';
import { useState } from 'react';

const LIMIT = 6;
const NOBODY: readonly PersonSummary[] = [];

/** Who is found by a text, best first; nobody for no text. */
export function usePeopleFound(text: string): {
  readonly people: readonly PersonSummary[];
  /** Whether this is the whole answer to this very text. */
  readonly isCurrent: boolean;
} {
  const wanted = text.trim();
  const live = usePeople({ text: wanted, limit: LIMIT, withNotes: false });
  const list = live.status === 'ready' ? live.value : null;
  const rows = usePeopleRows(list, 0, LIMIT);
  if (wanted === '') return { people: NOBODY, isCurrent: true };
  return {
    people: rows.filter((person) => person !== null),
    isCurrent: list?.isCurrent === true && rows.every((person) => person !== null),
  };
}

/** People who were chosen, by name; those who are gone or in the trash are left out. The former ones until the answer is there. */
export function useChosen(ids: readonly ContactId[]): readonly PersonSummary[] {
  const format = useFormat();
  const people = usePeopleByIds(ids);
  const [kept, setKept] = useState<readonly PersonSummary[]>(NOBODY);
  const found = people.status === 'ready' ? people.value : null;
  const [seen, setSeen] = useState(found);
  if (found !== null && found !== seen) {
    setSeen(found);
    const known = found.filter((person) => person !== null).filter(({ isTrashed }) => !isTrashed);
    setKept(known.toSorted((a, b) => format.compare(a.name, b.name)));
  }
  const isIn = new Set(ids);
  return kept.filter(({ id }) => isIn.has(id));
}
