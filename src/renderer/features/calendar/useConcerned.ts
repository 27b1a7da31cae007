import { useEffect, useMemo, useState } from 'react';
import type { Holiday } from '@shared/domain/calendar/holiday';
import type { ContactId } from '@shared/domain/contacts/contact';
import { parseJson } from '@shared/kernel/safeJson';
import { usePeopleIndex, usePeopleStatus } from '@renderer/data/people/usePeople';

/** Whom a holiday concerns. */
export type Concerned = {
  /** The first of them by name. */
  readonly people: readonly { readonly id: ContactId; readonly name: string }[];
  /** How many surely live where it holds. */
  readonly total: number;
  /** How many live in the country in a region that nobody knows. */
  readonly unsure: number;
};

const NOBODY: Concerned = { people: [], total: 0, unsure: 0 };

/** Who lives where these holidays hold: the first few names, and how many. */
export function useConcerned(holidays: readonly Holiday[], limit: number): Concerned {
  const index = usePeopleIndex();
  const { version } = usePeopleStatus();
  const key = useMemo(() => JSON.stringify(placesOf(holidays)), [holidays]);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: Concerned }>();
  useEffect(() => {
    let isOver = false;
    const places = parseJson(key) as ReturnType<typeof placesOf>;
    void Promise.all(
      places.map(async ([country, regions]) => {
        const there = await index.livingIn(country, regions ?? undefined);
        const unknown = regions === null ? [] : await index.livingIn(country, ['']);
        return { there, unknown: unknown.length };
      }),
    ).then((found) => {
      if (isOver) return;
      const there = found.flatMap((each) => each.there);
      setAnswer({
        key,
        value: {
          people: there.slice(0, limit),
          total: there.length,
          unsure: found.reduce((sum, { unknown }) => sum + unknown, 0),
        },
      });
    });
    return () => {
      isOver = true;
    };
  }, [index, key, limit, version]);
  return answer?.key === key ? answer.value : NOBODY;
}

/** Countries with the regions in which the days hold; `null` for everywhere. */
export function placesOf(
  holidays: readonly Holiday[],
): readonly (readonly [country: string, regions: readonly string[] | null])[] {
  const places = new Map<string, Set<string> | null>();
  for (const { country, regions } of holidays) {
    if (regions.length === 0) places.set(country, null);
    else if (places.get(country) !== null) {
      const known = places.get(country) ?? new Set<string>();
      for (const region of regions) known.add(region);
      places.set(country, known);
    }
  }
  return [...places].map(([country, regions]) => [country, regions && [...regions].sort()]);
}
