import type { EmailAddress, Handle, PhoneNumber, PostalAddress } from '../contacts/contact';
import type { PartialDate } from '../calendar/partialDate';

/** A phone number in short. */
export const showPhone = ({ number }: PhoneNumber): string => number;
/** An e-mail address in short. */
export const showEmail = ({ address }: EmailAddress): string => address;
/** A name in a network in short. */
export const showHandle = ({ value }: Handle): string => value;
/** A postal address on one line. */
export const showAddress = (address: PostalAddress): string =>
  [
    address.street,
    [address.postalCode, address.city].filter(Boolean).join(' '),
    address.country || address.countryCode,
  ]
    .filter(Boolean)
    .join(', ');
const pad = (number: number): string => String(number).padStart(2, '0');
/** A date as in ISO 8601; `--11-02` without a year, empty for none. */
export const showDate = (date: PartialDate | null): string =>
  date === null
    ? ''
    : `${date.year === null ? '-' : String(date.year).padStart(4, '0')}-${pad(date.month)}${date.day === null ? '' : `-${pad(date.day)}`}`;
