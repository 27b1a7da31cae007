import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayOf } from '@shared/domain/calendar/isoDate';
import type { Reward } from '@shared/domain/loyalty/reward';
import { minorPerUnit } from '@shared/domain/money/money';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { Select } from '@renderer/ui/Select';
import { AmountField } from './AmountField';
import type { EditingProps } from './editing';
import { exampleOf, nextMonthDay, nextWeekday } from './example';
import { ExampleAnswer } from './ExampleAnswer';
import { ExampleChoices, NOTHING_SPECIAL } from './ExampleChoices';
import styles from './Programme.module.css';

type ExampleProps = EditingProps & { readonly rewards: readonly Reward[] };

/** 24.80, or 2,480 where there are no decimals. */
const usualPurchase = (currency: string): number =>
  minorPerUnit(currency) < 100 ? 2480 : (248 * minorPerUnit(currency)) / 10;

/** What a purchase would bring by the rules as they stand in the editor, and what that costs the shop. */
export function Example({ form, words, products, rewards }: ExampleProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const today = useToday();
  const { rules, round } = form;
  const { currency } = rules;
  const usual = usualPurchase(currency);
  const [amount, setAmount] = useState<{ minor: number | null; currency: string }>({
    minor: null,
    currency: '',
  });
  const [day, setDay] = useState(`weekday:${weekdayOf(today)}`);
  const [special, setSpecial] = useState(NOTHING_SPECIAL);

  const [kind, value = ''] = day.split(':');
  const boughtOn =
    kind === 'season' ? nextMonthDay(today, value) : nextWeekday(today, Number(value));
  const amountMinor = amount.currency === currency ? amount.minor : usual;
  const tierId = special.tierId ?? rules.tiers[0]?.id ?? null;
  const purchase = amountMinor === null ? null : { ...special, tierId, amountMinor, boughtOn };
  const seasons = [
    ...new Set(rules.earn.flatMap(({ when }) => (when.season ? [when.season.from] : []))),
  ];
  const dayOptions = [
    ...Array.from({ length: 7 }, (_, index) => ((format.firstWeekday - 1 + index) % 7) + 1).map(
      (weekday) => ({ id: `weekday:${weekday}`, label: format.weekdays[weekday - 1] ?? '' }),
    ),
    ...seasons.map((from) => ({
      id: `season:${from}`,
      label: format.partialDate({
        year: null,
        month: Number(from.slice(0, 2)),
        day: Number(from.slice(3)),
      }),
    })),
  ];
  return (
    <Card title={t('example.title')} className={styles['example'] ?? ''}>
      <div className={styles['fields']}>
        <div className={styles['pair']}>
          <AmountField
            key={`${round} ${currency}`}
            label={t('example.amount')}
            currency={currency}
            initial={amountMinor ?? usual}
            onChange={(minor) => setAmount({ minor, currency })}
          />
          <Select
            label={t('example.day')}
            placeholder={t('example.day')}
            value={dayOptions.some(({ id }) => id === day) ? day : (dayOptions[0]?.id ?? null)}
            options={dayOptions}
            onChange={setDay}
          />
        </div>
        <ExampleChoices {...{ rules, words, special }} onChange={setSpecial} />
      </div>
      {purchase !== null && (
        <ExampleAnswer
          {...{ rules, words, rewards, purchase, kind: kind ?? '' }}
          earned={exampleOf(rules, purchase, products)}
        />
      )}
    </Card>
  );
}
