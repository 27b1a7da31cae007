import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './EmptyState.module.css';
import { ShopFace } from './ShopFace';
import { Stamp } from './Stamp';

/** Props of {@link EmptyState}. */
export type EmptyStateProps = {
  /** `stamps`: nobody yet. `face`: all done. `none` (default): nothing found. */
  readonly picture?: 'stamps' | 'face' | 'none' | undefined;
  /** One short sentence. */
  readonly title: ReactNode;
  /** What the place is for, or what comes next. */
  readonly children?: ReactNode | undefined;
  /** The first step. */
  readonly actions?: ReactNode | undefined;
  /** Defaults to 2. */
  readonly headingLevel?: 1 | 2 | 3 | undefined;
  /** Announced when it appears, for example after typing a search. */
  readonly isAnnounced?: boolean | undefined;
};

const tilts = [styles['tiltBack'], undefined, styles['tiltForth']] as const;

/** A place with nothing in it: says what it is for and offers the first step. */
export const EmptyState = ({
  picture = 'none',
  title,
  children,
  actions,
  headingLevel = 2,
  isAnnounced = false,
}: EmptyStateProps) => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={styles['emptyState']} role={isAnnounced ? 'status' : undefined}>
      {picture === 'face' ? <ShopFace look="open" /> : null}
      {picture === 'stamps' ? (
        <span className={styles['stamps']}>
          {tilts.map((tilt, index) => (
            <span key={index} className={cx(tilt)}>
              <Stamp look="outline" size={46} />
            </span>
          ))}
        </span>
      ) : null}
      <Heading className={styles['title']}>{title}</Heading>
      {children === undefined ? null : <div className={styles['text']}>{children}</div>}
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </div>
  );
};
