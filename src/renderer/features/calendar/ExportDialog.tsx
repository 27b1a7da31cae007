import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { DayField } from './DayField';
import styles from './Forms.module.css';
import { monthEnd, monthStart } from './shownDays';
import type { Calendar } from './useCalendar';
import type { ExportChoice } from './useCalendarExport';
import { useExportReport } from './useExportReport';

type ExportDialogProps = { readonly calendar: Calendar; readonly onClose: () => void };

type What = 'month' | 'range' | 'birthdays' | 'holidays';

/** Saves a part of the calendar as a file that every calendar program reads. */
export function ExportDialog({ calendar, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const report = useExportReport();
  const { day, today, countries } = calendar;
  const [what, setWhat] = useState<What>('month');
  const [from, setFrom] = useState<IsoDate | null>(today);
  const [to, setTo] = useState<IsoDate | null>(monthEnd(today));
  const [withPersonDays, setWithPersonDays] = useState(false);
  const [country, setCountry] = useState(countries[0]?.code ?? '');
  const [isTried, setIsTried] = useState(false);
  const isBackwards = from !== null && to !== null && to < from;

  const choice = (): ExportChoice | null => {
    switch (what) {
      case 'month':
        return { kind: 'span', from: monthStart(day), to: monthEnd(day), withPersonDays };
      case 'range':
        return from === null || to === null || isBackwards
          ? null
          : { kind: 'span', from, to, withPersonDays };
      case 'birthdays':
        return { kind: 'birthdays' };
      case 'holidays':
        return { kind: 'holidays', country, year: Number(day.slice(0, 4)) };
    }
  };
  const save = async (): Promise<void> => {
    setIsTried(true);
    const chosen = choice();
    if (chosen !== null && (await report.save(chosen))) onClose();
  };

  return (
    <Dialog
      isOpen
      title={t('export.title')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            icon="file-down"
            isDisabled={report.isRunning}
            onPress={() => void save()}
          >
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {report.failure === null ? null : (
          <Notice tone="critique" icon="circle-alert" announce="alert">
            {report.failure}
          </Notice>
        )}
        <RadioGroup<What>
          label={t('export.what')}
          isLabelHidden
          options={[
            {
              id: 'month',
              label: t('export.month', { month: format.month(day) }),
              detail: t('export.spanDetail'),
            },
            { id: 'range', label: t('export.range'), detail: t('export.spanDetail') },
            {
              id: 'birthdays',
              label: t('export.birthdays'),
              detail: t('export.birthdaysDetail'),
            },
            {
              id: 'holidays',
              label: t('export.holidays', { year: day.slice(0, 4) }),
              detail: t('export.holidaysDetail'),
            },
          ]}
          value={what}
          onChange={setWhat}
        />
        {what === 'range' ? (
          <div className={styles['pair']}>
            <DayField
              label={t('export.from')}
              initial={from}
              onChange={setFrom}
              error={isTried && from === null ? t('form.dayProblem') : undefined}
            />
            <DayField
              label={t('export.to')}
              initial={to}
              onChange={setTo}
              error={
                isTried && to === null
                  ? t('form.dayProblem')
                  : isTried && isBackwards
                    ? t('export.backwards')
                    : undefined
              }
            />
          </div>
        ) : null}
        {what === 'month' || what === 'range' ? (
          <Checkbox isSelected={withPersonDays} onChange={setWithPersonDays}>
            {t('export.withPersonDays')}
          </Checkbox>
        ) : null}
        {what === 'holidays' ? (
          <Select
            label={t('own.country')}
            placeholder={t('own.country')}
            options={countries.map(({ code }) => ({ id: code, label: format.country(code) }))}
            value={country}
            onChange={setCountry}
          />
        ) : null}
        <p className={styles['note']}>{t('export.note')}</p>
      </div>
    </Dialog>
  );
}
