import { useTranslation } from 'react-i18next';
import type { Figure } from '@shared/domain/insights/figure';
import { cx } from '@renderer/ui/cx';
import { Icon } from '@renderer/ui/Icon';
import { FigureHelp } from './FigureHelp';
import styles from './Figures.module.css';
import { useFigureText } from './useFigureText';

type FigureTileProps = {
  readonly figure: Figure;
  /** Opens the people behind it. */
  readonly onPeople: (figure: Figure) => void;
  /** As the first figure of a card. */
  readonly isBig?: boolean;
  /** The change stands elsewhere. */
  readonly hasChange?: boolean;
};

/** A figure with its name, its sum one press away, its people another, and how it moved. */
export function FigureTile({ figure, onPeople, isBig = false, hasChange = true }: FigureTileProps) {
  const { t } = useTranslation('insights');
  const text = useFigureText();
  const { state } = figure;
  const note = text.note(figure);
  const isNumber = state.kind === 'value' || state.kind === 'few';
  return (
    <div className={styles['tile']}>
      <div className={styles['name']}>
        {t(`name.${figure.key}`)}
        <FigureHelp figure={figure} />
      </div>
      {figure.parts.some(({ count }) => count > 0) ? (
        <button
          type="button"
          className={cx(styles['value'], isBig && styles['big'], !isNumber && styles['without'])}
          onClick={() => onPeople(figure)}
        >
          {text.main(figure)}
        </button>
      ) : (
        <span
          className={cx(styles['value'], isBig && styles['big'], !isNumber && styles['without'])}
        >
          {text.main(figure)}
        </span>
      )}
      {note !== null && <p className={styles['note']}>{note}</p>}
      {hasChange && <ChangeLine figure={figure} />}
      <TargetLine figure={figure} />
    </div>
  );
}

/** How a figure moved against the year before: an arrow, and words. */
export function ChangeLine({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation('insights');
  const change = useFigureText().change(figure);
  if (change === null) return null;
  const { way, isBetter, text } = change;
  return (
    <span
      className={cx(
        styles['change'],
        isBetter === true && styles['better'],
        isBetter === false && styles['worse'],
      )}
      title={
        way === 'same'
          ? undefined
          : t(way === 'up' ? 'change.more' : 'change.less', { amount: text })
      }
    >
      {way !== 'same' && <Icon name={way === 'up' ? 'arrow-up' : 'arrow-down'} size={14} />}
      {text}
    </span>
  );
}

/** What the owner wants of a figure, and whether it is so. */
export function TargetLine({
  figure: { target, targetElsewhere, unit },
}: {
  readonly figure: Figure;
}) {
  const { t } = useTranslation('insights');
  const text = useFigureText();
  if (target === null) {
    return targetElsewhere === undefined ? null : (
      <span className={styles['change']}>
        {t('target.elsewhere', { currency: targetElsewhere })}
      </span>
    );
  }
  return (
    <span className={cx(styles['change'], target.isReached === true && styles['better'])}>
      {target.isReached === true && <Icon name="check" size={14} />}
      {t(target.is === 'at-least' ? 'target.atLeast' : 'target.atMost', {
        value: text.number(target.value, unit),
      })}
    </span>
  );
}
