import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { mentionIn } from './mention';
import { isWritten, type NoteDraft } from './noteDraft';
import { movedBy } from './PersonHits';
import type { NoteForm } from './useNote';
import { usePersonSearch } from './usePersonSearch';

/** Somebody else for whom a note turned out to be, and what was written of it; `null` for nothing yet. */
export type NoteSwitch = (person: PersonSummary, carried: NoteDraft | null) => void;

/** The person typed as `@luk` at the beginning of a note. */
export type MentionChoice = {
  /** Who is meant perhaps; empty unless a mention is being typed. */
  readonly people: readonly PersonSummary[];
  readonly active: number;
  /** Whether nobody is called like that. */
  readonly isUnknown: boolean;
  /** Whether the note must not be saved yet: it is still open whose it is. */
  readonly isPending: boolean;
  readonly take: (person: PersonSummary) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** Hands a note over to somebody else, with everything that was typed. */
export function handOver(
  note: NoteForm,
  draft: NoteDraft,
  person: PersonSummary,
  onSwitch: NoteSwitch,
): void {
  note.discard();
  onSwitch(person, isWritten(draft) ? draft : null);
}

/**
 * `@luk` at the beginning of a note chooses the person: Enter, Tab or the space after the word takes the best
 * hit, the arrows another.
 */
export function useMention(note: NoteForm, ownId: ContactId, onSwitch: NoteSwitch): MentionChoice {
  const mention = mentionIn(note.draft.text);
  const word = mention?.word ?? '';
  const { people: found, isCurrent } = usePersonSearch(word);
  const [chosen, setChosen] = useState({ word, index: 0 });
  const people = mention === null ? [] : found;
  const active = chosen.word === word ? Math.min(chosen.index, Math.max(0, people.length - 1)) : 0;
  const hit = isCurrent ? people[active] : undefined;

  const take = (person: PersonSummary): void => {
    const text = mention?.rest ?? '';
    if (person.id === ownId) note.set('text', text);
    else handOver(note, { ...note.draft, text }, person, onSwitch);
  };

  const takeHit = useEffectEvent(() => {
    if (hit) take(hit);
  });
  const isWordOver = mention !== null && mention.rest !== null && hit !== undefined;
  useEffect(() => {
    if (isWordOver) takeHit();
  }, [isWordOver]);

  return {
    people: mention?.rest === null ? people : [],
    active,
    isUnknown: mention !== null && mention.rest === null && isCurrent && people.length === 0,
    isPending: mention !== null && (!isCurrent || people.length > 0),
    take,
    onKeyDown: (event) => {
      if (mention === null || mention.rest !== null || event.shiftKey) return;
      const next = movedBy(event.key, active, people.length);
      if (next !== null) {
        event.preventDefault();
        setChosen({ word, index: next });
      } else if (hit && (event.key === 'Enter' || event.key === 'Tab')) {
        event.preventDefault();
        event.stopPropagation();
        take(hit);
      }
    },
  };
}
