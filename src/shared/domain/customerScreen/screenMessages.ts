import type { AddressForm } from '../contacts/contact';
import type { FeedbackKind } from '../feedback/answer';
import { isOnScale } from '../feedback/scores';

/** How somebody is spoken to: the only thing of a person that reaches their screen, beside what it shows. */
export type Speaking = {
  /** BCP 47, the best known first; empty for the shop's own. */
  readonly languages: readonly string[];
  readonly addressForm: AddressForm;
};

/** A stamp card as it is now. */
export type StampsSeen = {
  readonly filled: number;
  readonly size: number;
  /** Whether there is a full one. */
  readonly isFull: boolean;
  /** What a full one brings; empty for the next one free. */
  readonly reward: string;
};

/** What stands on the customer's screen; what is not in here cannot get there. */
export type CustomerView =
  /** Nobody in particular. */
  | { readonly kind: 'welcome' }
  /** After a booking. */
  | {
      readonly kind: 'booked';
      readonly speaking: Speaking;
      /** As a letter would begin, without its comma; empty where the name is unknown. */
      readonly greeting: string;
      readonly earned: number;
      readonly balance: number;
      /** The dearest reward that there are points for. */
      readonly reward: string | null;
      readonly stamps: StampsSeen | null;
    }
  /** One question, until it has an answer. */
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly ask: FeedbackKind;
      readonly speaking: Speaking;
      /** Whether an answer would bear a name. */
      readonly isNamed: boolean;
    };

/** The whole screen. */
export type CustomerScreen = {
  readonly shopName: string;
  /** ISO 3166-1 alpha-2 of the shop. */
  readonly country: string;
  readonly view: CustomerView;
};

/** What the counter tells the customer's screen. */
export type ToCustomer =
  | { readonly kind: 'show'; readonly screen: CustomerScreen }
  /** Whether an answer was written down. */
  | { readonly kind: 'received'; readonly id: string; readonly isWritten: boolean }
  | { readonly kind: 'close' };

/** What the customer's screen tells the counter. */
export type FromCustomer =
  /** It is there and has nothing to show yet. */
  | { readonly kind: 'here' }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'answer';
      readonly id: string;
      readonly ask: FeedbackKind;
      readonly score: number;
      readonly words: string;
      readonly isNameless: boolean;
    }
  | { readonly kind: 'declined'; readonly id: string };

/** Longer words are no answer to one question. */
export const MOST_WORDS = 2000;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** No card has more places than this. */
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1000;
const isText = (value: unknown, most = 200): value is string =>
  typeof value === 'string' && value.length <= most;

/** What came from the customer's screen; `null` for anything that it would not say. */
export function fromCustomer(value: unknown): FromCustomer | null {
  if (!isFields(value)) return null;
  const { kind, id, ask, score, words, isNameless } = value;
  if (kind === 'here' || kind === 'gone') return { kind };
  if (!isText(id)) return null;
  if (kind === 'declined') return { kind, id };
  if (kind !== 'answer' || (ask !== 'csat' && ask !== 'nps')) return null;
  if (typeof score !== 'number' || !isOnScale(ask, score)) return null;
  if (!isText(words, MOST_WORDS) || typeof isNameless !== 'boolean') return null;
  return { kind, id, ask, score, words, isNameless };
}

/** What came from the counter; `null` for anything that it would not say. */
export function toCustomer(value: unknown): ToCustomer | null {
  if (!isFields(value)) return null;
  const { kind, id, isWritten, screen } = value;
  if (kind === 'close') return { kind };
  if (kind === 'received') {
    return isText(id) && typeof isWritten === 'boolean' ? { kind, id, isWritten } : null;
  }
  if (kind !== 'show' || !isFields(screen)) return null;
  const { shopName, country } = screen;
  const view = viewOf(screen['view']);
  return isText(shopName) && isText(country) && view !== null
    ? { kind, screen: { shopName, country, view } }
    : null;
}

function viewOf(value: unknown): CustomerView | null {
  if (!isFields(value)) return null;
  const { kind, greeting, earned, balance, reward, id, ask, isNamed } = value;
  if (kind === 'welcome') return { kind };
  const speaking = speakingOf(value['speaking']);
  if (speaking === null) return null;
  if (kind === 'booked') {
    const stamps = stampsOf(value['stamps']);
    return isText(greeting) &&
      typeof earned === 'number' &&
      typeof balance === 'number' &&
      (reward === null || isText(reward)) &&
      stamps !== undefined
      ? { kind, speaking, greeting, earned, balance, reward, stamps }
      : null;
  }
  return kind === 'question' &&
    isText(id) &&
    (ask === 'csat' || ask === 'nps') &&
    typeof isNamed === 'boolean'
    ? { kind, speaking, id, ask, isNamed }
    : null;
}

/** `undefined` for anything that is no card. */
function stampsOf(value: unknown): StampsSeen | null | undefined {
  if (value === null) return null;
  if (!isFields(value)) return undefined;
  const { filled, size, isFull, reward } = value;
  return isCount(filled) && isCount(size) && typeof isFull === 'boolean' && isText(reward)
    ? { filled, size, isFull, reward }
    : undefined;
}

function speakingOf(value: unknown): Speaking | null {
  if (!isFields(value)) return null;
  const { languages, addressForm } = value;
  if (!Array.isArray(languages)) return null;
  const tags = languages.filter((tag): tag is string => isText(tag));
  if (addressForm !== 'formal' && addressForm !== 'informal' && addressForm !== 'unset')
    return null;
  return { languages: tags, addressForm };
}
