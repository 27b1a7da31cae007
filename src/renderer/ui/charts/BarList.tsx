import { cx } from '../cx';
import type { SeriesTone } from './chartData';
import styles from './Bars.module.css';

/** One row of a list of bars. */
export type BarRow = {
  readonly id: string;
  readonly name: string;
  /** How long the bar is, 0 or more; `null` for none at all. */
  readonly value: number | null;
  /** The figure at its end. */
  readonly figure: string;
  readonly tone?: SeriesTone | undefined;
  readonly onPress?: (() => void) | undefined;
};

/** Props of {@link BarList}. */
export type BarListProps = {
  readonly label: string;
  readonly rows: readonly BarRow[];
  /** The value of a whole bar. Defaults to the largest. */
  readonly most?: number | undefined;
  /** Names as short as grades need little room. */
  readonly isNarrow?: boolean | undefined;
};

/** Bars with a name before and a figure behind: the list is its own table. Bars start at zero. */
export function BarList({ label, rows, most, isNarrow = false }: BarListProps) {
  const whole = Math.max(most ?? 0, ...rows.map(({ value }) => value ?? 0)) || 1;
  return (
    <ul className={cx(styles['bars'], isNarrow && styles['narrow'])} aria-label={label}>
      {rows.map(({ id, name, value, figure, tone = 'first', onPress }) => (
        <li key={id} className={styles['row']}>
          {onPress === undefined ? (
            <span className={styles['rowName']}>{name}</span>
          ) : (
            <button type="button" className={styles['name']} onClick={onPress}>
              {name}
            </button>
          )}
          <span className={styles['track']} aria-hidden="true">
            {value !== null && value > 0 && (
              <span
                className={cx(styles['bar'], styles[tone])}
                style={{ inlineSize: `${(100 * value) / whole}%` }}
              />
            )}
          </span>
          <span className={styles['figure']}>{figure}</span>
        </li>
      ))}
    </ul>
  );
}
