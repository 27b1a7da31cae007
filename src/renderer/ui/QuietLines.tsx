import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icons';
import styles from './QuietLines.module.css';

/** One of the things to know. */
export type QuietLine = {
  readonly id: string;
  /** What somebody wrote. */
  readonly text: string;
  /** After it, quieter. */
  readonly detail: string;
  /** The detail is in the ink of what presses; its words say why. */
  readonly isPressing: boolean;
};

/** Props of {@link QuietLines}. */
export type QuietLinesProps = {
  /** What the lines are; also the accessible name of the list. */
  readonly title: string;
  readonly icon: IconName;
  readonly lines: readonly QuietLine[];
  /** How many more there are, in words; absent where these are all. */
  readonly more?: ReactNode | undefined;
};

/** A few things to have in mind beside a task: one glance, nothing to press. Nothing where there are none. */
export const QuietLines = ({ title, icon, lines, more }: QuietLinesProps) =>
  lines.length === 0 ? null : (
    <div className={styles['lines']}>
      <Icon name={icon} size={16} className={styles['icon']} />
      <div className={styles['body']}>
        <p className={styles['title']}>{title}</p>
        <ul className={styles['list']} aria-label={title}>
          {lines.map(({ id, text, detail, isPressing }) => (
            <li key={id}>
              <bdi>{text}</bdi>{' '}
              <span className={isPressing ? styles['pressing'] : styles['detail']}>{detail}</span>
            </li>
          ))}
        </ul>
        {more === undefined ? null : <p className={styles['detail']}>{more}</p>}
      </div>
    </div>
  );
