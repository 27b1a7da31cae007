import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Card, CardSection } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { Text } from '@renderer/ui/Text';
import { ChangeTable } from './ChangeTable';
import styles from './Check.module.css';
import { PersonFacts } from './PersonFacts';
import { purposesOf } from './purposes';
import { TwinPanel } from './TwinPanel';
import { useImportState, useImportStore } from './useImport';
import { useProblemText } from './useProblemText';
import { useRowDetail } from './useRows';

type RowPanelProps = {
  readonly position: number | null;
  /** A twin was decided: the next row is wanted. */
  readonly onDecided: () => void;
};

/** Everything about the chosen row: what needs a look, who it may be, what changes, how it will look. */
export function RowPanel({ position, onDecided }: RowPanelProps) {
  const { t } = useTranslation('importing');
  const store = useImportStore();
  const { file, mapping } = useImportState();
  const purposes = purposesOf(mapping);
  const problemText = useProblemText();
  const detail = useRowDetail(position);
  if (position === null || detail === null) {
    return (
      <Card isFilling label={t('row.label')}>
        <Text ink="quiet" as="p">
          {t('row.none')}
        </Text>
      </Card>
    );
  }
  const { row, person, changes, twins, raw, joinsLine } = detail;
  const isKnown = row.verdict === 'update' || row.verdict === 'unchanged';
  return (
    <Card isFilling label={t('row.label')} className={styles['side']}>
      {person.problems.length === 0 ? null : (
        <CardSection title={t('row.problems')}>
          <ul className={styles['problems']}>
            {person.problems.map((problem, index) => (
              <li key={index}>
                <Icon name="triangle-alert" size={14} />
                <span>
                  <bdi>{problemText(problem)}</bdi>
                  {problem.column === '' ? null : (
                    <Text size={2} ink="quiet" as="div" dir="auto">
                      {t('row.inColumn', { column: problem.column })}
                    </Text>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </CardSection>
      )}
      {twins.length === 0 ? null : (
        <CardSection title={twins.length > 1 ? t('twin.titleNumber') : t('twin.title')}>
          <TwinPanel row={row} person={person} twins={twins} onDecided={onDecided} />
        </CardSection>
      )}
      {isKnown && twins.length === 0 ? (
        <CardSection title={t('row.changes')}>
          {changes.length === 0 ? (
            <Text ink="quiet">{t('row.noChanges')}</Text>
          ) : (
            <ChangeTable changes={changes} thereTitle={t('row.there')} />
          )}
        </CardSection>
      ) : null}
      {row.verdict === 'problem' && !row.isSkipped ? null : (
        <CardSection title={t('row.person')}>
          <PersonFacts person={person} purposes={purposes} />
          {joinsLine === null ? null : (
            <Text size={2} ink="muted" as="p">
              {t('check.joined', { line: joinsLine })}
            </Text>
          )}
        </CardSection>
      )}
      <CardSection>
        <details key={row.position} open={row.verdict === 'problem'} className={styles['raw']}>
          <summary>
            {t('row.raw')}
            {', '}
            {file?.table === null
              ? t('row.card', { position: row.position })
              : t('row.line', { line: row.line })}
          </summary>
          <dl>
            {raw.map(({ header, text }, index) => (
              <div key={index} className={header === '' ? styles['whole'] : undefined}>
                <dt>
                  <bdi>{header}</bdi>
                </dt>
                <dd dir="auto">{text}</dd>
              </div>
            ))}
          </dl>
        </details>
        <Button
          size="sm"
          icon={row.isSkipped ? 'rotate-ccw' : 'x'}
          onPress={() => void store.skip([row.position], !row.isSkipped)}
        >
          {row.isSkipped ? t('row.unskip') : t('row.skip')}
        </Button>
      </CardSection>
    </Card>
  );
}
