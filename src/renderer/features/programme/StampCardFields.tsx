import { useTranslation } from 'react-i18next';
import type { StampCard } from '@shared/domain/loyalty/programme';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { SwitchRow } from '@renderer/ui/SwitchRow';
import { TextField } from '@renderer/ui/TextField';
import { AmountField } from './AmountField';
import type { EditingProps } from './editing';
import { ExpiryFields } from './ExpiryFields';
import { PieceSelect } from './PieceSelect';
import { PointsField } from './PointsField';
import styles from './Programme.module.css';
import { cardOf } from './starts';

type StampCardFieldsProps = Omit<EditingProps, 'words'> & {
  /** What is wrong with the card, in a sentence. */
  readonly problem: string | undefined;
};

/** The stamp card: whether there is one, what is stamped, and what a full one brings. */
export function StampCardFields({ form, products, problem }: StampCardFieldsProps) {
  const { t } = useTranslation('programme');
  const { stampCard, currency } = form.rules;
  const set = (changes: Partial<StampCard>) => {
    if (stampCard !== null) form.set({ stampCard: { ...stampCard, ...changes } });
  };
  return (
    <>
      <SwitchRow
        hint={t('stampCard.hint')}
        isSelected={stampCard !== null}
        onChange={(isOn) => {
          form.setUnreadable('stampThreshold', false);
          form.set({ stampCard: isOn ? cardOf(t('stampCard.usualReward')) : null });
        }}
      >
        {t('stampCard.switch')}
      </SwitchRow>
      {stampCard !== null && (
        <>
          <div className={styles['pair']}>
            <PointsField
              label={t('stampCard.size')}
              hint={t('stampCard.sizeHint')}
              value={stampCard.size}
              minValue={1}
              maxValue={100}
              onChange={(size) => set({ size })}
            />
            <TextField
              key={form.round}
              label={t('stampCard.reward')}
              value={stampCard.reward}
              maxLength={120}
              error={stampCard.reward.trim() === '' ? problem : undefined}
              onChange={(reward) => set({ reward })}
            />
          </div>
          <RadioGroup
            label={t('stampCard.per')}
            orientation="horizontal"
            value={stampCard.per}
            options={[
              { id: 'purchase', label: t('stampCard.perOption.purchase') },
              { id: 'item', label: t('stampCard.perOption.item') },
            ]}
            onChange={(per) => {
              form.setUnreadable('stampThreshold', false);
              set(
                per === 'purchase'
                  ? { per, productId: null, category: '' }
                  : { per, thresholdMinor: 0 },
              );
            }}
          />
          <div className={styles['pair']}>
            {stampCard.per === 'purchase' ? (
              <AmountField
                key={`${form.round} ${currency}`}
                label={t('thresholdLabel')}
                hint={t('thresholdHint')}
                currency={currency}
                initial={stampCard.thresholdMinor === 0 ? null : stampCard.thresholdMinor}
                mayBeEmpty
                onChange={(minor, isReadable) => {
                  form.setUnreadable('stampThreshold', !isReadable);
                  if (isReadable) set({ thresholdMinor: minor ?? 0 });
                }}
              />
            ) : (
              <PieceSelect
                label={t('stampCard.pieces')}
                value={stampCard}
                products={products}
                error={
                  stampCard.productId === null && stampCard.category === '' ? problem : undefined
                }
                onChange={set}
              />
            )}
          </div>
          <ExpiryFields
            label={t('stampCard.expiry')}
            value={stampCard.expiry}
            onChange={(expiry) => set({ expiry })}
          />
        </>
      )}
    </>
  );
}
