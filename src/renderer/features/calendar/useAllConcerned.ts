import { useEffect, useMemo, useState } from 'react';
import type { Holiday } from '@shared/domain/calendar/holiday';
import type { ContactId } from '@shared/domain/contacts/contact';
import { parseJson } from '@shared/kernel/safeJson';
import { usePeopleIndex, usePeopleStatus } from '@renderer/data/people/usePeople';
import { placesOf } from './useConcerned';

/** Somebody whom a holiday concerns. */
export type ConcernedPerson = {
  readonly id: ContactId;
  readonly name: string;
  readonly country: string;
  /** `false`: nobody knows whether it holds in this person's region. */
  readonly isSure: boolean;
};

/** Everybody whom holidays concern, those it perhaps concerns last; `null` while they are looked up. */
export function useAllConcerned(holidays: readonly Holiday[]): readonly ConcernedPerson[] | null {
  const index = usePeopleIndex();
  const { version } = usePeopleStatus();
  const key = useMemo(() => JSON.stringify(placesOf(holidays)), [holidays]);
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly people: readonly ConcernedPerson[];
  }>();
  useEffect(() => {
    let isOver = false;
    const places = parseJson(key) as ReturnType<typeof placesOf>;
    const find = async (country: string, regions: readonly string[] | null, isSure: boolean) =>
      (await index.livingIn(country, regions ?? undefined)).map(({ id, name }) => ({
        id,
        name,
        country,
        isSure,
      }));
    void Promise.all([
      ...places.map(([country, regions]) => find(country, regions, true)),
      ...places.map(([country, regions]) =>
        regions === null ? Promise.resolve([]) : find(country, [''], false),
      ),
    ]).then((found) => {
      if (!isOver) setAnswer({ key, people: found.flat() });
    });
    return () => {
      isOver = true;
    };
  }, [index, key, version]);
  return answer?.key === key ? answer.people : null;
}
