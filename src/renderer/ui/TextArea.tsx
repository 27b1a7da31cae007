import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { cx } from './cx';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { given } from './given';
import ownStyles from './TextArea.module.css';

/** Props of {@link TextArea}. */
export type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Height when empty, in lines. Defaults to 2. */
  readonly minRows?: number | undefined;
  /** Height from which it scrolls, in lines. Defaults to 12. */
  readonly maxRows?: number | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly lang?: string | undefined;
  readonly spellCheck?: boolean | undefined;
  /** `bare` has no frame of its own: the composer and the note dialog. */
  readonly look?: 'framed' | 'bare' | undefined;
  /** At the end of the first line, for example a key cap. */
  readonly end?: ReactNode | undefined;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
};

/** Lines of text; grows with what is written. */
export const TextArea = ({
  label,
  isLabelHidden,
  optionalLabel,
  hint,
  error,
  understoodAs,
  className,
  placeholder,
  minRows = 2,
  maxRows = 12,
  lang,
  spellCheck,
  look = 'framed',
  end,
  ref,
  value,
  onKeyDown,
  ...rest
}: TextAreaProps) => (
  <AriaTextField
    {...given(rest)}
    value={value}
    isInvalid={error !== undefined}
    validationBehavior="aria"
    className={cx(styles['field'], className)}
  >
    <FieldFrame {...{ label, isLabelHidden, optionalLabel, hint, error, understoodAs }}>
      <div className={look === 'bare' ? ownStyles['bare'] : cx(styles['box'], ownStyles['box'])}>
        <AriaTextArea
          ref={ref}
          {...given({ placeholder, lang, onKeyDown, spellCheck })}
          {...(value === '' ? {} : { dir: 'auto' })}
          rows={minRows}
          className={cx(styles['input'], styles['area'])}
          style={{
            minBlockSize: `calc(${minRows} * 1.42em + 16px)`,
            maxBlockSize: `calc(${maxRows} * 1.42em + 16px)`,
          }}
        />
        {end}
      </div>
    </FieldFrame>
  </AriaTextField>
);
