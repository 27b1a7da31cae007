import { useTranslation } from 'react-i18next';
import type { Product, ProductId } from '@shared/domain/purchases/product';
import { Select, type OptionGroup } from '@renderer/ui/Select';
import { categoriesOf } from './categories';

/** What pieces are counted: of one product, or of any product of a category; of nothing while both are empty. */
export type Pieces = { readonly productId: ProductId | null; readonly category: string };

type PieceSelectProps = {
  readonly label: string;
  readonly value: Pieces;
  readonly products: readonly Product[];
  readonly onChange: (value: Pieces) => void;
  readonly error?: string | undefined;
};

/** Chooses which pieces count. */
export function PieceSelect({ label, value, products, onChange, error }: PieceSelectProps) {
  const { t } = useTranslation('programme');
  const { productId, category } = value;
  const offered = products.filter(({ id, isArchived }) => !isArchived || id === productId);
  // What was chosen stays to be seen, also when nothing has that category any more.
  const categories = [
    ...new Set([...categoriesOf(offered), ...(category === '' ? [] : [category])]),
  ];
  const groups: readonly OptionGroup[] = [
    {
      title: t('piece.categories'),
      options: categories.map((name) => ({ id: `category:${name}`, label: name })),
    },
    {
      title: t('piece.products'),
      options: offered.map(({ id, name }) => ({ id: `product:${id}`, label: name })),
    },
  ].filter(({ options }) => options.length > 0);
  return (
    <Select
      label={label}
      placeholder={t('piece.choose')}
      groups={groups}
      error={error}
      hint={offered.length === 0 ? t('piece.noProducts') : undefined}
      value={
        productId !== null
          ? `product:${productId}`
          : category === ''
            ? null
            : `category:${category}`
      }
      onChange={(chosen) => {
        const [kind, ...rest] = chosen.split(':');
        const name = rest.join(':');
        onChange({
          productId: kind === 'product' ? (name as ProductId) : null,
          category: kind === 'category' ? name : '',
        });
      }}
    />
  );
}
