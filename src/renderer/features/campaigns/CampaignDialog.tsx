import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MAX_CAMPAIGN_NAME,
  campaignOfForm,
  campaignProblems,
} from '@shared/domain/campaigns/campaignForm';
import { missingLanguages } from '@shared/domain/campaigns/toldLanguages';
import { languagesOfPurpose } from '@shared/domain/messages/chooseTemplate';
import type { Campaign } from '@shared/domain/segments/campaign';
import type { RelationshipGoal } from '@shared/domain/segments/segment';
import { ariaKeys, keyLabel } from '@renderer/hooks/keyLabel';
import { useFormFrame } from '@renderer/hooks/useFormFrame';
import { useCountryOptions } from '@renderer/i18n/useCountryOptions';
import { useLanguageOptions } from '@renderer/i18n/useLanguageOptions';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { Spacer } from '@renderer/ui/Screen';
import { TextField } from '@renderer/ui/TextField';
import { CAMPAIGN_KINDS, type CampaignKind } from './campaignKinds';
import styles from './Campaigns.module.css';
import { CostInput } from './CostInput';
import { DayInput } from './DayInput';
import { NamesField } from './NamesField';
import { NewsFields } from './NewsFields';
import { useAudience } from './useAudience';
import { useCampaignActs } from './useCampaignActs';
import { useCampaignForm } from './useCampaignForm';
import { useSegments } from './useCampaigns';
import { toldLanguagesOf, useLetterSetting } from './useLetterSetting';

type CampaignDialogProps = {
  /** `null`: a new one. */
  readonly campaign: Campaign | null;
  /** Of a new one. */
  readonly kind?: CampaignKind;
  /** The language whose text is shown first; absent: the owner's. */
  readonly language?: string | undefined;
  readonly onSaved?: ((id: string) => void) | undefined;
  readonly onClose: () => void;
};

const EVERYBODY = 'everybody';
const NO_GOAL = 'none';
const GOALS = ['acquire', 'keep', 'extend'] as const satisfies readonly RelationshipGoal[];

/** Something told to many: what, to whom, when and at what cost. */
export function CampaignDialog({
  campaign,
  kind = 'announcement',
  language,
  onSaved,
  onClose,
}: CampaignDialogProps) {
  const { t } = useTranslation(['campaigns', 'common', 'keyboard']);
  const { form, set, own, country } = useCampaignForm(campaign, kind);
  const acts = useCampaignActs();
  const segments = useSegments();
  const setting = useLetterSetting();
  const countries = useCountryOptions();
  const languages = useLanguageOptions(country);
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const problems = isTried ? campaignProblems(form) : new Set();

  const { id, segmentId, countries: inCountries, languages: inLanguages } = form;
  const stored = campaign?.news;
  const reach = useMemo(
    () => ({
      id,
      segmentId,
      countries: inCountries,
      languages: inLanguages,
      // Who was told the same is asked of what is saved: not anew at every letter.
      news: stored ?? {},
    }),
    [id, segmentId, inCountries, inLanguages, stored],
  );
  const audience = useAudience(reach);
  const getting = audience?.recipients.filter(({ leftOut }) => leftOut === null) ?? [];
  const missing =
    setting === null
      ? []
      : missingLanguages(getting, form.news, toldLanguagesOf(form.news, setting));
  const offered = setting === null ? [] : languagesOfPurpose(setting.templates, 'announcement');

  const save = async (): Promise<void> => {
    setIsTried(true);
    const fields = campaignOfForm(form);
    if (fields === null || isSaving) return;
    setIsSaving(true);
    const isDone = await acts.save(fields);
    setIsSaving(false);
    if (!isDone) return;
    onClose();
    onSaved?.(fields.id);
  };
  const { frame, submit } = useFormFrame(save);

  return (
    <Dialog
      isOpen
      width={760}
      title={campaign === null ? t('form.newTitle') : t('form.editTitle')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <p role="status" className={styles['quiet']}>
            {audience === null
              ? ''
              : t('form.reaches', {
                  count: getting.length,
                  all: audience.recipients.length,
                })}
          </p>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            isPending={isSaving}
            keys={keyLabel('mod+enter', t('keyboard:key', { returnObjects: true }))}
            keyShortcut={ariaKeys('mod+enter')}
            onPress={submit}
          >
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <div ref={frame} className={styles['form']}>
        <SegmentedControl
          label={t('form.kind')}
          value={form.kind}
          segments={CAMPAIGN_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
          onChange={(next) => set({ kind: next })}
        />
        <TextField
          label={t('form.name')}
          hint={t('form.nameHint')}
          value={form.name}
          maxLength={MAX_CAMPAIGN_NAME}
          autoComplete="off"
          autoFocus={language === undefined}
          error={problems.has('name') ? t('form.problem.name') : undefined}
          onChange={(name) => set({ name })}
        />
        <NewsFields
          news={form.news}
          offered={offered}
          missing={missing}
          own={own}
          first={language ?? (own in form.news ? own : (Object.keys(form.news)[0] ?? own))}
          hint={t(`form.newsHint.${form.kind}`)}
          onChange={(news) => set({ news })}
        />
        <div className={styles['pair']}>
          <Select
            label={t('form.segment')}
            placeholder={t('whom.all')}
            value={form.segmentId ?? EVERYBODY}
            options={[
              { id: EVERYBODY, label: t('whom.all') },
              ...(segments ?? []).map(({ id, name }) => ({ id, label: name })),
            ]}
            onChange={(next) =>
              set({ segmentId: segments?.find(({ id }) => id === next)?.id ?? null })
            }
          />
          <Select
            label={t('form.goal')}
            placeholder={t('goal.none')}
            value={form.goal ?? NO_GOAL}
            options={[
              { id: NO_GOAL, label: t('goal.none') },
              ...GOALS.map((id) => ({ id, label: t(`goal.${id}`) })),
            ]}
            onChange={(next) => set({ goal: GOALS.find((goal) => goal === next) ?? null })}
          />
        </div>
        <div className={styles['pair']}>
          <NamesField
            label={t('form.countries')}
            optionalLabel={t('common:optional')}
            placeholder={t('form.allCountries')}
            options={countries}
            value={form.countries}
            onChange={(next) => set({ countries: next })}
          />
          <NamesField
            label={t('form.languages')}
            optionalLabel={t('common:optional')}
            placeholder={t('form.allLanguages')}
            options={languages}
            value={form.languages}
            onChange={(next) => set({ languages: next })}
          />
        </div>
        <div className={styles['pair']}>
          <DayInput
            label={t('form.from')}
            initial={form.from}
            error={problems.has('from') ? t('form.problem.day') : undefined}
            onChange={(from) => set({ from })}
          />
          <DayInput
            label={t('form.to')}
            optionalLabel={t('common:optional')}
            initial={form.to}
            error={
              problems.has('to')
                ? t('form.problem.day')
                : problems.has('to-before-from')
                  ? t('form.problem.order')
                  : undefined
            }
            onChange={(to, isToReadable) => set({ to, isToReadable })}
          />
        </div>
        <CostInput
          label={t('form.cost')}
          optionalLabel={t('common:optional')}
          hint={t('form.costHint')}
          currency={form.currency}
          initial={form.costMinor}
          onChange={(costMinor, isCostReadable) => set({ costMinor, isCostReadable })}
        />
      </div>
    </Dialog>
  );
}
