import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeRate } from '@shared/domain/insights/rate';
import { decimalSignOf } from '@renderer/i18n/useMoneyText';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import styles from './InsightSettings.module.css';
import { RateDialog } from './RateDialog';
import { useRates } from './useRates';

type RatesCardProps = {
  readonly shopCurrency: string;
  /** What everything is converted into; `null` for each for itself. */
  readonly into: string | null;
};

/** What currencies were worth on which day: what amounts are converted with. */
export function RatesCard({ shopCurrency, into }: RatesCardProps) {
  const { t } = useTranslation(['insightSettings', 'common']);
  const format = useFormat();
  const book = useRates();
  const [edited, setEdited] = useState<ExchangeRate | 'new' | null>(null);
  if (book === null) return null;
  const { rates, save, remove } = book;
  const sign = decimalSignOf(format.locale);
  return (
    <Card
      title={t('rates.title')}
      actions={
        <Button size="sm" icon="plus" onPress={() => setEdited('new')}>
          {t('rates.add')}
        </Button>
      }
    >
      <p className={styles['hint']}>{rates.length === 0 ? t('rates.empty') : t('rates.lead')}</p>
      {rates.length > 0 && (
        <ul className={styles['rows']} aria-label={t('rates.title')}>
          {rates.map((rate) => {
            const says = t('rates.says', {
              from: rate.from,
              to: rate.to,
              rate: rate.rate.replace('.', sign),
            });
            const words = { says, day: format.day(rate.on) };
            return (
              <li key={rate.id} className={styles['row']}>
                <span className={styles['words']}>
                  <span>{says}</span>
                  <span className={styles['detail']}>
                    {format.day(rate.on)}
                    {rate.note !== '' && (
                      <>
                        {' · '}
                        <bdi>{rate.note}</bdi>
                      </>
                    )}
                  </span>
                </span>
                <IconButton
                  icon="pencil"
                  label={t('rates.editOne', words)}
                  onPress={() => setEdited(rate)}
                />
                <IconButton
                  icon="trash"
                  label={t('rates.removeOne', words)}
                  onPress={() => remove(rate.id)}
                />
              </li>
            );
          })}
        </ul>
      )}
      {edited !== null && (
        <RateDialog
          rate={edited === 'new' ? null : edited}
          into={into ?? shopCurrency}
          shopCurrency={shopCurrency}
          onSave={(draft) => save(edited === 'new' ? null : edited.id, draft)}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}
