import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SplitBy, SplitGroup } from '@shared/domain/insights/figure';
import { useFormat } from '@renderer/i18n/useFormat';

/** What a group of a split is called. */
export function useGroupName(): (by: SplitBy, group: Pick<SplitGroup, 'kind' | 'label'>) => string {
  const { t } = useTranslation('insights');
  const { country } = useFormat();
  return useCallback(
    (by, { kind, label }) => {
      switch (kind) {
        case 'recommended':
          return t('cost.recommended');
        case 'file':
          return t('cost.file', { name: label });
        case 'unknown':
          return t(`unknownGroup.${by}`);
        case 'named':
          return by === 'country' ? country(label) : label;
      }
    },
    [t, country],
  );
}
