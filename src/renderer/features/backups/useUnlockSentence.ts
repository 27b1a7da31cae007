import { useTranslation } from 'react-i18next';
import type { UnlockRefusal } from '@shared/ipc/sealingApi';

/** Why an encrypted backup was not opened, in a sentence. */
export function useUnlockSentence(): (refusal: UnlockRefusal) => string {
  const { t } = useTranslation('encryption');
  return (refusal) => {
    switch (refusal.code) {
      case 'encryption/key-slip':
        return refusal.group === null
          ? t('refusal.encryption/key-slip-somewhere')
          : t('refusal.encryption/key-slip', { group: refusal.group });
      case 'encryption/key-character':
        return t('refusal.encryption/key-character', refusal);
      case 'encryption/key-length':
        return t('refusal.encryption/key-length', refusal);
      default:
        return t(`refusal.${refusal.code}`);
    }
  };
}
