import { useTranslation } from 'react-i18next';
import { Dialog } from '@renderer/ui/Dialog';
import { RestoreBody } from './RestoreBody';
import type { Restoring } from './useRestore';

type RestoreWorkProps = { readonly restoring: Restoring };

/** Stands over the window while data are replaced, so that nobody writes meanwhile. */
export function RestoreWork({ restoring }: RestoreWorkProps) {
  const { t } = useTranslation('backups');
  const { step } = restoring.at;
  return (
    <Dialog
      isOpen={step === 'running' || step === 'done'}
      // Escape stops what can still be stopped; once it is done there is only one way on.
      onClose={() => (step === 'done' ? restoring.goOn() : restoring.stop())}
      title={t('restore.title')}
      width={480}
    >
      <RestoreBody restoring={restoring} lead="" />
    </Dialog>
  );
}
