import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import styles from './SwitchRow.module.css';

/** Props of {@link SwitchRow}. */
export type SwitchRowProps = {
  readonly children: ReactNode;
  /** What it does, below the words. */
  readonly hint?: ReactNode | undefined;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean | undefined;
};

/** A setting that takes effect at once: words at the start, switch at the end. */
export const SwitchRow = ({ children, hint, isSelected, onChange, isDisabled }: SwitchRowProps) => (
  <AriaSwitch
    {...given({ isDisabled })}
    isSelected={isSelected}
    onChange={onChange}
    className={cx(styles['row'], styles['switchRow'])}
  >
    <span className={styles['text']}>
      {children}
      {hint === undefined ? null : <span className={styles['hint']}>{hint}</span>}
    </span>
    <span className={styles['switch']} />
  </AriaSwitch>
);

/** Props of {@link SettingRow}. */
export type SettingRowProps = {
  readonly children: ReactNode;
  readonly hint?: ReactNode | undefined;
  /** A button or a select at the end. */
  readonly control: ReactNode;
};

/** A setting with another control at its end. Rows below one another are parted by hairlines. */
export const SettingRow = ({ children, hint, control }: SettingRowProps) => (
  <div className={styles['row']}>
    <div className={styles['text']}>
      {children}
      {hint === undefined ? null : <span className={styles['hint']}>{hint}</span>}
    </div>
    {control}
  </div>
);
