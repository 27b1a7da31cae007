import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from './useRefusalText';
import { Button } from '@renderer/ui/Button';
import { Card, CardSection } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { Notice } from '@renderer/ui/Notice';
import { ShopFace } from '@renderer/ui/ShopFace';
import { Text } from '@renderer/ui/Text';
import { ColumnAccount, RowAccount } from './Accounts';
import styles from './Done.module.css';
import { TroubleNotice } from './TroubleNotice';
import {
  useImportActs,
  useImportState,
  useImportStore,
  type ImportReport,
  type ImportTrouble,
} from './useImport';

type DoneStepProps = {
  /** To the people. */
  readonly onLeave: () => void;
};

/** The last page: what came in, what stayed out and why, and the way back. */
export function DoneStep({ onLeave }: DoneStepProps) {
  const { t } = useTranslation('importing');
  const store = useImportStore();
  const { report, takenBack, file } = useImportState();
  if (report === null) return null;
  const { counts } = report;
  const left = counts.verdicts.problem + counts.verdicts.twin + counts.skipped;
  const isWritten = report.batchId !== null && takenBack === null;
  return (
    <div className={styles['donePage']}>
      <TroubleNotice />
      <Card className={styles['result']}>
        <div className={styles['resultHead']}>
          <ShopFace look="open" />
          <div role="status">
            {takenBack === null ? (
              <Came report={report} />
            ) : (
              <>
                <h2>{t('done.takenBack')}</h2>
                <p>
                  {takenBack.kept.length === 0
                    ? t('done.takenBackAll')
                    : t('done.takenBackKept', { count: takenBack.kept.length })}
                </p>
              </>
            )}
            {takenBack !== null ? null : (
              <p className={styles['muted']}>
                {left > 0 ? t('done.left', { count: left }) : t('done.none')}
              </p>
            )}
          </div>
        </div>
        <div className={styles['resultActions']}>
          <Button variant="primary" autoFocus onPress={onLeave}>
            {t('done.people')}
          </Button>
          <Button
            icon="file-up"
            onPress={() => {
              store.reset();
            }}
          >
            {t('done.another')}
          </Button>
          {left > 0 ? <SaveLeft fileName={report.fileName} /> : null}
        </div>
      </Card>
      <div className={styles['accounts']}>
        <Card title={t('done.account')}>
          <RowAccount report={report} />
        </Card>
        <Card title={file?.cards ? t('done.properties') : t('done.columns')}>
          <ColumnAccount report={report} />
        </Card>
      </div>
      {isWritten ? (
        <Card>
          <CardSection>
            <div className={styles['takeBack']}>
              <span>
                <b>{t('done.takeBack')}</b>
                <Text size={3} ink="muted" as="div">
                  {t('done.takeBackText')}
                </Text>
              </span>
              <Button variant="danger-line" icon="undo" onPress={() => void store.takeBack()}>
                {t('done.takeBackShort')}
              </Button>
            </div>
          </CardSection>
        </Card>
      ) : null}
    </div>
  );
}

/** What came of the import, in people. */
function Came({ report: { counts, updatedPeople } }: { readonly report: ImportReport }) {
  const { t } = useTranslation('importing');
  const isNothing = counts.verdicts.new === 0 && updatedPeople === 0;
  if (isNothing) return <h2>{t('done.nothing')}</h2>;
  return (
    <>
      {counts.verdicts.new > 0 ? <h2>{t('done.allIn', { count: counts.verdicts.new })}</h2> : null}
      {updatedPeople === 0 ? null : counts.verdicts.new > 0 ? (
        <p>{t('done.changed', { count: updatedPeople })}</p>
      ) : (
        <h2>{t('done.changed', { count: updatedPeople })}</h2>
      )}
    </>
  );
}

/** Saves the rows that stayed out with their reasons, and says where. */
function SaveLeft({ fileName }: { readonly fileName: string }) {
  const { t } = useTranslation('importing');
  const acts = useImportActs();
  const refusalText = useRefusalText();
  const [isSaving, setIsSaving] = useState(false);
  const [saved, setSaved] = useState('');
  const [trouble, setTrouble] = useState<ImportTrouble | null>(null);
  const save = async (): Promise<void> => {
    if (isSaving) return;
    setIsSaving(true);
    setTrouble(null);
    try {
      const answer = await acts.saveLeftRows(fileName);
      if (answer.ok) setSaved(answer.value);
      else if (answer.refusal.code !== 'files/cancelled') {
        setTrouble({ fileName, refusal: answer.refusal });
      }
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <>
      <Button icon="file-down" onPress={() => void save()}>
        {t('done.save')}
      </Button>
      <span role="status" className={styles['saved']}>
        {saved === '' ? null : (
          <>
            <Icon name="check" size={14} />
            {t('done.saved', { file: saved })}
          </>
        )}
      </span>
      {trouble === null ? null : (
        <Notice tone="danger" icon="triangle-alert" announce="alert">
          {refusalText(trouble)}
        </Notice>
      )}
    </>
  );
}
