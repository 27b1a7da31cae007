import { useTranslation } from 'react-i18next';
import { daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { CarePromise } from '@shared/domain/promises/promise';
import { useFormat } from './useFormat';

/** A promise in one line: what, and when or what became of it. */
export type PromiseLine = {
  readonly id: string;
  /** As somebody wrote it. */
  readonly text: string;
  /** Whose word it is and by when, in words. */
  readonly detail: string;
  /** Due, overdue or not kept. */
  readonly isPressing: boolean;
};

/** The words for promises before one gets in touch with somebody. */
export function usePromiseLines(): (
  promises: readonly CarePromise[],
  today: IsoDate,
) => readonly PromiseLine[] {
  const { t } = useTranslation('person');
  const format = useFormat();
  const dueText = (dueOn: IsoDate | null, today: IsoDate): string => {
    if (dueOn === null) return t('promises.noDay');
    if (dueOn < today) return t('promises.overdue', { day: format.relativeDay(dueOn, today) });
    return daysBetween(today, dueOn) <= 1
      ? format.relativeDay(dueOn, today)
      : t('promises.dueDay', { day: format.weekday(dueOn) });
  };
  return (promises, today) =>
    promises.map(({ id, text, by, dueOn, status }) => ({
      id,
      text,
      detail:
        status === 'broken'
          ? t('promises.before.broken')
          : t(by === 'us' ? 'promises.before.us' : 'promises.before.them', {
              when: dueText(dueOn, today),
            }),
      isPressing: status === 'broken' || (dueOn !== null && dueOn <= today),
    }));
}
