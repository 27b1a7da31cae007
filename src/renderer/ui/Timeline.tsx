import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';
import type { IconName } from './icons';
import styles from './Timeline.module.css';
import type { Tone } from './tone';

/** Props of {@link Timeline}. */
export type TimelineProps = {
  /** The accessible name. */
  readonly label: string;
  /** {@link TimelineEntry}s, newest first. */
  readonly children: ReactNode;
};

/** What happened, one below the other. */
export const Timeline = ({ label, children }: TimelineProps) => (
  <ol aria-label={label} className={styles['timeline']}>
    {children}
  </ol>
);

/** Props of {@link TimelineEntry}. */
export type TimelineEntryProps = {
  readonly icon: IconName;
  /** Defaults to `neutral`. */
  readonly tone?: Tone | undefined;
  /** Bold, short. */
  readonly title: ReactNode;
  /** What was written. */
  readonly children?: ReactNode | undefined;
  /** Words the person said: italic serif with a marigold edge. */
  readonly quote?: string | undefined;
  /** The date as shown. */
  readonly date?: string | undefined;
  /** The same for machines: ISO 8601. */
  readonly dateTime?: string | undefined;
  /** Taken back; it stays, in quiet ink. */
  readonly isReversed?: boolean | undefined;
  /** Buttons, shown on hover and focus. */
  readonly actions?: ReactNode | undefined;
  /** Below the text, for example a promise made here. */
  readonly footer?: ReactNode | undefined;
};

/** One thing that happened. */
export const TimelineEntry = ({
  icon,
  tone = 'neutral',
  title,
  children,
  quote,
  date,
  dateTime,
  isReversed = false,
  actions,
  footer,
}: TimelineEntryProps) => (
  <li className={cx(styles['entry'], isReversed && styles['reversed'])}>
    <span data-tone={isReversed ? 'neutral' : tone} className={styles['dot']}>
      <Icon name={icon} size={16} />
    </span>
    <div className={styles['body']}>
      <div className={styles['title']}>{title}</div>
      {children === undefined || children === null ? null : (
        <div className={styles['text']} dir="auto">
          {children}
        </div>
      )}
      {quote === undefined ? null : (
        <blockquote className={styles['quote']} dir="auto">
          {quote}
        </blockquote>
      )}
      {footer}
    </div>
    <div className={styles['end']}>
      {date === undefined ? null : (
        <time className={styles['date']} dateTime={dateTime}>
          {date}
        </time>
      )}
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </div>
  </li>
);
