import { useTranslation } from 'react-i18next';
import type { CalendarSystem } from '@shared/domain/calendar/calendarSystem';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import styles from './Customs.module.css';
import type { CustomsFieldsProps } from './CustomsDialog';
import { readBirthday } from './customsText';
import { useCalendarDateText } from './useCalendarDateText';
import { useMonthNames } from './useMonthNames';

const CALENDARS: readonly CalendarSystem[] = [
  'gregory',
  'chinese',
  'dangi',
  'vietnamese',
  'hebrew',
  'islamic-umalqura',
  'persian',
  'ethiopic',
  'coptic',
  'indian',
];

/** A birthday as somebody counts it; it is then the one that is kept. */
export function BirthdayFields({ value, onChange, problem }: CustomsFieldsProps) {
  const { t } = useTranslation('customs');
  const months = useMonthNames(value.calendar);
  const dateText = useCalendarDateText();
  const birthday = readBirthday(value);
  const error = problem('birthday');
  return (
    <div className={styles['fields']}>
      <p className={styles['explain']}>{t('birthday.explain')}</p>
      <Select
        label={t('birthday.calendar')}
        placeholder={t('calendar.gregory')}
        value={value.calendar}
        options={CALENDARS.map((id) => ({ id, label: t(`calendar.${id}`) }))}
        onChange={(calendar) => {
          // Those that count alike keep what was typed; elsewhere month and year mean another day.
          const isAlike = isEastAsian(calendar) && isEastAsian(value.calendar);
          onChange(isAlike ? { calendar } : { calendar, monthCode: '', year: '' });
        }}
      />
      {value.calendar === 'gregory' ? (
        <p className={styles['explain']}>{t('birthday.gregory')}</p>
      ) : (
        <>
          <div className={styles['date']}>
            <TextField
              label={t('birthday.day')}
              inputMode="numeric"
              value={value.day}
              maxLength={2}
              error={error}
              onChange={(day) => {
                onChange({ day });
              }}
            />
            <Select
              label={t('birthday.month')}
              placeholder={t('birthday.chooseMonth')}
              value={value.monthCode === '' ? null : value.monthCode}
              options={months}
              onChange={(monthCode) => {
                onChange({ monthCode });
              }}
            />
            <TextField
              label={t('birthday.year')}
              optionalLabel={t('birthday.optional')}
              inputMode="numeric"
              value={value.year}
              maxLength={4}
              hint={t(`birthday.yearHint.${isEastAsian(value.calendar) ? 'eastAsian' : 'own'}`)}
              onChange={(year) => {
                onChange({ year });
              }}
            />
          </div>
          <p role="status" className={styles['understood']}>
            {birthday === null || birthday === 'wrong' ? '' : dateText(birthday)}
          </p>
        </>
      )}
    </div>
  );
}

const isEastAsian = (calendar: CalendarSystem): boolean =>
  calendar === 'chinese' || calendar === 'dangi' || calendar === 'vietnamese';
