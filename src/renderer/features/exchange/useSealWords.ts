import { useTranslation } from 'react-i18next';
import type { UnlockRefusal } from '@shared/ipc/sealingApi';

/** Why a file that is closed with a passphrase was not opened, in a sentence. */
export function useSealWords(): (refusal: UnlockRefusal) => string {
  const { t } = useTranslation(['exchange', 'encryption']);
  return ({ code }) => {
    switch (code) {
      case 'encryption/wrong-passphrase':
        return t('encryption:refusal.encryption/wrong-passphrase');
      case 'encryption/damaged':
      case 'encryption/truncated':
        return t('exchange:problem.damaged');
      case 'encryption/not-age':
      case 'encryption/foreign-keys':
        return t('exchange:problem.foreign');
      case 'encryption/newer':
        return t('exchange:problem.newer');
      default:
        return t('exchange:problem.sealedOtherwise');
    }
  };
}
