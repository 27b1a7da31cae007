import type { Suggestion } from '@shared/domain/people/peopleQuery';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { SEARCH_FIELDS, type SearchField } from '@shared/domain/people/searchTokens';
import { usePeople, usePeopleRows } from './usePeople';

/** Who is meant by what somebody says in a hurry. */
export type NamedPeople = {
  /** Best first. */
  readonly people: readonly PersonSummary[];
  /** Whether `people` is the whole answer to this very text. */
  readonly isCurrent: boolean;
  /** Who was probably meant, where nobody was found. */
  readonly nearest: Suggestion | null;
};

const NOBODY: readonly PersonSummary[] = [];

/** Looked through; those found by anything else than `SAID` are left out of them. */
const LOOKED_AT = 40;
/** The best, and five to choose from instead. */
const SHOWN = 6;

/**
 * What people are found by. Not by what was noted about them: a word typed in front of a customer must not
 * show who likes what.
 */
const SAID: ReadonlySet<SearchField> = new Set(['name', 'initials', 'organisation', 'phone']);

/** People for a name, initials or digits of a phone; nobody for no text. */
export function useNamedPeople(who: string): NamedPeople {
  const live = usePeople({ text: who, limit: LOOKED_AT, withNotes: false });
  const list = live.status === 'ready' ? live.value : null;
  const rows = usePeopleRows(list, 0, LOOKED_AT);
  if (who === '') return { people: NOBODY, isCurrent: true, nearest: null };
  const people = rows.filter((person, index): person is PersonSummary => {
    const field = SEARCH_FIELDS[list?.foundIn?.[index] ?? 0];
    return person !== null && field !== undefined && SAID.has(field);
  });
  return {
    people: lastDigitsFirst(people, who).slice(0, SHOWN),
    isCurrent: list?.isCurrent === true && rows.every((person) => person !== null),
    nearest: list?.suggestion ?? null,
  };
}

/** People say the last digits of their number, not some from its middle. */
function lastDigitsFirst(people: readonly PersonSummary[], who: string): readonly PersonSummary[] {
  if (!/^\d+$/.test(who)) return people;
  const ends = ({ phone }: PersonSummary): boolean => phone.replace(/\D/g, '').endsWith(who);
  return [...people.filter(ends), ...people.filter((person) => !ends(person))];
}
