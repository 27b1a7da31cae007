import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, isoDateOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import { useToday } from '@renderer/hooks/useClock';
import { useDateText } from '@renderer/hooks/useDateText';
import { useFormat } from '@renderer/i18n/useFormat';
import { TextField } from '@renderer/ui/TextField';
import styles from './Segments.module.css';

type DayInputProps = {
  /** The empty text where there is none yet. */
  readonly value: IsoDate;
  /** What is wrong with it; marks the field. */
  readonly error: string | undefined;
  /** The empty text for what is no day. */
  readonly onChange: (day: IsoDate) => void;
};

const NO_DAY = '' as IsoDate;

/** A day with its year, as people write it. */
export function DayInput({ value, error, onChange }: DayInputProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const today = useToday();
  const [isLeft, setIsLeft] = useState(false);
  const [year, month, day] = value.split('-').map(Number);
  const date = useDateText({
    initialText: isIsoDate(value) ? format.shortDay(value) : '',
    initial: isIsoDate(value) ? { year: year!, month: month!, day: day! } : null,
    locale: format.locale,
    currentYear: Number(today.slice(0, 4)),
  });
  const isUnreadable = date.text.trim() !== '' && !isIsoDate(value);
  return (
    <TextField
      className={styles['value'] ?? ''}
      label={t('value.day')}
      isLabelHidden
      value={date.text}
      autoComplete="off"
      placeholder={t('value.dayExample')}
      error={isLeft && isUnreadable ? t('problem.day') : error}
      understoodAs={isIsoDate(value) ? format.day(value) : undefined}
      onChange={(text) => {
        setIsLeft(false);
        const read = date.setText(text).date;
        const isWhole = read !== null && read.year !== null && read.day !== null;
        onChange((isWhole ? isoDateOf(read.year, read.month, read.day) : null) ?? NO_DAY);
      }}
      onBlur={() => setIsLeft(true)}
    />
  );
}
