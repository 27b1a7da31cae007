import { useCallback, useEffect, useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { parseJson } from '@shared/kernel/safeJson';
import { usePeopleIndex, usePeopleStatus } from '@renderer/data/people/usePeople';

/** Who somebody is: `undefined` while they are looked up, `null` for somebody who is gone. */
export type PeopleNamed = (id: ContactId) => PersonSummary | null | undefined;

/** More people than a few screens of rows show. */
const MAX_KEPT = 3000;

type Known = {
  readonly version: number;
  readonly people: ReadonlyMap<ContactId, PersonSummary | null>;
};

/** Looks people up by their ids, as many as are on screen; a new function whenever somebody came in. */
export function usePeopleNamed(ids: readonly ContactId[]): PeopleNamed {
  const index = usePeopleIndex();
  const { version } = usePeopleStatus();
  const [known, setKnown] = useState<Known>({ version: -1, people: new Map() });
  const key = JSON.stringify(ids);
  useEffect(() => {
    let isOver = false;
    const asked = parseJson(key) as readonly ContactId[];
    const isNew = known.version !== version;
    const missing = isNew ? asked : asked.filter((id) => !known.people.has(id));
    if (missing.length === 0) return undefined;
    void index.find(missing).then((found) => {
      if (isOver) return;
      setKnown((before) => {
        const start = before.people.size > MAX_KEPT ? [] : before.people;
        const people = new Map(start);
        for (const [i, id] of missing.entries()) people.set(id, found[i] ?? null);
        return { version, people };
      });
    });
    return () => {
      isOver = true;
    };
  }, [index, key, version, known]);
  return useCallback((id: ContactId) => known.people.get(id), [known]);
}
