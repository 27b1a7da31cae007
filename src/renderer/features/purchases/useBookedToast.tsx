import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import type { BookedPurchase } from './usePurchaseForm';

/** Reports that a purchase was booked and what it earned, with the way back. */
export function useBookedToast(): (booked: BookedPurchase, name: string) => void {
  const { t } = useTranslation('purchases');
  const format = useFormat();
  const toasts = useToasts();
  return ({ plan, batchId }, name) => {
    const { amountMinor: minor, currency } = plan.purchase;
    const count = plan.earned.points;
    toasts.show({
      text: (
        <Sentence
          say={(values) => t(count > 0 ? 'form.booked' : 'form.bookedPlain', { ...values, count })}
          values={{ name, amount: format.money({ minor, currency }) }}
        />
      ),
      batchId,
    });
  };
}
