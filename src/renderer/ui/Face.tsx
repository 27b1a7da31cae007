import { Children, type ReactNode } from 'react';
import { cx } from './cx';
import styles from './Face.module.css';
import { seedOf } from './seed';

/** 26, 32, 42, 52 or 76 px. */
export type FaceSize = 'xs' | 'sm' | 'md' | 'lg' | 'xl';

/** Props of {@link Face}. */
export type FaceProps = {
  /** Fixes the tint: the same id always looks the same. */
  readonly id: string;
  /** One to three letters in the script the name is written in. */
  readonly initials: string;
  /** Address of the photo; shown instead of the initials. */
  readonly photo?: string | undefined;
  readonly size?: FaceSize | undefined;
  /** Hatched: made-up sample people. */
  readonly isSample?: boolean | undefined;
};

const TINTS = 8;

/** A person as a soft square, never a circle. Decorative for screen readers: the name follows. */
export const Face = ({ id, initials, photo, size = 'md', isSample = false }: FaceProps) => (
  <span
    aria-hidden="true"
    className={cx(
      styles['face'],
      styles[size],
      styles[`tint${seedOf(id, TINTS) + 1}`],
      isSample && styles['sample'],
      photo !== undefined && styles['hasPhoto'],
    )}
  >
    {photo === undefined ? (
      <bdi className={initials.length > 2 ? styles['long'] : undefined}>{initials}</bdi>
    ) : (
      <img className={styles['photo']} src={photo} alt="" draggable={false} decoding="async" />
    )}
  </span>
);

/** Props of {@link FaceStack}. */
export type FaceStackProps = {
  /** {@link Face}s of one size. */
  readonly children: ReactNode;
  /** What stands for those not shown, for example `+9`. */
  readonly more?: string | undefined;
};

/** Faces that overlap a little. Decorative: the sentence beside it names or counts the people. */
export const FaceStack = ({ children, more }: FaceStackProps) => (
  <span className={styles['stack']} aria-hidden="true">
    {Children.map(children, (face) => (
      <span className={styles['slot']}>{face}</span>
    ))}
    {more === undefined ? null : (
      <span className={cx(styles['slot'], styles['face'], styles['xs'], styles['more'])}>
        {more}
      </span>
    )}
  </span>
);
