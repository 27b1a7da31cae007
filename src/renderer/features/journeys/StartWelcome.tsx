import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { isolate } from '@renderer/i18n/isolate';
import { Button } from '@renderer/ui/Button';
import { FormDialog } from '@renderer/ui/FormDialog';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { useTell } from './useTell';
import { usePlansFor } from './useWelcome';

type StartWelcomeProps = {
  readonly contact: Contact;
  /** Goes on with another checklist instead of beginning. */
  readonly isOther?: boolean;
  /** To the checklists among the settings. */
  readonly onPlans: () => void;
  readonly onClose: () => void;
};

/** Begins somebody's welcome by hand, or goes on with another checklist: the one that fits best is offered. */
export function StartWelcome({ contact, isOther = false, onPlans, onClose }: StartWelcomeProps) {
  const { t } = useTranslation(['journeys', 'common']);
  const { plans, best, start, change } = usePlansFor(contact);
  const tell = useTell(contact);
  const [wanted, setWanted] = useState<string | null>(null);
  const name = calledBy(contact) || t('common:untitled');
  const chosen = plans?.find(({ id }) => id === (wanted ?? best?.id)) ?? null;
  const form = useFormDialog(async () => {
    if (chosen === null) return;
    const acting = isOther ? change(chosen) : start(chosen);
    if (await tell(acting, isOther ? 'changed' : 'started')) onClose();
  }, chosen === null);
  if (plans === null) return null;

  return (
    <FormDialog
      title={t(isOther ? 'start.otherTitle' : 'start.title', { name: isolate(name) })}
      lead={plans.length === 0 ? undefined : t(isOther ? 'start.otherLead' : 'start.lead')}
      form={form}
      act={t(isOther ? 'start.otherAct' : 'start.act')}
      foot={
        <Button
          variant="text"
          onPress={() => {
            onClose();
            onPlans();
          }}
        >
          {t('start.settings')}
        </Button>
      }
      onClose={onClose}
    >
      {plans.length === 0 ? (
        <p>{t('start.none')}</p>
      ) : (
        <RadioGroup
          label={t('start.which')}
          value={chosen?.id ?? null}
          options={plans.map((plan) => ({
            id: plan.id,
            label: <bdi>{plan.name}</bdi>,
            detail: [
              ...(plan.id === best?.id ? [t('start.fits')] : []),
              t('plans.steps', { count: plan.steps.length }),
            ].join(' · '),
          }))}
          onChange={setWanted}
        />
      )}
    </FormDialog>
  );
}
