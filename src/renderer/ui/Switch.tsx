import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import styles from './SwitchRow.module.css';

/** Props of {@link Switch}. */
export type SwitchProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean | undefined;
};

/** A switch with its words after it, for the foot of a dialog. */
export const Switch = ({ children, isSelected, onChange, isDisabled }: SwitchProps) => (
  <AriaSwitch
    {...given({ isDisabled })}
    isSelected={isSelected}
    onChange={onChange}
    className={cx(styles['inline'], styles['switchRow'])}
  >
    <span className={styles['switch']} />
    <span className={styles['text']}>{children}</span>
  </AriaSwitch>
);
