import type { PostalAddress } from '../contacts/contact';
import type { GreetingTexts } from '../culture/greetingDraft';
import { isInSigns, placeLines, wantsPostalCode, type AddressParts } from './addressFormats';
import type { MessagePerson } from './draft';
import { honorificAddress } from './honorific';
import { nameForLanguage } from './nameForLanguage';
import { titleKind, writtenTitle } from './titles';

/** What an envelope lacks to arrive. */
export type EnvelopeLack = 'name' | 'street' | 'postal-code' | 'city';

/** What stands on an envelope, line by line. It may be printed only where nothing is missing. */
export type AddressBlock = {
  readonly lines: readonly string[];
  readonly lacks: readonly EnvelopeLack[];
};

/** From where and in which words an envelope is written. */
export type EnvelopeSetting = {
  /** ISO 3166-1 of the shop: letters within it name no country. */
  readonly from: string;
  /** How a country is called in a language of the sender's post office; see `countryLine`. */
  readonly countryName: (country: string) => string;
};

/** The address that letters go to: the preferred one that may be used; `null` where there is none. */
export function letterAddress({
  addresses,
}: Pick<MessagePerson, 'addresses'>): PostalAddress | null {
  const open = addresses.filter(({ doNotUse }) => !doNotUse);
  return open.find(({ isPreferred }) => isPreferred) ?? open[0] ?? null;
}

/**
 * The block of an address: *Herrn Dr. Max Weiß* as an envelope has it (not as the opening does), the place in
 * the order of its country, the country in capitals where the letter goes abroad.
 *
 * @param texts - Of the language of the letter.
 */
export function addressBlock(
  person: MessagePerson,
  address: PostalAddress,
  texts: GreetingTexts,
  { from, countryName }: EnvelopeSetting,
): AddressBlock {
  const country = address.countryCode || (address.country === '' ? person.country || from : '');
  const box = address.postOfficeBox.trim();
  const parts: AddressParts = {
    street: [address.extended, address.street, box]
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n'),
    postalCode: address.postalCode,
    city: address.city,
    region: address.region,
  };
  const whom = recipientLines(person, address.use === 'work', texts);
  const where = placeLines(country, parts);
  const isAbroad = country === '' || country !== from;
  const named = country === '' ? address.country : countryName(country);
  const lines = isInSigns(country, parts) ? [...where, ...whom] : [...whom, ...where];
  const lacks: EnvelopeLack[] = [];
  if (whom.length === 0) lacks.push('name');
  if (parts.street === '') lacks.push('street');
  if (parts.postalCode.trim() === '' && wantsPostalCode(country)) lacks.push('postal-code');
  if (parts.city.trim() === '') lacks.push('city');
  return {
    lines: isAbroad && named !== '' ? [...lines, named.toLocaleUpperCase(texts.language)] : lines,
    lacks,
  };
}

/**
 * Countries in a language that the sender's post office reads: the sender's own, else French, the language of
 * the Universal Postal Union.
 *
 * @param language - BCP 47 of the sender.
 */
export function countryNames(language: string): (country: string) => string {
  const names = ['ar', 'ja', 'zh', 'ko'].some((tag) => language.startsWith(tag)) ? 'fr' : language;
  const display = new Intl.DisplayNames([names, 'fr'], { type: 'region' });
  return (country) => {
    try {
      return display.of(country) ?? country;
    } catch {
      // Not a country's code: what was typed is still better than nothing.
      return country;
    }
  };
}

/** Whom an envelope is for: *Herrn* with title and full name, the firm where it goes to work. */
export function recipientLines(
  person: MessagePerson,
  isAtWork: boolean,
  texts: GreetingTexts,
): readonly string[] {
  const { envelope } = texts;
  const firm = person.organisation.trim();
  const put = (template: string, name: string): string =>
    name === '' ? '' : template.replaceAll('{name}', () => name);
  if (person.kind === 'organisation') {
    return [put(envelope.organisation, firm || person.name.trim())].filter(Boolean);
  }
  const line = personLine(person, texts, put);
  if (!isAtWork || firm === '') return [line].filter(Boolean);
  return (envelope.isFirmFirst ? [firm, line] : [line, firm]).filter(Boolean);
}

function personLine(
  person: MessagePerson,
  texts: GreetingTexts,
  put: (template: string, name: string) => string,
): string {
  const { envelope, language } = texts;
  const { whole } = nameForLanguage(person, language);
  const { salutation } = person;
  const template =
    salutation === 'mr' || salutation === 'mrs' ? envelope[salutation] : envelope.other;
  const title = writtenTitle(person.title);
  if (title === '' || whole === '' || whole.startsWith(title)) {
    const address = language === 'ja' ? honorificAddress(person, language) : null;
    return address ?? put(template, whole);
  }
  // In signs a title takes the place of the polite ending behind the name.
  if (language === 'ja' && titleKind(title) !== null) return `${whole}先生`;
  if (language === 'ja' || language === 'zh') return put(template, whole);
  return put(texts.title === 'before-name' ? template : '{name}', `${title} ${whole}`);
}
