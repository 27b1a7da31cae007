import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { SettingRow } from '@renderer/ui/SwitchRow';
import { UnlockForm } from './UnlockForm';
import { useBackups } from './useBackups';
import { useKeyAtHand } from './useKeyAtHand';
import { useMoment } from './useMoment';

/** Whether the newest backup was brought back on trial, and the button that does it now. */
export function RehearsalRow() {
  const { t } = useTranslation('backups');
  const moment = useMoment();
  const { state, store } = useBackups();
  const hasKey = useKeyAtHand();
  const last = state.memory.rehearsed;
  const newest = state.files?.[0];
  if (newest === undefined) return null;

  const words = (): string => {
    // What is inside is known only to who opens it; that the file is whole, its checksum said when it was written.
    const isClosed = newest.isSealed && !hasKey;
    if (last === null) return isClosed ? t('rehearsal.closed') : t('rehearsal.never');
    const at = moment(last.at);
    if (!last.isRestorable) return t('rehearsal.failed', at);
    const done = t('rehearsal.done', { ...at, count: last.people });
    return isClosed && last.fileName !== newest.fileName
      ? `${done} ${t('rehearsal.closedSince')}`
      : done;
  };
  return (
    <>
      <SettingRow
        hint={<span role="status">{words()}</span>}
        control={
          <Button
            size="sm"
            isPending={state.rehearsing !== null}
            isDisabled={state.running !== null}
            onPress={() => void store.rehearse()}
          >
            {t('rehearsal.now')}
          </Button>
        }
      >
        {t('rehearsal.title')}
      </SettingRow>
      {state.locked !== null && (
        <Dialog
          isOpen
          title={t('rehearsal.title')}
          onClose={() => store.leaveLocked()}
          closeLabel={t('restore.close')}
          width={420}
        >
          <UnlockForm at={state.locked} onUnlock={(unlocking) => void store.rehearse(unlocking)} />
        </Dialog>
      )}
    </>
  );
}
