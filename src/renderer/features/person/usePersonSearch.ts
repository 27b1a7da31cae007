import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeople, usePeopleRows } from '@renderer/data/people/usePeople';

const LIMIT = 8;
const NOBODY: readonly PersonSummary[] = [];

/** Who is found by a text, best first. */
export type PersonSearch = {
  readonly people: readonly PersonSummary[];
  /** Whether `people` is the whole answer to this very text. */
  readonly isCurrent: boolean;
};

/** The best hits for a typed name, for pickers; nobody for no text. */
export function usePersonSearch(text: string): PersonSearch {
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
