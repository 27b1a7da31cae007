import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import {
  Button as AriaButton,
  Input,
  Popover,
  Tag as AriaTag,
  TagGroup,
  TagList,
  TextField as AriaTextField,
} from 'react-aria-components';
import { cx } from './cx';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { fold } from './fold';
import { given } from './given';
import { Icon } from './Icon';
import listStyles from './Option.module.css';
import ownStyles from './TagField.module.css';

/** Props of {@link TagField}. */
export type TagFieldProps = FieldProps & {
  /** The words, in order, each once. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** Words in use elsewhere, offered while typing. */
  readonly suggestions?: readonly string[] | undefined;
  readonly placeholder?: string | undefined;
  /** Name of the list of words already there. */
  readonly listLabel: string;
  /** Name of a word's cross, for example "Remove Wholesale". */
  readonly removeLabel: (word: string) => string;
  readonly onBlur?: (() => void) | undefined;
  readonly autoFocus?: boolean | undefined;
};

const SUGGESTIONS_SHOWN = 8;

/** `words` with what `text` says added: parts between commas, trimmed, without those already there in any case. */
export const addWords = (words: readonly string[], text: string): readonly string[] => {
  const next = [...words];
  const known = new Set(words.map(fold));
  for (const part of text.split(/[,;\n]/u)) {
    const word = part.trim().replace(/\s+/gu, ' ');
    if (word === '' || known.has(fold(word))) continue;
    known.add(fold(word));
    next.push(word);
  }
  return next;
};

/**
 * Several short words. Enter or a comma adds what was typed, also leaving the field does; Backspace in the
 * empty field takes the last one away. The words themselves are reached by Shift+Tab and the arrow keys,
 * Delete removes.
 */
export const TagField = ({
  label,
  isLabelHidden,
  optionalLabel,
  hint,
  error,
  understoodAs,
  className,
  value,
  onChange,
  suggestions = [],
  placeholder,
  listLabel,
  removeLabel,
  onBlur,
  ...rest
}: TagFieldProps) => {
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();

  const offered = useMemo(() => {
    const known = new Set(value.map(fold));
    const wanted = fold(text);
    return suggestions
      .filter((word) => !known.has(fold(word)) && fold(word).includes(wanted))
      .slice(0, SUGGESTIONS_SHOWN);
  }, [suggestions, value, text]);
  const isShown = isOpen && offered.length > 0;
  const activeWord = isShown ? offered[active] : undefined;

  const close = () => {
    setIsOpen(false);
    setActive(-1);
  };
  const add = (words: string) => {
    const next = addWords(value, words);
    if (next.length !== value.length) onChange(next);
    setText('');
    close();
  };
  const type = (next: string) => {
    if (/[,;\n]/u.test(next)) {
      add(next);
      return;
    }
    setText(next);
    setActive(-1);
    setIsOpen(next.trim() !== '');
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const count = offered.length;
    if (event.key === 'Enter' && (activeWord !== undefined || text.trim() !== '')) {
      add(activeWord ?? text);
    } else if (event.key === 'Backspace' && text === '' && value.length > 0) {
      onChange(value.slice(0, -1));
    } else if (event.key === 'ArrowDown' && count > 0) {
      setIsOpen(true);
      setActive((active + 1) % count);
    } else if (event.key === 'ArrowUp' && isShown) {
      setActive(active <= 0 ? count - 1 : active - 1);
    } else if (event.key === 'Escape' && isShown) {
      close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <AriaTextField
      {...given(rest)}
      value={text}
      onChange={type}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(styles['field'], className)}
    >
      <FieldFrame {...{ label, isLabelHidden, optionalLabel, hint, error, understoodAs }}>
        <div ref={box} className={cx(styles['box'], ownStyles['box'])}>
          {value.length === 0 ? null : (
            <TagGroup
              aria-label={listLabel}
              selectionMode="none"
              onRemove={(removed) => {
                onChange(value.filter((word) => !removed.has(word)));
                input.current?.focus();
              }}
            >
              <TagList className={cx(ownStyles['list'])}>
                {value.map((word, index) => (
                  <AriaTag key={word} id={word} textValue={word} className={cx(ownStyles['tag'])}>
                    <bdi>{word}</bdi>
                    <AriaButton
                      slot="remove"
                      // Not the list's own name for it, which says the word once more.
                      aria-labelledby={`${listId}-remove-${index}`}
                      className={cx(ownStyles['remove'])}
                    >
                      <Icon name="x" size={14} />
                      <span hidden id={`${listId}-remove-${index}`}>
                        {removeLabel(word)}
                      </span>
                    </AriaButton>
                  </AriaTag>
                ))}
              </TagList>
            </TagGroup>
          )}
          <Input
            ref={input}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isShown}
            {...given({
              placeholder: value.length === 0 ? placeholder : undefined,
              'aria-controls': isShown ? listId : undefined,
              'aria-activedescendant': activeWord === undefined ? undefined : `${listId}-${active}`,
            })}
            className={cx(styles['input'], ownStyles['input'])}
            onKeyDown={handleKeyDown}
            onBlur={() => {
              add(text);
              onBlur?.();
            }}
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
          {offered.map((word, index) => (
            <li
              key={word}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              data-focused={index === active ? '' : undefined}
              className={listStyles['option']}
              // The field keeps the focus, so that leaving it is not mistaken for being done.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onPointerEnter={() => setActive(index)}
              onClick={() => add(word)}
            >
              <bdi>{word}</bdi>
            </li>
          ))}
        </ul>
      </Popover>
    </AriaTextField>
  );
};
