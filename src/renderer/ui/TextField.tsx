import type { HTMLInputAutoCompleteAttribute, KeyboardEvent, ReactNode, Ref } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { cx } from './cx';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { KeyCap } from './KeyCap';

/** Props of {@link TextField}. */
export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The moment to check. */
  readonly onBlur?: (() => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  /** Enter, outside of composing letters with an input method. */
  readonly onEnter?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  /** An example, never the label. */
  readonly placeholder?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | 'url' | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly name?: string | undefined;
  /** `auto` (default) follows what is typed; `ltr` for phone numbers, mail addresses, links and codes. */
  readonly dir?: 'auto' | 'ltr' | undefined;
  /** Language of the content, if known. */
  readonly lang?: string | undefined;
  readonly spellCheck?: boolean | undefined;
  /** 34, 36 or 44 px. Defaults to `md`. */
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
  readonly icon?: IconName | undefined;
  readonly keys?: string | undefined;
  /** At the end inside the field, for example a unit or a small button. */
  readonly end?: ReactNode | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

/**
 * One line of text. Also for dates and amounts: people write them as they like, and `understoodAs` shows
 * how it was read.
 */
export const TextField = ({
  label,
  isLabelHidden,
  optionalLabel,
  hint,
  error,
  understoodAs,
  className,
  placeholder,
  dir = 'auto',
  lang,
  spellCheck,
  size = 'md',
  icon,
  keys,
  end,
  ref,
  onEnter,
  onKeyDown,
  isReadOnly,
  value,
  ...rest
}: TextFieldProps) => (
  <AriaTextField
    {...given({ ...rest, isReadOnly })}
    value={value}
    isInvalid={error !== undefined}
    validationBehavior="aria"
    className={cx(styles['field'], className)}
  >
    <FieldFrame {...{ label, isLabelHidden, optionalLabel, hint, error, understoodAs }}>
      <div className={cx(styles['box'], styles[size], isReadOnly === true && styles['readOnly'])}>
        {icon === undefined ? null : <Icon name={icon} size={16} />}
        <Input
          ref={ref}
          {...given({ placeholder, lang, spellCheck })}
          // An empty field points where the page points, so that the example stands at its start.
          {...(value === '' && dir === 'auto' ? {} : { dir })}
          className={cx(styles['input'])}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter !== undefined) {
              event.preventDefault();
              onEnter();
            }
          }}
        />
        {end}
        {keys === undefined ? null : <KeyCap>{keys}</KeyCap>}
      </div>
    </FieldFrame>
  </AriaTextField>
);
