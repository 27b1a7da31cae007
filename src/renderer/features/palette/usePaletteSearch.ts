import { useEffect, useMemo, useState } from 'react';
import type { Instant } from '@shared/domain/calendar/clock';
import type { ContactId } from '@shared/domain/contacts/contact';
import { rangesIn, type TextRange } from '@shared/domain/people/highlight';
import type { Suggestion } from '@shared/domain/people/peopleQuery';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { SEARCH_FIELDS } from '@shared/domain/people/searchTokens';
import type { PeopleIndexClient } from '@renderer/data/people/peopleIndexClient';
import { usePeopleIndex, usePeopleStatus } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Interactions } from '@renderer/data/repositories/interactions';
import { usePreferences } from '@renderer/hooks/usePreferences';

/** A stretch of a note around what was searched for. */
export type NoteHit = {
  readonly person: PersonSummary;
  readonly text: string;
  readonly ranges: readonly TextRange[];
  readonly happenedAt: Instant;
};

/** What was found for a text. */
export type Found = {
  /** What was asked for. */
  readonly text: string;
  readonly people: readonly PersonSummary[];
  /** People in whose notes the words stand. */
  readonly inNotes: readonly PersonSummary[];
  /** How many fit, shown or not. */
  readonly total: number;
  readonly suggestion: Suggestion | null;
};

const MAX_PEOPLE = 5;
const MAX_IN_NOTES = 3;
const NOTE = SEARCH_FIELDS.indexOf('note');
const NOTHING: Found = { text: '', people: [], inNotes: [], total: 0, suggestion: null };

/**
 * Searches people and notes while somebody types; without a text, those opened last.
 *
 * `found.text` says what the answer is for: it may be a keystroke behind.
 */
export function usePaletteSearch(text: string): {
  readonly found: Found;
  readonly notes: readonly NoteHit[];
  /** Everybody outside the trash. */
  readonly everybody: number;
} {
  const index = usePeopleIndex();
  const { interactions } = useRepositories();
  const { version } = usePeopleStatus();
  const [{ recentPeople }] = usePreferences();
  const [found, setFound] = useState<Found>(NOTHING);
  const [notes, setNotes] = useState<readonly NoteHit[]>([]);
  const [everybody, setEverybody] = useState(0);

  useEffect(() => {
    let isOver = false;
    const search = async (): Promise<void> => {
      const next =
        text.trim() === '' ? await opened(index, recentPeople) : await searched(index, text);
      if (isOver) return;
      setFound({ ...next, text });
      const hits = await Promise.all(
        next.inNotes.map((person) => noteHit(interactions, person, text)),
      );
      if (!isOver) setNotes(hits.filter((hit) => hit !== null));
    };
    void search();
    return () => {
      isOver = true;
    };
  }, [index, interactions, text, recentPeople, version]);

  useEffect(() => {
    let isOver = false;
    void index.counts().then(({ all }) => {
      if (!isOver) setEverybody(all);
    });
    return () => {
      isOver = true;
    };
  }, [index, version]);

  return useMemo(() => ({ found, notes, everybody }), [found, notes, everybody]);
}

async function opened(index: PeopleIndexClient, ids: readonly string[]): Promise<Found> {
  const found = await index.find(ids.map((id) => id as ContactId));
  const people = found
    .filter((person) => person !== null)
    .filter(({ isTrashed }) => !isTrashed)
    .slice(0, MAX_PEOPLE);
  return { ...NOTHING, people, total: people.length };
}

async function searched(index: PeopleIndexClient, text: string): Promise<Found> {
  const { rows, foundIn, total, suggestion } = await index.list({
    text,
    limit: MAX_PEOPLE + MAX_IN_NOTES,
  });
  const isInNotes = (position: number): boolean => foundIn?.[position] === NOTE;
  const all = await index.people(rows);
  const byRow = new Map(all.map((person) => [person.row, person]));
  const inOrder = Array.from(rows, (row, position) => ({
    person: byRow.get(row),
    isNote: isInNotes(position),
  }));
  const pick = (isNote: boolean, limit: number): readonly PersonSummary[] =>
    inOrder
      .flatMap((hit) => (hit.person && hit.isNote === isNote ? [hit.person] : []))
      .slice(0, limit);
  return {
    text,
    people: pick(false, MAX_PEOPLE),
    inNotes: pick(true, MAX_IN_NOTES),
    total,
    suggestion,
  };
}

const AROUND = 32;

/** The latest note of a person in which the words stand; `null` if they stand apart in several. */
async function noteHit(
  interactions: Interactions,
  person: PersonSummary,
  text: string,
): Promise<NoteHit | null> {
  const { items } = await interactions.timeline(person.id, 200);
  for (const { text: note, happenedAt } of items) {
    const ranges = rangesIn(note, text);
    const [first] = ranges;
    if (first) return { person, happenedAt, ...excerpt(note, first, ranges) };
  }
  return null;
}

/** A part of a note around its first hit, cut between words. */
function excerpt(
  note: string,
  first: TextRange,
  ranges: readonly TextRange[],
): Pick<NoteHit, 'text' | 'ranges'> {
  const wanted = Math.max(0, first.start - AROUND);
  const start = wanted === 0 ? 0 : note.indexOf(' ', wanted) + 1;
  const end = Math.min(note.length, first.end + 2 * AROUND);
  const before = start > 0 ? '… ' : '';
  return {
    text: `${before}${note.slice(start, end).replace(/\s/g, ' ')}${end < note.length ? ' …' : ''}`,
    ranges: ranges
      .map((range) => ({
        start: range.start - start + before.length,
        end: range.end - start + before.length,
      }))
      .filter((range) => range.start >= before.length && range.end <= end - start + before.length),
  };
}
