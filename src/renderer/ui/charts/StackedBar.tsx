import { cx } from '../cx';
import type { SeriesTone } from './chartData';
import styles from './Bars.module.css';

/** One part of a stacked bar. */
export type BarPart = {
  readonly id: string;
  /** How much, 0 or more. */
  readonly value: number;
  /** The figure: *52*. */
  readonly figure: string;
  /** What it counts: *promoters*. */
  readonly name: string;
  readonly tone: SeriesTone;
  readonly onPress?: (() => void) | undefined;
};

/** Props of {@link StackedBar}. */
export type StackedBarProps = {
  /** The bar in words: *52 promoters, 23 passives, 9 critics*. */
  readonly label: string;
  readonly parts: readonly BarPart[];
};

/** Parts of a whole in one bar, each named beneath it. Colour and pattern say the same. */
export function StackedBar({ label, parts }: StackedBarProps) {
  const shown = parts.filter(({ value }) => value > 0);
  return (
    <div className={styles['stacked']}>
      <div className={styles['stack']} role="img" aria-label={label}>
        {shown.map(({ id, value, tone }) => (
          <span key={id} className={cx(styles['part'], styles[tone])} style={{ flexGrow: value }} />
        ))}
      </div>
      <ul className={styles['names']}>
        {parts.map(({ id, figure, name, tone, onPress }) => (
          <li key={id}>
            <span className={cx(styles['swatch'], styles[tone])} aria-hidden="true" />
            {onPress === undefined ? (
              <span>
                <b>{figure}</b> {name}
              </span>
            ) : (
              <button type="button" className={styles['name']} onClick={onPress}>
                <b>{figure}</b> {name}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
