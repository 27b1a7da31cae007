import { useMemo } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Season } from '@shared/domain/culture/season';
import { useSeasons } from '@renderer/data/culture/useSeasons';
import { useToday } from '@renderer/hooks/useClock';

/** A season with its next time. */
export type ListedSeason = {
  readonly season: Season;
  /** `null` where no later time is known. */
  readonly next: readonly [from: IsoDate, to: IsoDate] | null;
};

/** All seasons, the one that comes next or lasts first; `null` while they are read. */
export function useSeasonList(): readonly ListedSeason[] | null {
  const seasons = useSeasons();
  const today = useToday();
  return useMemo(() => {
    if (seasons === undefined) return null;
    const listed = seasons.map((season): ListedSeason => ({
      season,
      next: season.spans.find(([, to]) => to >= today) ?? null,
    }));
    const startOf = ({ next }: ListedSeason): string => next?.[0] ?? '9999';
    return listed.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  }, [seasons, today]);
}
