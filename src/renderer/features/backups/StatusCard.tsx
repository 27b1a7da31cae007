import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Icon } from '@renderer/ui/Icon';
import styles from './BackupSettings.module.css';
import { BROWSER_PLACE } from '@shared/domain/backups/files';
import { usePlaceName } from './usePlaceName';
import { JobProgress } from './JobProgress';
import { ProblemNotice } from './ProblemNotice';
import { StatusNotices } from './StatusNotices';
import { useBackups } from './useBackups';
import { useBackupStatus, type BackupStatus } from './useBackupStatus';
import { useMoment } from './useMoment';
import { useRefusalSentence } from './useRefusalSentence';

/** How safe the data is, in one sentence, and the button that makes it safer. */
export function StatusCard() {
  const { t } = useTranslation('backups');
  const { state, store } = useBackups();
  const status = useBackupStatus();
  const { title, text } = useWords(status);
  const isFine = status.kind === 'done' && status.actsSince === 0 && !status.isUnsound;
  const isBusy = state.running !== null || state.rehearsing !== null;

  return (
    <div className={styles['status']}>
      <div className={styles['hero']}>
        <span className={styles['shield']} data-tone={isFine ? 'ok' : 'warn'}>
          <Icon name={isFine ? 'shield-check' : 'shield'} size={22} />
        </span>
        <div className={styles['words']} role="status">
          <h2 className={styles['sentence']}>{title}</h2>
          {text !== '' && <p className={styles['hint']}>{text}</p>}
        </div>
        <Button
          variant="primary"
          isPending={state.running !== null}
          isDisabled={state.rehearsing !== null}
          onPress={() => {
            void store.backUp();
          }}
        >
          {t('now')}
        </Button>
      </div>
      {isBusy && (
        <JobProgress
          progress={state.running ?? state.rehearsing}
          label={t(state.running ? 'status.running' : 'rehearsal.running')}
          onStop={() => store.stop()}
        />
      )}
      {state.problem && !isBusy && <ProblemNotice problem={state.problem} />}
      <StatusNotices />
    </div>
  );
}

function useWords(status: BackupStatus): { readonly title: string; readonly text: string } {
  const { t } = useTranslation('backups');
  const moment = useMoment();
  const sentenceOf = useRefusalSentence();
  const placeName = usePlaceName();
  switch (status.kind) {
    case 'loading':
      return { title: '', text: '' };
    case 'running':
      return { title: t('status.running'), text: '' };
    case 'never':
    case 'unsaved':
      return { title: t(`status.${status.kind}`), text: t('status.neverText') };
    case 'missing':
      return {
        title: t('status.missing'),
        text: t('status.missingText', { folder: placeName(status.folder) }),
      };
    case 'failed':
      return { title: t('status.behind', moment(status.at)), text: sentenceOf(status.refusal) };
    case 'done': {
      const at = moment(status.at);
      const where = whereOf(status);
      return status.actsSince === 0
        ? { title: t('status.current', at), text: where }
        : {
            title: t('status.behind', at),
            text: `${t('status.since', { count: status.actsSince })} ${where}`,
          };
    }
  }

  function whereOf(done: Extract<BackupStatus, { kind: 'done' }>): string {
    const { second } = done;
    return second.kind !== 'none' && second.isAway
      ? `${placesOf(done)} ${t('status.secondAway', { second: placeName(second.folder) })}`
      : placesOf(done);
  }

  function placesOf({ folder, second }: Extract<BackupStatus, { kind: 'done' }>): string {
    const isBoth = second.kind === 'current' && !second.isAway;
    if (folder === '') return t('status.downloads');
    if (folder === BROWSER_PLACE) {
      return isBoth
        ? t('status.whereBrowserBoth', { second: placeName(second.folder) })
        : t('status.whereBrowser');
    }
    const first = placeName(folder);
    return isBoth
      ? t('status.whereBoth', { folder: first, second: placeName(second.folder) })
      : t('status.where', { folder: first });
  }
}
