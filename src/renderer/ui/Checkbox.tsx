import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './Checkbox.module.css';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';

/** Props of {@link Checkbox}. */
export type CheckboxProps = {
  /** The words beside the box; absent only with `label`. */
  readonly children?: ReactNode | undefined;
  /** The accessible name where there are no words, for example in a row. */
  readonly label?: string | undefined;
  /** A quieter line below the words. */
  readonly detail?: ReactNode | undefined;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Some, but not all, of what it stands for. */
  readonly isIndeterminate?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** A yes or no that counts when a button is pressed. What takes effect at once is a `SwitchRow`. */
export const Checkbox = ({
  children,
  label,
  detail,
  isIndeterminate = false,
  ...rest
}: CheckboxProps) => (
  <AriaCheckbox
    {...given({ ...rest, 'aria-label': label })}
    isIndeterminate={isIndeterminate}
    className={cx(styles['checkbox'])}
  >
    <span className={styles['box']}>
      <Icon name={isIndeterminate ? 'minus' : 'check'} size={14} className={styles['mark']} />
    </span>
    {children === undefined ? null : (
      <span className={styles['text']}>
        {children}
        {detail === undefined ? null : <span className={styles['detail']}>{detail}</span>}
      </span>
    )}
  </AriaCheckbox>
);
