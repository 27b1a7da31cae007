import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { Reward, RewardKind } from '@shared/domain/loyalty/reward';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { useTierName } from '@renderer/i18n/useTierName';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { NumberField } from '@renderer/ui/NumberField';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { DayField } from './DayField';
import styles from './Loyalty.module.css';
import {
  draftOf,
  formOf,
  MAX_REWARD_POINTS,
  problemsOf,
  REWARD_KINDS,
  type RewardForm,
} from './rewardForm';
import { useRewardActs } from './useRewardActs';

type RewardDialogProps = {
  /** `null`: a new one. */
  readonly reward: Reward | null;
  readonly rules: ProgrammeRules;
  readonly onClose: () => void;
};

const EVERYBODY = 'everybody';

/** A reward: made, changed, taken out of the catalogue, put back. */
export function RewardDialog({ reward, rules, onClose }: RewardDialogProps) {
  const { t } = useTranslation(['loyalty', 'common']);
  const toasts = useToasts();
  const acts = useRewardActs();
  const tierName = useTierName();
  // A reward keeps the currency it was valued in.
  const currency = reward?.currency ?? rules.currency;
  const money = useMoneyText(currency);
  const [form, setForm] = useState<RewardForm>(() => formOf(reward, money));
  const [tries, setTries] = useState(0);
  const [isGone, setIsGone] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const latest = useRef(form);
  const set = (change: Partial<RewardForm>): void => {
    latest.current = { ...latest.current, ...change };
    setForm(latest.current);
  };
  const problems = tries > 0 ? problemsOf(form, money) : {};

  // A try that was not enough leads to the first field that needs a look.
  useEffect(() => {
    if (tries === 0) return;
    fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const tell = (
    key: 'added' | 'changed' | 'archived' | 'offered',
    batchId: string | null,
  ): void => {
    if (batchId === null) return;
    toasts.show({
      text: (
        <Sentence
          say={(values) => t(`rewardForm.toast.${key}`, values)}
          values={{ name: latest.current.name.trim() }}
        />
      ),
      batchId,
    });
  };
  const save = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    // A field of figures tells what was typed when it is left.
    if (fields.current?.contains(document.activeElement) === true) {
      const field = document.activeElement as HTMLElement;
      field.blur();
      field.focus();
    }
    const filled = latest.current;
    if (Object.keys(problemsOf(filled, money)).length > 0) {
      setTries(tries + 1);
      return;
    }
    const saved = await acts.save(reward, draftOf(filled, currency, money));
    if (saved === null) {
      setIsGone(true);
      return;
    }
    tell(reward === null ? 'added' : 'changed', saved.batchId);
    onClose();
  };
  const archive = async (): Promise<void> => {
    if (reward === null) return;
    const saved = await acts.setArchived(reward, !reward.isArchived);
    if (saved === null) {
      setIsGone(true);
      return;
    }
    tell(reward.isArchived ? 'offered' : 'archived', saved.batchId);
    onClose();
  };

  return (
    <Dialog
      isOpen
      title={reward === null ? t('rewardForm.newTitle') : t('rewardForm.editTitle')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      width={600}
      footer={
        <>
          {reward === null ? null : (
            <Button variant="text" icon="archive" onPress={() => void archive()}>
              {reward.isArchived ? t('rewardForm.offer') : t('rewardForm.archive')}
            </Button>
          )}
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <form
        ref={fields}
        className={styles['form']}
        noValidate
        onSubmit={(event) => void save(event)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      >
        {isGone ? (
          <Notice tone="critique" icon="circle-alert" announce="alert">
            {t('rewardForm.gone')}
          </Notice>
        ) : null}
        <TextField
          label={t('rewardForm.name')}
          value={form.name}
          onChange={(name) => set({ name })}
          onEnter={() => void save()}
          error={problems.name && t('rewardForm.problem.name')}
          autoComplete="off"
          autoFocus
        />
        <TextField
          label={t('rewardForm.detail')}
          optionalLabel={t('common:optional')}
          hint={t('rewardForm.detailHint')}
          value={form.detail}
          onChange={(detail) => set({ detail })}
          onEnter={() => void save()}
          autoComplete="off"
        />
        <div className={styles['pair']}>
          <NumberField
            label={t('rewardForm.points')}
            value={form.points}
            onChange={(points) => set({ points })}
            minValue={1}
            maxValue={MAX_REWARD_POINTS}
            step={1}
            error={problems.points && t('rewardForm.problem.points')}
          />
          <Select<RewardKind>
            label={t('rewardForm.kind')}
            placeholder={t('rewardForm.kind')}
            options={REWARD_KINDS.map((id) => ({
              id,
              label: t(`rewardForm.kinds.${id}.name`),
              detail: t(`rewardForm.kinds.${id}.detail`),
            }))}
            value={form.kind}
            onChange={(kind) => set({ kind })}
          />
        </div>
        <div className={styles['pair']}>
          <TextField
            label={t('rewardForm.value')}
            optionalLabel={t('common:optional')}
            hint={t('rewardForm.valueHint')}
            value={form.value}
            onChange={(value) => set({ value })}
            onEnter={() => void save()}
            inputMode="decimal"
            autoComplete="off"
            error={problems.value && t('rewardForm.problem.value')}
            end={<span aria-hidden="true">{money.sign}</span>}
          />
          <NumberField
            label={t('rewardForm.stock')}
            optionalLabel={t('common:optional')}
            hint={t('rewardForm.stockHint')}
            value={form.stock}
            onChange={(stock) => set({ stock })}
            minValue={0}
            maxValue={MAX_REWARD_POINTS}
            step={1}
          />
        </div>
        <div className={styles['pair']}>
          <DayField
            label={t('rewardForm.from')}
            initial={form.from.day}
            onChange={(from) => set({ from })}
            error={problems.from && t('rewardForm.problem.day')}
          />
          <DayField
            label={t('rewardForm.until')}
            initial={form.until.day}
            onChange={(until) => set({ until })}
            error={
              problems.until &&
              (problems.until === 'early'
                ? t('rewardForm.problem.early')
                : t('rewardForm.problem.day'))
            }
          />
        </div>
        {rules.tiers.length === 0 ? null : (
          <Select<string>
            label={t('rewardForm.forWhom')}
            placeholder={t('rewardForm.everybody')}
            options={[
              { id: EVERYBODY, label: t('rewardForm.everybody') },
              ...rules.tiers
                .filter(({ threshold }) => threshold > 0)
                .map((tier) => ({
                  id: tier.id,
                  label: t('rewardForm.fromTier', { tier: tierName(tier) }),
                })),
            ]}
            value={form.minTier ?? EVERYBODY}
            onChange={(id) => set({ minTier: id === EVERYBODY ? null : id })}
          />
        )}
      </form>
    </Dialog>
  );
}
