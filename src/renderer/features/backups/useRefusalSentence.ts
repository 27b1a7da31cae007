import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { folderName } from './folderName';
import type { AnyRefusal } from './useBackupProblem';

/** The sentence of a refusal. */
export function useRefusalSentence(): (refusal: AnyRefusal) => string {
  const { t } = useTranslation(['backups', 'errors']);
  const format = useFormat();
  return (refusal) => {
    switch (refusal.code) {
      case 'backups/foreign':
        return t(`refusal.foreign.${refusal.looksLike}`);
      case 'backups/newer':
        return refusal.appVersion === '' ? t('refusal.newerUnknown') : t('refusal.newer', refusal);
      case 'backups/damaged':
        return t('refusal.damaged');
      case 'backups/truncated':
        return t('refusal.truncated');
      case 'backups/empty':
        return t('refusal.empty');
      case 'backups/gone':
        return t('refusal.gone');
      case 'backups/changed-meanwhile':
        return t('refusal.changed-meanwhile');
      case 'backups/folder-missing':
        return t('refusal.folder-missing', { folder: folderName(refusal.folder) });
      case 'backups/disk-full':
        return t('refusal.disk-full', { folder: folderName(refusal.folder) });
      case 'backups/not-allowed':
        return t('refusal.not-allowed', { folder: folderName(refusal.folder) });
      case 'backups/read-back-differs':
        return t('refusal.read-back-differs', { folder: folderName(refusal.folder) });
      case 'files/too-large':
        return t(`errors:${refusal.code}`, { ...refusal, size: format.fileSize(refusal.maxBytes) });
      default:
        return t(`errors:${refusal.code}`, { ...refusal });
    }
  };
}
