import type { Instant } from '../calendar/clock';
import type { ThanksReason } from '../care/thanks';
import type { AddressedAs, MessagePurpose, TemplateId } from './message';

/**
 * What a placeholder stands for. Written `{name}`; a part that is said only where something is known
 * is written `[if product]…[end]`, with `[else]` where there is something else to say.
 */
export const PLACEHOLDERS = [
  /** The whole opening by the rules of the language: *Sehr geehrte Frau Weiß,*. */
  'opening',
  /** The closing with the sender under it. */
  'closing',
  'given',
  'family',
  'name',
  'company',
  'shop',
  'sender',
  'event',
  'years',
  'product',
  'friend',
  'points',
  'lapseDay',
  'reward',
  'amount',
  'day',
  'visits',
  'idea',
  'problem',
  'solution',
  'news',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A text of one language and form of address. */
export type TemplateText = { readonly subject: string; readonly body: string };

/** A template in as many languages and forms as somebody has written. */
export type Template = {
  readonly id: TemplateId;
  readonly purpose: MessagePurpose;
  /** What is thanked for; only for thanks, `null` for any. */
  readonly reason: ThanksReason | null;
  /** In the owner's words; empty for shipped ones, whose names are words of the interface. */
  readonly name: string;
  /** By language without region, then by form. A language without forms has `formal` only. */
  readonly texts: Readonly<Record<string, Readonly<Partial<Record<AddressedAs, TemplateText>>>>>;
  /** `shipped` ones come with the program and are changed by making an own one of the same id. */
  readonly origin: 'shipped' | 'own';
  readonly updatedAt: Instant;
};
