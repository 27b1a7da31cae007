import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product, ProductId } from '@shared/domain/purchases/product';
import { isolate } from '@renderer/i18n/isolate';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { Button } from '@renderer/ui/Button';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { ComboBox } from '@renderer/ui/ComboBox';
import { Dialog } from '@renderer/ui/Dialog';
import { IconButton } from '@renderer/ui/IconButton';
import { Spacer } from '@renderer/ui/Screen';
import { TextField } from '@renderer/ui/TextField';
import { freshProduct, isNameTaken, type ProductDraft } from './productDraft';
import styles from './Products.module.css';

/** Categories offered to be tapped; further ones are typed. */
const SUGGESTED = 8;

type ProductDialogProps = {
  /** `null` for a new one. */
  readonly product: Product | null;
  readonly list: readonly Product[];
  /** ISO 4217 of new prices. */
  readonly currency: string;
  readonly onDone: (draft: ProductDraft) => void;
  readonly onClose: () => void;
};

/** A product's name, category, usual price and what goes with it. */
export function ProductDialog({ product, list, currency, onDone, onClose }: ProductDialogProps) {
  const { t } = useTranslation(['programme', 'common']);
  const [draft, setDraft] = useState<ProductDraft>(product ?? freshProduct(currency));
  const money = useMoneyText(draft.currency);
  const say = useLoyaltyRefusal();
  const [price, setPrice] = useState(draft.priceMinor === null ? '' : money.show(draft.priceMinor));
  const [isTried, setIsTried] = useState(false);
  const [isPriceLeft, setIsPriceLeft] = useState(false);
  const set = (changes: Partial<ProductDraft>) => setDraft((before) => ({ ...before, ...changes }));

  const name = draft.name.trim();
  const isTaken = isNameTaken(name, list, product?.id ?? null);
  const reading = price.trim() === '' ? null : money.read(price);
  const categories = [...new Set(list.map(({ category }) => category))]
    .filter((category) => category !== '')
    .slice(0, SUGGESTED);
  const others = list.filter(({ id, isArchived }) => id !== product?.id && !isArchived);

  const save = () => {
    setIsTried(true);
    setIsPriceLeft(true);
    if (name === '' || isTaken || reading?.ok === false) return;
    onDone({
      name,
      category: draft.category.trim(),
      currency: draft.currency,
      priceMinor: reading === null ? null : reading.value.minor,
      goesWith: draft.goesWith,
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={product === null ? t('products.add') : product.name}
      closeLabel={t('common:action.close')}
      width={520}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextField
          autoFocus
          label={t('products.name')}
          value={draft.name}
          maxLength={120}
          error={
            isTried && name === ''
              ? t('products.needsName')
              : name !== '' && isTaken
                ? t('products.taken')
                : undefined
          }
          onChange={(next) => set({ name: next })}
          onEnter={save}
        />
        <div className={styles['pair']}>
          <TextField
            label={t('products.category')}
            optionalLabel={t('common:optional')}
            value={draft.category}
            maxLength={80}
            onChange={(category) => set({ category })}
            onEnter={save}
          />
          <TextField
            label={t('products.price')}
            optionalLabel={t('common:optional')}
            value={price}
            inputMode="decimal"
            autoComplete="off"
            end={<span aria-hidden="true">{money.sign}</span>}
            error={isPriceLeft && reading?.ok === false ? say(reading.refusal) : undefined}
            onChange={(next) => {
              setPrice(next);
              setIsPriceLeft(false);
            }}
            onBlur={() => {
              setIsPriceLeft(true);
              if (reading?.ok === true) setPrice(money.show(reading.value.minor));
            }}
            onEnter={save}
          />
        </div>
        {categories.length > 0 && (
          <ChipGroup label={t('products.categories')} isWrapping>
            {categories.map((category) => (
              <ToggleChip
                key={category}
                look="soft"
                isSelected={draft.category.trim() === category}
                onChange={(isOn) => set({ category: isOn ? category : '' })}
              >
                {category}
              </ToggleChip>
            ))}
          </ChipGroup>
        )}
        {others.length > 0 && (
          <GoesWith
            others={others}
            chosen={draft.goesWith}
            onChange={(goesWith) => set({ goesWith })}
          />
        )}
      </div>
    </Dialog>
  );
}

type GoesWithProps = {
  readonly others: readonly Product[];
  readonly chosen: readonly ProductId[];
  readonly onChange: (chosen: readonly ProductId[]) => void;
};

function GoesWith({ others, chosen, onChange }: GoesWithProps) {
  const { t } = useTranslation('programme');
  const shown = others.filter(({ id }) => chosen.includes(id));
  return (
    <div className={styles['goesWith']}>
      <ComboBox
        // Empty again after each choice.
        key={chosen.join(' ')}
        label={t('products.goesWith')}
        hint={t('products.goesWithHint')}
        options={others
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, name, category }) => ({ id, label: name, detail: category }))}
        value={null}
        placeholder={t('piece.choose')}
        emptyText={t('nothingFits')}
        openLabel={t('openList')}
        onChange={(id) => {
          if (id !== null) onChange([...chosen, id]);
        }}
      />
      {shown.length > 0 && (
        <ul className={styles['chosen']} aria-label={t('products.goesWith')}>
          {shown.map(({ id, name }) => (
            <li key={id} className={styles['choice']}>
              <bdi>{name}</bdi>
              <IconButton
                icon="x"
                size="sm"
                label={t('products.removePair', { name: isolate(name) })}
                onPress={() => onChange(chosen.filter((other) => other !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
