import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { goesWith, type GoesWith } from '@shared/domain/purchases/goesTogether';
import type { Product } from '@shared/domain/purchases/product';
import { Button } from '@renderer/ui/Button';
import { Text } from '@renderer/ui/Text';
import type { LineDraft } from './purchaseDraft';
import styles from './Purchase.module.css';
import { useSold } from './useSold';

type GoesTogetherProps = {
  readonly lines: readonly LineDraft[];
  readonly products: readonly Product[];
  readonly onAdd: (product: Product) => void;
};

const SHOWN = 3;

/** What goes with the lines so far, each with its reason; a press adds it. */
export function GoesTogether({ lines, products, onAdd }: GoesTogetherProps) {
  const { t } = useTranslation('purchases');
  const sold = useSold();
  const chosen = lines.flatMap(({ productId }) => (productId === null ? [] : [productId])).join();
  const offered = useMemo(() => {
    const ids = new Set<string>(chosen.split(','));
    const found = new Map<string, { readonly with: Product; readonly what: GoesWith }>();
    for (const product of products.filter(({ id }) => ids.has(id))) {
      for (const what of goesWith(product, sold, products)) {
        const { id } = what.product;
        if (!ids.has(id) && !found.has(id)) found.set(id, { with: product, what });
      }
    }
    return [...found.values()].slice(0, SHOWN);
  }, [chosen, products, sold]);
  if (offered.length === 0) return null;
  return (
    <ul className={styles['goesWith']} aria-label={t('goesWith.title')}>
      {offered.map(({ with: product, what }) => (
        <li key={what.product.id}>
          <Button
            variant="soft"
            size="sm"
            icon="plus"
            onPress={() => {
              onAdd(what.product);
            }}
          >
            {what.product.name}
          </Button>
          <Text size={2} ink="quiet">
            {what.because === 'owner'
              ? t('goesWith.owner', { product: product.name })
              : t('goesWith.people', {
                  count: what.because.buyers,
                  of: what.because.ofBuyers,
                  product: product.name,
                })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
