import type { Placeholder } from './template';
import type { TemplateError } from './templateSyntax';

/** The two texts of a message. */
export type MessagePart = 'subject' | 'body';

/** A stretch of a text that was filled in, in UTF-16 units from its start. */
export type FillMark = {
  readonly in: MessagePart;
  readonly start: number;
  readonly end: number;
  readonly placeholder: Placeholder;
};

/** What an opening cannot do without. */
export type OpeningLack = 'name' | 'family-name';

/**
 * Why a draft may not leave yet. Every hole has an end: something to be filled in, chosen or rewritten.
 * `placeholder`: nothing is known to put there; the gap stands at `start` to `end`.
 * `opening`: this person cannot be greeted properly in this language and form.
 * `first-name`: an own text greets somebody by the first name alone who is addressed formally.
 * `sender`: nobody has said who signs. `template-error`: the text of the template cannot be read.
 * `form-not-written`: the template chosen by hand has no text in this form of address.
 * `no-template`: there is no text for this purpose in any language that may be used.
 */
export type Hole =
  | {
      readonly kind: 'placeholder';
      readonly placeholder: Placeholder;
      readonly in: MessagePart;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'opening'; readonly lacks: OpeningLack }
  | { readonly kind: 'first-name' }
  | { readonly kind: 'sender' }
  | { readonly kind: 'template-error'; readonly in: MessagePart; readonly error: TemplateError }
  | { readonly kind: 'form-not-written' }
  | { readonly kind: 'no-template' };

/** Where a hole is filled: on the person, in the settings, in the message itself, or in the template. */
export function placeOfHole(hole: Hole): 'person' | 'shop' | 'message' | 'template' {
  switch (hole.kind) {
    case 'opening':
      return 'person';
    case 'sender':
      return 'shop';
    case 'placeholder':
      return PLACES[hole.placeholder] ?? 'message';
    case 'first-name':
    case 'template-error':
    case 'form-not-written':
    case 'no-template':
      return 'template';
  }
}

const PLACES: Readonly<Partial<Record<Placeholder, 'person' | 'shop'>>> = {
  opening: 'person',
  given: 'person',
  family: 'person',
  name: 'person',
  company: 'person',
  shop: 'shop',
  sender: 'shop',
  closing: 'shop',
};
