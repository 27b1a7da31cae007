import { useTranslation } from 'react-i18next';
import type { TierRule } from '@shared/domain/loyalty/programme';
import { MAX_MONTHS } from '@shared/domain/loyalty/programmeChecks';
import { Select } from '@renderer/ui/Select';
import { PointsField } from './PointsField';
import styles from './Programme.module.css';

const BASES = ['points', 'spend', 'visits'] as const;
const WINDOWS = ['months', 'calendar-year', 'ever'] as const;
const DOWNGRADES = ['year-end', 'months', 'never'] as const;

const USUAL_MONTHS = 12;

type TierRuleFieldsProps = {
  readonly rule: TierRule;
  readonly onChange: (rule: TierRule) => void;
};

/** What counts for a tier, over which time, and how long it is kept. */
export function TierRuleFields({ rule, onChange }: TierRuleFieldsProps) {
  const { t } = useTranslation('programme');
  const { basis, window, downgrade } = rule;
  return (
    <div className={styles['pair']}>
      <Select
        label={t('tiers.basis')}
        placeholder={t('tiers.basis')}
        value={basis}
        options={BASES.map((id) => ({ id, label: t(`tiers.bases.${id}`) }))}
        onChange={(next) => onChange({ ...rule, basis: next })}
      />
      <Select
        label={t('tiers.windowLabel')}
        placeholder={t('tiers.windowLabel')}
        value={window.kind}
        options={WINDOWS.map((id) => ({ id, label: t(`tiers.windows.${id}`) }))}
        onChange={(kind) =>
          onChange({
            ...rule,
            window: kind === 'months' ? { kind, months: USUAL_MONTHS } : { kind },
          })
        }
      />
      {window.kind === 'months' && (
        <PointsField
          label={t('months')}
          value={window.months}
          minValue={1}
          maxValue={MAX_MONTHS}
          onChange={(months) => onChange({ ...rule, window: { kind: 'months', months } })}
        />
      )}
      <Select
        label={t('tiers.downgradeLabel')}
        placeholder={t('tiers.downgradeLabel')}
        value={downgrade.kind}
        options={DOWNGRADES.map((id) => ({ id, label: t(`tiers.downgrades.${id}`) }))}
        onChange={(kind) =>
          onChange({
            ...rule,
            downgrade: kind === 'months' ? { kind, months: USUAL_MONTHS } : { kind },
          })
        }
      />
      {downgrade.kind === 'months' && (
        <PointsField
          label={t('months')}
          value={downgrade.months}
          minValue={1}
          maxValue={MAX_MONTHS}
          onChange={(months) => onChange({ ...rule, downgrade: { kind: 'months', months } })}
        />
      )}
    </div>
  );
}
