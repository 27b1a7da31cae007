import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';
import styles from './IconButton.module.css';
import type { IconName } from './icons';
import { Spinner } from './Spinner';
import { Tooltip } from './Tooltip';

/** Props of {@link IconButton}. */
export type IconButtonProps = {
  readonly icon: IconName;
  /** The accessible name; also the tooltip. Names the person in rows: "Mehmet Yıldız: snooze". */
  readonly label: string;
  readonly onPress?: (() => void) | undefined;
  /** `quiet` (default) without a ground; `line`, `fill` and `gold` like buttons of control height. */
  readonly variant?: 'quiet' | 'line' | 'fill' | 'gold' | undefined;
  /** 28, 32 or 36 px. Defaults to `md`. */
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
  readonly isPending?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Rows of long lists switch it off; the label stays for assistive technology. */
  readonly hasTooltip?: boolean | undefined;
  readonly keyShortcut?: string | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
};

/** A button of one icon: for close, more, previous, next and snooze only. */
export const IconButton = ({
  icon,
  label,
  variant = 'quiet',
  size = 'md',
  isPending = false,
  hasTooltip = true,
  keyShortcut,
  className,
  ...rest
}: IconButtonProps) => {
  const button = (
    <AriaButton
      {...given({ ...rest, 'aria-keyshortcuts': keyShortcut })}
      aria-label={label}
      isPending={isPending}
      className={cx(styles['iconButton'], styles[variant], styles[size], className)}
    >
      {isPending ? <Spinner /> : <Icon name={icon} size={size === 'sm' ? 14 : 16} />}
    </AriaButton>
  );
  return hasTooltip ? <Tooltip text={label}>{button}</Tooltip> : button;
};
