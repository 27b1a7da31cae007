import type { IsoDate } from '../calendar/isoDate';
import type { ThanksReason } from '../care/thanks';
import type { Money } from '../money/money';

/**
 * What a message is about, as far as it is known. Figures and days are put into words in the language of
 * the message; words of the owner stay as they are.
 */
export type MessageFacts = {
  readonly reason?: ThanksReason | undefined;
  /** Of a holiday or an anniversary: the event, such as `eid-al-fitr`, and how a language calls it. */
  readonly event?:
    { readonly key: string; readonly nameIn: (language: string) => string | null } | undefined;
  readonly years?: number | undefined;
  /** Whether the years make a round birthday. */
  readonly isRound?: boolean | undefined;
  readonly product?: string | undefined;
  /** Who was recommended to us, or who recommended. */
  readonly friend?: string | undefined;
  readonly points?: number | undefined;
  readonly lapseDay?: IsoDate | undefined;
  readonly reward?: string | undefined;
  readonly amount?: Money | undefined;
  readonly day?: IsoDate | undefined;
  readonly visits?: number | undefined;
  readonly idea?: string | undefined;
  readonly problem?: string | undefined;
  readonly solution?: string | undefined;
  /** What is told, by language without region. Never filled from another language. */
  readonly news?: Readonly<Record<string, string>> | undefined;
};
