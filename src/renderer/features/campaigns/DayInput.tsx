import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { readDueDay } from '@renderer/hooks/dueDay';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { TextField } from '@renderer/ui/TextField';

type DayInputProps = {
  readonly label: string;
  readonly initial: IsoDate | null;
  readonly optionalLabel?: string | undefined;
  readonly error?: string | undefined;
  /** `null` for an empty field, and for one that cannot be read. */
  readonly onChange: (day: IsoDate | null, isReadable: boolean) => void;
};

/** A day as people write it, in words or figures; says how it was understood. */
export function DayInput({ initial, error, onChange, ...rest }: DayInputProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const today = useToday();
  const [text, setText] = useState(initial === null ? '' : format.shortDay(initial));
  const read = (typed: string): IsoDate | null =>
    typed.trim() === '' ? null : readDueDay(typed, format.locale, today);
  const day = read(text);
  return (
    <TextField
      {...rest}
      value={text}
      autoComplete="off"
      placeholder={t('form.dayExample')}
      error={error}
      understoodAs={day === null ? undefined : format.fullDay(day, today)}
      onChange={(next) => {
        setText(next);
        const found = read(next);
        onChange(found, next.trim() === '' || found !== null);
      }}
    />
  );
}
