import { useTranslation } from 'react-i18next';
import { agoOf, intervalOfDays } from '@shared/domain/care/interval';

/** Intervals in words. */
export type IntervalWords = {
  /** Inside a sentence: *every six weeks*. */
  readonly every: (days: number) => string;
  /** As a line of its own: *be in touch every six weeks*. */
  readonly line: (days: number) => string;
  /** How long ago the latest contact was. */
  readonly last: (days: number) => string;
};

/** The words for how often somebody should hear from the shop. */
export function useIntervalWords(): IntervalWords {
  const { t } = useTranslation('careSettings');
  return {
    every: (days) => {
      const { count, unit } = intervalOfDays(days);
      return t(`interval.${unit}`, { count });
    },
    line: (days) => {
      const { count, unit } = intervalOfDays(days);
      return t(`every.${unit}`, { count });
    },
    last: (days) => {
      if (days <= 0) return t('last.today');
      if (days === 1) return t('last.yesterday');
      const { count, unit } = agoOf(days);
      return t(`last.${unit}`, { count });
    },
  };
}
