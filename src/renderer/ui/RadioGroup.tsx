import type { ReactNode } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { cx } from './cx';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import styles from './RadioGroup.module.css';

/** One of the choices. */
export type RadioOption<Id extends string> = {
  readonly id: Id;
  readonly label: ReactNode;
  /** What happens then, in a sentence. */
  readonly detail?: ReactNode | undefined;
  /** In the place of the dot; for cards, whose frame shows which one is chosen. */
  readonly icon?: IconName | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** Props of {@link RadioGroup}. */
export type RadioGroupProps<Id extends string> = Omit<FieldProps, 'understoodAs'> & {
  readonly options: readonly RadioOption<Id>[];
  /** `null`: nothing chosen yet. */
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  /** `plain` (default) or `cards`, each with its own frame. */
  readonly look?: 'plain' | 'cards' | undefined;
  readonly orientation?: 'vertical' | 'horizontal' | undefined;
};

/** One of a few, all of them visible. */
export const RadioGroup = <Id extends string>({
  label,
  isLabelHidden,
  optionalLabel,
  hint,
  error,
  isDisabled,
  className,
  options,
  value,
  onChange,
  look = 'plain',
  orientation = 'vertical',
}: RadioGroupProps<Id>) => (
  <AriaRadioGroup
    {...given({ isDisabled })}
    value={value}
    onChange={(next) => onChange(next as Id)}
    orientation={orientation}
    isInvalid={error !== undefined}
    validationBehavior="aria"
    className={cx(styles['group'], className)}
  >
    <FieldFrame {...{ label, isLabelHidden, optionalLabel, hint, error }}>
      <div
        className={cx(
          styles['options'],
          styles[orientation],
          styles[look],
          options.some(({ icon }) => icon !== undefined) && styles['tiles'],
        )}
      >
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            {...given({ isDisabled: option.isDisabled })}
            className={cx(styles['radio'])}
          >
            {option.icon === undefined ? (
              <span className={styles['dot']} />
            ) : (
              <Icon name={option.icon} size={16} className={styles['icon']} />
            )}
            <span className={styles['text']}>
              <span className={styles['name']}>{option.label}</span>
              {option.detail === undefined ? null : (
                <span className={styles['detail']}>{option.detail}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </FieldFrame>
  </AriaRadioGroup>
);
