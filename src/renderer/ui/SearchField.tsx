import type { KeyboardEvent, Ref } from 'react';
import { Button as AriaButton, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { cx } from './cx';
import styles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { given } from './given';
import { Icon } from './Icon';
import { KeyCap } from './KeyCap';

/** Props of {@link SearchField}. */
export type SearchFieldProps = {
  /** The accessible name. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  /** Name of the cross that empties the field. */
  readonly clearLabel: string;
  /** The key that comes here, for example `/`. */
  readonly keys?: string | undefined;
  readonly keyShortcut?: string | undefined;
  readonly onEnter?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

/** A search; Escape empties it. */
export const SearchField = ({
  label,
  value,
  onChange,
  placeholder,
  clearLabel,
  keys,
  keyShortcut,
  onEnter,
  onKeyDown,
  autoFocus,
  className,
  ref,
}: SearchFieldProps) => (
  <AriaSearchField
    {...given({ autoFocus, onSubmit: onEnter === undefined ? undefined : () => onEnter() })}
    value={value}
    onChange={onChange}
    className={cx(styles['field'], className)}
  >
    <FieldFrame label={label} isLabelHidden>
      <div className={cx(styles['box'], styles['sm'])}>
        <Icon name="search" size={16} />
        <Input
          ref={ref}
          {...given({ placeholder, onKeyDown, 'aria-keyshortcuts': keyShortcut })}
          {...(value === '' ? {} : { dir: 'auto' })}
          className={cx(styles['input'])}
        />
        {value === '' ? (
          keys === undefined ? null : (
            <KeyCap>{keys}</KeyCap>
          )
        ) : (
          <AriaButton aria-label={clearLabel} className={cx(styles['opener'])}>
            <Icon name="x" size={14} />
          </AriaButton>
        )}
      </div>
    </FieldFrame>
  </AriaSearchField>
);
