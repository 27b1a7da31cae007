import { useTranslation } from 'react-i18next';
import type { Result } from '@shared/kernel/result';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence, type SentenceValues } from '@renderer/i18n/Sentence';
import { useLoyaltyRefusal, type LoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';

/** A sentence of `purchases:toast`. */
export type ToastKey =
  | 'redeemed'
  | 'cardRedeemed'
  | 'cardRedeemedPlain'
  | 'added'
  | 'taken'
  | 'awarded'
  | 'reversed'
  | 'transferred'
  | 'cardIssued'
  | 'cardLinked'
  | 'cardBlocked'
  | 'cardUnblocked'
  | 'refundPaid'
  | 'voided'
  | 'edited'
  | 'lineStruck'
  | 'lineBack'
  | 'renewalAdded'
  | 'renewalEdited'
  | 'renewalDone'
  | 'renewalMoved'
  | 'renewalDropped';

/**
 * Reports what became of an act: what was done with the way back, or why not. Answers the refusal, for
 * forms that show it themselves.
 */
export function useTell(): (
  answer: Result<{ readonly batchId: string | null }, LoyaltyRefusal>,
  key: ToastKey,
  values?: SentenceValues,
) => boolean {
  const { t } = useTranslation('purchases');
  const toasts = useToasts();
  const sayRefusal = useLoyaltyRefusal();
  return (answer, key, values = {}) => {
    if (!answer.ok) {
      toasts.show({ text: sayRefusal(answer.refusal) });
      return false;
    }
    toasts.show({
      text: <Sentence say={(stand) => t(`toast.${key}`, stand)} values={values} />,
      batchId: answer.value.batchId,
    });
    return true;
  };
}
