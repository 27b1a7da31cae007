import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { thanksId, type ThanksReason } from '@shared/domain/care/thanks';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { MessagePurpose, TemplateId } from '@shared/domain/messages/message';
import type { MessageFacts } from '@shared/domain/messages/messageFacts';
import type { LetterRequest, LetterStamps } from '@renderer/hooks/useOpenMessage';

/** What somebody is thanked for. */
export type ThankedFor = {
  readonly reason: ThanksReason;
  readonly sourceId: string;
  /** The day since which it is owed. */
  readonly owedOn: IsoDate;
};

/** What is written to somebody, and why. */
export type Occasion = {
  readonly purpose: MessagePurpose;
  /** Set for thanks, `null` for anything else. */
  readonly thanks: ThankedFor | null;
  /** What whoever asked knows; what stands with the person is added to it. */
  readonly facts: MessageFacts;
  readonly campaignId: string | null;
  readonly greetingId: string | null;
  /** Chosen beforehand; `null` for the one that fits best. */
  readonly templateId: TemplateId | null;
  readonly stamps: LetterStamps;
};

/** A thank-you. */
export const occasionOfThanks = ({ reason, sourceId, owedOn }: ThankedFor): Occasion => ({
  purpose: 'thanks',
  thanks: { reason, sourceId, owedOn },
  facts: {},
  campaignId: null,
  greetingId: null,
  templateId: null,
  stamps: {},
});

/** A letter that a place asked for. */
export const occasionOfLetter = ({
  purpose,
  facts,
  campaignId,
  greetingId,
  templateId,
  stamps,
}: LetterRequest): Occasion => ({
  purpose,
  thanks: null,
  facts,
  campaignId,
  greetingId,
  templateId,
  stamps,
});

/** The thank-you that an occasion is, by its id; `null` for other messages. */
export const thanksIdOf = (contactId: ContactId, { thanks }: Occasion): string | null =>
  thanks === null ? null : thanksId(contactId, thanks.reason, thanks.sourceId);
