import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '@shared/domain/purchases/product';
import type { ProductDraft } from './productDraft';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Skeleton } from '@renderer/ui/Skeleton';
import { PasteDialog } from './PasteDialog';
import { ProductDialog } from './ProductDialog';
import { ProductRow } from './ProductRow';
import styles from './Products.module.css';
import { useBoughtTogether } from './useBoughtTogether';
import { useProducts } from './useProducts';

/** What the shop sells: a short list for purchases, rules and suggestions. */
export function ProductSettings() {
  const { t } = useTranslation(['programme', 'common']);
  const { list, repository, currency, designers } = useProducts();
  const together = useBoughtTogether(list);
  const toasts = useToasts();
  const [edited, setEdited] = useState<Product | 'new' | null>(null);
  const [isPasting, setIsPasting] = useState(false);
  const [hasArchived, setHasArchived] = useState(false);
  const nameOf = useMemo(() => {
    const names = new Map(list?.map(({ id, name }) => [id, name]));
    return (id: Product['id']) => names.get(id) ?? '';
  }, [list]);
  if (list === null) return <Skeleton label={t('common:loading')} shape="card" />;

  const offered = list.filter(({ isArchived }) => !isArchived);
  const archived = list.filter(({ isArchived }) => isArchived);
  const tell = async (saving: ReturnType<typeof repository.update>, text: string) => {
    const saved = await saving;
    if (saved.ok && saved.value.batchId !== null) {
      toasts.show({ text, batchId: saved.value.batchId });
    }
  };
  const handleDone = async (draft: ProductDraft) => {
    const name = isolate(draft.name);
    if (edited === 'new') {
      const saved = await repository.add(draft);
      if (saved.ok) {
        toasts.show({ text: t('products.added', { name }), batchId: saved.value.batchId });
      }
    } else if (edited !== null) {
      void tell(repository.update(edited.id, draft), t('products.edited', { name }));
    }
    setEdited(null);
  };
  const handleArchive = (product: Product) =>
    void tell(
      repository.setArchived(product.id, !product.isArchived),
      t(product.isArchived ? 'products.offered' : 'products.archived', {
        name: isolate(product.name),
      }),
    );
  const rowsOf = (products: readonly Product[]) =>
    products.map((product) => (
      <ProductRow
        key={product.id}
        {...{ product, nameOf }}
        together={together.get(product.id) ?? []}
        designedBy={designers.get(product.id) ?? []}
        onEdit={() => setEdited(product)}
        onArchive={() => handleArchive(product)}
      />
    ));
  const actions = (
    <>
      <Button size="sm" onPress={() => setIsPasting(true)}>
        {t('products.paste')}
      </Button>
      <Button size="sm" variant="primary" icon="plus" onPress={() => setEdited('new')}>
        {t('products.add')}
      </Button>
    </>
  );
  return (
    <>
      <p className={styles['lead']}>{t('products.lead')}</p>
      {list.length === 0 ? (
        <Card>
          <EmptyState title={t('products.empty')} actions={actions}>
            {t('products.emptyText')}
          </EmptyState>
        </Card>
      ) : (
        <Card title={t('products.list')} actions={actions}>
          <ul aria-label={t('products.list')}>{rowsOf(offered)}</ul>
        </Card>
      )}
      {archived.length > 0 && (
        <Card
          title={t('products.archivedList')}
          actions={
            <Button
              size="sm"
              variant="text"
              isExpanded={hasArchived}
              onPress={() => setHasArchived(!hasArchived)}
            >
              {hasArchived
                ? t('products.hideArchived')
                : t('products.showArchived', { count: archived.length })}
            </Button>
          }
        >
          {hasArchived && <ul aria-label={t('products.archivedList')}>{rowsOf(archived)}</ul>}
        </Card>
      )}
      {edited !== null && (
        <ProductDialog
          product={edited === 'new' ? null : edited}
          {...{ list, currency }}
          onClose={() => setEdited(null)}
          onDone={(draft) => void handleDone(draft)}
        />
      )}
      {isPasting && (
        <PasteDialog
          {...{ list, currency }}
          onClose={() => setIsPasting(false)}
          onDone={async (drafts) => {
            setIsPasting(false);
            const saved = await repository.addMany(drafts);
            if (saved.ok && saved.value.batchId !== null) {
              toasts.show({
                text: t('products.addedMany', { count: drafts.length }),
                batchId: saved.value.batchId,
              });
            }
          }}
        />
      )}
    </>
  );
}
