import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { PastPoint } from '@shared/domain/past/pastPoint';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { usePastDayField } from '@renderer/hooks/usePastDayField';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { DayChoice } from '@renderer/ui/DayChoice';
import { Popover } from '@renderer/ui/Popover';
import type { PastReach } from './usePast';

type PointControlProps = {
  readonly point: PastPoint;
  readonly reach: PastReach | null;
  readonly onChange: (point: PastPoint) => void;
};

/** Chooses the day, or the act before which one wants to look. */
export function PointControl({ point, reach, onChange }: PointControlProps) {
  const { t } = useTranslation('past');
  return (
    <Popover
      label={t('choose.title')}
      placement="bottom end"
      trigger={<Button icon="calendar-days">{t('choose.open')}</Button>}
    >
      {(close) => (
        <PointChoice
          point={point}
          reach={reach}
          onChange={(chosen) => {
            onChange(chosen);
            close();
          }}
        />
      )}
    </Popover>
  );
}

const NEAR = { yesterday: 1, week: 7, month: 30 } as const;

function PointChoice({ point, reach, onChange }: PointControlProps) {
  const { t } = useTranslation('past');
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const first = reach?.since ? format.dayOf(reach.since, zone) : null;
  const isKnown = (wanted: IsoDate): boolean => first === null || wanted >= first;
  const choose = (day: IsoDate): void => onChange({ kind: 'day', day });
  const field = usePastDayField({
    format,
    initial: point.kind === 'day' ? point.day : null,
    unreadable: t('choose.problem'),
    problemOf: (day) =>
      isKnown(day) ? undefined : t('choose.tooEarly', { day: format.day(first!) }),
    onTake: choose,
  });
  const near = (Object.keys(NEAR) as (keyof typeof NEAR)[])
    .map((word) => ({ word, on: addDays(today, -NEAR[word]) }))
    .filter(({ on }) => isKnown(on));
  const hints = [
    ...(first === null ? [] : [t('choose.reach', { day: format.day(first) })]),
    ...(reach?.replaced
      ? [
          reach.replaced.until === null
            ? t('choose.replacedSince', { from: format.moment(reach.replaced.from, zone) })
            : t('choose.replaced', {
                from: format.moment(reach.replaced.from, zone),
                until: format.moment(reach.replaced.until, zone),
              }),
        ]
      : []),
  ];
  return (
    <DayChoice
      {...field}
      label={t('choose.field')}
      placeholder={t('choose.example')}
      offeredLabel={t('choose.offered')}
      offered={[
        ...near.map(({ word, on }) => ({
          id: word,
          label: t(`choose.${word}`),
          isSelected: point.kind === 'day' && point.day === on,
          onChoose: () => choose(on),
        })),
        ...(reach?.turningPoints ?? []).map(({ kind, batchId }) => ({
          id: batchId,
          label: t(`choose.${KIND_WORDS[kind]}`),
          isSelected: point.kind === 'before' && point.batchId === batchId,
          onChoose: () => onChange({ kind: 'before', batchId }),
        })),
      ]}
      hints={hints}
      takeLabel={t('choose.show')}
    />
  );
}

const KIND_WORDS = {
  'import.done': 'beforeImport',
  'exchange.merged': 'beforeExchange',
  'twins.merged': 'beforeTwins',
} as const;
