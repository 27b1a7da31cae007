import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useToday } from '@renderer/hooks/useClock';
import { readDueDay } from '@renderer/hooks/dueDay';
import { useFormat } from '@renderer/i18n/useFormat';
import { TextField } from '@renderer/ui/TextField';

type DayFieldProps = {
  readonly label: string;
  /** `null` for none yet. */
  readonly initial: IsoDate | null;
  /** `null` for what cannot be read. */
  readonly onChange: (day: IsoDate | null) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** A day as people write it, in words or figures; says how it was understood. */
export function DayField({ label, initial, onChange, error, autoFocus }: DayFieldProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const today = useToday();
  const [text, setText] = useState(initial === null ? '' : format.shortDay(initial));
  const day = readDueDay(text, format.locale, today);
  return (
    <TextField
      label={label}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(readDueDay(next, format.locale, today));
      }}
      autoComplete="off"
      autoFocus={autoFocus}
      placeholder={t('form.dayExample')}
      error={error}
      understoodAs={day === null ? undefined : format.fullDay(day, today)}
    />
  );
}
