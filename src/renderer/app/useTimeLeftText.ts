import { useTranslation } from 'react-i18next';

const MINUTE_MS = 60_000;

/** Says how long a job still takes: in whole minutes, or that it is nearly over. */
export function useTimeLeftText(): (ms: number) => string {
  const { t } = useTranslation('recovery');
  return (ms) =>
    ms < MINUTE_MS ? t('left.soon') : t('left.minutes', { count: Math.round(ms / MINUTE_MS) });
}
