import { cx } from './cx';
import styles from './Skeleton.module.css';
import { useDelayed } from './useDelayed';
import { VisuallyHidden } from './VisuallyHidden';

/** Props of {@link Skeleton}. */
export type SkeletonProps = {
  /** Said to assistive technology once it shows, for example "Loading". */
  readonly label: string;
  /** `rows` (default): face, two lines, button. `table`: lines of a table. `card`: a heading and lines. */
  readonly shape?: 'rows' | 'table' | 'card' | undefined;
  /** How many rows or lines. Defaults to 4. */
  readonly count?: number | undefined;
  /** Milliseconds of nothing before it shows. Defaults to 300. */
  readonly delayMs?: number | undefined;
};

/** The shape of what is coming, but only when it takes longer than 300 ms. */
export const Skeleton = ({ label, shape = 'rows', count = 4, delayMs = 300 }: SkeletonProps) => {
  const isShown = useDelayed(delayMs);
  // Marked from the first moment on, so that whoever looks on knows that something is still to come.
  if (!isShown) return <span data-coming hidden />;
  return (
    <div role="status" data-coming className={styles['skeleton']}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {shape === 'card' ? <span className={cx(styles['bone'], styles['heading'])} /> : null}
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className={cx(styles['row'], styles[shape])}>
          {shape === 'card' ? null : <span className={cx(styles['bone'], styles['face'])} />}
          <div className={styles['lines']}>
            <span className={cx(styles['bone'], styles['short'])} />
            {shape === 'rows' ? <span className={cx(styles['bone'], styles['long'])} /> : null}
          </div>
          {shape === 'card' ? null : <span className={cx(styles['bone'], styles['button'])} />}
        </div>
      ))}
    </div>
  );
};
