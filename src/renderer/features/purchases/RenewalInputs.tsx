import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { RENEWAL_KINDS, USUAL_LEAD_DAYS, type RenewalText } from './purchaseDraft';
import styles from './Purchase.module.css';

type RenewalInputsProps = {
  readonly value: Omit<RenewalText, 'id'>;
  readonly onChange: (fields: Partial<Omit<RenewalText, 'id'>>) => void;
  readonly dueDay: (text: string) => IsoDate | null;
  readonly problem: (part: 'label' | 'due' | 'leadDays' | 'everyMonths') => string | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** What comes round, when, how early it shows and how often. */
export function RenewalInputs({ value, onChange, dueDay, problem, autoFocus }: RenewalInputsProps) {
  const { t } = useTranslation(['purchases', 'common']);
  const format = useFormat();
  const day = value.due.trim() === '' ? null : dueDay(value.due);
  return (
    <div className={styles['renewalInputs']}>
      <Select
        label={t('renewal.kindLabel')}
        size="sm"
        options={RENEWAL_KINDS.map((id) => ({ id, label: t(`renewal.kind.${id}`) }))}
        value={value.kind}
        onChange={(kind) => {
          onChange({ kind });
        }}
        placeholder={t('renewal.kindLabel')}
      />
      <TextField
        label={t('renewal.what')}
        size="sm"
        autoFocus={autoFocus}
        placeholder={t('renewal.whatExample')}
        value={value.label}
        onChange={(label) => {
          onChange({ label });
        }}
        error={problem('label')}
      />
      <TextField
        label={t('renewal.due')}
        size="sm"
        placeholder={t('renewal.dueExample')}
        value={value.due}
        onChange={(due) => {
          onChange({ due });
        }}
        understoodAs={day === null ? undefined : format.day(day)}
        error={problem('due')}
      />
      <TextField
        label={t('renewal.lead')}
        size="sm"
        inputMode="numeric"
        placeholder={format.number(USUAL_LEAD_DAYS)}
        value={value.leadDays}
        onChange={(leadDays) => {
          onChange({ leadDays });
        }}
        hint={t('renewal.leadHint')}
        error={problem('leadDays')}
      />
      <TextField
        label={t('renewal.every')}
        optionalLabel={t('common:optional')}
        size="sm"
        inputMode="numeric"
        value={value.everyMonths}
        onChange={(everyMonths) => {
          onChange({ everyMonths });
        }}
        hint={t('renewal.everyHint')}
        error={problem('everyMonths')}
      />
    </div>
  );
}
