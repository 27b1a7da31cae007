import { useTranslation } from 'react-i18next';
import { isUnusualAmount } from '@shared/domain/purchases/usualAmounts';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { Button } from '@renderer/ui/Button';
import { Select } from '@renderer/ui/Select';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import styles from './Purchase.module.css';
import { CHANNELS, PAYMENTS } from './purchaseDraft';
import type { PurchaseProblems } from './purchaseProblems';
import { useCurrencyOptions } from './useCurrencyOptions';
import type { PurchaseForm } from './usePurchaseForm';

type PurchaseFieldsProps = {
  readonly form: PurchaseForm;
  readonly problems: PurchaseProblems;
  readonly onEnter: () => void;
};

/** How much, when, how and where. */
export function PurchaseFields({ form, problems, onEnter }: PurchaseFieldsProps) {
  const { t } = useTranslation(['purchases', 'common']);
  const format = useFormat();
  const { draft, reading, facts, set } = form;
  const money = useMoneyText(draft.currency);
  const currencies = useCurrencyOptions(draft.currency);
  const hasLines = draft.lines.length > 0;
  const { amountMinor, boughtOn, currency } = reading.booking;
  const unusual =
    amountMinor > 0
      ? isUnusualAmount(
          amountMinor,
          facts.purchases.filter((purchase) => purchase.currency === currency),
        )
      : null;
  const inMoney = (minor: number): string => format.money({ minor, currency });

  return (
    <div className={styles['grid']}>
      <TextField
        label={hasLines ? t('form.sum') : t('form.amount')}
        size="lg"
        inputMode="decimal"
        dir="ltr"
        autoFocus
        isReadOnly={hasLines}
        value={hasLines ? money.show(amountMinor) : draft.amount}
        onChange={(amount) => {
          set({ amount });
        }}
        onEnter={onEnter}
        end={<Text ink="quiet">{money.sign}</Text>}
        error={problems.amount}
        hint={
          unusual === null
            ? undefined
            : t('form.unusual', {
                amount: inMoney(amountMinor),
                usual: inMoney(unusual.usualMinor),
              })
        }
      />
      <TextField
        label={t('form.when')}
        size="lg"
        placeholder={t('form.today')}
        value={draft.when}
        onChange={(when) => {
          set({ when });
        }}
        onEnter={onEnter}
        error={problems.when}
        understoodAs={draft.when.trim() === '' ? undefined : format.weekday(boughtOn)}
      />
      <div className={styles['three']}>
        <Select
          label={t('form.payment')}
          options={[
            { id: 'none' as const, label: t('payment.unknown') },
            ...PAYMENTS.map((id) => ({ id, label: t(`payment.${id}`) })),
          ]}
          value={draft.payment ?? 'none'}
          onChange={(payment) => {
            set({ payment: payment === 'none' ? null : payment });
          }}
          placeholder={t('payment.unknown')}
        />
        <Select
          label={t('form.channel')}
          options={CHANNELS.map((id) => ({ id, label: t(`channel.${id}`) }))}
          value={draft.channel}
          onChange={(channel) => {
            set({ channel });
          }}
          placeholder={t('form.channel')}
        />
        <Select
          label={t('form.currency')}
          groups={currencies}
          value={draft.currency}
          onChange={(next) => {
            set({ currency: next });
          }}
          placeholder={t('form.currency')}
        />
      </div>
      {hasLines ? null : (
        <div className={styles['addLine']}>
          <Button
            variant="text"
            icon="plus"
            onPress={() => {
              form.addLine();
            }}
          >
            {t('form.addLines')}
          </Button>
        </div>
      )}
    </div>
  );
}
