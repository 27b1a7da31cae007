import { cx } from './cx';
import styles from './Light.module.css';

/** Props of {@link Light}. */
export type LightProps = {
  readonly state: 'good' | 'careful' | 'bad';
  /** What it means here. Read out, and shown on hover. Absent where the same words stand beside it. */
  readonly label?: string | undefined;
  /** More for the hover than is read out, for example all reasons. */
  readonly title?: string | undefined;
};

/** A small light in three states, told apart by shape as well as by colour: full, half, a ring with a bar. */
export const Light = ({ state, label, title = label }: LightProps) => (
  <span
    className={cx(styles['light'], styles[state])}
    title={title}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  >
    <svg viewBox="0 0 12 12" focusable="false" aria-hidden="true">
      <circle cx="6" cy="6" r="4.75" className={styles['ring']} />
      {state === 'good' ? <circle cx="6" cy="6" r="4.75" className={styles['full']} /> : null}
      {state === 'careful' ? (
        <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" className={styles['full']} />
      ) : null}
      {state === 'bad' ? <path d="M3.5 6h5" className={styles['bar']} /> : null}
    </svg>
  </span>
);
