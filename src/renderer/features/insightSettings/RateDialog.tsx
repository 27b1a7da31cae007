import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { rateOf, type ExchangeRate, type RateDraft } from '@shared/domain/insights/rate';
import { decimalTextOf } from '@shared/domain/insights/typedFigure';
import { useToday } from '@renderer/hooks/useClock';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { decimalSignOf } from '@renderer/i18n/useMoneyText';
import { useFormat } from '@renderer/i18n/useFormat';
import { FormDialog } from '@renderer/ui/FormDialog';
import { TextField } from '@renderer/ui/TextField';
import { CurrencyField } from './CurrencyField';
import { DayField } from './DayField';
import styles from './InsightSettings.module.css';

type RateDialogProps = {
  /** `null` for a new one. */
  readonly rate: ExchangeRate | null;
  /** Proposed for a new one. */
  readonly into: string;
  readonly shopCurrency: string;
  /** Answers whether it was saved. */
  readonly onSave: (draft: RateDraft) => Promise<boolean>;
  readonly onClose: () => void;
};

/** What one unit of a currency was worth in another on a day. */
export function RateDialog({ rate, into, shopCurrency, onSave, onClose }: RateDialogProps) {
  const { t } = useTranslation(['insightSettings', 'common']);
  const { locale } = useFormat();
  const today = useToday();
  const sign = decimalSignOf(locale);
  const [from, setFrom] = useState<string | null>(rate?.from ?? null);
  const [to, setTo] = useState<string | null>(rate?.to ?? into);
  const [text, setText] = useState(rate?.rate.replace('.', sign) ?? '');
  const [on, setOn] = useState<IsoDate | null>(rate?.on ?? today);
  const [note, setNote] = useState(rate?.note ?? '');
  const [isTried, setIsTried] = useState(false);

  const decimal = decimalTextOf(text);
  const worth = decimal !== null && rateOf(decimal) !== null ? decimal : null;
  const isSame = from !== null && from === to;
  const form = useFormDialog(async () => {
    setIsTried(true);
    if (from === null || to === null || isSame || worth === null || on === null) return;
    if (await onSave({ from, to, rate: worth, on, note })) onClose();
  });
  return (
    <FormDialog
      title={rate === null ? t('rates.add') : t('rates.edit')}
      form={form}
      act={t('common:action.save')}
      onClose={onClose}
    >
      <div className={styles['pair']}>
        <CurrencyField
          label={t('rates.from')}
          shopCurrency={shopCurrency}
          value={from}
          error={isTried && from === null ? t('rates.needsCurrency') : undefined}
          onChange={setFrom}
        />
        <CurrencyField
          label={t('rates.to')}
          shopCurrency={shopCurrency}
          value={to}
          error={isTried && isSame ? t('rates.same') : undefined}
          onChange={setTo}
        />
      </div>
      <div className={styles['pair']}>
        <TextField
          label={t('rates.rate')}
          value={text}
          inputMode="decimal"
          autoComplete="off"
          placeholder={t('rates.example')}
          error={isTried && worth === null ? t('rates.problem') : undefined}
          understoodAs={
            worth === null || from === null || to === null
              ? undefined
              : t('rates.says', { from, to, rate: worth.replace('.', sign) })
          }
          onChange={setText}
        />
        <DayField
          label={t('rates.on')}
          initial={rate?.on ?? today}
          error={isTried && on === null ? t('problem.pastDay') : undefined}
          onChange={setOn}
        />
      </div>
      <TextField
        label={t('note')}
        optionalLabel={t('common:optional')}
        value={note}
        maxLength={200}
        onChange={setNote}
      />
    </FormDialog>
  );
}
