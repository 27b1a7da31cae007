import { useTranslation } from 'react-i18next';
import type { Product } from '@shared/domain/purchases/product';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { Tag } from '@renderer/ui/Tag';
import styles from './Products.module.css';
import type { BoughtTogether } from './useBoughtTogether';

type ProductRowProps = {
  readonly product: Product;
  readonly nameOf: (id: Product['id']) => string;
  /** What people bought with it, the most frequent first. */
  readonly together: readonly BoughtTogether[];
  /** Names of the customers whose idea it was. */
  readonly designedBy: readonly string[];
  readonly onEdit: () => void;
  readonly onArchive: () => void;
};

/** One product: what it is, what it costs, what goes with it by the owner's word and by what was bought. */
export function ProductRow({
  product,
  nameOf,
  together,
  designedBy,
  onEdit,
  onArchive,
}: ProductRowProps) {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  const { name, category, priceMinor, currency, isArchived } = product;
  const goesWith = product.goesWith.map(nameOf).filter((other) => other !== '');
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <p className={styles['name']}>
          <bdi>{name}</bdi>
          {category !== '' && <Tag>{category}</Tag>}
        </p>
        {designedBy.length > 0 && (
          <p className={styles['detail']} dir="auto">
            <Tag tone="thanks" icon="star">
              {t('products.designed')}
            </Tag>{' '}
            {format.list(designedBy)}
          </p>
        )}
        {goesWith.length > 0 && (
          <p className={styles['detail']} dir="auto">
            {t('products.goesWithText', { names: format.list(goesWith) })}
          </p>
        )}
        {together.map((pair) => (
          <p key={pair.id} className={styles['detail']} dir="auto">
            {t('products.together', {
              count: pair.buyers,
              both: format.number(pair.both),
              other: nameOf(pair.id),
            })}
          </p>
        ))}
      </div>
      {priceMinor !== null && (
        <span className={styles['price']}>{format.money({ minor: priceMinor, currency })}</span>
      )}
      <IconButton
        icon="pencil"
        label={t('products.edit', { name: isolate(name) })}
        onPress={onEdit}
      />
      <Button
        size="sm"
        variant="text"
        label={t(isArchived ? 'products.offerLabel' : 'products.archiveLabel', {
          name: isolate(name),
        })}
        onPress={onArchive}
      >
        {t(isArchived ? 'products.offer' : 'products.archive')}
      </Button>
    </li>
  );
}
