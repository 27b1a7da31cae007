import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeople, usePeopleRows } from '@renderer/data/people/usePeople';

const MOST = 6;
const NOBODY: readonly PersonSummary[] = [];

/** The best hits for a typed name; nobody for no text. */
export function useFoundPeople(text: string): {
  readonly people: readonly PersonSummary[];
  /** Whether `people` is the whole answer to this very text. */
  readonly isCurrent: boolean;
} {
  const wanted = text.trim();
  const live = usePeople({ text: wanted, limit: MOST, withNotes: false });
  const list = live.status === 'ready' ? live.value : null;
  const rows = usePeopleRows(list, 0, MOST);
  if (wanted === '') return { people: NOBODY, isCurrent: true };
  return {
    people: rows.filter((person) => person !== null),
    isCurrent: list?.isCurrent === true && rows.every((person) => person !== null),
  };
}
