import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { CURRENCIES } from '@shared/domain/money/currencyOfCountry';
import { useFormat } from '@renderer/i18n/useFormat';
import { ComboBox } from '@renderer/ui/ComboBox';
import { DayField } from './DayField';
import { inCurrency } from './draftRules';
import type { EditingProps } from './editing';
import styles from './Programme.module.css';

type FrameFieldsProps = Pick<EditingProps, 'form'> & {
  readonly today: IsoDate;
  /** What is wrong with the end. */
  readonly endProblem: string | undefined;
};

/** The currency that amounts are meant in, and the last day on which points are earned. */
export function FrameFields({ form, today, endProblem }: FrameFieldsProps) {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  const { currency, endsOn } = form.rules;
  const codes = CURRENCIES.includes(currency) ? CURRENCIES : [currency, ...CURRENCIES];
  return (
    <div className={styles['pair']}>
      <ComboBox
        label={t('frame.currency')}
        hint={t('frame.currencyHint')}
        options={codes.map((id) => ({ id, label: format.currency(id), detail: id, keywords: id }))}
        value={currency}
        emptyText={t('nothingFits')}
        openLabel={t('openList')}
        onChange={(code) => {
          if (code !== null && code !== currency) form.replace(inCurrency(form.rules, code));
        }}
      />
      <DayField
        key={form.round}
        label={t('frame.endLabel')}
        hint={t('frame.endHint')}
        today={today}
        initial={endsOn}
        error={endProblem}
        onChange={(day, isReadable) => {
          form.setUnreadable('endsOn', !isReadable);
          if (isReadable) form.set({ endsOn: day });
        }}
      />
    </div>
  );
}
