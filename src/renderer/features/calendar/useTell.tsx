import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence, type SentenceValues } from '@renderer/i18n/Sentence';
import type { Acted } from './useCalendarActs';

/** What was done, as a sentence under `toast`. */
export type Told =
  | 'moved'
  | 'movedDay'
  | 'kept'
  | 'done'
  | 'reopened'
  | 'removed'
  | 'planned'
  | 'changed'
  | 'hidden'
  | 'corrected'
  | 'added'
  | 'restored'
  | 'promiseKept';

/** Reports an act with its way back. Answers whether it was done: what is gone says so. */
export function useTell(): (acting: Acted, told: Told, values: SentenceValues) => Promise<boolean> {
  const { t } = useTranslation('calendar');
  const toasts = useToasts();
  return async (acting, told, values) => {
    const saved = await acting;
    if (saved === null) {
      toasts.show({ text: t('gone') });
      return false;
    }
    toasts.show({
      text: <Sentence say={(given) => t(`toast.${told}`, given)} values={values} />,
      batchId: saved.batchId,
    });
    return true;
  };
}
