import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { thanksWeekFrom } from '@shared/domain/care/thanks';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** How many thank-yous were said this week; `null` while that is read. */
export function useThanksWeek(today: IsoDate): number | null {
  const { thanks } = useRepositories();
  const from = thanksWeekFrom(today);
  const live = useLive(`today/thanks/${from}/${today}`, () => thanks.resolved(from, today));
  return live.status === 'ready'
    ? live.value.filter(({ status }) => status === 'said').length
    : null;
}
