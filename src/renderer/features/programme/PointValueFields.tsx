import { useTranslation } from 'react-i18next';
import { minorPerUnit } from '@shared/domain/money/money';
import { SwitchRow } from '@renderer/ui/SwitchRow';
import { AmountField } from './AmountField';
import type { EditingProps } from './editing';
import { PointsField } from './PointsField';
import styles from './Programme.module.css';

type PointValueFieldsProps = Pick<EditingProps, 'form'> & {
  /** What is wrong with the figures, in a sentence. */
  readonly problem: string | undefined;
};

/** Whether points are a means of payment, and what they are worth. */
export function PointValueFields({ form, problem }: PointValueFieldsProps) {
  const { t } = useTranslation('programme');
  const { pointValue, currency } = form.rules;
  return (
    <>
      <SwitchRow
        hint={t('pointValue.hint')}
        isSelected={pointValue !== null}
        onChange={(isOn) => {
          form.setUnreadable('pointValue', false);
          form.set({
            pointValue: isOn ? { points: 100, minor: 5 * minorPerUnit(currency) } : null,
          });
        }}
      >
        {t('pointValue.switch')}
      </SwitchRow>
      {pointValue !== null && (
        <div className={styles['pair']}>
          <PointsField
            label={t('pointValue.points')}
            value={pointValue.points}
            minValue={1}
            onChange={(points) => form.set({ pointValue: { ...pointValue, points } })}
          />
          <AmountField
            key={`${form.round} ${currency}`}
            label={t('pointValue.worth')}
            currency={currency}
            initial={pointValue.minor}
            error={problem}
            onChange={(minor) => {
              form.setUnreadable('pointValue', minor === null);
              if (minor !== null) form.set({ pointValue: { ...pointValue, minor } });
            }}
          />
        </div>
      )}
    </>
  );
}
