import { useTranslation } from 'react-i18next';
import { useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { PassphraseDialog } from './PassphraseDialog';
import { useTakeAlong } from './useTakeAlong';

type TakeAlongDialogProps = { readonly onClose: () => void };

/** One encrypted file of everything, with a passphrase of its own. */
export function TakeAlongDialog({ onClose }: TakeAlongDialogProps) {
  const { t } = useTranslation(['encryption', 'errors']);
  const toasts = useToasts();
  const today = useToday();
  const takeAlong = useTakeAlong();
  return (
    <PassphraseDialog
      title={t('takeAlong.title')}
      lead={t('takeAlong.lead')}
      act={t('takeAlong.act')}
      asks="new"
      onSubmit={async ({ next }) => {
        const saved = await takeAlong(next, {
          fileName: t('takeAlong.fileName', { day: today }),
          fileKind: t('takeAlong.fileKind'),
        });
        if (saved.ok) {
          toasts.show({ text: t('takeAlong.done', { file: saved.value }) });
          return null;
        }
        // Closing the system's dialog is no problem, and the passphrase is still there.
        if (saved.refusal.code === 'files/cancelled') return null;
        return t(`errors:${saved.refusal.code}`, { ...saved.refusal, size: '' });
      }}
      onClose={onClose}
    />
  );
}
