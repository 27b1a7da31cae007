import { useTranslation } from 'react-i18next';
import type { PastPoint } from '@shared/domain/past/pastPoint';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import type { TurningPoint } from './usePast';

/** A former moment in words: *12 March 2026*; *before the import of 12 March, 14:20*. */
export function usePointText(): (
  point: PastPoint,
  turningPoints: readonly TurningPoint[],
) => string {
  const { t } = useTranslation('past');
  const format = useFormat();
  const zone = useClock().zone();
  return (point, turningPoints) => {
    if (point.kind === 'day') return format.day(point.day);
    const found = turningPoints.find(({ batchId }) => batchId === point.batchId);
    if (found === undefined) return t('before.act');
    const moment = format.moment(found.doneAt, zone);
    switch (found.kind) {
      case 'import.done':
        return t('before.import', { moment });
      case 'exchange.merged':
        return t('before.exchange', { moment });
      case 'twins.merged':
        return t('before.twins', { moment });
    }
  };
}
