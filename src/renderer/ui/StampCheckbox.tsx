import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import type { IconName } from './icons';
import { Stamp } from './Stamp';
import styles from './StampCheckbox.module.css';

/** Props of {@link StampCheckbox}. */
export type StampCheckboxProps = {
  /** Fixes the tilt. */
  readonly id: string;
  /** Who and what: "Yuki Tanaka, call back, done". */
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly icon?: IconName | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** A to-do mark: an empty outline, stamped when done. A checkbox for assistive technology. */
export const StampCheckbox = ({
  id,
  label,
  isSelected,
  onChange,
  icon = 'check',
  isDisabled,
}: StampCheckboxProps) => {
  // Only a stamp that comes down under this hand moves, not those of an earlier hour.
  const [wasPressed, setWasPressed] = useState(false);
  return (
    <Checkbox
      {...given({ isDisabled })}
      aria-label={label}
      isSelected={isSelected}
      onChange={(next) => {
        setWasPressed(true);
        onChange(next);
      }}
      className={cx(styles['stampCheckbox'])}
    >
      {isSelected ? (
        <Stamp look="stamped" icon={icon} id={id} size={32} isFresh={wasPressed} />
      ) : (
        <Stamp look="outline" size={30} />
      )}
    </Checkbox>
  );
};
