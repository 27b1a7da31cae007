import type { Contact } from '../contacts/contact';
import type { LetterSetting, MessageDraft } from '../messages/draft';
import { draftMessage } from '../messages/messageDraft';
import type { Message } from '../messages/message';
import type { Campaign } from '../segments/campaign';
import type { Recipient } from './recipients';

/** The message of a campaign to one person, in their language and form of address, with its holes and notes. */
export const draftOfCampaign = (
  { news, templateId }: Pick<Campaign, 'news' | 'templateId'>,
  contact: Contact,
  setting: LetterSetting,
): MessageDraft =>
  draftMessage(
    contact,
    'announcement',
    { news },
    {
      ...setting,
      // Who may get it by which way was judged before.
      consents: [],
      moment: null,
      chosen: templateId === null ? undefined : { templateId },
    },
  );

/** The same as it is written down. */
export const messageOfDraft = (
  { id }: Pick<Campaign, 'id'>,
  { contactId, channel }: Pick<Recipient, 'contactId' | 'channel'>,
  { templateId, language, addressedAs, subject, body }: MessageDraft,
): Omit<Message, 'id' | 'status' | 'preparedAt' | 'resolvedAt' | 'updatedAt'> => ({
  contactId,
  purpose: 'announcement',
  templateId,
  language,
  addressedAs,
  channel,
  subject,
  body,
  campaignId: id,
  thanksId: null,
  greetingId: null,
});
