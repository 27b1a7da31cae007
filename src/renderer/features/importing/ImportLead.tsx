import { useTranslation } from 'react-i18next';
import { Sentence } from '@renderer/i18n/Sentence';
import styles from './Importing.module.css';
import { ReadingChoices } from './ReadingChoices';
import { useImportState } from './useImport';
import { useReadingText } from './useReadingText';

/** Under the title: which file, how many rows, and how it is read. */
export function ImportLead() {
  const { t } = useTranslation('importing');
  const { file, step, work } = useImportState();
  const reading = useReadingText();
  if (file === null || step === 'file') return <p>{t('lead.start')}</p>;
  const rows =
    file.table === null
      ? t('cards', { count: file.rowCount })
      : t('rows', { count: file.rowCount });
  const canChange = step === 'match' || (step === 'check' && file.table === null);
  return (
    <p className={styles['lead']}>
      <span>
        <Sentence
          say={(values) =>
            (file.cards?.versions ?? []).length === 0
              ? t('lead.table', values)
              : t('lead.cards', values)
          }
          values={{
            file: file.fileName,
            rows,
            versions: file.cards?.versions.join(', ') ?? '',
          }}
        />
      </span>
      {step === 'done' ? null : (
        <>
          <span className={styles['reading']}>{reading(file)}</span>
          {canChange && work !== 'writing' ? <ReadingChoices file={file} /> : null}
        </>
      )}
    </p>
  );
}
