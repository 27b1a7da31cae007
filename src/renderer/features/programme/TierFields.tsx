import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tier } from '@shared/domain/loyalty/programme';
import { USUAL_TIERS } from '@shared/domain/loyalty/firstProgramme';
import { MAX_TIERS } from '@shared/domain/loyalty/programmeChecks';
import { isolate } from '@renderer/i18n/isolate';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { AmountField } from './AmountField';
import { withTierBasis } from './draftRules';
import type { EditingProps } from './editing';
import { PointsField } from './PointsField';
import styles from './Programme.module.css';
import { TierRuleFields } from './TierRuleFields';

const STAMPS = ['outline', 'leaf', 'heart'] as const;

type TierFieldsProps = Pick<EditingProps, 'form' | 'words'> & {
  /** What is wrong with a tier, by its id. */
  readonly problemAt: (id: string) => string | undefined;
};

/** The tiers with their thresholds, and how one is reached and lost. */
export function TierFields({ form, words, problemAt }: TierFieldsProps) {
  const { t } = useTranslation('programme');
  const { tiers, tierRule } = form.rules;
  // Lowest first, as the rules want it; equal ones stay as they are.
  const put = (next: readonly Tier[]) =>
    form.set({ tiers: [...next].sort((a, b) => a.threshold - b.threshold) });
  const changed = (tier: Tier, changes: Partial<Tier>) =>
    tiers.map((item) => (item === tier ? { ...tier, ...changes } : item));
  return (
    <>
      <TierRuleFields
        rule={tierRule}
        onChange={(next) => {
          const { tiers: carried } = withTierBasis(form.rules, next.basis);
          form.set({ tierRule: next, tiers: carried });
        }}
      />
      {tiers.map((tier) => (
        <TierItem
          key={`${form.round} ${tier.id}`}
          {...{ form, words, tier }}
          problem={problemAt(tier.id)}
          onChange={(changes) => put(changed(tier, changes))}
          // A row must not move away from under a figure that is being typed.
          onTyping={(changes) => form.set({ tiers: changed(tier, changes) })}
          onLeave={() => put(tiers)}
          onRemove={() => {
            form.setUnreadable(`tier ${tier.id}`, false);
            put(tiers.filter((item) => item !== tier));
          }}
        />
      ))}
      <div>
        <Button
          size="sm"
          icon="plus"
          isDisabled={tiers.length >= MAX_TIERS}
          onPress={() =>
            put([
              ...tiers,
              {
                id: form.newId(),
                name: '',
                benefits: '',
                threshold: tiers.length === 0 ? 0 : (tiers.at(-1)?.threshold ?? 0) * 2 || 100,
                stamp: tiers.length === 0 ? 'outline' : 'leaf',
              },
            ])
          }
        >
          {t('tiers.add')}
        </Button>
      </div>
    </>
  );
}

type TierItemProps = Pick<EditingProps, 'form' | 'words'> & {
  readonly tier: Tier;
  readonly problem: string | undefined;
  readonly onChange: (changes: Partial<Tier>) => void;
  readonly onTyping: (changes: Partial<Tier>) => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
};

function TierItem(props: TierItemProps) {
  const { form, words, tier, problem, onChange, onTyping, onLeave, onRemove } = props;
  const { t } = useTranslation(['programme', 'common']);
  const { currency, tierRule } = form.rules;
  const name = words.tierName(tier);
  const isUsual = USUAL_TIERS.some((id) => id === tier.id);
  const field = `tier ${tier.id}`;
  const [isNameLeft, setIsNameLeft] = useState(false);
  const isNameless = tier.name.trim() === '' && !isUsual;
  const thresholdProblem = isNameless ? undefined : problem;
  return (
    <div className={styles['item']} role="group" aria-label={name}>
      <div className={styles['triple']}>
        <TextField
          label={t('tiers.name')}
          placeholder={isUsual ? words.tierName({ ...tier, name: '' }) : undefined}
          value={tier.name}
          maxLength={60}
          // A new tier asks for its name first; what is missing is said when the field is left.
          autoFocus={isNameless}
          error={isNameless && isNameLeft ? problem : undefined}
          onBlur={() => setIsNameLeft(true)}
          onChange={(text) => onChange({ name: text })}
        />
        {tierRule.basis === 'spend' ? (
          <AmountField
            key={currency}
            label={t('tiers.threshold.spend')}
            currency={currency}
            initial={tier.threshold}
            error={thresholdProblem}
            onChange={(minor) => {
              form.setUnreadable(field, minor === null);
              if (minor !== null) onTyping({ threshold: minor });
            }}
            onLeave={onLeave}
          />
        ) : (
          <PointsField
            label={t(`tiers.threshold.${tierRule.basis}`)}
            value={tier.threshold}
            error={thresholdProblem}
            onChange={(threshold) => onChange({ threshold })}
          />
        )}
        <Select
          label={t('tiers.stamp')}
          placeholder={t('tiers.stamp')}
          value={tier.stamp}
          options={STAMPS.map((id) => ({ id, label: t(`tiers.stamps.${id}`) }))}
          onChange={(stamp) => onChange({ stamp })}
        />
        <TextField
          className={styles['wide'] ?? ''}
          label={t('tiers.benefits')}
          optionalLabel={t('common:optional')}
          value={tier.benefits}
          maxLength={200}
          onChange={(benefits) => onChange({ benefits })}
        />
      </div>
      <IconButton icon="x" label={t('tiers.remove', { name: isolate(name) })} onPress={onRemove} />
    </div>
  );
}
