import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { KeyCap } from './KeyCap';
import { Spinner } from './Spinner';

/**
 * How a button looks: `primary` once per view; `gold` for points and thanks only; `line` the usual one;
 * `fill` quiet, in rows; `soft` fir on soft fir; `quiet` and `text` without a ground; `link` underlined in
 * a sentence; `danger` and `danger-line` for what cannot be taken back.
 */
export type ButtonVariant =
  | 'primary'
  | 'gold'
  | 'line'
  | 'fill'
  | 'soft'
  | 'quiet'
  | 'text'
  | 'link'
  | 'danger'
  | 'danger-line'
  | 'danger-link';

/** Props of {@link Button}. */
export type ButtonProps = {
  /** A verb with its object where space allows. */
  readonly children: ReactNode;
  readonly onPress?: (() => void) | undefined;
  /** Defaults to `line`. */
  readonly variant?: ButtonVariant | undefined;
  /** 30, 36 or 48 px high. Defaults to `md`. */
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
  /** Before the words. */
  readonly icon?: IconName | undefined;
  /** After the words. */
  readonly iconEnd?: IconName | undefined;
  /** The key that does the same, as printed, for example `Ctrl ⏎`. */
  readonly keys?: string | undefined;
  /** The same key for assistive technology, for example `Control+Enter`. */
  readonly keyShortcut?: string | undefined;
  /** Shows the spinner and refuses presses; the focus stays. */
  readonly isPending?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Present: the button opens and closes a part of the page, which is open or not. */
  readonly isExpanded?: boolean | undefined;
  /** Takes the whole width. */
  readonly isWide?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** The accessible name when the visible words need more, for example the person's name; contains the visible words. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
};

/** A button. Inside a `MenuTrigger` or `PopoverTrigger` it opens what follows. */
export const Button = ({
  children,
  variant = 'line',
  size = 'md',
  icon,
  iconEnd,
  keys,
  keyShortcut,
  isPending = false,
  isWide = false,
  isExpanded,
  label,
  className,
  ...rest
}: ButtonProps) => (
  <AriaButton
    {...given({
      ...rest,
      'aria-label': label,
      'aria-keyshortcuts': keyShortcut,
      'aria-expanded': isExpanded,
    })}
    isPending={isPending}
    className={cx(
      styles['button'],
      styles[variant],
      styles[size],
      icon !== undefined && styles['hasIcon'],
      isWide && styles['wide'],
      className,
    )}
  >
    {isPending ? <Spinner /> : icon === undefined ? null : <Icon name={icon} size={16} />}
    {children}
    {iconEnd === undefined ? null : <Icon name={iconEnd} size={16} />}
    {keys === undefined ? null : <KeyCap>{keys}</KeyCap>}
  </AriaButton>
);
