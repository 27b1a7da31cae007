import type { ReactNode } from 'react';
import { ToggleButton, Toolbar } from 'react-aria-components';
import styles from './ChipGroup.module.css';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';

/** Props of {@link ChipGroup}. */
export type ChipGroupProps = {
  /** The accessible name of the group. */
  readonly label: string;
  /** {@link ToggleChip}s, and at the end perhaps a button that makes a new one. */
  readonly children: ReactNode;
  /** Chips that do not fit go to the next line instead of scrolling. */
  readonly isWrapping?: boolean | undefined;
  readonly className?: string | undefined;
};

/** A toolbar of chips: one tab stop, arrow keys move inside. */
export const ChipGroup = ({ label, children, isWrapping = false, className }: ChipGroupProps) => (
  <Toolbar
    aria-label={label}
    className={cx(styles['group'], isWrapping && styles['wrapping'], className)}
  >
    {children}
  </Toolbar>
);

/** Props of {@link ToggleChip}. */
export type ToggleChipProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Already formatted, for example `1.486`. */
  readonly count?: string | undefined;
  readonly icon?: IconName | undefined;
  /** `pill` (default) filters; `soft` chooses a kind, as above the composer. */
  readonly look?: 'pill' | 'soft' | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** A chip that is pressed or not: ink on paper when pressed. */
export const ToggleChip = ({
  children,
  isSelected,
  onChange,
  count,
  icon,
  look = 'pill',
  isDisabled,
}: ToggleChipProps) => (
  <ToggleButton
    {...given({ isDisabled })}
    isSelected={isSelected}
    onChange={onChange}
    className={cx(styles['chip'], styles[look])}
  >
    {icon === undefined ? null : <Icon name={icon} size={16} />}
    {children}
    {count === undefined ? null : <span className={styles['count']}>{count}</span>}
  </ToggleButton>
);
