import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { readDueDay } from '@renderer/hooks/dueDay';
import { useFormat } from '@renderer/i18n/useFormat';
import { TextField } from '@renderer/ui/TextField';

type DayFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly today: IsoDate;
  /** What stands in it at first; `null` for an empty field. */
  readonly initial: IsoDate | null;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  /** `null` for an empty field and for one that cannot be read. */
  readonly onChange: (day: IsoDate | null, isReadable: boolean) => void;
};

/** A day to come, in words or figures; an empty field is an answer too. */
export function DayField({ today, initial, error, onChange, ...rest }: DayFieldProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const [text, setText] = useState(initial === null ? '' : format.shortDay(initial));
  const [isLeft, setIsLeft] = useState(false);
  const day = text.trim() === '' ? null : readDueDay(text, format.locale, today);
  const isUnreadable = text.trim() !== '' && day === null;
  return (
    <TextField
      {...rest}
      value={text}
      autoComplete="off"
      placeholder={t('dayExample')}
      error={isUnreadable ? (isLeft ? t('problem.day') : undefined) : error}
      understoodAs={day === null ? undefined : format.day(day)}
      onChange={(next) => {
        setText(next);
        setIsLeft(false);
        const read = next.trim() === '' ? null : readDueDay(next, format.locale, today);
        onChange(read, next.trim() === '' || read !== null);
      }}
      onBlur={() => setIsLeft(true)}
    />
  );
}
