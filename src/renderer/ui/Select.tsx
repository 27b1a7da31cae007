import { Fragment, type Ref } from 'react';
import {
  Button as AriaButton,
  Header,
  ListBox,
  ListBoxSection,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { cx } from './cx';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { given } from './given';
import { Icon } from './Icon';
import { OptionItem, type Option } from './Option';
import listStyles from './Option.module.css';

/** Options under a heading. */
export type OptionGroup<Id extends string = string> = {
  /** Absent: no heading. */
  readonly title?: string | undefined;
  readonly options: readonly Option<Id>[];
};

/** Props of {@link Select}. */
export type SelectProps<Id extends string> = FieldProps & {
  /** Either a plain list or groups of it; ids are unique over all. */
  readonly options?: readonly Option<Id>[] | undefined;
  readonly groups?: readonly OptionGroup<Id>[] | undefined;
  /** `null`: nothing chosen yet. */
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  /** Stands where nothing is chosen yet. */
  readonly placeholder: string;
  readonly onBlur?: (() => void) | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
  /** `attention`: a marigold frame, needs a look. `subdued`: quiet, nothing happens here. */
  readonly emphasis?: 'normal' | 'attention' | 'subdued' | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
};

/** One of a known few. Typing letters jumps to the option that starts with them. */
export const Select = <Id extends string>({
  label,
  isLabelHidden,
  optionalLabel,
  hint,
  error,
  understoodAs,
  className,
  options = [],
  groups,
  value,
  onChange,
  size = 'md',
  emphasis = 'normal',
  ref,
  ...rest
}: SelectProps<Id>) => {
  const shownGroups: readonly OptionGroup<Id>[] = groups ?? [{ options }];
  const chosen = shownGroups
    .flatMap((group) => group.options)
    .find((option) => option.id === value);
  return (
    <AriaSelect
      {...given(rest)}
      value={value}
      onChange={(next) => {
        if (next !== null) onChange(next as Id);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={cx(styles['field'], className)}
    >
      <FieldFrame {...{ label, isLabelHidden, optionalLabel, hint, error, understoodAs }}>
        <AriaButton
          ref={ref}
          className={cx(
            styles['box'],
            styles['trigger'],
            styles[size],
            emphasis !== 'normal' && styles[emphasis],
          )}
        >
          <SelectValue className={cx(styles['value'])}>
            {({ isPlaceholder, defaultChildren }) =>
              isPlaceholder || chosen === undefined ? (
                defaultChildren
              ) : (
                <>
                  {chosen.icon === undefined ? null : <Icon name={chosen.icon} size={16} />}
                  <bdi lang={chosen.lang}>{chosen.label}</bdi>
                </>
              )
            }
          </SelectValue>
          <Icon name="chevrons-up-down" size={14} />
        </AriaButton>
      </FieldFrame>
      <Popover className={cx(listStyles['popover'])} offset={4}>
        <ListBox className={cx(listStyles['list'])}>
          {shownGroups.map((group, index) =>
            group.title === undefined ? (
              <Fragment key={index}>
                {group.options.map((option) => (
                  <OptionItem key={option.id} option={option} />
                ))}
              </Fragment>
            ) : (
              <ListBoxSection key={index} id={`group ${index}`}>
                <Header className={listStyles['section']}>{group.title}</Header>
                {group.options.map((option) => (
                  <OptionItem key={option.id} option={option} />
                ))}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
};
