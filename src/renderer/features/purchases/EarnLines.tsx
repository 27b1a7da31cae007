import { useTranslation } from 'react-i18next';
import type { BookingPlan, EarnLine } from '@shared/domain/loyalty/booking';
import { earnRuleText } from '@renderer/i18n/ruleText';
import { useFormat } from '@renderer/i18n/useFormat';
import { useProgrammeWords } from '@renderer/i18n/useProgrammeWords';
import styles from './Purchase.module.css';
import { useProducts } from './useProducts';

/** How the points of a purchase come about, rule by rule. */
export function EarnLines({ plan }: { readonly plan: BookingPlan }) {
  const { t } = useTranslation('purchases');
  const format = useFormat();
  const words = useProgrammeWords(useProducts());
  const { rules } = plan.programme;

  const sentence = (line: EarnLine): string => {
    const { because } = line;
    const rule = rules.earn.find(({ id }) => id === line.ruleId);
    switch (because.kind) {
      case 'per-amount':
        return t('earn.perAmount', {
          rule: rule ? earnRuleText(rule, rules.currency, { ...words, tiers: rules.tiers }) : '',
          base: format.money({ minor: because.baseMinor, currency: rules.currency }),
        });
      case 'per-visit':
      case 'multiplier':
        return rule
          ? earnRuleText(rule, rules.currency, { ...words, tiers: rules.tiers })
          : t(`earn.${because.kind === 'multiplier' ? 'multiplier' : 'visit'}`);
      case 'per-item':
        return t('earn.perItem', {
          rule: rule ? earnRuleText(rule, rules.currency, { ...words, tiers: rules.tiers }) : '',
          count: because.pieces,
        });
      case 'rounding':
        return t('earn.rounding');
      case 'welcome':
      case 'birthday':
        return t(`earn.${because.kind}`);
      case 'referral':
        return t(`earn.${because.role}`);
      case 'stamps':
        return t('earn.stamps', { count: because.pieces });
    }
  };
  const amount = (line: EarnLine): string =>
    new Intl.NumberFormat(format.locale, {
      signDisplay: 'exceptZero',
      maximumFractionDigits: 2,
    })
      .format(line.pointsMilli / 1000)
      .replace('-', '−');
  if (plan.explanation.length === 0) return null;
  return (
    <ul className={styles['earnLines']}>
      {plan.explanation.map((line, at) => (
        <li key={at}>
          <span>{sentence(line)}</span>
          <span className={styles['number']}>{amount(line)}</span>
        </li>
      ))}
    </ul>
  );
}
