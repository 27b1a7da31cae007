import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeople, usePeopleRows } from '@renderer/data/people/usePeople';

const LIMIT = 8;

/** Who is found by a text, best first. */
export type FoundPeople = {
  readonly people: readonly PersonSummary[];
  /** Whether `people` is the whole answer to this very text. */
  readonly isCurrent: boolean;
};

/** The best hits for a typed name; nobody for no text. */
export function usePreviewPeople(text: string): FoundPeople {
  const wanted = text.trim();
  const live = usePeople({ text: wanted, limit: LIMIT, withNotes: false });
  const list = live.status === 'ready' ? live.value : null;
  const rows = usePeopleRows(list, 0, LIMIT);
  if (wanted === '') return { people: [], isCurrent: true };
  return {
    people: rows.filter((person) => person !== null),
    isCurrent: list?.isCurrent === true && rows.every((person) => person !== null),
  };
}
