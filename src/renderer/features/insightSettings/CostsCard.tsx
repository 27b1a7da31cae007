import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECOMMENDED_SOURCE, type Cost } from '@shared/domain/insights/cost';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { CostDialog } from './CostDialog';
import styles from './InsightSettings.module.css';
import { useCosts } from './useCosts';

type CostsCardProps = { readonly shopCurrency: string };

/** More rows than these wait for a press. */
const SHOWN = 10;

/** What was spent on winning people: the list behind the figure of what a new face costs. */
export function CostsCard({ shopCurrency }: CostsCardProps) {
  const { t } = useTranslation(['insightSettings', 'common']);
  const format = useFormat();
  const book = useCosts();
  const [edited, setEdited] = useState<Cost | 'new' | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  if (book === null) return null;
  const { costs, campaigns, save, remove } = book;
  const shown = isWhole ? costs : costs.slice(0, SHOWN);
  const nameOf = ({ source, campaignId }: Cost): string =>
    campaigns.find(({ id }) => id === campaignId)?.name ??
    (source === RECOMMENDED_SOURCE ? t('costs.recommended') : source || t('costs.unnamed'));
  return (
    <Card
      title={t('costs.title')}
      actions={
        <Button size="sm" variant="primary" icon="plus" onPress={() => setEdited('new')}>
          {t('costs.add')}
        </Button>
      }
    >
      <p className={styles['hint']}>{costs.length === 0 ? t('costs.empty') : t('costs.lead')}</p>
      {costs.length > 0 && (
        <ul className={styles['rows']} aria-label={t('costs.title')}>
          {shown.map((cost) => {
            const amount = format.money({ minor: cost.amountMinor, currency: cost.currency });
            const words = { name: isolate(nameOf(cost)), amount };
            return (
              <li key={cost.id} className={styles['row']}>
                <span className={styles['words']}>
                  <bdi>{nameOf(cost)}</bdi>
                  <span className={styles['detail']}>
                    {cost.from === cost.to
                      ? format.day(cost.from)
                      : format.daySpan(cost.from, cost.to)}
                    {cost.note !== '' && (
                      <>
                        {' · '}
                        <bdi>{cost.note}</bdi>
                      </>
                    )}
                  </span>
                </span>
                <span className={styles['amount']}>{amount}</span>
                <IconButton
                  icon="pencil"
                  label={t('costs.editOne', words)}
                  onPress={() => setEdited(cost)}
                />
                <IconButton
                  icon="trash"
                  label={t('costs.removeOne', words)}
                  onPress={() => remove(cost.id)}
                />
              </li>
            );
          })}
        </ul>
      )}
      {costs.length > SHOWN && !isWhole && (
        <Button variant="text" size="sm" onPress={() => setIsWhole(true)}>
          {t('costs.all', { count: costs.length })}
        </Button>
      )}
      {edited !== null && (
        <CostDialog
          cost={edited === 'new' ? null : edited}
          {...{ costs, campaigns, shopCurrency }}
          onSave={(draft) => save(edited === 'new' ? null : edited.id, draft)}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}
