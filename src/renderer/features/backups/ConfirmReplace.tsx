import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Stack } from '@renderer/ui/Stack';
import type { Moment } from './useMoment';

type ConfirmReplaceProps = {
  readonly isOpen: boolean;
  readonly at: Moment;
  /** What will be gone, in words; may be empty. */
  readonly missing: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks a second time, with what will be gone. */
export function ConfirmReplace({ isOpen, at, missing, onConfirm, onClose }: ConfirmReplaceProps) {
  const { t } = useTranslation('backups');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      isAlert
      title={t('restore.confirmTitle', at)}
      closeLabel={t('restore.cancel')}
      width={480}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {t('restore.cancel')}
          </Button>
          <Button variant="danger" onPress={onConfirm}>
            {t('restore.confirm')}
          </Button>
        </>
      }
    >
      <Stack gap={2}>
        <p>
          {missing === ''
            ? t('restore.missingNothing')
            : t('restore.confirmLose', { list: missing })}
        </p>
        <p>{t('restore.confirmKeep')}</p>
      </Stack>
    </Dialog>
  );
}
