import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Tooltip.module.css';

/** Props of {@link Tooltip}. */
export type TooltipProps = {
  /** The control that is explained: a button or another focusable component of this folder. */
  readonly children: ReactElement;
  readonly text: ReactNode;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end' | undefined;
};

/** Explains a control on hover (after 600 ms) and on focus. Never the only place of something needed. */
export const Tooltip = ({ children, text, placement = 'top' }: TooltipProps) => (
  <TooltipTrigger delay={600} closeDelay={100}>
    {children}
    <AriaTooltip className={styles['tooltip'] ?? ''} placement={placement} offset={6}>
      {text}
    </AriaTooltip>
  </TooltipTrigger>
);
