import { useMemo, useRef, useState, type Ref } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  Popover,
} from 'react-aria-components';
import { cx } from './cx';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { fold } from './fold';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { OptionItem, type Option } from './Option';
import listStyles from './Option.module.css';

/** Props of {@link ComboBox}. */
export type ComboBoxProps<Id extends string> = FieldProps & {
  /** In the order to show; the own ones first. */
  readonly options: readonly Option<Id>[];
  /** `null`: nothing chosen. */
  readonly value: Id | null;
  /** `null` when the field was emptied. */
  readonly onChange: (value: Id | null) => void;
  /** Said when nothing fits what was typed. */
  readonly emptyText: string;
  /** Name of the button that opens the list. */
  readonly openLabel: string;
  readonly placeholder?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

/** Whether `query` starts a word of the option's label, detail or keywords; case and accents do not count. */
export const matchesOption = (option: Option, query: string): boolean => {
  const wanted = fold(query);
  if (wanted === '') return true;
  const words = fold(`${option.label} ${option.detail ?? ''} ${option.keywords ?? ''}`);
  return (
    words.startsWith(wanted) ||
    words.split(/[\s,()/-]+/u).some((word) => word.startsWith(wanted)) ||
    words.includes(` ${wanted}`)
  );
};

/** One of many, found by typing: countries, languages, time zones. Eight rows, then it scrolls. */
export const ComboBox = <Id extends string>({
  label,
  isLabelHidden,
  optionalLabel,
  hint,
  error,
  understoodAs,
  className,
  options,
  value,
  onChange,
  emptyText,
  openLabel,
  placeholder,
  icon,
  size = 'md',
  ref,
  onBlur,
  ...rest
}: ComboBoxProps<Id>) => {
  const chosen = options.find((option) => option.id === value);
  const chosenLabel = chosen?.label ?? '';
  // `undefined`: nobody is typing, the field shows what is chosen.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const text = typed ?? chosenLabel;
  const box = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () =>
      typed === undefined || typed === chosenLabel
        ? options
        : options.filter((option) => matchesOption(option, typed)),
    [options, typed, chosenLabel],
  );
  return (
    <AriaComboBox
      {...given(rest)}
      items={shown}
      value={value}
      onChange={(next) => {
        setTyped(undefined);
        onChange(next as Id | null);
      }}
      inputValue={text}
      onInputChange={(next) => {
        setTyped(next === chosenLabel ? undefined : next);
        if (next === '' && value !== null) onChange(null);
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen && typed !== undefined && typed !== '') setTyped(undefined);
      }}
      onBlur={() => {
        setTyped(undefined);
        onBlur?.();
      }}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(styles['field'], className)}
    >
      <FieldFrame {...{ label, isLabelHidden, optionalLabel, hint, error, understoodAs }}>
        <div ref={box} className={cx(styles['box'], styles[size])}>
          {icon === undefined ? null : <Icon name={icon} size={16} />}
          <Input {...given({ placeholder })} ref={ref} className={cx(styles['input'])} />
          <AriaButton aria-label={openLabel} className={cx(styles['opener'])}>
            <Icon name="chevrons-up-down" size={14} />
          </AriaButton>
        </div>
      </FieldFrame>
      <Popover
        triggerRef={box}
        placement="bottom start"
        offset={4}
        className={cx(
          listStyles['popover'],
          icon === undefined ? listStyles['asWide'] : listStyles['asWideWithIcon'],
        )}
      >
        <ListBox<Option<Id>>
          className={cx(listStyles['list'])}
          renderEmptyState={() => <div className={listStyles['empty']}>{emptyText}</div>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
};
