import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '@shared/kernel/result';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence, type SentenceValues } from '@renderer/i18n/Sentence';
import { useLoyaltyRefusal, type LoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';

/** A sentence of `ideas:toast`. */
export type IdeaToast =
  'added' | 'edited' | 'moved' | 'rewarded' | 'removed' | 'asked' | 'unasked' | 'told' | 'product';

/** Says what was done, with the way back; `false` and the reason where it was refused. */
export function useIdeaTell(): (
  done: Result<{ readonly batchId: string | null }, LoyaltyRefusal>,
  key: IdeaToast,
  values: SentenceValues,
) => boolean {
  const { t } = useTranslation('ideas');
  const toasts = useToasts();
  const refusalText = useLoyaltyRefusal();
  return (done, key, values) => {
    if (!done.ok) {
      toasts.show({ text: refusalText(done.refusal) });
      return false;
    }
    if (done.value.batchId === null) return true;
    const text: ReactNode = <Sentence say={(stand) => t(`toast.${key}`, stand)} values={values} />;
    toasts.show({ text, batchId: done.value.batchId });
    return true;
  };
}
