import { useTranslation } from 'react-i18next';
import { decidedOn, type ConsentEvent } from '@shared/domain/contacts/consent';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Message } from '@shared/domain/messages/message';
import type { MessageFacts } from '@shared/domain/messages/messageFacts';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useToday } from '@renderer/hooks/useClock';
import { useLive, type Loadable } from '@renderer/data/useLive';
import { thanksIdOf, type Occasion } from './occasion';
import { useLetterFacts } from './useLetterFacts';

/** Somebody who is written to, with everything that a text to them is made of. */
export type Subject = {
  readonly contact: Contact;
  /** The latest decision for each purpose, without those that have ended. */
  readonly consents: readonly ConsentEvent[];
  readonly facts: MessageFacts;
  /** What was written before and not sent; `null` without such a draft. */
  readonly stored: Message | null;
  /** The greeting or the campaign has reached them already: nobody gets it twice. */
  readonly isReached: boolean;
};

/** Everything that a text to somebody is made of, kept current; `null` for somebody who is gone. */
export function useSubject(contactId: ContactId, occasion: Occasion): Loadable<Subject | null> {
  const { i18n } = useTranslation();
  const { contacts, consents, greetings, messages } = useRepositories();
  const factsOf = useLetterFacts();
  const today = useToday();
  const { purpose, campaignId, greetingId } = occasion;
  const id = thanksIdOf(contactId, occasion);
  const key = [contactId, purpose, id, campaignId, greetingId, i18n.language, today].join('/');
  return useLive(`messages/${key}`, async () => {
    const contact = await contacts.get(contactId);
    if (contact === null || contact.trashedAt !== null) return null;
    const [said, facts, written, [greeting]] = await Promise.all([
      consents.of(contactId),
      factsOf(contact, occasion),
      messages.of(contactId),
      greetingId === null ? [] : greetings.many([greetingId]),
    ]);
    // What a campaign or a feast asks for is one message, whatever its purpose came to be.
    const mine = written.filter((message) =>
      campaignId !== null
        ? message.campaignId === campaignId
        : message.campaignId === null &&
          message.thanksId === id &&
          message.greetingId === greetingId &&
          (greetingId !== null || message.purpose === purpose),
    );
    const isOnce = campaignId !== null || greetingId !== null;
    const stored = mine.find(
      ({ status }) => status === 'draft' || (isOnce && status === 'skipped'),
    );
    const isReached =
      greeting?.status === 'sent' || (isOnce && mine.some(({ status }) => status === 'sent'));
    return { contact, consents: decidedOn(said, today), facts, stored: stored ?? null, isReached };
  });
}
