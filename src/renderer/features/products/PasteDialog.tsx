import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '@shared/domain/purchases/product';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { TextArea } from '@renderer/ui/TextArea';
import { readPastedProducts } from './pastedProducts';
import { freshProduct, type ProductDraft } from './productDraft';
import styles from './Products.module.css';

/** So many are shown; the rest is counted. */
const SHOWN = 6;

type PasteDialogProps = {
  readonly list: readonly Product[];
  /** ISO 4217. */
  readonly currency: string;
  readonly onDone: (drafts: readonly ProductDraft[]) => void;
  readonly onClose: () => void;
};

/** A list from somewhere else, one product a line; shows how it was understood before anything is added. */
export function PasteDialog({ list, currency, onDone, onClose }: PasteDialogProps) {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  const money = useMoneyText(currency);
  const [text, setText] = useState('');
  const { products, known } = readPastedProducts(
    text,
    (cell) => {
      const reading = money.read(cell);
      return reading.ok ? reading.value : null;
    },
    list.filter(({ isArchived }) => !isArchived).map(({ name }) => name),
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('products.pasteTitle')}
      lead={t('products.pasteLead')}
      closeLabel={t('common:action.close')}
      width={560}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={products.length === 0}
            onPress={() =>
              onDone(
                products.map(({ name, category, price }) => ({
                  ...freshProduct(currency),
                  name,
                  category,
                  priceMinor: price?.minor ?? null,
                })),
              )
            }
          >
            {products.length === 0
              ? t('common:action.add')
              : t('products.pasteAdd', { count: products.length })}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextArea
          autoFocus
          label={t('products.pasteField')}
          placeholder={t('products.pasteExample')}
          value={text}
          minRows={6}
          maxRows={10}
          spellCheck={false}
          onChange={setText}
        />
        {products.length > 0 && (
          <ul className={styles['understood']} aria-label={t('products.understood')}>
            {products.slice(0, SHOWN).map(({ name, category, price }) => (
              <li key={name} className={styles['understoodRow']}>
                <bdi className={styles['words']}>{name}</bdi>
                <bdi className={styles['detail']}>{category}</bdi>
                <span className={styles['price']}>{price === null ? '' : format.money(price)}</span>
              </li>
            ))}
            {products.length > SHOWN && (
              <li className={styles['detail']}>
                {t('products.pasteMore', { count: products.length - SHOWN })}
              </li>
            )}
          </ul>
        )}
        {known > 0 && (
          <p className={styles['detail']}>{t('products.pasteKnown', { count: known })}</p>
        )}
      </div>
    </Dialog>
  );
}
