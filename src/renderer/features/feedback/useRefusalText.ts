import { useTranslation } from 'react-i18next';
import type { CriticismRefusal } from '@renderer/data/repositories/criticisms';
import type { FeedbackRefusal } from '@renderer/data/repositories/feedback';

/** Every "no" that feedback can get. */
export type AnyRefusal = FeedbackRefusal | CriticismRefusal;

/** Why something was not written down or not taken a step further. */
export function useRefusalText(): (refusal: AnyRefusal) => string {
  const { t } = useTranslation('feedback');
  return (refusal) => {
    switch (refusal.code) {
      case 'criticisms/step-missing':
        return t(`refusal.criticisms/step-missing.${refusal.step}`);
      case 'feedback/score-off-scale':
        return t('refusal.feedback/score-off-scale', { min: refusal.min, max: refusal.max });
      default:
        return t(`refusal.${refusal.code}`);
    }
  };
}
