import { useTranslation } from 'react-i18next';
import type { MergeSummary } from '@shared/domain/exchange/mergeSummary';
import styles from './Exchange.module.css';

type MergeFiguresProps = { readonly summary: MergeSummary };

/** What a merge brings, in counts; what is 0 is left out. */
export function MergeFigures({ summary }: MergeFiguresProps) {
  const { t } = useTranslation('exchange');
  const { people, notes, purchases, points, pointLines, keptAgainstDelete, turnedAway } = summary;
  const lines = [
    people.added > 0 && t('figures.added', { count: people.added }),
    people.changed > 0 && t('figures.changed', { count: people.changed }),
    people.removed > 0 && t('figures.removed', { count: people.removed }),
    notes > 0 && t('figures.notes', { count: notes }),
    purchases > 0 && t('figures.purchases', { count: purchases }),
    pointLines > 0 && t('figures.points', { count: points }),
    keptAgainstDelete > 0 && t('figures.kept', { count: keptAgainstDelete }),
    turnedAway > 0 && t('figures.turnedAway', { count: turnedAway }),
  ].filter((line) => line !== false);
  return (
    <ul className={styles['figures']}>
      {lines.length === 0 && <li>{t('figures.other', { count: summary.rows })}</li>}
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
