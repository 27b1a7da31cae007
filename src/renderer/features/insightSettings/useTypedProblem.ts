import { useTranslation } from 'react-i18next';
import type { TypedRefusal } from '@shared/domain/insights/typedFigure';
import { useFormat } from '@renderer/i18n/useFormat';

/** Says why a typed number does not fit. */
export function useTypedProblem(): (refusal: TypedRefusal) => string {
  const { t } = useTranslation('insightSettings');
  const format = useFormat();
  return (refusal) => {
    switch (refusal.code) {
      case 'typed/not-a-number':
        return t('problem.notANumber');
      case 'typed/not-whole':
        return t('problem.notWhole');
      case 'typed/out-of-range':
        return t('problem.range', {
          min: format.number(refusal.min),
          max: format.number(refusal.max),
        });
    }
  };
}
