import { useTranslation } from 'react-i18next';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import type { IconName } from '@renderer/ui/icons';
import { RailStatus } from '@renderer/ui/Rail';
import type { Tone } from '@renderer/ui/tone';
import { BROWSER_PLACE } from '@shared/domain/backups/files';
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
  const place = usePlaceWords()(status);
  useBackUpCommand({
    done: (fileName) => t('toast.done', { fileName }),
    failed: () => t('toast.failed'),
  });
  if (status.kind === 'loading') return null;

  const { icon, tone } = isShaky(status) ? SHAKY : LOOKS[status.kind];
  return (
    <RailStatus icon={icon} tone={tone} label={t('line.label', { state, place })} onPress={onPress}>
      {state}
      <br />
      {place}
    </RailStatus>
  );
}

type Look = { readonly icon: IconName; readonly tone: Tone };

const SHAKY: Look = { icon: 'triangle-alert', tone: 'warn' };

const LOOKS: Readonly<Record<BackupStatus['kind'], Look>> = {
  loading: { icon: 'shield', tone: 'neutral' },
  running: { icon: 'shield', tone: 'neutral' },
  never: { icon: 'shield', tone: 'warn' },
  unsaved: { icon: 'shield', tone: 'warn' },
  missing: SHAKY,
  failed: SHAKY,
  done: { icon: 'shield-check', tone: 'ok' },
};

const isShaky = (status: BackupStatus): boolean => status.kind === 'done' && status.isUnsound;

function useStateWords(): (status: BackupStatus) => string {
  const { t } = useTranslation('backups');
  const moment = useMoment();
  const format = useFormat();
  const today = useToday();
  return (status) => {
    if (status.kind === 'loading') return '';
    if (status.kind !== 'done') return t(`line.${status.kind}`);
    if (status.isUnsound) return t('line.unsound');
    const at = moment(status.at);
    return at.day === format.relativeDay(today, today)
      ? t('line.done', at)
      : t('line.doneEarlier', at);
  };
}

/** Where the newest backup lies, and how far behind the second place is. */
function usePlaceWords(): (status: BackupStatus) => string {
  const { t } = useTranslation('backups');
  const moment = useMoment();
  return (status) => {
    if (status.kind === 'failed') return t('line.lastOne', moment(status.at));
    if (status.kind !== 'done') return t('line.here');
    const { second } = status;
    if (second.kind === 'none') {
      if (status.folder === BROWSER_PLACE) {
        return second.isOverdue ? t('line.browserOnly') : t('line.browser');
      }
      if (second.isOverdue) return t('line.noSecond');
      return status.folder === '' ? t('line.downloads') : folderName(status.folder);
    }
    const folder = folderName(second.folder);
    if (second.kind === 'current') {
      return t(second.isAway ? 'line.away' : 'line.both', { folder });
    }
    return second.at === null
      ? t('line.noCopy', { folder })
      : t('line.behind', { folder, day: moment(second.at).day });
  };
}
