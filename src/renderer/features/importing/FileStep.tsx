import { useTranslation } from 'react-i18next';
import { FileDrop } from '@renderer/ui/FileDrop';
import { Icon } from '@renderer/ui/Icon';
import type { IconName } from '@renderer/ui/icons';
import styles from './Importing.module.css';
import { TroubleNotice } from './TroubleNotice';
import { useImportActs } from './useImport';

const PLACES: readonly (readonly ['google' | 'outlook' | 'apple' | 'excel' | 'other', IconName])[] =
  [
    ['google', 'users'],
    ['outlook', 'mail'],
    ['apple', 'id-card'],
    ['excel', 'columns'],
    ['other', 'store'],
  ];

/** The first page: a place for the file, and where files come from. */
export function FileStep() {
  const { t } = useTranslation('importing');
  const acts = useImportActs();
  return (
    <div className={styles['filePage']}>
      <TroubleNotice />
      <FileDrop
        title={t('file.drop')}
        chooseLabel={t('file.choose')}
        onChoose={acts.chooseFile}
        onFiles={([file]) => {
          if (file) acts.take(file);
        }}
      >
        {t('file.hint')}
      </FileDrop>
      <section aria-labelledby="import-where">
        <h2 id="import-where" className={styles['where']}>
          {t('file.where')}
        </h2>
        <ul className={styles['places']}>
          {PLACES.map(([place, icon]) => (
            <li key={place} className={styles['place']}>
              <Icon name={icon} size={18} />
              <span>
                <b>{t(`file.${place}.title`)}</b>
                <span className={styles['placeText']}>{t(`file.${place}.text`)}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
