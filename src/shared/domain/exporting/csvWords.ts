import type { ConsentPurpose } from '../contacts/consent';
import type { Channel, Contact, ImportantDate, ItemUse } from '../contacts/contact';
import type { LinkKind } from '../contacts/contactLink';
import type { SingleColumn } from './csvColumns';

/** The columns that occur once for each phone number, address and so on; their names have a number. */
export type NumberedColumn =
  | 'phone'
  | 'phoneLabel'
  | 'phonePreferred'
  | 'phoneDoNotUse'
  | 'email'
  | 'emailLabel'
  | 'emailPreferred'
  | 'emailDoNotUse'
  | 'street'
  | 'extended'
  | 'postOfficeBox'
  | 'postalCode'
  | 'city'
  | 'state'
  | 'addressCountry'
  | 'addressLabel'
  | 'addressPreferred'
  | 'addressDoNotUse'
  | 'website'
  | 'websiteLabel'
  | 'websitePreferred'
  | 'websiteDoNotUse'
  | 'handleService'
  | 'handle'
  | 'handleLabel'
  | 'handlePreferred'
  | 'handleDoNotUse'
  | 'date'
  | 'dateLabel'
  | 'tie'
  | 'tieLabel';

/**
 * The words of a file in one language: `resources/locales/<language>/export.json`. `{{number}}` and
 * `{{label}}` stand where a number or a field's name goes.
 */
export type CsvWords = {
  readonly column: Readonly<Record<SingleColumn, string>>;
  readonly numbered: Readonly<Record<NumberedColumn, string>>;
  readonly consent: Readonly<Record<ConsentPurpose, string>>;
  /** The name of the column of an own field. */
  readonly field: string;
  readonly use: Readonly<Record<Exclude<ItemUse, 'other' | 'custom'>, string>>;
  readonly kind: Readonly<Record<Contact['kind'], string>>;
  readonly nameOrder: Readonly<Record<Contact['nameOrder'], string>>;
  readonly salutation: Readonly<Record<Exclude<Contact['salutation'], 'unset'>, string>>;
  readonly addressForm: Readonly<Record<Exclude<Contact['addressForm'], 'unset'>, string>>;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly dateKind: Readonly<Record<Exclude<ImportantDate['kind'], 'other'>, string>>;
  readonly link: Readonly<Record<Exclude<LinkKind, 'other'>, string>>;
  readonly answer: Readonly<Record<'yes' | 'given' | 'refused', string>>;
};
