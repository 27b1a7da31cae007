import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tier } from '@shared/domain/loyalty/programme';

const USUAL = ['guest', 'regular', 'honoured'] as const;

/** What a tier is called: the owner's name for it, or the usual one of the three that a shop begins with. */
export function useTierName(): (tier: Pick<Tier, 'id' | 'name'>) => string {
  const { t } = useTranslation('loyalty');
  return useCallback(
    ({ id, name }) => {
      if (name !== '') return name;
      const usual = USUAL.find((word) => word === id);
      return usual === undefined ? t('tier.unnamed') : t(`tier.${usual}`);
    },
    [t],
  );
}
