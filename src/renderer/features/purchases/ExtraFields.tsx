import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { worthOf } from '@shared/domain/loyalty/spending';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { onOfferTo, pointsView } from './pointsView';
import type { PurchaseProblems } from './purchaseProblems';
import styles from './Purchase.module.css';
import { RenewalInputs } from './RenewalInputs';
import type { PurchaseForm } from './usePurchaseForm';

type ExtraFieldsProps = { readonly form: PurchaseForm; readonly problems: PurchaseProblems };

/** What comes with a purchase now and then: a note, points as payment, a reward, a day to come back to. */
export function ExtraFields({ form, problems }: ExtraFieldsProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  const format = useFormat();
  const today = useToday();
  const { draft, facts, reading, plan, set } = form;
  const isUsed =
    draft.note !== '' ||
    draft.payPoints !== '' ||
    draft.reward !== null ||
    draft.renewals.length > 0;
  const [isOpen, setIsOpen] = useState(isUsed);
  const view = useMemo(() => pointsView(facts, today), [facts, today]);
  const { rules, spendable, standing } = view;
  const { payPoints } = reading.booking;
  const earned = plan?.ok === true ? plan.value.earned.points : 0;
  const affordable = spendable + earned - payPoints;
  const rewards = onOfferTo(facts, rules, standing, affordable, today);
  const canPay = rules.pointValue !== null && draft.currency === rules.currency && spendable > 0;

  if (!isOpen && !isUsed) {
    return (
      <div>
        <Button
          variant="text"
          size="sm"
          icon="chevron-down"
          onPress={() => {
            setIsOpen(true);
          }}
        >
          {t('form.more')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['extras']}>
      <TextArea
        label={t('form.note')}
        optionalLabel={t('common:optional')}
        minRows={1}
        value={draft.note}
        onChange={(note) => {
          set({ note });
        }}
      />
      {canPay || draft.payPoints !== '' ? (
        <TextField
          label={t('form.payPoints')}
          optionalLabel={t('common:optional')}
          inputMode="numeric"
          dir="ltr"
          value={draft.payPoints}
          onChange={(text) => {
            set({ payPoints: text });
          }}
          hint={t('form.payPointsHint', {
            points: t('programme:points', { count: spendable }),
          })}
          understoodAs={
            payPoints > 0 && rules.pointValue !== null
              ? t('form.payPointsWorth', {
                  amount: format.money({
                    minor: worthOf(payPoints, rules.pointValue),
                    currency: rules.currency,
                  }),
                })
              : undefined
          }
          error={problems.payPoints}
        />
      ) : null}
      {rewards.length > 0 || draft.reward !== null ? (
        <Select
          label={t('form.reward')}
          options={[
            { id: 'none', label: t('form.noReward') },
            ...rewards.map(({ reward: { id, name, points }, missing }) => ({
              id,
              label: name,
              detail: t('programme:points', { count: points }),
              isDisabled: missing > 0 && id !== draft.reward,
            })),
          ]}
          value={draft.reward ?? 'none'}
          onChange={(reward) => {
            set({ reward: reward === 'none' ? null : reward });
          }}
          placeholder={t('form.noReward')}
          error={problems.reward}
        />
      ) : null}
      {draft.renewals.map((renewal, at) => (
        <div
          key={renewal.id}
          role="group"
          aria-label={t('form.renewal')}
          className={styles['renewal']}
        >
          <RenewalInputs
            value={renewal}
            onChange={(fields) => {
              form.setRenewal(renewal.id, fields);
            }}
            dueDay={form.readers.dueDay}
            problem={(part) => problems.renewal(at, part)}
          />
          <IconButton
            icon="x"
            size="sm"
            label={t('form.removeRenewal')}
            onPress={() => {
              form.removeRenewal(renewal.id);
            }}
          />
        </div>
      ))}
      <div>
        <Button variant="text" size="sm" icon="calendar-clock" onPress={form.addRenewal}>
          {t('form.addRenewal')}
        </Button>
      </div>
    </div>
  );
}
