import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { readDueDay } from '@renderer/hooks/dueDay';
import { readPastDay } from '@renderer/hooks/pastDay';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { TextField } from '@renderer/ui/TextField';

type DayFieldProps = {
  readonly label: string;
  readonly initial: IsoDate;
  readonly error: string | undefined;
  /** Whether a day to come makes sense. */
  readonly isAhead?: boolean;
  /** `null` for what cannot be read. */
  readonly onChange: (day: IsoDate | null) => void;
};

/** A day as people write it; without a year the latest such day. Says how it was understood. */
export function DayField({ initial, isAhead = false, onChange, ...rest }: DayFieldProps) {
  const { t } = useTranslation('insightSettings');
  const format = useFormat();
  const today = useToday();
  const [text, setText] = useState(format.shortDay(initial));
  const read = (typed: string): IsoDate | null =>
    readPastDay(typed, format.locale, today) ??
    (isAhead ? readDueDay(typed, format.locale, today) : null);
  const day = read(text);
  return (
    <TextField
      {...rest}
      value={text}
      autoComplete="off"
      placeholder={t('dayExample')}
      understoodAs={day === null ? undefined : format.fullDay(day, today)}
      onChange={(next) => {
        setText(next);
        onChange(read(next));
      }}
    />
  );
}
