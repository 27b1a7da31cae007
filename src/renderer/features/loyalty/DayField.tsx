import { useTranslation } from 'react-i18next';
import { isoDateOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import { useToday } from '@renderer/hooks/useClock';
import { useDateText } from '@renderer/hooks/useDateText';
import { useFormat } from '@renderer/i18n/useFormat';
import { TextField } from '@renderer/ui/TextField';
import type { DayEntry } from './rewardForm';

type DayFieldProps = {
  readonly label: string;
  readonly initial: IsoDate | null;
  readonly onChange: (entry: DayEntry) => void;
  readonly error: string | undefined;
};

/** A day as people write it, or none; says how it was understood. */
export function DayField({ label, initial, onChange, error }: DayFieldProps) {
  const { t } = useTranslation(['loyalty', 'common']);
  const format = useFormat();
  const today = useToday();
  const date = useDateText({
    initialText: initial === null ? '' : format.shortDay(initial),
    initial: initial === null ? null : partsOf(initial),
    locale: format.locale,
    // Two digits of a year are one to come rather than one of the last century.
    currentYear: Number(today.slice(0, 4)) + 20,
    needsYear: true,
  });
  const day = dayOf(date.date);
  const understood = day === null ? '' : format.day(day);
  return (
    <TextField
      label={label}
      optionalLabel={t('common:optional')}
      value={date.text}
      onChange={(text) => {
        const reading = date.setText(text);
        const next = dayOf(reading.date);
        onChange({ day: next, isReadable: text.trim() === '' || next !== null });
      }}
      autoComplete="off"
      placeholder={t('rewardForm.dayExample')}
      error={error}
      understoodAs={understood === '' || understood === date.text ? undefined : understood}
    />
  );
}

type Parts = NonNullable<ReturnType<typeof useDateText>['date']>;

const partsOf = (day: IsoDate): Parts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8)),
});

/** A whole day; `null` for a month or a year alone. */
const dayOf = (date: Parts | null): IsoDate | null =>
  date === null || date.year === null || date.day === null
    ? null
    : isoDateOf(date.year, date.month, date.day);
