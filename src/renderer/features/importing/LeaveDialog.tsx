import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';

type LeaveDialogProps = {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

/** Asks before what was decided about a file is forgotten. */
export function LeaveDialog({ isOpen, onStay, onLeave }: LeaveDialogProps) {
  const { t } = useTranslation('importing');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onStay}
      isAlert
      width={480}
      title={t('leave.title')}
      closeLabel={t('leave.stay')}
      footer={
        <>
          <Spacer />
          <Button autoFocus onPress={onStay}>
            {t('leave.stay')}
          </Button>
          <Button variant="danger" onPress={onLeave}>
            {t('leave.leave')}
          </Button>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </Dialog>
  );
}
