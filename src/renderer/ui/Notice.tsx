import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';
import type { IconName } from './icons';
import styles from './Notice.module.css';
import type { Tone } from './tone';

/** Props of {@link Notice}. */
export type NoticeProps = {
  /** Defaults to `info`. */
  readonly tone?: Tone | undefined;
  /** Where none is named, the one of the tone: a tone never stands alone. */
  readonly icon?: IconName | undefined;
  /** In place of the icon, for example a face. */
  readonly media?: ReactNode | undefined;
  /** The first sentence, bold. */
  readonly title?: ReactNode | undefined;
  readonly children?: ReactNode | undefined;
  /** At most two small buttons. */
  readonly actions?: ReactNode | undefined;
  /** `stacked` (default): buttons below. `inline`: everything on one line while there is room. */
  readonly layout?: 'stacked' | 'inline' | undefined;
  /** How it is announced when it appears: `alert` only for failed saves and holiday conflicts. */
  readonly announce?: 'status' | 'alert' | undefined;
  readonly className?: string | undefined;
};

const TONE_ICONS: Partial<Readonly<Record<Tone, IconName>>> = {
  info: 'info',
  warn: 'triangle-alert',
  danger: 'triangle-alert',
  ok: 'check',
};

/** A word about the thing it stands beside: tone, icon, bold first sentence. */
export const Notice = ({
  tone = 'info',
  icon = TONE_ICONS[tone],
  media,
  title,
  children,
  actions,
  layout = 'stacked',
  announce,
  className,
}: NoticeProps) => (
  <div
    data-tone={tone}
    role={announce}
    className={cx(styles['notice'], layout === 'inline' && styles['inline'], className)}
  >
    {media ??
      (icon === undefined ? null : <Icon name={icon} size={18} className={styles['icon']} />)}
    <div className={styles['body']}>
      <div>
        {title === undefined ? null : <b className={styles['title']}>{title}</b>}
        {title === undefined || children === undefined ? null : layout === 'inline' ? ' ' : <br />}
        {children}
      </div>
      {actions === undefined || layout === 'inline' ? null : (
        <div className={styles['actions']}>{actions}</div>
      )}
    </div>
    {actions === undefined || layout === 'stacked' ? null : (
      <div className={styles['actionsInline']}>{actions}</div>
    )}
  </div>
);
