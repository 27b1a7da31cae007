import type { ConsentEvent } from '../contacts/consent';
import type { Contact } from '../contacts/contact';
import type { Judgement } from '../culture/moment';
import type { GreetingTexts } from '../culture/greetingDraft';
import type { WayChoice } from './channel';
import type { FillMark, Hole } from './holes';
import type { AddressedAs, TemplateId } from './message';
import type { Template } from './template';

/** What somebody should know about a draft. Notes never keep a message back; holes do. */
export type MessageNote =
  /** None of the contact's languages has a text: it is in another. `wanted` is empty where none is known. */
  | { readonly kind: 'language'; readonly wanted: readonly string[]; readonly used: string }
  /** The language was chosen by hand and is none that the contact is known to read. */
  | { readonly kind: 'language-chosen'; readonly used: string }
  /** Nobody has said whether formal or informal: it is formal. */
  | { readonly kind: 'form-unset' }
  /** The form was chosen by hand and differs from the one noted with the contact. */
  | { readonly kind: 'form-chosen' }
  /** The opening is neutral because the salutation is unknown. */
  | { readonly kind: 'salutation-unset' };

/** What a draft is made with. */
export type MessageSetting = {
  /** Own and shipped ones together. */
  readonly templates: readonly Template[];
  /** Openings and closings of a language without region; `null` where there are none. */
  readonly textsOf: (language: string) => GreetingTexts | null;
  /** BCP 47: used where none of the contact's languages has a text. Must have openings. */
  readonly shopLanguage: string;
  /** BCP 47: what the owner reads; *Was es heißt* is in it. */
  readonly ownerLanguage: string;
  /** The name of the shop; may be empty. */
  readonly shop: string;
  /** Who signs; may be empty. */
  readonly sender: string;
  /** The contact's decisions, latest first. */
  readonly consents: readonly Pick<ConsentEvent, 'purpose' | 'decision'>[];
  /** How now is for a message there; `null` where that was not judged. */
  readonly moment: Pick<Judgement, 'reasons'> | null;
  /** What was chosen by hand in the composer. */
  readonly chosen?:
    | {
        readonly language?: string | undefined;
        readonly addressedAs?: AddressedAs | undefined;
        readonly templateId?: TemplateId | undefined;
      }
    | undefined;
};

/** What texts are written with that does not depend on whom they are for. */
export type LetterSetting = Omit<MessageSetting, 'consents' | 'moment' | 'chosen'>;

/** Whom a message is for. */
export type MessagePerson = Pick<
  Contact,
  | 'kind'
  | 'name'
  | 'nativeName'
  | 'nameParts'
  | 'nameOrder'
  | 'title'
  | 'honorific'
  | 'salutation'
  | 'addressForm'
  | 'organisation'
  | 'languages'
  | 'country'
  | 'phones'
  | 'emails'
  | 'addresses'
  | 'handles'
  | 'preferredChannel'
>;

/** A text to be read, changed and sent by a person. */
export type MessageDraft = {
  readonly templateId: TemplateId | null;
  readonly subject: string;
  readonly body: string;
  /** BCP 47 without region. */
  readonly language: string;
  readonly addressedAs: AddressedAs;
  /** Where something was filled in. */
  readonly marks: readonly FillMark[];
  /** Empty where the draft may leave. */
  readonly holes: readonly Hole[];
  readonly notes: readonly MessageNote[];
  /** Every way to the contact for this purpose, the best first. */
  readonly ways: readonly WayChoice[];
  /** The same template in the owner's language; `null` where the draft is in it, or nobody wrote it in it. */
  readonly meaning: {
    readonly language: string;
    readonly subject: string;
    readonly body: string;
  } | null;
  /** Languages without region in which this purpose can be written, the contact's own first. */
  readonly languages: readonly string[];
};
