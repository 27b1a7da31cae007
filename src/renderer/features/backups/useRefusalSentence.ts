import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { usePlaceName } from './usePlaceName';
import type { AnyRefusal } from './useBackupProblem';

/** The sentence of a refusal. */
export function useRefusalSentence(): (refusal: AnyRefusal) => string {
  const { t } = useTranslation(['backups', 'errors']);
  const placeName = usePlaceName();
  const format = useFormat();
  return (refusal) => {
    switch (refusal.code) {
      case 'backups/foreign':
        return t(`refusal.foreign.${refusal.looksLike}`);
      case 'backups/newer':
        return refusal.appVersion === '' ? t('refusal.newerUnknown') : t('refusal.newer', refusal);
      case 'backups/damaged':
        return t(refusal.damage === 'too-large' ? 'refusal.unpacks-too-large' : 'refusal.damaged');
      case 'backups/truncated':
        return t('refusal.truncated');
      case 'backups/empty':
        return t('refusal.empty');
      case 'backups/part':
        return t('refusal.part');
      case 'backups/gone':
        return t('refusal.gone');
      case 'backups/too-large':
      case 'files/too-large':
        return t('refusal.too-large', { max: format.fileSize(refusal.maxBytes) });
      case 'backups/changed-meanwhile':
        return t('refusal.changed-meanwhile');
      case 'backups/folder-missing':
        return t('refusal.folder-missing', { folder: placeName(refusal.folder) });
      case 'backups/too-little-space':
        return t('refusal.too-little-space', {
          folder: placeName(refusal.folder),
          needed: format.fileSize(refusal.neededBytes),
          free: format.fileSize(refusal.freeBytes),
        });
      case 'backups/same-place':
        return t('refusal.same-place', { folder: placeName(refusal.folder) });
      case 'backups/stalled':
        return t('refusal.stalled', { folder: placeName(refusal.folder) });
      case 'backups/sealed':
        return t('refusal.sealed');
      case 'backups/seal-broken':
        return t('refusal.seal-broken');
      case 'backups/rehearsal-differs':
        return t('refusal.rehearsal-differs');
      case 'backups/disk-full':
        return t('refusal.disk-full', { folder: placeName(refusal.folder) });
      case 'backups/not-allowed':
        return t('refusal.not-allowed', { folder: placeName(refusal.folder) });
      case 'backups/read-back-differs':
        return t('refusal.read-back-differs', { folder: placeName(refusal.folder) });
      default:
        return t(`errors:${refusal.code}`, { ...refusal });
    }
  };
}
