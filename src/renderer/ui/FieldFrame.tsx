import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { cx } from './cx';
import styles from './FieldFrame.module.css';
import { Icon } from './Icon';

/** What every field has around its control. */
export type FieldProps = {
  readonly label: string;
  /** Only for assistive technology; the place itself says what it is (search, rows of a table). */
  readonly isLabelHidden?: boolean | undefined;
  /** The word "optional"; required is the default and says nothing. */
  readonly optionalLabel?: string | undefined;
  /** Below the control; an error takes its place. */
  readonly hint?: ReactNode | undefined;
  /** What is wrong and what to do. Present: the field is invalid. */
  readonly error?: string | undefined;
  /** How the program read what was typed: "Thursday, 19 March 1966". Announced politely. */
  readonly understoodAs?: ReactNode | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
};

/** Props of {@link FieldFrame}. */
export type FieldFrameProps = Pick<
  FieldProps,
  'label' | 'isLabelHidden' | 'optionalLabel' | 'hint' | 'error' | 'understoodAs'
> & {
  readonly children: ReactNode;
};

/** Label above, control, then error or reading and hint. For use inside a field of react-aria, which joins them. */
export const FieldFrame = ({
  label,
  isLabelHidden = false,
  optionalLabel,
  hint,
  error,
  understoodAs,
  children,
}: FieldFrameProps) => {
  const hasReading = understoodAs !== undefined && understoodAs !== null && understoodAs !== '';
  const hasHint = hint !== undefined && hint !== null && error === undefined;
  return (
    <>
      <Label className={cx(styles['label'], isLabelHidden && styles['hiddenLabel'])}>
        {label}
        {optionalLabel === undefined ? null : (
          <span className={styles['optional']}>{optionalLabel}</span>
        )}
      </Label>
      {children}
      <FieldError className={cx(styles['error'])}>
        {error === undefined ? null : (
          <>
            <Icon name="circle-alert" size={14} />
            <span>{error}</span>
          </>
        )}
      </FieldError>
      {hasReading || hasHint ? (
        <Text slot="description" className={cx(styles['hint'])}>
          {hasReading ? (
            <span className={styles['reading']} aria-live="polite">
              {understoodAs}
            </span>
          ) : null}
          {hasHint ? <span>{hint}</span> : null}
        </Text>
      ) : null}
    </>
  );
};
