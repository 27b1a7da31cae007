import type { ConsentPurpose } from '../contacts/consent';
import type { Channel } from '../contacts/contact';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactBudget } from '../culture/customs';

/** A way to one person, in the order in which ways are offered where nobody prefers one. */
export const MESSAGE_WAYS = [
  'email',
  'whatsapp',
  'telegram',
  'sms',
  'messenger',
  'phone',
  'letter',
  'social',
  'visit',
] as const;

/** `messenger` and `social` are those without a link that takes a text: it is copied. */
export type MessageWay = (typeof MESSAGE_WAYS)[number];

/** Why a way is closed. */
export type ClosedReason =
  /** Nothing is known to write to. */
  | { readonly kind: 'no-address' }
  /** There is something, and all of it is marked *do not use*. */
  | { readonly kind: 'do-not-use' }
  /** The contact said no to the purpose or to the channel. */
  | { readonly kind: 'refused'; readonly purpose: ConsentPurpose }
  /** Nobody has a yes that is needed. */
  | { readonly kind: 'no-consent'; readonly purpose: ConsentPurpose }
  | { readonly kind: 'leave-alone'; readonly until: IsoDate; readonly words: string }
  | { readonly kind: 'budget'; readonly budget: ContactBudget; readonly had: number };

/** One way to a contact: open, or closed with the reason and what may be used instead. */
export type WayChoice = {
  readonly way: MessageWay;
  /** What a message sent this way is recorded as. */
  readonly channel: Channel;
  /** The address, number or name that is used; empty where none is known. */
  readonly address: string;
  readonly isOpen: boolean;
  /** `null` where open. */
  readonly reason: ClosedReason | null;
  /** The first open way after the contact's wishes; `null` where this one is open or none is. */
  readonly next: MessageWay | null;
  /** Whether it is the channel that the contact prefers. */
  readonly isPreferred: boolean;
};
