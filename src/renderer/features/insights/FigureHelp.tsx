import { useTranslation } from 'react-i18next';
import type { Figure } from '@shared/domain/insights/figure';
import { ratio } from '@shared/domain/insights/ratio';
import { IconButton } from '@renderer/ui/IconButton';
import { Popover } from '@renderer/ui/Popover';
import { RatesLine } from './RatesLine';
import { useFigureText } from './useFigureText';
import styles from './Figures.module.css';

/** The question mark beside a figure: what it is, the sum with the numbers put in, and how sure it is. */
export function FigureHelp({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation('insights');
  const label = t('help', { name: t(`name.${figure.key}`) });
  return (
    <Popover
      label={label}
      trigger={<IconButton icon="help" size="sm" label={label} hasTooltip={false} />}
    >
      <FigureSum figure={figure} />
    </Popover>
  );
}

/** A figure with its sum, its doubt and the year before. */
export function FigureSum({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation('insights');
  const text = useFigureText();
  const { key, inputs, interval, unit, activeDays, yearAgo, target, targetElsewhere } = figure;
  const formula = text.formula(figure);
  const note = text.note(figure);
  // Bounds are only ever shown, so the nearest number is enough.
  const bound = (value: number): string =>
    text.number(ratio(Math.round(value * 1e6), 1_000_000), unit);
  // What was put in is that of the span itself.
  const before = yearAgo && { ...figure, inputs: [], state: yearAgo.state, n: yearAgo.n };
  return (
    <div className={styles['sum']}>
      <h3>{t(`name.${key}`)}</h3>
      <p>{t(`about.${key}`, { days: activeDays ?? 0 })}</p>
      {formula !== null && <p className={styles['formula']}>{formula}</p>}
      {note !== null && <p className={styles['quiet']}>{note}</p>}
      <dl className={styles['inputs']}>
        {inputs.map((input) => (
          <div key={input.key}>
            <dt>{t(`input.${input.key}`)}</dt>
            <dd>{text.quantity(input)}</dd>
          </div>
        ))}
      </dl>
      {interval !== null && (
        <p>{t('interval', { low: bound(interval.low), high: bound(interval.high) })}</p>
      )}
      {before !== null && <p>{t('change.was', { value: text.main(before) })}</p>}
      {targetElsewhere !== undefined && (
        <p>{t('target.elsewhere', { currency: targetElsewhere })}</p>
      )}
      {target !== null && (
        <p>
          {t(target.is === 'at-least' ? 'target.atLeast' : 'target.atMost', {
            value: text.number(target.value, unit),
          })}
          {target.isReached !== null && (
            <b className={styles['verdict']}>
              {t(target.isReached ? 'target.reached' : 'target.missed')}
            </b>
          )}
        </p>
      )}
      {/* What retention means says it already. */}
      {activeDays !== null && key !== 'retention' && (
        <p className={styles['quiet']}>{t('window', { days: activeDays })}</p>
      )}
      <RatesLine figure={figure} />
    </div>
  );
}
