import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoneErasure } from '@shared/domain/privacy/erasure';
import { useClock } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import styles from './Privacy.module.css';
import { ReachNotice } from './ReachNotice';
import { TABLES, useErasing } from './useErasing';

type ErasedDialogProps = {
  readonly done: DoneErasure;
  /** To the certificate as a paper. */
  readonly onPaper: (erasureId: string) => void;
  readonly onClose: () => void;
};

/** What a look through everything found after an erasure, with the certificate. */
export function ErasedDialog({ done, onPaper, onClose }: ErasedDialogProps) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const clock = useClock();
  const { saveCertificate } = useErasing();
  const [file, setFile] = useState<string | null>(null);
  const { erasure, left, mentions } = done;
  const where = Object.entries(left).map(([table, count]) => `${table} (${String(count)})`);

  return (
    <Dialog
      isOpen
      title={t('done.title')}
      closeLabel={t('done.close')}
      onClose={onClose}
      footer={
        <>
          {erasure === null ? null : (
            <>
              <Button icon="printer" onPress={() => onPaper(erasure.id)}>
                {t('done.print')}
              </Button>
              <Button
                variant="text"
                icon="file-down"
                onPress={() => void saveCertificate(erasure).then(setFile)}
              >
                {t('done.certificate')}
              </Button>
            </>
          )}
          <Spacer />
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('done.close')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        {where.length > 0 ? (
          <Notice tone="critique" icon="info" announce="alert">
            {t('done.left', { where: format.list(where) })}
          </Notice>
        ) : (
          <Notice icon="shield-check" announce="status">
            {t('done.proven', {
              tables: TABLES,
              time: format.time(erasure?.provenAt ?? clock.now(), clock.zone()),
            })}
          </Notice>
        )}
        {mentions === 0 ? null : (
          <Notice icon="search">{t('done.mentions', { count: mentions })}</Notice>
        )}
        {erasure === null ? null : <ReachNotice erasure={erasure} />}
        <div role="status" className={styles['quiet']}>
          {file === null ? null : t('done.saved', { file: isolate(file) })}
        </div>
      </div>
    </Dialog>
  );
}
