import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Input, Popover, TextField as AriaTextField } from 'react-aria-components';
import { matchesOption } from './ComboBox';
import { cx } from './cx';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { fold } from './fold';
import { given } from './given';
import type { Option } from './Option';
import listStyles from './Option.module.css';

/** Props of {@link SuggestField}. */
export type SuggestFieldProps<Id extends string> = FieldProps & {
  readonly value: string;
  /** What was typed. */
  readonly onChange: (text: string) => void;
  /** One of the suggestions was taken; `onChange` is not called for it. */
  readonly onPick: (id: Id) => void;
  readonly suggestions: readonly Option<Id>[];
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
};

const SHOWN = 8;

/** Any words, with known ones offered while typing: the arrows choose, Enter takes. Whatever was typed stays. */
export const SuggestField = <Id extends string>({
  label,
  isLabelHidden,
  optionalLabel,
  hint,
  error,
  understoodAs,
  className,
  value,
  onChange,
  onPick,
  suggestions,
  placeholder,
  size = 'md',
  ...rest
}: SuggestFieldProps<Id>) => {
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const offered = useMemo(
    () =>
      suggestions
        // What stands there already needs no offering.
        .filter((option) => matchesOption(option, value) && fold(option.label) !== fold(value))
        .slice(0, SHOWN),
    [suggestions, value],
  );
  const isShown = isOpen && offered.length > 0;
  const activeOption = isShown ? offered[active] : undefined;

  const close = (): void => {
    setIsOpen(false);
    setActive(-1);
  };
  const pick = (option: Option<Id>): void => {
    onPick(option.id);
    close();
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const count = offered.length;
    if (event.key === 'Enter' && activeOption !== undefined) pick(activeOption);
    else if (event.key === 'ArrowDown' && count > 0) {
      setIsOpen(true);
      setActive((active + 1) % count);
    } else if (event.key === 'ArrowUp' && isShown) setActive(active <= 0 ? count - 1 : active - 1);
    else if (event.key === 'Escape' && isShown) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <AriaTextField
      {...given(rest)}
      value={value}
      onChange={(next) => {
        onChange(next);
        setActive(-1);
        setIsOpen(next.trim() !== '');
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(styles['field'], className)}
    >
      <FieldFrame {...{ label, isLabelHidden, optionalLabel, hint, error, understoodAs }}>
        <div ref={box} className={cx(styles['box'], styles[size])}>
          <Input
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isShown}
            autoComplete="off"
            {...given({
              placeholder,
              'aria-controls': isShown ? listId : undefined,
              'aria-activedescendant':
                activeOption === undefined ? undefined : `${listId}-${active}`,
            })}
            {...(value === '' ? {} : { dir: 'auto' })}
            className={cx(styles['input'])}
            onKeyDown={handleKeyDown}
            onBlur={close}
          />
        </div>
      </FieldFrame>
      <Popover
        isNonModal
        isOpen={isShown}
        triggerRef={box}
        placement="bottom start"
        offset={4}
        className={cx(listStyles['popover'])}
      >
        <ul id={listId} role="listbox" aria-label={label} className={listStyles['list']}>
          {offered.map((option, index) => (
            <li
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              data-focused={index === active ? '' : undefined}
              className={listStyles['option']}
              // The field keeps the focus, so that a press on the list is not mistaken for leaving it.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onPointerEnter={() => setActive(index)}
              onClick={() => pick(option)}
            >
              <span className={listStyles['text']}>
                <bdi lang={option.lang}>{option.label}</bdi>
                {option.detail === undefined ? null : (
                  <span className={listStyles['detail']}> {option.detail}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Popover>
    </AriaTextField>
  );
};
