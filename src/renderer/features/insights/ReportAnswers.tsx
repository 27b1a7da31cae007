import { useTranslation } from 'react-i18next';
import { figureOf, type Figures } from '@shared/domain/insights/figure';
import { useFormat } from '@renderer/i18n/useFormat';
import { cx } from '@renderer/ui/cx';
import styles from './ReportSheet.module.css';

const GROUPS = ['promoters', 'passives', 'detractors'] as const;

/** Promoters, passives and critics as one bar on paper; the counts of answers beneath it. */
export function ReportAnswers({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation(['report', 'insights']);
  const format = useFormat();
  const scores = figureOf(figures, 'nps')?.scores ?? [];
  const of = (low: number, high: number): number =>
    scores.reduce((sum, { score, count }) => sum + (score >= low && score <= high ? count : 0), 0);
  const counts = { promoters: of(9, 10), passives: of(7, 8), detractors: of(0, 6) };
  const parts = GROUPS.filter((group) => counts[group] > 0);
  return (
    <section>
      <h3>{t('nps')}</h3>
      {parts.length === 0 ? (
        <p className={styles['words']}>{t('noAnswers')}</p>
      ) : (
        <>
          <div className={styles['bar']} aria-hidden="true">
            {parts.map((group) => (
              <span
                key={group}
                className={cx(styles['barPart'], styles[group])}
                style={{ flexGrow: counts[group] }}
              />
            ))}
          </div>
          <ul className={styles['legend']}>
            {GROUPS.map((group) => (
              <li key={group}>
                <span className={cx(styles['swatch'], styles[group])} aria-hidden="true" />
                <b>{format.number(counts[group])}</b> {t(`insights:part.${group}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
