import { Input, NumberField as AriaNumberField } from 'react-aria-components';
import { cx } from './cx';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { given } from './given';

/** Props of {@link NumberField}. */
export type NumberFieldProps = FieldProps & {
  /** `undefined` when empty. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  /** Included. */
  readonly minValue?: number | undefined;
  /** Included. */
  readonly maxValue?: number | undefined;
  readonly step?: number | undefined;
  readonly formatOptions?: Intl.NumberFormatOptions | undefined;
  /** The unit, written after the figure. */
  readonly unit?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
};

/**
 * A plain number in the page's own way of writing; arrow keys step. For settings such as days. Amounts of
 * money and dates are a `TextField`, which keeps whatever was typed.
 */
export const NumberField = ({
  label,
  isLabelHidden,
  optionalLabel,
  hint,
  error,
  understoodAs,
  className,
  value,
  onChange,
  unit,
  size = 'md',
  ...rest
}: NumberFieldProps) => (
  <AriaNumberField
    {...given(rest)}
    value={value ?? Number.NaN}
    onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
    isInvalid={error !== undefined}
    validationBehavior="aria"
    className={cx(styles['field'], className)}
  >
    <FieldFrame {...{ label, isLabelHidden, optionalLabel, hint, error, understoodAs }}>
      <div className={cx(styles['box'], styles[size])}>
        <Input className={cx(styles['input'])} />
        {unit === undefined ? null : <span aria-hidden="true">{unit}</span>}
      </div>
    </FieldFrame>
  </AriaNumberField>
);
