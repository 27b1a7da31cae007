import { useTranslation } from 'react-i18next';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import type { IconName } from '@renderer/ui/icons';
import { RailStatus } from '@renderer/ui/Rail';
import type { Tone } from '@renderer/ui/tone';
import { folderName } from './folderName';
import { useBackUpCommand } from './useBackUpCommand';
import { useBackupStatus, type BackupStatus } from './useBackupStatus';
import { useMoment } from './useMoment';

type BackupLineProps = { readonly onPress: () => void };

/** How safe the data is, in two short lines at the foot of the rail; `Ctrl B` is heard here. */
export function BackupLine({ onPress }: BackupLineProps) {
  const { t } = useTranslation('backups');
  const status = useBackupStatus();
  const state = useStateWords()(status);
  useBackUpCommand({
    done: (fileName) => t('toast.done', { fileName }),
    failed: () => t('toast.failed'),
  });
  if (status.kind === 'loading') return null;

  const place =
    status.kind === 'done'
      ? status.folder === ''
        ? t('line.downloads')
        : folderName(status.folder)
      : t('line.here');
  const { icon, tone } = LOOKS[status.kind];
  return (
    <RailStatus icon={icon} tone={tone} label={t('line.label', { state, place })} onPress={onPress}>
      {state}
      <br />
      {place}
    </RailStatus>
  );
}

const LOOKS: Readonly<
  Record<BackupStatus['kind'], { readonly icon: IconName; readonly tone: Tone }>
> = {
  loading: { icon: 'shield', tone: 'neutral' },
  running: { icon: 'shield', tone: 'neutral' },
  never: { icon: 'shield', tone: 'warn' },
  unsaved: { icon: 'shield', tone: 'warn' },
  missing: { icon: 'triangle-alert', tone: 'warn' },
  done: { icon: 'shield-check', tone: 'ok' },
};

function useStateWords(): (status: BackupStatus) => string {
  const { t } = useTranslation('backups');
  const moment = useMoment();
  const format = useFormat();
  const today = useToday();
  return (status) => {
    if (status.kind !== 'done') return status.kind === 'loading' ? '' : t(`line.${status.kind}`);
    const at = moment(status.at);
    return at.day === format.relativeDay(today, today)
      ? t('line.done', at)
      : t('line.doneEarlier', at);
  };
}
