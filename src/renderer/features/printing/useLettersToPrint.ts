import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOfCampaign } from '@shared/domain/campaigns/campaignDraft';
import type { Contact } from '@shared/domain/contacts/contact';
import type { GreetingTexts } from '@shared/domain/culture/greetingDraft';
import { baseLanguage } from '@shared/domain/messages/chooseTemplate';
import { holesLeft } from '@shared/domain/messages/editedDraft';
import type { Message, MessageId } from '@shared/domain/messages/message';
import { senderOf } from '@shared/domain/messages/sender';
import type { Campaign } from '@shared/domain/segments/campaign';
import { GREETING_LANGUAGES, loadGreetingTexts } from '@renderer/data/culture/greetingTexts';
import { useTemplates } from '@renderer/data/messages/useTemplates';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useToday } from '@renderer/hooks/useClock';
import { createFormat, type Format } from '@renderer/i18n/format';
import { letterToPrint, type LetterToPrint } from './lettersToPrint';

const NO_TEXTS: ReadonlyMap<string, GreetingTexts> = new Map();

/** Some messages as they are printed, in their order and kept current; `null` while they are read. Leaves out what is gone. */
export function useLettersToPrint(ids: readonly MessageId[]): readonly LetterToPrint[] | null {
  const { i18n } = useTranslation();
  const { campaigns, contacts, messages, privacy } = useRepositories();
  const settings = useShopSettings();
  const templates = useTemplates();
  const today = useToday();
  const live = useLive('print/openings', () => loadGreetingTexts(GREETING_LANGUAGES));
  const texts = live.status === 'ready' ? live.value : NO_TEXTS;
  const stored = useLive(`print/letters/${ids.join(' ')}`, async () => {
    const found = (await Promise.all(ids.map((id) => messages.find(id)))).filter(
      (message) => message !== null,
    );
    const people = await contacts.many(found.map(({ contactId }) => contactId));
    const blocked = await privacy.restricted();
    const campaignIds = new Set(found.flatMap(({ campaignId }) => campaignId ?? []));
    const told = await Promise.all([...campaignIds].map((id) => campaigns.find(id)));
    return {
      written: found.flatMap((message, at) => {
        const contact = people[at];
        return contact && contact.trashedAt === null && !blocked.has(contact.id)
          ? [{ message, contact }]
          : [];
      }),
      campaigns: new Map(told.flatMap((campaign) => (campaign ? [[campaign.id, campaign]] : []))),
    };
  });
  const written = stored.status === 'ready' ? stored.value : null;
  const own = baseLanguage(i18n.language);

  return useMemo(() => {
    if (written === null || templates === null || texts.size === 0) return null;
    const textsOf = (language: string): GreetingTexts | null => texts.get(language) ?? null;
    const setting = {
      templates,
      textsOf,
      shopLanguage: texts.has(own) ? own : 'en',
      ownerLanguage: own,
      shop: settings.shopName,
      sender: senderOf(settings),
    };
    // Other letters were read in the composer before they came here; these were written without being seen.
    const hasHole = (
      message: Message,
      contact: Contact,
      campaign: Campaign | undefined,
    ): boolean => {
      if (campaign === undefined || message.status !== 'draft') return false;
      const draft = draftOfCampaign(campaign, contact, setting);
      return holesLeft(draft.holes, draft, message).length > 0;
    };
    const formats = new Map<string, Format>();
    const dayIn = (language: string, country: string): string => {
      const key = `${language} ${country}`;
      const format = formats.get(key) ?? createFormat(language, country);
      formats.set(key, format);
      return format.day(today);
    };
    const writing = { textsOf, country: settings.country, ownLanguage: own, dayIn };
    return written.written.map(({ message, contact }) => {
      const campaign = written.campaigns.get(message.campaignId ?? '');
      const told = { hasHole: hasHole(message, contact, campaign), news: campaign?.news ?? null };
      return letterToPrint(message, contact, told, writing);
    });
  }, [written, templates, texts, own, settings, today]);
}
