import { useTranslation } from 'react-i18next';
import type { Product } from '@shared/domain/purchases/product';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { SuggestField } from '@renderer/ui/SuggestField';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import { GoesTogether } from './GoesTogether';
import type { LineDraft } from './purchaseDraft';
import styles from './Purchase.module.css';
import type { PurchaseProblems } from './purchaseProblems';
import { useDesignedBy, useProducts } from './useProducts';
import type { PurchaseForm } from './usePurchaseForm';

type LineFieldsProps = {
  readonly form: PurchaseForm;
  readonly problems: PurchaseProblems;
};

/** What was bought, line by line. */
export function LineFields({ form, problems }: LineFieldsProps) {
  const { t } = useTranslation('purchases');
  const products = useProducts();
  const designers = useDesignedBy();
  const { draft } = form;
  const money = useMoneyText(draft.currency);
  if (draft.lines.length === 0) return null;

  const lineOf = (product: Product): Partial<LineDraft> => ({
    productId: product.id,
    name: product.name,
    category: product.category,
    ...(product.priceMinor === null || product.currency !== draft.currency
      ? {}
      : { price: money.show(product.priceMinor) }),
  });

  return (
    <section aria-label={t('form.lines')} className={styles['lines']}>
      <ul>
        {draft.lines.map((line, at) => (
          <LineRow
            key={line.id}
            line={line}
            at={at}
            form={form}
            problems={problems}
            products={products}
            designers={designers}
            lineOf={lineOf}
          />
        ))}
      </ul>
      <div className={styles['lineEnd']}>
        <Button
          variant="text"
          size="sm"
          icon="plus"
          onPress={() => {
            form.addLine();
          }}
        >
          {t('form.addLine')}
        </Button>
        <GoesTogether
          lines={draft.lines}
          products={products}
          onAdd={(product) => {
            form.addLine(lineOf(product));
          }}
        />
      </div>
    </section>
  );
}

type LineRowProps = {
  readonly line: LineDraft;
  readonly at: number;
  readonly form: PurchaseForm;
  readonly problems: PurchaseProblems;
  readonly products: readonly Product[];
  readonly designers: ReadonlyMap<string, readonly string[]>;
  readonly lineOf: (product: Product) => Partial<LineDraft>;
};

function LineRow({ line, at, form, problems, products, designers, lineOf }: LineRowProps) {
  const { t } = useTranslation('purchases');
  const format = useFormat();
  const total = form.reading.lineMinors[at] ?? null;
  const place = { place: at + 1 };
  const categories = [...new Set(products.map(({ category }) => category))].filter(
    (category) => category !== '',
  );
  return (
    <li>
      <SuggestField
        label={t('form.lineName', place)}
        isLabelHidden
        size="sm"
        className={styles['lineName']}
        placeholder={t('form.what')}
        autoFocus={line.name === ''}
        value={line.name}
        onChange={(name) => {
          form.setLine(line.id, { name, productId: null });
        }}
        onPick={(id) => {
          const product = products.find((one) => one.id === id);
          if (product !== undefined) form.setLine(line.id, lineOf(product));
        }}
        suggestions={products.map(({ id, name, category }) => {
          const by = designers.get(id);
          const detail =
            by === undefined ? category : t('form.designedBy', { names: format.list(by) });
          return { id, label: name, detail: detail === '' ? undefined : detail };
        })}
        error={problems.line(at, 'name')}
      />
      <TextField
        label={t('form.quantity', place)}
        isLabelHidden
        size="sm"
        inputMode="decimal"
        dir="ltr"
        placeholder="1"
        value={line.quantity}
        onChange={(quantity) => {
          form.setLine(line.id, { quantity });
        }}
        end={<Text ink="quiet">×</Text>}
        error={problems.line(at, 'quantity')}
      />
      <TextField
        label={t('form.price', place)}
        isLabelHidden
        size="sm"
        inputMode="decimal"
        dir="ltr"
        placeholder={t('form.priceEach')}
        value={line.price}
        onChange={(price) => {
          form.setLine(line.id, { price });
        }}
        error={problems.line(at, 'price')}
      />
      <span className={styles['lineTotal']}>
        {total === null ? '' : format.money({ minor: total, currency: form.draft.currency })}
      </span>
      <IconButton
        icon="x"
        size="sm"
        label={t('form.removeLine', {
          name: line.name === '' ? format.number(at + 1) : isolate(line.name),
        })}
        onPress={() => {
          form.removeLine(line.id);
        }}
      />
      {line.productId === null && line.name.trim() !== '' ? (
        <SuggestField
          label={t('form.category', place)}
          isLabelHidden
          size="sm"
          className={styles['lineCategory']}
          placeholder={t('form.categoryExample')}
          value={line.category}
          onChange={(category) => {
            form.setLine(line.id, { category });
          }}
          onPick={(category) => {
            form.setLine(line.id, { category });
          }}
          suggestions={categories.map((category) => ({ id: category, label: category }))}
        />
      ) : line.category === '' ? null : (
        <Text size={2} ink="quiet">
          <bdi className={styles['lineCategory']}>{line.category}</bdi>
        </Text>
      )}
    </li>
  );
}
