import { useTranslation } from 'react-i18next';
import { COUNTED } from '@shared/domain/exporting/figuresCsv';
import { valueOf, type Figure } from '@shared/domain/insights/figure';
import { ratio } from '@shared/domain/insights/ratio';
import { useFormat } from '@renderer/i18n/useFormat';
import styles from './ReportSheet.module.css';
import { useFigureText } from './useFigureText';

/** The nine figures on paper: number, sum, n, bounds, the year before, what was wanted. */
export function ReportFigures({ figures }: { readonly figures: readonly Figure[] }) {
  const { t } = useTranslation('report');
  return (
    <table className={styles['figures']}>
      <thead>
        <tr>
          <th scope="col" className={styles['title']}>
            {t('column.figure')}
          </th>
          <th scope="col">{t('column.value')}</th>
          <th scope="col" className={styles['wide']}>
            {t('column.sum')}
          </th>
          <th scope="col">{t('column.interval')}</th>
          <th scope="col">{t('column.yearAgo')}</th>
          <th scope="col">{t('column.target')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <FigureRow
            key={`${figure.key} ${figure.unit.kind === 'money' ? figure.unit.currency : ''}`}
            figure={figure}
          />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation(['report', 'insights']);
  const text = useFigureText();
  const { key, unit, state, n, interval, inputs, target, targetElsewhere } = figure;
  const value = valueOf(state);
  const formula = text.formula(figure);
  const hasMargin = key === 'clv' && inputs.some((input) => input.key === 'margin');
  const bound = (at: number): string => text.number(ratio(Math.round(at * 1e6), 1_000_000), unit);
  return (
    <tr>
      <th scope="row">{t(`insights:name.${key}`)}</th>
      <td className={value === null ? styles['words'] : styles['value']}>{text.main(figure)}</td>
      <td>
        {formula === null ? (
          text.note(figure)
        ) : (
          <>
            <span className={styles['formula']}>
              {hasMargin ? t('formula.clvMargin') : t(`formula.${key}`)}
            </span>
            {formula}{' '}
            <span className={styles['count']}>
              {t('nOf', { count: n, what: t(`insights:input.${COUNTED[key]}`) })}
            </span>
          </>
        )}
      </td>
      <td className={interval === null ? styles['words'] : undefined}>
        {interval === null
          ? t('noInterval')
          : t('bounds', { low: bound(interval.low), high: bound(interval.high) })}
      </td>
      <YearAgoCell figure={figure} />
      <td className={target === null ? styles['words'] : undefined}>
        {target === null ? (
          targetElsewhere === undefined ? (
            t('noTarget')
          ) : (
            t('insights:target.elsewhere', { currency: targetElsewhere })
          )
        ) : (
          <>
            {t(`target.${target.is}`)} {text.number(target.value, unit)}
            {target.isReached !== null && (
              <span className={styles['n']}>
                {t(target.isReached ? 'insights:target.reached' : 'insights:target.missed')}
              </span>
            )}
          </>
        )}
      </td>
    </tr>
  );
}

function YearAgoCell({ figure: { yearAgo, unit } }: { readonly figure: Figure }) {
  const { t } = useTranslation(['report', 'insights']);
  const format = useFormat();
  const text = useFigureText();
  if (yearAgo === null) return <td className={styles['words']}>{t('insights:change.none')}</td>;
  const then = valueOf(yearAgo.state);
  if (then === null) return <td className={styles['words']}>{t('insights:state.noData')}</td>;
  const shown = text.number(then, unit);
  return (
    <td>
      {yearAgo.state.kind === 'few'
        ? t('fewThen', { value: shown, n: format.number(yearAgo.n) })
        : shown}
    </td>
  );
}
