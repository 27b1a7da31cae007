import { useTranslation } from 'react-i18next';
import type { SegmentCondition } from '@shared/domain/segments/segment';
import { conditionProblem } from '@shared/domain/segments/segmentProblems';
import { NumberField } from '@renderer/ui/NumberField';
import { Select } from '@renderer/ui/Select';
import { AmountInput } from './AmountInput';
import styles from './Segments.module.css';
import { useCurrencies } from './useCurrencies';

/** Conditions on figures and on days back. */
type CountCondition = Extract<
  SegmentCondition,
  {
    readonly field:
      | 'birthday'
      | 'added'
      | 'first-purchase'
      | 'last-contact'
      | 'last-purchase'
      | 'purchases'
      | 'spent'
      | 'points'
      | 'top-spent'
      | 'custom-number';
  }
>;

type CountControlsProps = {
  readonly condition: CountCondition;
  /** What is wrong with it; marks the field. */
  readonly error: string | undefined;
  readonly onChange: (condition: SegmentCondition) => void;
};

/** Days from which a span begins when somebody asks for one. */
const USUAL_DAYS = 365;

/** The controls of a condition on figures: how many, how much, since when. */
export function CountControls({ condition, error, onChange }: CountControlsProps) {
  const { t } = useTranslation('segments');
  switch (condition.field) {
    case 'birthday':
      return (
        <>
          <Unit>{t('value.nextDays')}</Unit>
          <Days
            value={condition.withinDays}
            error={error}
            onChange={(withinDays) => onChange({ ...condition, withinDays })}
          />
        </>
      );
    case 'added':
    case 'first-purchase':
    case 'last-contact':
    case 'last-purchase':
      return (
        <>
          <Select
            className={styles['op'] ?? ''}
            label={t(`field.${condition.field}`)}
            isLabelHidden
            placeholder={t('value.pick')}
            value={condition.is}
            options={(['within', 'not-within'] as const).map((id) => ({
              id,
              label: t(`op.${id}`),
            }))}
            onChange={(is) => onChange({ ...condition, is })}
          />
          <Days
            value={condition.days}
            error={error}
            onChange={(days) => onChange({ ...condition, days })}
          />
        </>
      );
    case 'top-spent':
      return (
        <>
          <Figure
            label={t('value.percent')}
            unit={t('value.percent')}
            value={condition.percent}
            error={conditionProblem(condition) === 'percent' ? error : undefined}
            onChange={(percent) => onChange({ ...condition, percent })}
          />
          <Unit>{t('value.lastDays')}</Unit>
          <Days
            value={condition.days}
            error={conditionProblem(condition) === 'days' ? error : undefined}
            onChange={(days) => onChange({ ...condition, days })}
          />
        </>
      );
    case 'custom-number':
      return (
        <>
          <LeastOrMost condition={condition} onChange={onChange} />
          <Figure
            label={t('value.amount')}
            value={condition.amount}
            error={conditionProblem(condition) === 'amount' ? error : undefined}
            onChange={(amount) => onChange({ ...condition, amount })}
          />
        </>
      );
    case 'points':
    case 'purchases':
    case 'spent':
      return <Sum condition={condition} error={error} onChange={onChange} />;
  }
}

type SumCondition = Extract<CountCondition, { readonly field: 'purchases' | 'spent' | 'points' }>;

function Sum({
  condition,
  error,
  onChange,
}: {
  readonly condition: SumCondition;
  /** What is wrong with it; marks the field. */
  readonly error: string | undefined;
  readonly onChange: (condition: SegmentCondition) => void;
}) {
  const { t } = useTranslation('segments');
  const { shop, options } = useCurrencies();
  const { field, amount, days } = condition;
  const currency = condition.currency ?? shop;
  return (
    <>
      <LeastOrMost condition={condition} onChange={onChange} />
      {field === 'spent' ? (
        <>
          <AmountInput
            key={currency}
            currency={currency}
            value={amount}
            error={conditionProblem(condition) === 'amount' ? error : undefined}
            onChange={(minor) => onChange({ ...condition, amount: minor })}
          />
          <Select
            className={styles['op'] ?? ''}
            label={t('value.currency')}
            isLabelHidden
            placeholder={t('value.currency')}
            value={currency}
            options={options}
            onChange={(next) => {
              // Another currency, another amount: nothing is converted unseen.
              if (next === currency) return;
              const { is } = condition;
              const amountless = { field, is, days, amount: Number.NaN } as const;
              onChange(next === shop ? amountless : { ...amountless, currency: next });
            }}
          />
        </>
      ) : (
        <Figure
          label={t('value.amount')}
          value={amount}
          error={conditionProblem(condition) === 'amount' ? error : undefined}
          isWhole
          onChange={(figure) => onChange({ ...condition, amount: figure })}
        />
      )}
      {field === 'points' ? null : (
        <>
          <Select
            className={styles['op'] ?? ''}
            label={t('value.period')}
            isLabelHidden
            placeholder={t('value.period')}
            value={days === null ? 'always' : 'inDays'}
            options={(['always', 'inDays'] as const).map((id) => ({
              id,
              label: t(`value.${id}`),
            }))}
            onChange={(period) =>
              onChange({ ...condition, days: period === 'always' ? null : USUAL_DAYS })
            }
          />
          {days === null ? null : (
            <Days
              value={days}
              error={conditionProblem(condition) === 'days' ? error : undefined}
              onChange={(next) => onChange({ ...condition, days: next })}
            />
          )}
        </>
      )}
    </>
  );
}

type LeastOrMostCondition = Extract<CountCondition, { readonly is: 'at-least' | 'at-most' }>;

function LeastOrMost({
  condition,
  onChange,
}: {
  readonly condition: LeastOrMostCondition;
  readonly onChange: (condition: SegmentCondition) => void;
}) {
  const { t } = useTranslation('segments');
  return (
    <Select
      className={styles['figure'] ?? ''}
      label={t(`field.${condition.field}`)}
      isLabelHidden
      placeholder={t('value.pick')}
      value={condition.is}
      options={(['at-least', 'at-most'] as const).map((id) => ({ id, label: t(`op.${id}`) }))}
      onChange={(is) => onChange({ ...condition, is })}
    />
  );
}

const Unit = ({ children }: { readonly children: string }) => (
  <span className={styles['unit']} aria-hidden="true">
    {children}
  </span>
);

type FigureProps = {
  readonly label: string;
  readonly unit?: string;
  /** `NaN` when empty. */
  readonly value: number;
  /** What is wrong with it; marks the field. */
  readonly error: string | undefined;
  readonly isWhole?: boolean;
  readonly onChange: (value: number) => void;
};

function Figure({ label, unit, value, error, isWhole = false, onChange }: FigureProps) {
  return (
    <NumberField
      className={styles['figure'] ?? ''}
      label={label}
      isLabelHidden
      unit={unit}
      value={Number.isNaN(value) ? undefined : value}
      {...(isWhole && { step: 1, formatOptions: { maximumFractionDigits: 0 } })}
      error={error}
      onChange={(next) => onChange(next ?? Number.NaN)}
    />
  );
}

function Days({
  value,
  error,
  onChange,
}: {
  readonly value: number;
  /** What is wrong with it; marks the field. */
  readonly error: string | undefined;
  readonly onChange: (days: number) => void;
}) {
  const { t } = useTranslation('segments');
  return (
    <Figure
      label={t('value.days')}
      unit={t('value.dayUnit')}
      value={value}
      error={error}
      isWhole
      onChange={onChange}
    />
  );
}
