import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignAgain } from '@shared/domain/campaigns/campaignForm';
import type { MessageId } from '@shared/domain/messages/message';
import type { Campaign } from '@shared/domain/segments/campaign';
import type { CampaignFields } from '@renderer/data/repositories/campaigns';
import type { Saving } from '@renderer/data/repositories/saving';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence, type SentenceValues } from '@renderer/i18n/Sentence';

/** What can be done with campaigns and their messages; each is told with its way back. */
export type CampaignActs = {
  /** Answers whether it was done, as all below. */
  readonly save: (fields: CampaignFields) => Promise<boolean>;
  readonly remove: (campaign: Campaign) => Promise<boolean>;
  /** The same again from today on; answers its id, `null` where that could not be done. */
  readonly again: (campaign: Campaign) => Promise<string | null>;
  /** Throws the drafts away. */
  readonly clear: (campaign: Campaign) => Promise<boolean>;
  readonly skip: (id: MessageId, name: string) => Promise<boolean>;
  /** Somebody who was left out, or counted as written to by mistake, waits again. */
  readonly reopen: (id: MessageId, name: string) => Promise<boolean>;
};

/** The acts on campaigns. */
export function useCampaignActs(): CampaignActs {
  const { t } = useTranslation(['campaigns', 'errors']);
  const { campaigns, messages, newId } = useRepositories();
  const toasts = useToasts();
  const today = useToday();

  return useMemo(() => {
    const tell = async <T>(
      saving: Saving<T>,
      say: (values: SentenceValues, value: T) => string,
      values: SentenceValues,
    ): Promise<boolean> => {
      const saved = await saving.catch(() => null);
      if (saved === null || !saved.ok) {
        toasts.show({ text: t('errors:saving.title') });
        return false;
      }
      const { value, batchId } = saved.value;
      const text = createElement(Sentence, { say: (given) => say(given, value), values });
      toasts.show({ text, batchId });
      return true;
    };
    return {
      save: (fields) =>
        tell(campaigns.save(fields), (values) => t('toast.saved', values), { name: fields.name }),
      remove: ({ id, name }) =>
        tell(campaigns.remove(id), (values) => t('toast.removed', values), { name }),
      again: async (campaign) => {
        const id = newId();
        const name = t('again.name', { name: campaign.name });
        const isDone = await tell(
          campaigns.save(campaignAgain(campaign, id, name, today)),
          (values) => t('toast.again', values),
          { name },
        );
        return isDone ? id : null;
      },
      clear: ({ id }) =>
        tell(campaigns.clear(id), (_values, count) => t('toast.cleared', { count }), {}),
      skip: (id, name) =>
        tell(messages.resolve([id], 'skipped'), (values) => t('toast.skipped', values), { name }),
      reopen: (id, name) =>
        tell(messages.resolve([id], 'draft'), (values) => t('toast.reopened', values), { name }),
    };
  }, [t, campaigns, messages, newId, toasts, today]);
}
