import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateText } from '@renderer/hooks/useDateText';
import { useToday } from '@renderer/hooks/useClock';
import { seasonDay } from '@renderer/i18n/ruleText';
import { useFormat } from '@renderer/i18n/useFormat';
import { TextField } from '@renderer/ui/TextField';
import styles from './Programme.module.css';

/** A stretch of every year, both ends as `MM-DD`. */
type Season = { readonly from: string; readonly to: string };

type SeasonFieldsProps = {
  readonly season: Season;
  readonly onChange: (season: Season) => void;
  readonly onReadable: (isReadable: boolean) => void;
};

/** From which day to which a season runs, every year. */
export function SeasonFields({ season, onChange, onReadable }: SeasonFieldsProps) {
  const { t } = useTranslation('programme');
  const readable = useRef({ from: true, to: true });
  const set = (end: 'from' | 'to', monthDay: string | null) => {
    readable.current = { ...readable.current, [end]: monthDay !== null };
    onReadable(readable.current.from && readable.current.to);
    if (monthDay !== null) onChange({ ...season, [end]: monthDay });
  };
  return (
    <div className={styles['pair']}>
      <MonthDayField
        label={t('condition.from')}
        value={season.from}
        onChange={(monthDay) => set('from', monthDay)}
      />
      <MonthDayField
        label={t('condition.to')}
        value={season.to}
        onChange={(monthDay) => set('to', monthDay)}
      />
    </div>
  );
}

type MonthDayFieldProps = {
  readonly label: string;
  readonly value: string;
  /** `null` for what is no day of the year. */
  readonly onChange: (monthDay: string | null) => void;
};

function MonthDayField({ label, value, onChange }: MonthDayFieldProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const today = useToday();
  const [isLeft, setIsLeft] = useState(false);
  const [month, day] = value.split('-').map(Number) as [number, number];
  const date = useDateText({
    initialText: seasonDay(value, format),
    initial: { year: null, month, day },
    locale: format.locale,
    currentYear: Number(today.slice(0, 4)),
  });
  const isReadable = date.date !== null && date.date.day !== null;
  return (
    <TextField
      label={label}
      value={date.text}
      autoComplete="off"
      error={isLeft && !isReadable ? t('problem.monthDay') : undefined}
      onChange={(text) => {
        setIsLeft(false);
        const read = date.setText(text).date;
        const two = (figure: number) => String(figure).padStart(2, '0');
        onChange(read === null || read.day === null ? null : `${two(read.month)}-${two(read.day)}`);
      }}
      onBlur={() => setIsLeft(true)}
    />
  );
}
