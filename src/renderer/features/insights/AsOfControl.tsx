import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { useToday } from '@renderer/hooks/useClock';
import { usePastDayField } from '@renderer/hooks/usePastDayField';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { DayChoice } from '@renderer/ui/DayChoice';
import { Notice } from '@renderer/ui/Notice';
import { Popover } from '@renderer/ui/Popover';

type AsOfProps = {
  /** `null` for today. */
  readonly asOf: IsoDate | null;
  readonly onChange: (day: IsoDate | null) => void;
};

/** The last days of the month, the quarter and the year before a day. */
export function endsBefore(
  today: IsoDate,
): Readonly<Record<'month' | 'quarter' | 'year', IsoDate>> {
  const [year = '', month = ''] = today.split('-');
  const quarter = String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0');
  const dayBefore = (first: string): IsoDate => addDays(first as IsoDate, -1);
  return {
    month: dayBefore(`${year}-${month}-01`),
    quarter: dayBefore(`${year}-${quarter}-01`),
    year: dayBefore(`${year}-01-01`),
  };
}

/** Of which day the figures are: quiet while that is today, another day one press away. */
export function AsOfControl({ asOf, onChange }: AsOfProps) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  return (
    <Popover
      label={t('asOf.title')}
      placement="bottom end"
      trigger={
        <Button variant="text" size="sm" icon="calendar-days">
          {asOf === null ? t('asOf.today') : t('asOf.day', { day: format.shortDay(asOf) })}
        </Button>
      }
    >
      {(close) => (
        <AsOfChoice
          asOf={asOf}
          onChange={(day) => {
            onChange(day);
            close();
          }}
        />
      )}
    </Popover>
  );
}

function AsOfChoice({ asOf, onChange }: AsOfProps) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const today = useToday();
  const choose = (chosen: IsoDate): void => onChange(chosen === today ? null : chosen);
  const field = usePastDayField({
    format,
    initial: asOf,
    unreadable: t('asOf.problem'),
    onTake: choose,
  });
  const ends = endsBefore(today);
  // The days before a quarter and a year are those of a month too: each is offered once.
  const offered = [...new Set([ends.month, ends.quarter, ends.year])];
  return (
    <DayChoice
      {...field}
      label={t('asOf.field')}
      placeholder={t('asOf.example')}
      offeredLabel={t('asOf.offered')}
      offered={offered.map((end) => ({
        id: end,
        label: format.day(end),
        isSelected: end === asOf,
        onChoose: () => choose(end),
      }))}
      hints={[t('asOf.hint')]}
      takeLabel={t('asOf.show')}
      actions={
        asOf !== null && (
          <Button variant="text" onPress={() => onChange(null)}>
            {t('asOf.back')}
          </Button>
        )
      }
    />
  );
}

/** Says that what stands here is of a former day, with the way back to today. Nothing while it is today's. */
export function AsOfBand({ asOf, onChange }: AsOfProps) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  if (asOf === null) return null;
  return (
    <Notice
      icon="history"
      layout="inline"
      announce="status"
      title={t('asOf.band', { day: format.day(asOf) })}
      actions={
        <Button size="sm" onPress={() => onChange(null)}>
          {t('asOf.back')}
        </Button>
      }
    >
      {t('asOf.bandText')}
    </Notice>
  );
}
