import { useTranslation } from 'react-i18next';
import type { SealingRefusal } from '@shared/ipc/sealingApi';

/** The sentence of a refusal. */
export function useRefusalWords(): (refusal: SealingRefusal) => string {
  const { t } = useTranslation('encryption');
  return (refusal) =>
    t(`refusal.${refusal.code}`, { folder: '', ...('folder' in refusal ? refusal : {}) });
}
