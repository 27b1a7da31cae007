import { useTranslation } from 'react-i18next';
import type { Refusal, Result } from '@shared/kernel/result';
import { useToasts } from '@renderer/hooks/useToasts';

type Saving = Promise<Result<{ readonly batchId: string | null }, Refusal>>;

/** Waits for an act and says it with its way back, or that it could not be done; answers whether it was done. */
export function useSaid(): (saving: Saving, text: string) => Promise<boolean> {
  const { t } = useTranslation('errors');
  const toasts = useToasts();
  return async (saving, text) => {
    const saved = await saving.catch(() => null);
    const isDone = saved?.ok === true;
    toasts.show(isDone ? { text, batchId: saved.value.batchId } : { text: t('saving.title') });
    return isDone;
  };
}
