import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readThreshold, type Limit, type ThresholdRefusal } from '@shared/domain/care/careLimits';
import { useFormat } from '@renderer/i18n/useFormat';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import styles from './CareSettings.module.css';

/** What a threshold counts: the word after it, where it has a plural. */
export type CountedUnit = 'day' | 'dayLong' | 'minute' | 'visit' | 'moreVisit' | 'person' | 'push';

type ThresholdFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly limit: Limit;
  readonly unit: CountedUnit | 'grade5' | 'grade10' | 'gap' | 'interval';
  readonly onChange: (value: number) => void;
  readonly hint?: string | undefined;
};

/** A number of a rule with its unit in words. Kept on Enter and on leaving; what cannot be is said and left. */
export function ThresholdField({ label, value, limit, unit, onChange, hint }: ThresholdFieldProps) {
  const { t } = useTranslation('careSettings');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readThreshold(typed, limit);
  const shown = read?.ok === true ? read.value : value;

  const problem = (refusal: ThresholdRefusal): string => {
    switch (refusal.code) {
      case 'care/not-a-number':
        return t('problem.notANumber');
      case 'care/not-whole':
        return t('problem.notWhole');
      case 'care/out-of-range':
        return t('problem.range', {
          min: format.number(refusal.min),
          max: format.number(refusal.max),
        });
    }
  };
  const keep = (): void => {
    if (read === null || !read.ok) return;
    setTyped(null);
    if (read.value !== value) onChange(read.value);
  };
  return (
    <TextField
      className={styles['threshold'] ?? ''}
      label={label}
      hint={hint}
      size="sm"
      inputMode={limit.step === 1 ? 'numeric' : 'decimal'}
      value={typed ?? format.number(value)}
      error={read !== null && !read.ok ? problem(read.refusal) : undefined}
      end={
        <Text ink="quiet" size={3}>
          {unitText(unit)}
        </Text>
      }
      onChange={setTyped}
      onBlur={keep}
      onEnter={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === null) return;
        event.preventDefault();
        setTyped(null);
      }}
    />
  );

  function unitText(of: ThresholdFieldProps['unit']): string {
    return of === 'grade5' || of === 'grade10' || of === 'gap' || of === 'interval'
      ? t(`unit.${of}`)
      : t(`unit.${of}`, { count: shown });
  }
}
