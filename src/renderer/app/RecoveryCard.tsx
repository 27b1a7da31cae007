import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFile } from '@shared/domain/backups/files';
import { createWorkerEngine } from '@renderer/data/backups/engine';
import { newestVerifiedBackup } from '@renderer/data/backups/recovery';
import { useFormat } from '@renderer/i18n/useFormat';
import type { Platform } from '@renderer/platform/platform';
import { Button } from '@renderer/ui/Button';
import styles from './RecoveryCard.module.css';

/** Backups shown at most: whoever wants an older one finds it in the folder. */
const SHOWN = 5;

type RecoveryCardProps = {
  readonly platform: Platform;
  /** There is nothing to rebuild from: an empty shop is a way out too. */
  readonly mayBeginAnew: boolean;
};

/**
 * Ways out when the data do not open: rebuild from what was written down beside them, or from a backup. The files
 * that do not open are put aside, never deleted.
 */
export function RecoveryCard({ platform, mayBeginAnew }: RecoveryCardProps) {
  const { t } = useTranslation('recovery');
  const [files, setFiles] = useState<readonly BackupFile[] | null>(null);
  const [isSure, setIsSure] = useState(false);
  const { backups, recovery, capabilities } = platform;

  useEffect(() => {
    backups.list().then(setFiles, () => setFiles([]));
  }, [backups]);

  const newest = files === null ? null : newestVerifiedBackup(files);
  const shown = (files ?? []).toSorted((a, b) => madeAt(b) - madeAt(a)).slice(0, SHOWN);

  return (
    <section className={styles['card']} aria-label={t('card.title')}>
      <h2 className={styles['title']}>{t('card.title')}</h2>
      {!mayBeginAnew && (
        <>
          <p>{t('card.log')}</p>
          <div className={styles['row']}>
            <Button variant="line" onPress={() => recovery.rebuild(null)}>
              {t('card.rebuild')}
            </Button>
          </div>
        </>
      )}
      {files !== null && <p>{shown.length === 0 ? t('card.none') : t('card.backups')}</p>}
      <ul className={styles['list']}>
        {shown.map((file) => (
          <BackupLine
            key={file.id}
            file={file}
            isNewest={file.id === newest?.id}
            onRestore={() => recovery.rebuild(file.id)}
            onCheck={() => isSound(platform, file.id)}
          />
        ))}
      </ul>
      <div className={styles['row']}>
        {capabilities.edition === 'desktop' && (
          <Button variant="text" icon="folder" onPress={() => backups.showFolder('first')}>
            {t('card.folder')}
          </Button>
        )}
        {mayBeginAnew && (
          <Button variant="text" onPress={() => (isSure ? recovery.beginAnew() : setIsSure(true))}>
            {isSure ? t('card.anewSure') : t('card.anew')}
          </Button>
        )}
      </div>
    </section>
  );
}

type BackupLineProps = {
  readonly file: BackupFile;
  readonly isNewest: boolean;
  readonly onRestore: () => Promise<void>;
  /** Reads the whole file and compares every sum in it. */
  readonly onCheck: () => Promise<boolean>;
};

/** What reading a backup from beginning to end said. */
type Checked = 'unknown' | 'checking' | 'sound' | 'damaged';

function BackupLine({ file, isNewest, onRestore, onCheck }: BackupLineProps) {
  const [checked, setChecked] = useState<Checked>('unknown');
  const { t } = useTranslation('recovery');
  const { moment } = useFormat();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = moment(madeAt(file), zone);
  const handleCheck = async (): Promise<void> => {
    setChecked('checking');
    setChecked((await onCheck().catch(() => false)) ? 'sound' : 'damaged');
  };
  return (
    <li className={styles['line']}>
      <span className={styles['name']}>
        <b>{at}</b>
        <span className={styles['detail']}>
          {file.facts === null ? file.fileName : t('card.people', { count: file.facts.people })}
          {isNewest && file.verifiedAt !== null ? ` · ${t('card.verified')}` : ''}
          {file.isSealed ? ` · ${t('card.sealed')}` : ''}
          <span role="status">{checked === 'unknown' ? '' : ` · ${t(`card.${checked}`)}`}</span>
        </span>
      </span>
      <span className={styles['row']}>
        {!file.isSealed && (
          <Button
            size="sm"
            variant="text"
            isDisabled={checked === 'checking'}
            aria-label={t('card.checkOf', { at })}
            onPress={handleCheck}
          >
            {t('card.check')}
          </Button>
        )}
        <Button
          size="sm"
          variant={isNewest ? 'primary' : 'line'}
          isDisabled={checked === 'damaged'}
          aria-label={t('card.restoreOf', { at })}
          onPress={onRestore}
        >
          {t('card.restore')}
        </Button>
      </span>
    </li>
  );
}

/** Whether a backup can be read to its end and every sum in it is right. */
async function isSound({ backups }: Platform, id: string): Promise<boolean> {
  const read = await backups.read(id);
  return read.ok && (await createWorkerEngine().run('inspect', { bytes: read.value })).ok;
}

const madeAt = ({ facts, modifiedAt }: BackupFile): number => facts?.createdAt ?? modifiedAt;
