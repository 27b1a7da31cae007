import { LIMITS } from '@shared/kernel/readingLimits';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import type { PackRefusal } from './usePacks';

/** Why a pack was not read or written, in a sentence; empty where the person said no. */
export function useRefusalText(): (refusal: PackRefusal) => string {
  const { t } = useTranslation('calendarSettings');
  const format = useFormat();
  return (refusal) => {
    switch (refusal.code) {
      case 'files/cancelled':
        return '';
      case 'calendar-pack/too-many':
        return t(`refusal.${refusal.code}`, { ...refusal, most: LIMITS.packChanges.most });
      case 'calendar-pack/invalid':
        return refusal.position === null
          ? t('refusal.calendar-pack/invalid-head', { field: refusal.field })
          : t('refusal.calendar-pack/invalid', {
              position: refusal.position,
              field: refusal.field,
            });
      case 'calendar-pack/newer':
        return t(`refusal.${refusal.code}`);
      case 'calendar-pack/too-large':
        return t(`refusal.${refusal.code}`, { max: format.fileSize(LIMITS.packFile.most) });
      case 'calendar-pack/foreign':
      case 'calendar-pack/empty':
        return t(`refusal.${refusal.code}`);
      case 'files/too-large':
        return t(`refusal.${refusal.code}`, {
          fileName: refusal.fileName,
          max: format.fileSize(refusal.maxBytes),
        });
      case 'files/not-readable':
      case 'files/disk-full':
      case 'files/not-allowed':
        return t(`refusal.${refusal.code}`, { fileName: refusal.fileName });
    }
  };
}
