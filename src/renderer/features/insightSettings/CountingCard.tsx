import { useTranslation } from 'react-i18next';
import { readMargin, readWhole } from '@shared/domain/insights/typedFigure';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { CurrencyField } from './CurrencyField';
import styles from './InsightSettings.module.css';
import { KeptField } from './KeptField';
import type { InsightStore } from './useInsightStore';
import { useTypedProblem } from './useTypedProblem';

type CountingCardProps = { readonly store: InsightStore };

const LONGEST_WINDOW = 3660;
const LONGEST_LIFE = 1200;

/** What the figures depend on: who counts as active, how long somebody stays, the margin, and the currency. */
export function CountingCard({ store: { insights, shopCurrency, change } }: CountingCardProps) {
  const { t } = useTranslation('insightSettings');
  const format = useFormat();
  const problem = useTypedProblem();
  const { activeDays, lifespanMonths, marginPerMille, currency } = insights;
  return (
    <Card title={t('counting.title')}>
      <div className={styles['fields']}>
        <KeptField
          label={t('counting.active')}
          hint={t('counting.activeHint')}
          unit={t('counting.days', { count: activeDays })}
          shown={format.number(activeDays)}
          read={(text) => {
            const read = readWhole(text, 1, LONGEST_WINDOW);
            if (!read.ok) return { isFine: false, says: problem(read.refusal) };
            return read.value === null
              ? { isFine: false, says: t('problem.needed') }
              : { isFine: true, value: read.value };
          }}
          onKeep={(days) => change(() => ({ activeDays: days }))}
        />
        <KeptField
          label={t('counting.lifespan')}
          hint={t('counting.lifespanHint')}
          unit={t('counting.months', { count: lifespanMonths ?? 2 })}
          placeholder={t('counting.workedOut')}
          shown={lifespanMonths === null ? '' : format.number(lifespanMonths)}
          read={(text) => {
            const read = readWhole(text, 1, LONGEST_LIFE);
            return read.ok
              ? { isFine: true, value: read.value }
              : { isFine: false, says: problem(read.refusal) };
          }}
          onKeep={(months) => change(() => ({ lifespanMonths: months }))}
        />
        <KeptField
          label={t('counting.margin')}
          hint={t('counting.marginHint')}
          unit="%"
          placeholder={t('counting.ofRevenue')}
          shown={marginPerMille === null ? '' : format.number(marginPerMille / 10)}
          read={(text) => {
            const read = readMargin(text);
            return read.ok
              ? { isFine: true, value: read.value }
              : { isFine: false, says: problem(read.refusal) };
          }}
          onKeep={(perMille) => change(() => ({ marginPerMille: perMille }))}
        />
        <CurrencyField
          label={t('counting.currency')}
          hint={t('counting.currencyHint')}
          each={t('counting.each')}
          shopCurrency={shopCurrency}
          value={currency}
          onChange={(into) => {
            if (into !== currency) change(() => ({ currency: into }));
          }}
        />
      </div>
    </Card>
  );
}
