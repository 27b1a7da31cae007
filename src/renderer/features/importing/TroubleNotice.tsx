import { useTranslation } from 'react-i18next';
import { Notice } from '@renderer/ui/Notice';
import { useImportState } from './useImport';
import { useRefusalText } from './useRefusalText';

/** Why a file cannot be read or written: what it is, what is safe. Nothing while all is well. */
export function TroubleNotice() {
  const { t } = useTranslation('importing');
  const { trouble, step } = useImportState();
  const text = useRefusalText();
  if (trouble === null) return null;
  const isFault = trouble.refusal.code === 'fault';
  return (
    <Notice
      tone={trouble.refusal.code.endsWith('/cancelled') ? 'info' : 'danger'}
      icon={trouble.refusal.code.endsWith('/cancelled') ? 'info' : 'triangle-alert'}
      announce="alert"
      title={isFault && step !== 'file' ? t('trouble.writeFault') : text(trouble)}
    >
      {trouble.fileName === '' ? t('trouble.safe') : `${trouble.fileName}. ${t('trouble.safe')}`}
    </Notice>
  );
}
