import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '@shared/domain/purchases/product';
import type { ProgrammeWords } from './programmeText';
import { useFormat } from './useFormat';
import { useTierName } from './useTierName';

/**
 * The words for rules of the programme, as `rulesText`, `topicText` and `programmeChanges` need them.
 *
 * @param products - Steady between renders; archived ones too, because old rules may name them.
 */
export function useProgrammeWords(
  products: readonly Pick<Product, 'id' | 'name'>[],
): ProgrammeWords {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const tierName = useTierName();
  return useMemo(() => {
    const names = new Map(products.map(({ id, name }) => [id, name]));
    return { t, format, tierName, productName: (id) => names.get(id) ?? '' };
  }, [t, format, tierName, products]);
}
