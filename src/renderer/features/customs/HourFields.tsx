import { useTranslation } from 'react-i18next';
import { hoursText, readHours, readNight } from '@shared/domain/culture/hoursText';
import { readDueDay } from '@renderer/hooks/dueDay';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Checkbox } from '@renderer/ui/Checkbox';
import { TextField } from '@renderer/ui/TextField';
import styles from './Customs.module.css';
import type { CustomsFieldsProps } from './CustomsDialog';
import { workdaysOf } from './customsText';
import { OfficeRows, weekOf } from './OfficeRows';

/** When somebody likes to be reached, and when not. What is left empty is as in their country. */
export function HourFields(props: CustomsFieldsProps) {
  const { weekend, value, onChange, problem } = props;
  const { t } = useTranslation('customs');
  const format = useFormat();
  const today = useToday();
  const until = readDueDay(value.leaveAloneUntil, format.locale, today);
  const understood = (text: string): string | undefined => {
    const spans = readHours(text);
    return spans === null || spans.length === 0 || hoursText(spans) === text
      ? undefined
      : hoursText(spans);
  };
  const night = (text: string): string | undefined => {
    const span = readNight(text);
    return span === null || hoursText([span]) === text ? undefined : hoursText([span]);
  };

  /** Hours that nobody has written yet are for the days that are not free. */
  const setWeekend = (free: readonly number[] | null): void => {
    const isBlank = value.office.every(({ text }) => text.trim() === '');
    onChange({
      weekend: free,
      ...(isBlank && { office: [{ days: workdaysOf(free ?? weekend), text: '' }] }),
    });
  };

  return (
    <div className={styles['fields']}>
      <p className={styles['explain']}>{t('hours.explain')}</p>
      <div className={styles['pair']}>
        <TextField
          label={t('field.leaveAloneUntil')}
          placeholder={t('field.dayExample')}
          value={value.leaveAloneUntil}
          error={problem('leaveAloneUntil')}
          understoodAs={until === null ? undefined : format.weekday(until)}
          autoFocus
          onChange={(leaveAloneUntil) => {
            onChange({ leaveAloneUntil });
          }}
        />
        <TextField
          label={t('field.leaveAloneReason')}
          placeholder={t('field.reasonExample')}
          value={value.leaveAloneReason}
          maxLength={200}
          onChange={(leaveAloneReason) => {
            onChange({ leaveAloneReason });
          }}
        />
      </div>
      <div className={styles['pair']}>
        <TextField
          label={t('field.goodToCall')}
          placeholder={t('field.callExample')}
          value={value.goodToCall}
          error={problem('goodToCall')}
          understoodAs={understood(value.goodToCall)}
          onChange={(goodToCall) => {
            onChange({ goodToCall });
          }}
        />
        <TextField
          label={t('field.quiet')}
          placeholder={t('field.quietExample')}
          value={value.quiet}
          error={problem('quiet')}
          understoodAs={night(value.quiet)}
          onChange={(quiet) => {
            onChange({ quiet });
          }}
        />
      </div>
      <div className={styles['lunch']}>
        <TextField
          label={t('field.lunch')}
          placeholder={t('field.lunchExample')}
          value={value.hasNoLunch ? '' : value.lunch}
          isDisabled={value.hasNoLunch}
          error={problem('lunch')}
          understoodAs={value.hasNoLunch ? undefined : understood(value.lunch)}
          onChange={(lunch) => {
            onChange({ lunch });
          }}
        />
        <Checkbox
          isSelected={value.hasNoLunch}
          onChange={(hasNoLunch) => {
            onChange({ hasNoLunch });
          }}
        >
          {t('field.hasNoLunch')}
        </Checkbox>
      </div>
      <OfficeRows {...props} />
      <fieldset className={styles['weekend']}>
        <legend>{t('field.weekend')}</legend>
        <Checkbox
          isSelected={value.weekend === null}
          onChange={(isUsual) => {
            setWeekend(isUsual ? null : weekend);
          }}
        >
          {t('field.weekendUsual')}
        </Checkbox>
        {value.weekend === null ? null : (
          <div className={styles['days']}>
            {weekOf(format.firstWeekday).map((day) => (
              <Checkbox
                key={day}
                isSelected={value.weekend?.includes(day) === true}
                onChange={(isFree) => {
                  const others = (value.weekend ?? []).filter((one) => one !== day);
                  setWeekend(isFree ? [...others, day].sort((a, b) => a - b) : others);
                }}
              >
                {format.weekdays[day - 1]}
              </Checkbox>
            ))}
          </div>
        )}
      </fieldset>
      <div className={styles['pair']}>
        <TextField
          label={t('field.budgetContacts')}
          inputMode="numeric"
          value={value.budgetContacts}
          maxLength={3}
          error={problem('budgetContacts')}
          onChange={(budgetContacts) => {
            onChange({ budgetContacts });
          }}
        />
        <TextField
          label={t('field.budgetDays')}
          inputMode="numeric"
          value={value.budgetDays}
          maxLength={3}
          error={problem('budgetDays')}
          onChange={(budgetDays) => {
            onChange({ budgetDays });
          }}
        />
      </div>
    </div>
  );
}
