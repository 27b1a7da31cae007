import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { RECOMMENDED_SOURCE, type Cost, type CostDraft } from '@shared/domain/insights/cost';
import { useToday } from '@renderer/hooks/useClock';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { fold } from '@renderer/ui/fold';
import { FormDialog } from '@renderer/ui/FormDialog';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { SuggestField } from '@renderer/ui/SuggestField';
import { TextField } from '@renderer/ui/TextField';
import { CurrencyField } from './CurrencyField';
import { DayField } from './DayField';
import styles from './InsightSettings.module.css';
import { useSources, type CampaignChoice } from './useCosts';

type CostDialogProps = {
  /** `null` for a new one. */
  readonly cost: Cost | null;
  readonly costs: readonly Cost[];
  readonly campaigns: readonly CampaignChoice[];
  readonly shopCurrency: string;
  /** Answers whether it was saved. */
  readonly onSave: (draft: CostDraft) => Promise<boolean>;
  readonly onClose: () => void;
};

/** One thing that was paid for winning people: for whom, how much, and for which days. */
export function CostDialog({
  cost,
  costs,
  campaigns,
  shopCurrency,
  onSave,
  onClose,
}: CostDialogProps) {
  const { t } = useTranslation(['insightSettings', 'common']);
  const today = useToday();
  const recommended = t('costs.recommended');
  const sources = useSources(costs);
  const say = useLoyaltyRefusal();
  const [kind, setKind] = useState<'source' | 'campaign'>(
    cost !== null && cost.campaignId !== null ? 'campaign' : 'source',
  );
  const [source, setSource] = useState(
    cost?.source === RECOMMENDED_SOURCE ? recommended : (cost?.source ?? ''),
  );
  const [campaignId, setCampaignId] = useState(cost?.campaignId ?? null);
  const [from, setFrom] = useState<IsoDate | null>(cost?.from ?? today);
  const [to, setTo] = useState<IsoDate | null>(cost?.to ?? today);
  const [currency, setCurrency] = useState(cost?.currency ?? shopCurrency);
  const money = useMoneyText(currency);
  const [amount, setAmount] = useState(cost === null ? '' : money.show(cost.amountMinor));
  const [note, setNote] = useState(cost?.note ?? '');
  const [isTried, setIsTried] = useState(false);

  const read = money.read(amount);
  const needsCampaign = kind === 'campaign' && campaignId === null;
  const isTurned = from !== null && to !== null && to < from;
  const form = useFormDialog(async () => {
    setIsTried(true);
    if (!read.ok || from === null || to === null || isTurned || needsCampaign) return;
    const words = source.trim();
    const isSaved = await onSave({
      from,
      to,
      // The words of a campaign stay what they were.
      source:
        kind === 'campaign'
          ? cost?.campaignId === campaignId
            ? (cost?.source ?? '')
            : ''
          : fold(words) === fold(recommended)
            ? RECOMMENDED_SOURCE
            : words,
      campaignId: kind === 'campaign' ? campaignId : null,
      amountMinor: read.value.minor,
      currency,
      note,
    });
    if (isSaved) onClose();
  });
  return (
    <FormDialog
      title={cost === null ? t('costs.add') : t('costs.edit')}
      form={form}
      act={t('common:action.save')}
      onClose={onClose}
    >
      {(campaigns.length > 0 || kind === 'campaign') && (
        <SegmentedControl
          label={t('costs.for')}
          value={kind}
          segments={[
            { id: 'source', label: t('costs.forSource') },
            { id: 'campaign', label: t('costs.forCampaign') },
          ]}
          onChange={setKind}
        />
      )}
      {kind === 'source' ? (
        <SuggestField
          autoFocus
          label={t('costs.source')}
          hint={t('costs.sourceHint')}
          placeholder={t('costs.sourceExample')}
          optionalLabel={t('common:optional')}
          value={source}
          suggestions={[recommended, ...sources].map((words) => ({ id: words, label: words }))}
          onChange={setSource}
          onPick={setSource}
        />
      ) : (
        <Select
          label={t('costs.campaign')}
          placeholder={t('costs.campaignNone')}
          hint={t('costs.campaignHint')}
          value={campaignId}
          options={campaigns.map(({ id, name }) => ({ id, label: name }))}
          error={isTried && needsCampaign ? t('costs.needsCampaign') : undefined}
          onChange={setCampaignId}
        />
      )}
      <div className={styles['pair']}>
        <TextField
          label={t('costs.amount')}
          value={amount}
          inputMode="decimal"
          autoComplete="off"
          end={<span aria-hidden="true">{money.sign}</span>}
          error={isTried && !read.ok ? say(read.refusal) : undefined}
          onChange={setAmount}
        />
        <CurrencyField
          label={t('currency.label')}
          shopCurrency={shopCurrency}
          value={currency}
          onChange={(chosen) => {
            if (chosen !== null) setCurrency(chosen);
          }}
        />
      </div>
      <div className={styles['pair']}>
        <DayField
          isAhead
          label={t('costs.from')}
          initial={cost?.from ?? today}
          error={isTried && from === null ? t('problem.day') : undefined}
          onChange={setFrom}
        />
        <DayField
          isAhead
          label={t('costs.to')}
          initial={cost?.to ?? today}
          error={
            isTried && to === null
              ? t('problem.day')
              : isTried && isTurned
                ? t('problem.order')
                : undefined
          }
          onChange={setTo}
        />
      </div>
      <p className={styles['hint']}>{t('costs.daysHint')}</p>
      <TextField
        label={t('note')}
        optionalLabel={t('common:optional')}
        value={note}
        maxLength={200}
        onChange={setNote}
      />
    </FormDialog>
  );
}
