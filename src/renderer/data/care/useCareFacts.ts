import { useMemo } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { FeastTime } from '@shared/domain/culture/comingUp';
import type { KnownCareFacts } from '../repositories/careFacts';
import { useRepositories } from '../RepositoriesContext';
import type { Loadable } from '../useLive';
import { useAskedAnew } from './useAskedAnew';

const NO_FEASTS: readonly FeastTime[] = [];

/**
 * Everything that the rules of Today need on a day, kept current. Loading only the first time and on another
 * day: afterwards the former facts stay until new ones are there.
 *
 * @param feasts - Of the days around, in the countries where people live; `null` while they are not known yet.
 */
export function useCareFacts(
  today: IsoDate,
  feasts: readonly FeastTime[] | null = NO_FEASTS,
): Loadable<KnownCareFacts> {
  const { care } = useRepositories();
  const key = useMemo(
    () => (feasts === null ? null : `${today} ${JSON.stringify(feasts)}`),
    [today, feasts],
  );
  return useAskedAnew(key, () => care.facts(today, { feasts: feasts ?? NO_FEASTS }));
}
