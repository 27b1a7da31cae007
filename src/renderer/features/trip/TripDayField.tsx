import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { readDueDay } from '@renderer/hooks/dueDay';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { TextField } from '@renderer/ui/TextField';

type TripDayFieldProps = {
  readonly label: string;
  readonly value: IsoDate | null;
  /** Days before this one cannot be meant; `null` for none. */
  readonly notBefore: IsoDate | null;
  readonly onChange: (day: IsoDate | null) => void;
};

/** A day of a trip as people write it; it is taken as soon as it can be read, and says how it was understood. */
export function TripDayField({ label, value, notBefore, onChange }: TripDayFieldProps) {
  const { t } = useTranslation('trip');
  const format = useFormat();
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : format.shortDay(value));
  const day = text.trim() === '' ? null : (readTyped(text) ?? null);
  const isEarly = day !== null && notBefore !== null && day < notBefore;

  function readTyped(words: string): IsoDate | null {
    // What stands in the field before anybody types was read already.
    return typed === null ? value : readDueDay(words, format.locale, today);
  }

  return (
    <TextField
      label={label}
      value={text}
      autoComplete="off"
      placeholder={t('dates.example')}
      error={
        isEarly
          ? t('dates.early')
          : typed !== null && typed.trim() !== '' && day === null
            ? t('dates.unreadable')
            : undefined
      }
      understoodAs={day === null || isEarly ? undefined : format.fullDay(day, today)}
      onChange={(next) => {
        setTyped(next);
        const found = next.trim() === '' ? null : readDueDay(next, format.locale, today);
        if (found === null ? next.trim() === '' : notBefore === null || found >= notBefore) {
          onChange(found);
        }
      }}
      onBlur={() => {
        if (typed !== null && readDueDay(typed, format.locale, today) === value) setTyped(null);
      }}
    />
  );
}
