import type { Instant } from '../calendar/clock';
import type { Channel, ContactId } from '../contacts/contact';
import type { Brand } from '@shared/kernel/brand';

/** UUIDv7 of a message. */
export type MessageId = Brand<string, 'MessageId'>;

/** UUIDv7 of a template of the owner; shipped ones are named `shipped:<purpose>:<variant>`. */
export type TemplateId = Brand<string, 'TemplateId'>;

/** What a message is for. */
export const MESSAGE_PURPOSES = [
  'thanks',
  'birthday',
  'holiday',
  'welcome',
  'check-in',
  'apology',
  'win-back',
  'announcement',
  'points',
  'consent-request',
] as const;

export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];

/** Purposes that need the consent for news; the others are service or thanks. */
export const MARKETING_PURPOSES: readonly MessagePurpose[] = ['win-back', 'announcement'];

/** How somebody is addressed in a message. */
export type AddressedAs = 'formal' | 'informal';

/** A message to one person: a draft until somebody has sent it. It is never sent by the app. */
export type Message = {
  readonly id: MessageId;
  readonly contactId: ContactId;
  readonly purpose: MessagePurpose;
  readonly templateId: TemplateId | null;
  /** BCP 47 of the text. */
  readonly language: string;
  readonly addressedAs: AddressedAs;
  readonly channel: Channel | null;
  readonly subject: string;
  readonly body: string;
  readonly status: 'draft' | 'sent' | 'skipped';
  /** The campaign it belongs to, the thank-you or greeting that it is; else `null`. */
  readonly campaignId: string | null;
  readonly thanksId: string | null;
  readonly greetingId: string | null;
  readonly preparedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly updatedAt: Instant;
};
