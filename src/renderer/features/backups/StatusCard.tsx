import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Icon } from '@renderer/ui/Icon';
import styles from './BackupSettings.module.css';
import { folderName } from './folderName';
import { JobProgress } from './JobProgress';
import { ProblemNotice } from './ProblemNotice';
import { useBackups } from './useBackups';
import { useBackupStatus, type BackupStatus } from './useBackupStatus';
import { useMoment } from './useMoment';

/** How safe the data is, in one sentence, and the button that makes it safer. */
export function StatusCard() {
  const { t } = useTranslation('backups');
  const { state, store } = useBackups();
  const status = useBackupStatus();
  const { title, text } = useWords(status);
  const isFine = status.kind === 'done' && status.actsSince === 0;

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
          onPress={() => {
            void store.backUp();
          }}
        >
          {t('now')}
        </Button>
      </div>
      {state.running && (
        <JobProgress
          progress={state.running}
          label={t('status.running')}
          onStop={() => store.stop()}
        />
      )}
      {state.problem && !state.running && <ProblemNotice problem={state.problem} />}
    </div>
  );
}

function useWords(status: BackupStatus): { readonly title: string; readonly text: string } {
  const { t } = useTranslation('backups');
  const moment = useMoment();
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
        text: t('status.missingText', { folder: folderName(status.folder) }),
      };
    case 'done': {
      const at = moment(status.at);
      const where =
        status.folder === ''
          ? t('status.downloads')
          : t('status.where', { folder: folderName(status.folder) });
      return status.actsSince === 0
        ? { title: t('status.current', at), text: where }
        : {
            title: t('status.behind', at),
            text: `${t('status.since', { count: status.actsSince })} ${where}`,
          };
    }
  }
}
