import { useTranslation } from 'react-i18next';
import type { BookingPlan } from '@shared/domain/loyalty/booking';
import { useFormat } from '@renderer/i18n/useFormat';
import { useTierName } from '@renderer/i18n/useTierName';
import { Icon } from '@renderer/ui/Icon';
import { Notice } from '@renderer/ui/Notice';
import { Text } from '@renderer/ui/Text';
import { EarnLines } from './EarnLines';
import styles from './Purchase.module.css';
import type { PurchaseForm } from './usePurchaseForm';

/** What booking would do, beside the form. */
export function BookingPreview({ form }: { readonly form: PurchaseForm }) {
  const { t } = useTranslation('purchases');
  const { plan } = form;
  return (
    <aside className={styles['preview']} aria-label={t('preview.title')} aria-live="polite">
      {plan?.ok === true ? (
        <Planned plan={plan.value} />
      ) : (
        <Text ink="quiet" size={3}>
          {t('preview.empty')}
        </Text>
      )}
    </aside>
  );
}

function Planned({ plan }: { readonly plan: BookingPlan }) {
  const { t } = useTranslation(['purchases', 'programme']);
  const format = useFormat();
  const tierName = useTierName();
  const { earned, before, after, tierBefore, tierAfter, inReach, nothingEarned, programme } = plan;
  const { currency } = programme.rules;
  const hasStamps = earned.stamps > 0 || before.stamps > 0;
  return (
    <>
      <div className={styles['earned']}>
        <Icon name="stamp" size={22} />
        <strong>{t('programme:points', { count: earned.points })}</strong>
      </div>
      {earned.stamps > 0 ? (
        <Text size={3}>{t('preview.stamps', { count: earned.stamps })}</Text>
      ) : null}
      <EarnLines plan={plan} />
      {nothingEarned === null || earned.points > 0 ? null : (
        <Text ink="muted" size={3} as="p">
          {t(`preview.nothing.${nothingEarned}`, { currency: format.currency(currency) })}
        </Text>
      )}
      <dl className={styles['balances']}>
        <div>
          <dt>{t('preview.before')}</dt>
          <dd>{format.number(before.points)}</dd>
        </div>
        <div>
          <dt>{t('preview.after')}</dt>
          <dd>
            <strong>{format.number(after.points)}</strong>
          </dd>
        </div>
        {hasStamps ? (
          <div>
            <dt>{t('preview.stampsAfter')}</dt>
            <dd>{format.number(after.stamps)}</dd>
          </div>
        ) : null}
      </dl>
      {tierAfter !== null && tierAfter.id !== tierBefore?.id ? (
        <Notice tone="points" icon="star">
          {t('preview.tier', { tier: tierName(tierAfter) })}
        </Notice>
      ) : null}
      {inReach === null ? null : (
        <Notice tone="thanks" icon="gift">
          {t(plan.isNewlyInReach ? 'preview.newlyInReach' : 'preview.inReach', {
            reward: inReach.name,
          })}
        </Notice>
      )}
    </>
  );
}
