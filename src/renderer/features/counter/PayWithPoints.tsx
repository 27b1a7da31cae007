import { useTranslation } from 'react-i18next';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Checkbox } from '@renderer/ui/Checkbox';
import { NumberField } from '@renderer/ui/NumberField';
import { Text } from '@renderer/ui/Text';
import styles from './Counter.module.css';
import type { Counter } from './useCounter';

type PayWithPointsProps = { readonly counter: Counter };

/** Points handed in as payment: all that fit, unless somebody wants fewer. Only where points are worth money. */
export function PayWithPoints({ counter }: PayWithPointsProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const { plan, currency, isPaying, payPoints, setPaying } = counter;
  const { payable, amountMinor } = plan;
  if (payable === null || amountMinor === null) return null;
  const points = payPoints ?? payable.points;
  const worthMinor = payable.worth(points);
  return (
    <div className={styles['pay']}>
      <Checkbox isSelected={isPaying} onChange={(next) => setPaying(next)}>
        {t('pay.switch')}
      </Checkbox>
      {isPaying ? (
        <>
          <NumberField
            label={t('pay.points')}
            isLabelHidden
            className={styles['payField']}
            value={points}
            minValue={0}
            maxValue={payable.points}
            onChange={(next) => setPaying(true, next ?? 0)}
          />
          <Text ink="muted" size={3} isTabular>
            {t('pay.worth', { amount: format.money({ minor: worthMinor, currency }) })}
          </Text>
          <Text size={4} isTabular>
            <Sentence
              say={(values) => t('pay.left', values)}
              values={{
                amount: format.money({ minor: Math.max(0, amountMinor - worthMinor), currency }),
              }}
            />
          </Text>
        </>
      ) : (
        <Text ink="quiet" size={3} isTabular>
          {t('who.points', { count: payable.points })}{' '}
          {t('pay.worth', {
            amount: format.money({ minor: payable.worth(payable.points), currency }),
          })}
        </Text>
      )}
    </div>
  );
}
