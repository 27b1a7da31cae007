import { useTranslation } from 'react-i18next';
import { Dialog } from '@renderer/ui/Dialog';
import { PinForm } from './PinForm';

type LeaveCounterModeProps = {
  readonly onLeft: () => void;
  readonly onClose: () => void;
};

/** The way out of the counter. */
export function LeaveCounterMode({ onLeft, onClose }: LeaveCounterModeProps) {
  const { t } = useTranslation(['counter', 'common']);
  return (
    <Dialog
      isOpen
      title={t('mode.leaveTitle')}
      closeLabel={t('common:action.close')}
      width={480}
      onClose={onClose}
    >
      <PinForm
        act={t('mode.leaveDo')}
        forgottenLeft={(time) => t('mode.forgotLeft', { time })}
        onLeft={onLeft}
      />
    </Dialog>
  );
}
