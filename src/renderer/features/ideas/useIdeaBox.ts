import { useMemo, useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Idea } from '@shared/domain/feedback/idea';
import { peopleOf } from '@shared/domain/feedback/ideaBox';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeopleByIds } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** People of ideas by their ids; somebody in the trash or gone for good is absent. */
export type IdeaPeople = ReadonlyMap<ContactId, PersonSummary>;

const NOBODY: IdeaPeople = new Map();
const NONE: readonly Idea[] = [];

/** The people of some ideas, kept current; those known before stay until the next ones are read. */
export function useIdeaPeople(ideas: readonly Idea[]): IdeaPeople {
  const ids = useMemo(() => [...new Set(ideas.flatMap(peopleOf))].sort(), [ideas]);
  const found = usePeopleByIds(ids);
  const value = found.status === 'ready' ? found.value : null;
  const people = useMemo(
    () =>
      value === null
        ? null
        : new Map(
            value.flatMap((person) =>
              person === null || person.isTrashed ? [] : [[person.id, person] as const],
            ),
          ),
    [value],
  );
  const [last, setLast] = useState<IdeaPeople>(NOBODY);
  if (people !== null && people !== last) setLast(people);
  return people ?? last;
}

/** All ideas, the latest first, with their people; `null` until they are read. */
export function useIdeaBox(): {
  readonly ideas: readonly Idea[];
  readonly people: IdeaPeople;
} | null {
  const { ideas } = useRepositories();
  const live = useLive('ideas', () => ideas.all());
  const all = live.status === 'ready' ? live.value : NONE;
  const people = useIdeaPeople(all);
  return live.status === 'ready' ? { ideas: all, people } : null;
}

/** What somebody had or asked for, the latest first; nothing until it is read. */
export function useIdeasOf(contactId: ContactId): readonly Idea[] {
  const { ideas } = useRepositories();
  const live = useLive(`ideas/${contactId}`, () => ideas.of(contactId));
  return live.status === 'ready' ? live.value : NONE;
}

/** Somebody by the id; `null` for nobody, until read, and for who is gone. */
export function useAuthor(id: ContactId | null): PersonSummary | null {
  const ids = useMemo(() => (id === null ? [] : [id]), [id]);
  const found = usePeopleByIds(ids);
  const person = found.status === 'ready' ? (found.value[0] ?? null) : null;
  return person?.isTrashed === false ? person : null;
}
