import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import styles from './SegmentedControl.module.css';

/** One of the segments. */
export type Segment<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** Props of {@link SegmentedControl}. */
export type SegmentedControlProps<Id extends string> = {
  /** The accessible name. */
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly isDisabled?: boolean | undefined;
};

/** One of two to five ways to see the same thing; takes effect at once. */
export const SegmentedControl = <Id extends string>({
  label,
  segments,
  value,
  onChange,
  isDisabled,
}: SegmentedControlProps<Id>) => (
  <ToggleButtonGroup
    {...given({ isDisabled })}
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys) => {
      const [next] = keys;
      if (next !== undefined) onChange(next as Id);
    }}
    className={cx(styles['control'])}
  >
    {segments.map((segment) => (
      <ToggleButton
        key={segment.id}
        id={segment.id}
        {...given({ isDisabled: segment.isDisabled })}
        className={cx(styles['segment'])}
      >
        {segment.icon === undefined ? null : <Icon name={segment.icon} size={16} />}
        {segment.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
