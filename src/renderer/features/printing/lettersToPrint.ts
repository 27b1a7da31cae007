import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { GreetingTexts } from '@shared/domain/culture/greetingDraft';
import {
  addressBlock,
  countryNames,
  letterAddress,
  type AddressBlock,
} from '@shared/domain/messages/envelope';
import type { Message } from '@shared/domain/messages/message';
import type { Campaign } from '@shared/domain/segments/campaign';
import { directionOf, envelopeLanguage } from '@shared/domain/messages/postalWriting';

/** A message with everything that its paper needs. */
export type LetterToPrint = {
  readonly message: Message;
  readonly contact: Contact;
  /** How the person is called; may be empty. */
  readonly name: string;
  /** The day of the letter in its language. */
  readonly day: string;
  readonly direction: 'ltr' | 'rtl';
  /** `null` where nothing is known to send it to. */
  readonly address: AddressBlock | null;
  /** The text still has a gap, or greets wrongly. */
  readonly hasHole: boolean;
  /** What is told, language by language; `null` for a letter of its own. */
  readonly news: Campaign['news'] | null;
};

/** What letters are made with that does not depend on whom they are for. */
export type LetterWriting = {
  readonly textsOf: (language: string) => GreetingTexts | null;
  /** ISO 3166-1 of the shop. */
  readonly country: string;
  /** BCP 47 of the interface. */
  readonly ownLanguage: string;
  /** A day in a language, with the habits of a country. */
  readonly dayIn: (language: string, country: string) => string;
};

/** A message to somebody, addressed by the rules of the country that it goes to. */
export function letterToPrint(
  message: Message,
  contact: Contact,
  { hasHole, news }: Pick<LetterToPrint, 'hasHole' | 'news'>,
  { textsOf, country, ownLanguage, dayIn }: LetterWriting,
): LetterToPrint {
  const place = letterAddress(contact);
  const texts =
    place === null
      ? null
      : (textsOf(envelopeLanguage(message.language, place, ownLanguage)) ?? textsOf('en'));
  return {
    message,
    contact,
    name: calledBy(contact),
    day: dayIn(message.language, contact.country || country),
    direction: directionOf(message.language),
    address:
      place === null || texts === null
        ? null
        : addressBlock(contact, place, texts, {
            from: country,
            countryName: countryNames(ownLanguage),
          }),
    hasHole,
    news,
  };
}
