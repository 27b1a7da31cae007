import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, CardSection, Sheet } from '@renderer/ui/Card';
import { TwoColumn } from '@renderer/ui/Columns';
import { IconButton } from '@renderer/ui/IconButton';
import { Text } from '@renderer/ui/Text';
import { ColumnTable } from './ColumnTable';
import { Forecast } from './Forecast';
import styles from './Match.module.css';
import { MatchNotice } from './MatchNotice';
import { PersonFacts } from './PersonFacts';
import { purposesOf } from './purposes';
import { TroubleNotice } from './TroubleNotice';
import { useImportState } from './useImport';
import { usePersonLook } from './useRows';

/** The second page: what each column is, beside one real person as they will look. */
export function MatchStep() {
  const { t } = useTranslation('importing');
  return (
    <TwoColumn
      openLabel={t('side.open')}
      closeLabel={t('side.close')}
      side={{ label: t('preview.label'), content: <PreviewCard /> }}
    >
      <Sheet label={t('match.table')}>
        <ColumnTable />
        <div className={styles['notices']}>
          <TroubleNotice />
          <MatchNotice />
        </div>
      </Sheet>
    </TwoColumn>
  );
}

function PreviewCard() {
  const { t } = useTranslation('importing');
  const { file, mapping } = useImportState();
  const [index, setIndex] = useState(0);
  const total = file?.rowCount ?? 0;
  const at = Math.min(index, Math.max(0, total - 1));
  const person = usePersonLook(at);
  const targets = mapping?.columns.map(({ target }) => target) ?? [];
  const has = (kind: string): boolean => targets.some((target) => target.kind === kind);
  return (
    <Card isFilling className={styles['side']}>
      <div className={styles['pager']}>
        <h2 className={styles['pagerTitle']}>{t('preview.title')}</h2>
        <IconButton
          icon="chevron-left"
          size="sm"
          label={t('preview.previous')}
          isDisabled={at === 0}
          onPress={() => {
            setIndex(at - 1);
          }}
        />
        <Text size={2} ink="quiet" isTabular>
          {t('preview.place', { at: at + 1, total })}
        </Text>
        <IconButton
          icon="chevron-right"
          size="sm"
          label={t('preview.next')}
          isDisabled={at >= total - 1}
          onPress={() => {
            setIndex(at + 1);
          }}
        />
      </div>
      <div aria-live="polite" className={styles['personBox']}>
        {person === null ? null : (
          <PersonFacts
            person={person}
            purposes={purposesOf(mapping)}
            missing={{ phone: has('phone'), email: has('email'), birthday: has('birthday') }}
          />
        )}
      </div>
      <CardSection title={t('counts.title')}>
        <Forecast />
      </CardSection>
      {has('consent') ? <p className={styles['remark']}>{t('preview.consentRule')}</p> : null}
    </Card>
  );
}
