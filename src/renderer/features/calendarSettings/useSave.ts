import { useTranslation } from 'react-i18next';
import type { ShopSettings } from '@shared/domain/settings/setting';
import { useToasts } from '@renderer/hooks/useToasts';
import type { CalendarSettingsStore } from './useCalendarSettings';

/** Saves settings, says that they are saved, and offers the way back. */
export function useSave({
  change,
}: CalendarSettingsStore): (changes: Partial<ShopSettings>) => Promise<void> {
  const { t } = useTranslation(['settings', 'errors']);
  const toasts = useToasts();
  return async (changes) => {
    const batchId = await change(changes);
    toasts.show(
      batchId === null
        ? { text: t('errors:saving.title') }
        : { text: t('settings:saved'), batchId },
    );
  };
}
