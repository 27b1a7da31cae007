import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { isolate } from '@renderer/i18n/isolate';
import { useCountryOptions } from '@renderer/i18n/useCountryOptions';
import { useLanguageOptions } from '@renderer/i18n/useLanguageOptions';
import { ComboBox } from '@renderer/ui/ComboBox';
import { FormDialog } from '@renderer/ui/FormDialog';
import { TextField } from '@renderer/ui/TextField';
import styles from './Journeys.module.css';
import { planOf, problemsOf, type PlanDraft } from './planDraft';
import { StepRows } from './StepRows';
import type { JourneyPlans } from './useJourneyPlans';

type PlanEditorProps = {
  /** What the form begins with. */
  readonly draft: PlanDraft;
  readonly store: Pick<JourneyPlans, 'plans' | 'newId' | 'save'>;
  readonly onSaved: (saved: PlanDraft, batchId: string | null) => void;
  readonly onClose: () => void;
};

/** A checklist: its name, whom it is for, and its steps. */
export function PlanEditor({ draft: first, store, onSaved, onClose }: PlanEditorProps) {
  const { t } = useTranslation(['journeys', 'common']);
  const [draft, setDraft] = useState(first);
  const [isTried, setIsTried] = useState(false);
  const countries = useCountryOptions();
  const languages = useLanguageOptions(draft.country);
  const plans = store.plans ?? [];
  const isNew = !plans.some(({ id }) => id === first.id);
  const problems = isTried ? problemsOf(draft, plans) : null;
  const set = (change: Partial<PlanDraft>): void => {
    setDraft((before) => ({ ...before, ...change }));
  };
  const form = useFormDialog(async () => {
    setIsTried(true);
    if (problemsOf(draft, plans) !== null) return;
    onSaved(draft, await store.save(planOf(draft)));
  });

  return (
    <FormDialog
      title={t(isNew ? 'editor.newTitle' : 'editor.title')}
      lead={isNew ? undefined : t('editor.lead')}
      form={form}
      act={t('common:action.save')}
      width={760}
      refused={
        problems?.sameAs === undefined
          ? undefined
          : t('editor.problem.sameFor', { name: isolate(problems.sameAs) })
      }
      onClose={onClose}
    >
      <TextField
        label={t('editor.name')}
        value={draft.name}
        onChange={(name) => {
          set({ name });
        }}
        error={problems?.name && t(`editor.problem.${problems.name}`)}
        autoComplete="off"
        autoFocus
      />
      <div className={styles['pair']}>
        <ComboBox
          label={t('editor.country')}
          placeholder={t('editor.countryAll')}
          emptyText={t('editor.noMatch')}
          openLabel={t('editor.openList')}
          options={countries}
          value={draft.country === '' ? null : draft.country}
          onChange={(country) => {
            set({ country: country ?? '' });
          }}
        />
        <ComboBox
          label={t('editor.language')}
          placeholder={t('editor.languageAll')}
          emptyText={t('editor.noMatch')}
          openLabel={t('editor.openList')}
          // A region or script of a language is no language of its own here.
          options={languages.filter(({ id }) => !id.includes('-'))}
          value={draft.language === '' ? null : draft.language}
          onChange={(language) => {
            set({ language: language ?? '' });
          }}
        />
      </div>
      <StepRows
        steps={draft.steps}
        problems={problems}
        newId={store.newId}
        onChange={(steps) => {
          set({ steps });
        }}
      />
    </FormDialog>
  );
}
