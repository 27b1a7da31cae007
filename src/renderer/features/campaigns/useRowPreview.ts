import { useMemo } from 'react';
import type { MessageNote } from '@shared/domain/messages/draft';
import type { Campaign } from '@shared/domain/segments/campaign';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import type { CampaignRow } from './campaignRows';
import { draftOfCampaign } from '@shared/domain/campaigns/campaignDraft';
import type { LetterSetting } from '@shared/domain/messages/draft';

/** What somebody gets. */
export type RowPreview = {
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  /** What should be known before it is sent, such as another language than theirs. */
  readonly notes: readonly MessageNote[];
  /** Whether something is missing in it. */
  readonly isLacking: boolean;
};

/** What one person gets, as it was written or as it would be written now; `null` while that is read. */
export function useRowPreview(
  campaign: Campaign,
  row: CampaignRow | null,
  setting: LetterSetting | null,
): RowPreview | null {
  const { contacts } = useRepositories();
  const id = row?.contactId ?? null;
  const live = useLive(`campaigns/preview/${id ?? ''}`, async () =>
    id === null ? null : contacts.get(id),
  );
  const contact = live.status === 'ready' ? live.value : null;
  const message = row?.message ?? null;
  const { news, templateId } = campaign;
  return useMemo(() => {
    if (contact === null || setting === null) return null;
    const draft = draftOfCampaign({ news, templateId }, contact, setting);
    const { subject, body, language, notes, holes } = draft;
    return message === null
      ? { subject, body, language, notes, isLacking: holes.length > 0 }
      : {
          subject: message.subject,
          body: message.body,
          language: message.language,
          notes: message.language === language ? notes : [],
          isLacking: false,
        };
  }, [contact, setting, message, news, templateId]);
}
