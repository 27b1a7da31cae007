import { addDays, weekdayOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** How many thank-yous were said since Monday; `null` while that is read. */
export function useThanksWeek(today: IsoDate): number | null {
  const { thanks } = useRepositories();
  const monday = addDays(today, 1 - weekdayOf(today));
  const live = useLive(`today/thanks/${monday}/${today}`, () => thanks.resolved(monday, today));
  return live.status === 'ready'
    ? live.value.filter(({ status }) => status === 'said').length
    : null;
}
