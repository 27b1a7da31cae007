import { useTranslation } from 'react-i18next';
import type { ExpiryRule } from '@shared/domain/loyalty/programme';
import { MAX_MONTHS, MAX_YEARS_AFTER } from '@shared/domain/loyalty/programmeChecks';
import { NumberField } from '@renderer/ui/NumberField';
import { Select } from '@renderer/ui/Select';
import styles from './Programme.module.css';

type ExpiryFieldsProps = {
  readonly label: string;
  readonly value: ExpiryRule;
  readonly onChange: (value: ExpiryRule) => void;
};

const KINDS = ['never', 'months', 'year-end'] as const;

const FRESH: Readonly<Record<ExpiryRule['kind'], ExpiryRule>> = {
  never: { kind: 'never' },
  months: { kind: 'months', months: 12 },
  'year-end': { kind: 'year-end', yearsAfter: 1 },
};

/** How long points or stamps live. */
export function ExpiryFields({ label, value, onChange }: ExpiryFieldsProps) {
  const { t } = useTranslation('programme');
  return (
    <div className={styles['pair']}>
      <Select
        label={label}
        placeholder={label}
        value={value.kind}
        options={KINDS.map((id) => ({ id, label: t(`expiry.kind.${id}`) }))}
        onChange={(kind) => {
          if (kind !== value.kind) onChange(FRESH[kind]);
        }}
      />
      {value.kind === 'months' && (
        <NumberField
          label={t('expiry.monthsLabel')}
          value={value.months}
          minValue={1}
          maxValue={MAX_MONTHS}
          onChange={(months) => onChange({ kind: 'months', months: months ?? 12 })}
        />
      )}
      {value.kind === 'year-end' && (
        <NumberField
          label={t('expiry.yearsLabel')}
          hint={t('expiry.yearsHint')}
          value={value.yearsAfter}
          minValue={0}
          maxValue={MAX_YEARS_AFTER}
          onChange={(yearsAfter) => onChange({ kind: 'year-end', yearsAfter: yearsAfter ?? 1 })}
        />
      )}
    </div>
  );
}
