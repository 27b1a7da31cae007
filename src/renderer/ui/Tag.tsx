import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';
import type { IconName } from './icons';
import styles from './Tag.module.css';
import type { Tone } from './tone';

/** Props of {@link Tag}. */
export type TagProps = {
  readonly children: ReactNode;
  /** Defaults to `neutral`. */
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
  /** Hatched with an outline: a custom, or a date that is not certain yet. Say so in words too. */
  readonly isTentative?: boolean | undefined;
};

/** A short word in its tone. Not clickable. */
export const Tag = ({ children, tone = 'neutral', icon, isTentative = false }: TagProps) => (
  <span data-tone={tone} className={cx(styles['tag'], isTentative && styles['tentative'])}>
    {icon === undefined ? null : <Icon name={icon} size={14} />}
    <span className={styles['text']}>{children}</span>
  </span>
);

/** Props of {@link Badge}. */
export type BadgeProps = {
  /** Already formatted. */
  readonly children: ReactNode;
  readonly tone?: Tone | undefined;
};

/** A small count in a pill. */
export const Badge = ({ children, tone = 'neutral' }: BadgeProps) => (
  <span data-tone={tone} className={styles['badge']}>
    {children}
  </span>
);

/** Props of {@link CodeBadge}. */
export type CodeBadgeProps = {
  /** Two or three capital letters, for example of a country. */
  readonly children: string;
  /** What the letters stand for, read out instead of them and shown on hover. */
  readonly title?: string | undefined;
  readonly size?: 'sm' | 'md' | undefined;
};

/** Letters on a small ground. Countries are letters, never flags. */
export const CodeBadge = ({ children, title, size = 'sm' }: CodeBadgeProps) => (
  <span className={cx(styles['code'], size === 'md' && styles['codeMd'])} title={title} dir="ltr">
    {children}
  </span>
);
