import type {
  EmailAddress,
  Handle,
  ImportantDate,
  PhoneNumber,
  PostalAddress,
  Preference,
} from '../contacts/contact';
import type { PartialDate } from '../calendar/partialDate';
import { digitsOf, emailKey, foldText } from '../people/folding';

/** Equal but for case, accents and width. */
export const sameText = (a: string, b: string): boolean => foldText(a) === foldText(b);
/** The same mailbox. */
export const sameEmail = (a: EmailAddress, b: EmailAddress): boolean =>
  emailKey(a.address) === emailKey(b.address);
/** The same number and extension, or the same digits where the country is unknown. */
export const samePhone = (a: PhoneNumber, b: PhoneNumber): boolean =>
  a.e164 !== '' && b.e164 !== ''
    ? a.e164 === b.e164 && extensionOf(a) === extensionOf(b)
    : digitsOf(a.number) === digitsOf(b.number);
const extensionOf = ({ number }: PhoneNumber): string =>
  /(?:ext\.?|x|durchwahl|dw|nst|app)\.?\s*(\d{1,7})\s*$/i.exec(number.slice(-40))?.[1] ?? '';
/** The same name or page on the same service. */
export const sameHandle = (a: Handle, b: Handle): boolean =>
  a.service === b.service && plainWeb(a.value) === plainWeb(b.value);
const plainWeb = (value: string): string =>
  foldText(value)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
    .replace(/^@/, '');
/** The same thing liked or disliked. */
export const samePreference = (a: Preference, b: Preference): boolean => sameText(a.text, b.text);
/** The same day of the same kind. */
export const sameImportantDate = (a: ImportantDate, b: ImportantDate): boolean =>
  a.kind === b.kind && sameText(a.label, b.label) && sameDate(a.date, b.date);
/** The same parts of a date. */
export const sameDate = (a: PartialDate | null, b: PartialDate | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.year === b.year && a.month === b.month && a.day === b.day);

const ADDRESS_PARTS = [
  'street',
  'extended',
  'postOfficeBox',
  'postalCode',
  'city',
  'region',
  'countryCode',
  'country',
] as const;

/** Whether everything an address says is said by one that is there already. */
export function isWithin(known: PostalAddress, read: PostalAddress): boolean {
  return ADDRESS_PARTS.every(
    (part) => read[part] === '' || plainPlace(known[part]) === plainPlace(read[part]),
  );
}
const plainPlace = (text: string): string =>
  foldText(text)
    .replace(/stra(?:ss|ß)e\b|str\./g, 'str')
    .replace(/[\s.,-]+/g, '');
