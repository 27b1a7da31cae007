import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarnRule, Tier } from '@shared/domain/loyalty/programme';
import { MAX_PERCENT } from '@shared/domain/loyalty/programmeChecks';
import type { Product } from '@shared/domain/purchases/product';
import type { ProgrammeWords } from '@renderer/i18n/programmeText';
import { asSentence, earnRuleText } from '@renderer/i18n/ruleText';
import { Button } from '@renderer/ui/Button';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { AmountField } from './AmountField';
import { ConditionFields } from './ConditionFields';
import { tidyCondition } from './earnRules';
import { PieceSelect } from './PieceSelect';
import { PointsField } from './PointsField';
import styles from './Programme.module.css';

/** What people mean by more points. */
const PERCENTS = [
  { percent: 150, word: 'half' },
  { percent: 200, word: 'double' },
  { percent: 300, word: 'triple' },
] as const;

type EarnRuleDialogProps = {
  readonly rule: EarnRule;
  readonly isNew: boolean;
  readonly currency: string;
  readonly tiers: readonly Tier[];
  readonly words: ProgrammeWords;
  readonly products: readonly Product[];
  readonly onDone: (rule: EarnRule) => void;
  readonly onClose: () => void;
};

/** One rule: what brings points, how many, and when it applies. */
export function EarnRuleDialog(props: EarnRuleDialogProps) {
  const { isNew, currency, tiers, words, onDone, onClose } = props;
  const { t } = useTranslation(['programme', 'common']);
  const [rule, setRule] = useState(props.rule);
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const tidied: EarnRule = { ...rule, when: tidyCondition(rule.when) };
  const isUnchosen = rule.kind === 'per-item' && rule.productId === null && rule.category === '';
  const canBeDone = unreadable.size === 0 && !isUnchosen;

  const mark = (field: string, isReadable: boolean) =>
    setUnreadable((before) => {
      const next = new Set(before);
      if (isReadable) next.delete(field);
      else next.add(field);
      return next;
    });
  const finish = () => {
    if (canBeDone) onDone(tidied);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`earn.kind.${rule.kind}`)}
      closeLabel={t('common:action.close')}
      width={640}
      footer={
        <>
          <p className={styles['preview']} aria-live="polite">
            {canBeDone
              ? asSentence(earnRuleText(tidied, currency, { ...words, tiers }), words.format)
              : t(isUnchosen ? 'problem.pieces' : 'problem.unreadable')}
          </p>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" isDisabled={!canBeDone} onPress={finish}>
            {t(isNew ? 'common:action.add' : 'common:action.done')}
          </Button>
        </>
      }
    >
      <form
        className={styles['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <KindFields {...props} rule={rule} onChange={setRule} onReadable={mark} />
        <ConditionFields
          when={rule.when}
          tiers={tiers}
          words={words}
          onChange={(when) => setRule((before) => ({ ...before, when }))}
          onReadable={(isReadable) => mark('season', isReadable)}
        />
      </form>
    </Dialog>
  );
}

type KindFieldsProps = Pick<EarnRuleDialogProps, 'rule' | 'currency' | 'products'> & {
  readonly onChange: (rule: EarnRule) => void;
  readonly onReadable: (field: string, isReadable: boolean) => void;
};

/** What is particular to one kind of rule. */
function KindFields({ rule, currency, products, onChange, onReadable }: KindFieldsProps) {
  const { t } = useTranslation(['programme', 'common']);
  if (rule.kind === 'multiplier') {
    return (
      <div className={styles['pair']}>
        <PointsField
          autoFocus
          label={t('earn.percent')}
          hint={t('earn.percentHint')}
          value={rule.percent}
          minValue={1}
          maxValue={MAX_PERCENT}
          onChange={(percent) => onChange({ ...rule, percent })}
        />
        <ChipGroup label={t('earn.percent')} isWrapping className={styles['percents']}>
          {PERCENTS.map(({ percent, word }) => (
            <ToggleChip
              key={percent}
              isSelected={rule.percent === percent}
              onChange={() => onChange({ ...rule, percent })}
            >
              {t(`earn.percents.${word}`)}
            </ToggleChip>
          ))}
        </ChipGroup>
      </div>
    );
  }
  const points = (
    <PointsField
      autoFocus
      label={t('earn.points')}
      value={rule.points}
      minValue={1}
      onChange={(next) => onChange({ ...rule, points: next })}
    />
  );
  switch (rule.kind) {
    case 'per-amount':
      return (
        <div className={styles['triple']}>
          {points}
          <AmountField
            label={t('earn.perMinor')}
            currency={currency}
            initial={rule.perMinor}
            error={rule.perMinor === 0 ? t('problem.perMinor') : undefined}
            onChange={(minor) => {
              onReadable('perMinor', minor !== null && minor > 0);
              if (minor !== null) onChange({ ...rule, perMinor: minor });
            }}
          />
          <AmountField
            label={t('thresholdLabel')}
            optionalLabel={t('common:optional')}
            currency={currency}
            initial={rule.thresholdMinor === 0 ? null : rule.thresholdMinor}
            mayBeEmpty
            onChange={(minor, isReadable) => {
              onReadable('threshold', isReadable);
              if (isReadable) onChange({ ...rule, thresholdMinor: minor ?? 0 });
            }}
          />
        </div>
      );
    case 'per-visit':
      return (
        <>
          <div className={styles['pair']}>{points}</div>
          <p className={styles['hint']}>{t('earn.visitHint')}</p>
        </>
      );
    case 'per-item':
      return (
        <div className={styles['pair']}>
          {points}
          <PieceSelect
            label={t('earn.pieces')}
            value={rule}
            products={products}
            onChange={(pieces) => onChange({ ...rule, ...pieces })}
          />
        </div>
      );
  }
}
