import { useTranslation } from 'react-i18next';
import { readSpans, WEEK, withDay, type HoursRow } from '@shared/domain/culture/hoursRows';
import { hoursText } from '@shared/domain/culture/hoursText';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { IconButton } from '@renderer/ui/IconButton';
import { TextField } from '@renderer/ui/TextField';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Customs.module.css';
import type { CustomsFieldsProps } from './CustomsDialog';

/** The ISO weekdays, beginning as calendars of the region do. */
export const weekOf = (firstWeekday: number): readonly number[] =>
  WEEK.map((day) => ((firstWeekday - 2 + day) % 7) + 1);

/** When somebody works: days with the same hours in one row. */
export function OfficeRows({ value, onChange, problem }: CustomsFieldsProps) {
  const { t } = useTranslation('customs');
  const format = useFormat();
  const rows = value.office;
  const write = (office: readonly HoursRow[]): void => {
    onChange({ office });
  };
  const error = problem('office');

  return (
    <fieldset className={styles['office']}>
      <legend>{t('field.office')}</legend>
      {rows.map(({ days, text }, index) => {
        const spans = readSpans(text);
        const named =
          days.length === 0
            ? t('office.noDays')
            : format.list(days.map((day) => format.weekdays[day - 1] ?? ''));
        const isWrong = spans === null || (text.trim() !== '' && days.length === 0);
        const read = spans === null ? '' : hoursText(spans);
        return (
          <div key={index} className={styles['officeRow']}>
            <ChipGroup label={t('office.days', { number: index + 1 })} isWrapping>
              {weekOf(format.firstWeekday).map((day) => (
                <ToggleChip
                  key={day}
                  look="soft"
                  isSelected={days.includes(day)}
                  onChange={(isIn) => {
                    write(withDay(rows, index, day, isIn));
                  }}
                >
                  <span aria-hidden="true">{format.shortWeekdays[day - 1]}</span>
                  <VisuallyHidden>{format.weekdays[day - 1]}</VisuallyHidden>
                </ToggleChip>
              ))}
            </ChipGroup>
            <TextField
              label={t('office.hours', { days: named })}
              isLabelHidden
              placeholder={t('field.officeExample')}
              value={text}
              error={isWrong ? error : undefined}
              understoodAs={read === '' || read === text ? undefined : read}
              onChange={(next) => {
                write(rows.map((row, at) => (at === index ? { ...row, text: next } : row)));
              }}
            />
            {rows.length === 1 ? null : (
              <IconButton
                icon="x"
                size="sm"
                label={t('office.remove', { days: named })}
                onPress={() => {
                  write(rows.filter((_, at) => at !== index));
                }}
              />
            )}
          </div>
        );
      })}
      {rows.every(({ text }) => text.trim() === '') ? null : (
        <div>
          <Button
            size="sm"
            icon="plus"
            onPress={() => {
              write([...rows, { days: [], text: '' }]);
            }}
          >
            {t('office.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
