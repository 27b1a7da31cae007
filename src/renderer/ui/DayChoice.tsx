import type { ReactNode } from 'react';
import { Button } from './Button';
import { ChipGroup, ToggleChip } from './ChipGroup';
import styles from './DayChoice.module.css';
import { TextField } from './TextField';

/** A day, or a moment, that is one press away. */
export type OfferedDay = {
  readonly id: string;
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChoose: () => void;
};

/** Props of {@link DayChoice}. */
export type DayChoiceProps = {
  /** The name of the field. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error: string | undefined;
  readonly understoodAs: string | undefined;
  /** The name of the days on offer. */
  readonly offeredLabel: string;
  readonly offered: readonly OfferedDay[];
  /** Below the days, a line each. */
  readonly hints: readonly string[];
  /** On the button that takes what was typed; Enter does so too. */
  readonly takeLabel: string;
  readonly take: () => void;
  /** Other buttons, before that one. */
  readonly actions?: ReactNode | undefined;
};

/** Chooses a day in a popover: typed, or one of those on offer. */
export const DayChoice = ({
  label,
  placeholder,
  value,
  onChange,
  error,
  understoodAs,
  offeredLabel,
  offered,
  hints,
  takeLabel,
  take,
  actions,
}: DayChoiceProps) => (
  <div className={styles['choice']}>
    <TextField
      autoFocus
      label={label}
      placeholder={placeholder}
      autoComplete="off"
      value={value}
      error={error}
      understoodAs={understoodAs}
      onChange={onChange}
      onEnter={take}
    />
    <ChipGroup label={offeredLabel} isWrapping>
      {offered.map((day) => (
        <ToggleChip key={day.id} look="soft" isSelected={day.isSelected} onChange={day.onChoose}>
          {day.label}
        </ToggleChip>
      ))}
    </ChipGroup>
    {hints.map((hint) => (
      <p key={hint} className={styles['hint']}>
        {hint}
      </p>
    ))}
    <div className={styles['foot']}>
      {actions}
      <Button variant="primary" onPress={take}>
        {takeLabel}
      </Button>
    </div>
  </div>
);
