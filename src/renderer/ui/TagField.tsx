import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  Popover,
  Tag as AriaTag,
  TagGroup,
  TagList,
} from 'react-aria-components';
import { matchesOption } from './ComboBox';
import { cx } from './cx';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { fold } from './fold';
import { given } from './given';
import { Icon } from './Icon';
import { OptionItem, type Option } from './Option';
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
 * empty field takes the last one away. The words themselves are reached with the arrow keys, Delete removes.
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
  const input = useRef<HTMLInputElement>(null);

  const offered = useMemo(() => {
    const known = new Set(value.map(fold));
    return suggestions
      .filter((word) => !known.has(fold(word)))
      .map((word): Option => ({ id: word, label: word }))
      .filter((option) => matchesOption(option, text))
      .slice(0, SUGGESTIONS_SHOWN);
  }, [suggestions, value, text]);

  const add = (words: string) => {
    const next = addWords(value, words);
    if (next.length !== value.length) onChange(next);
    setText('');
  };

  // Before the combo box sees the key: it would throw away words that are not in the list.
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== input.current || event.nativeEvent.isComposing) return;
    const hasOption = input.current?.getAttribute('aria-activedescendant') !== null;
    if (event.key === 'Backspace' && text === '' && value.length > 0) {
      onChange(value.slice(0, -1));
    } else if (event.key === ',' || (event.key === 'Enter' && !hasOption && text.trim() !== '')) {
      add(text);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <AriaComboBox
      {...given(rest)}
      items={offered}
      value={null}
      onChange={(next) => {
        if (next !== null) add(String(next));
      }}
      inputValue={text}
      onInputChange={(next) => {
        if (/[,;\n]/u.test(next)) add(next);
        else setText(next);
      }}
      onBlur={() => {
        add(text);
        onBlur?.();
      }}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(styles['field'], className)}
    >
      <FieldFrame {...{ label, isLabelHidden, optionalLabel, hint, error, understoodAs }}>
        <div className={cx(styles['box'], ownStyles['box'])} onKeyDownCapture={handleKey}>
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
                {value.map((word) => (
                  <AriaTag key={word} id={word} textValue={word} className={cx(ownStyles['tag'])}>
                    <bdi>{word}</bdi>
                    <AriaButton
                      slot="remove"
                      aria-label={removeLabel(word)}
                      className={cx(ownStyles['remove'])}
                    >
                      <Icon name="x" size={14} />
                    </AriaButton>
                  </AriaTag>
                ))}
              </TagList>
            </TagGroup>
          )}
          <Input
            ref={input}
            {...given({ placeholder: value.length === 0 ? placeholder : undefined })}
            className={cx(styles['input'], ownStyles['input'])}
          />
        </div>
      </FieldFrame>
      <Popover className={cx(listStyles['popover'])} offset={4}>
        <ListBox<Option> className={cx(listStyles['list'])}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
};
