import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formOfCampaign,
  newCampaignForm,
  type CampaignForm,
} from '@shared/domain/campaigns/campaignForm';
import { baseLanguage } from '@shared/domain/messages/chooseTemplate';
import type { Campaign } from '@shared/domain/segments/campaign';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useToday } from '@renderer/hooks/useClock';

/** What stands in the form of a campaign, and the shop's part in it. */
export type CampaignFormState = {
  readonly form: CampaignForm;
  readonly set: (change: Partial<CampaignForm>) => void;
  /** Without region: the language that the owner reads. */
  readonly own: string;
  /** ISO 3166-1 alpha-2 of the shop. */
  readonly country: string;
};

/**
 * The form of a campaign, new or not.
 *
 * @param kind - Of a new one.
 */
export function useCampaignForm(
  campaign: Campaign | null,
  kind: Campaign['kind'],
): CampaignFormState {
  const { i18n } = useTranslation();
  const { newId } = useRepositories();
  const { currency, country } = useShopSettings();
  const today = useToday();
  const own = baseLanguage(i18n.language);
  const [form, setForm] = useState<CampaignForm>(() =>
    campaign === null
      ? { ...newCampaignForm(newId(), today, currency, own), kind }
      : formOfCampaign(campaign),
  );
  return {
    form,
    set: (change) => {
      setForm((before) => ({ ...before, ...change }));
    },
    own,
    country,
  };
}
