import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import styles from './Popover.module.css';

/** Props of {@link Popover}. */
export type PopoverProps = {
  /** The `Button` or `IconButton` that opens it. */
  readonly trigger: ReactElement;
  /** The accessible name. */
  readonly label: string;
  /** The content, or a function of `close`. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?:
    'bottom' | 'bottom start' | 'bottom end' | 'top' | 'top start' | 'end' | undefined;
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
};

/** Something small beside the control that opened it. Escape and a press elsewhere close it. */
export const Popover = ({
  trigger,
  label,
  children,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
}: PopoverProps) => (
  <DialogTrigger {...given({ isOpen, onOpenChange })}>
    {trigger}
    <AriaPopover placement={placement} offset={6} className={cx(styles['popover'])}>
      <Dialog aria-label={label} className={cx(styles['content'])}>
        {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
      </Dialog>
    </AriaPopover>
  </DialogTrigger>
);
