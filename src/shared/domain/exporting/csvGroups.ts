import type {
  EmailAddress,
  Handle,
  ImportantDate,
  PhoneNumber,
  PostalAddress,
  WayFlags,
} from '../contacts/contact';
import type { ColumnTarget } from '../importing/columnTarget';
import { digitsOf } from '../people/folding';
import { csvDate } from './csvColumns';
import type { CsvWords, NumberedColumn } from './csvWords';
import type { ExportedContact, ExportedLink } from './exportedContact';

/** One of the columns that belong to the first, second … phone number and so on. */
export type NumberedCell<Item> = {
  readonly name: NumberedColumn;
  /** Where our own import puts it; `group` ties the columns of one item together. */
  readonly target: (group: string) => ColumnTarget;
  readonly value: (item: Item, words: CsvWords) => string;
};

/** Items of a contact, of which a file has as many columns as its richest contact needs. */
export type CsvGroup<Item> = {
  readonly name: string;
  /** Columns that a file has even if nobody in it has such an item, so that files look alike. */
  readonly atLeast: number;
  readonly items: (exported: ExportedContact) => readonly Item[];
  readonly cells: readonly NumberedCell<Item>[];
};

type WayKind = 'phone' | 'email' | 'handle';
type FlagPart = 'label' | 'preferred' | 'doNotUse';

/** The name of a use; custom ones are named by their label. */
function useName({ use, label }: WayFlags, words: CsvWords): string {
  return use === 'custom' ? label : use === 'other' ? '' : words.use[use];
}

const flag = (isSet: boolean, words: CsvWords): string => (isSet ? words.answer.yes : '');

function flagCells(
  kind: WayKind | 'address',
  names: Readonly<Record<FlagPart, NumberedColumn>>,
): readonly NumberedCell<WayFlags>[] {
  const target =
    (part: FlagPart) =>
    (group: string): ColumnTarget => {
      const common = { part, use: 'other', label: '', group } as const;
      return kind === 'handle' ? { kind, service: 'other', ...common } : { kind, ...common };
    };
  return [
    { name: names.label, target: target('label'), value: useName },
    {
      name: names.preferred,
      target: target('preferred'),
      value: ({ isPreferred }, words) => flag(isPreferred, words),
    },
    {
      name: names.doNotUse,
      target: target('doNotUse'),
      value: ({ doNotUse }, words) => flag(doNotUse, words),
    },
  ];
}

/**
 * A number that every country reads alike: the international form where the typed one lacks its country.
 * One with an extension stays as typed, because the international form has no place for it.
 */
export function csvPhone({ number, e164 }: Pick<PhoneNumber, 'number' | 'e164'>): string {
  if (e164 === '' || /^\s*(?:\+|00)/.test(number)) return number;
  const digits = digitsOf(number).replace(/^0+/, '');
  return digits !== '' && e164.endsWith(digits) ? e164 : number;
}

const valueTarget =
  (kind: 'phone' | 'email') =>
  (group: string): ColumnTarget => ({ kind, part: 'value', use: 'other', label: '', group });

const websiteTarget = (group: string): ColumnTarget => ({
  kind: 'handle',
  part: 'value',
  service: 'website',
  use: 'other',
  label: '',
  group,
});

const handleTarget =
  (part: 'value' | 'service') =>
  (group: string): ColumnTarget => ({
    kind: 'handle',
    part,
    service: 'other',
    use: 'other',
    label: '',
    group,
  });

const addressCell = (
  name: NumberedColumn,
  part: (ColumnTarget & { kind: 'address' })['part'],
  value: (address: PostalAddress) => string,
): NumberedCell<PostalAddress> => ({
  name,
  target: (group) => ({ kind: 'address', part, use: 'other', label: '', group }),
  value,
});

/** Fixes the type of a group's items, which a list of groups cannot show. */
const group = <Item>(one: CsvGroup<Item>): CsvGroup<never> => one as unknown as CsvGroup<never>;

const dateLabel = ({ kind, label }: ImportantDate, words: CsvWords): string =>
  label !== '' || kind === 'other' ? label : words.dateKind[kind];

const tieLabel = ({ kind, label }: ExportedLink, words: CsvWords): string =>
  label !== '' || kind === 'other' ? label : words.link[kind];

/** The repeated parts of a contact, in the order in which a file has them. */
export const CSV_GROUPS: readonly CsvGroup<never>[] = [
  group<PhoneNumber>({
    name: 'phone',
    atLeast: 2,
    items: ({ contact }) => contact.phones,
    cells: [
      { name: 'phone', target: valueTarget('phone'), value: (phone) => csvPhone(phone) },
      ...flagCells('phone', {
        label: 'phoneLabel',
        preferred: 'phonePreferred',
        doNotUse: 'phoneDoNotUse',
      }),
    ],
  }),
  group<EmailAddress>({
    name: 'email',
    atLeast: 2,
    items: ({ contact }) => contact.emails,
    cells: [
      { name: 'email', target: valueTarget('email'), value: ({ address }) => address },
      ...flagCells('email', {
        label: 'emailLabel',
        preferred: 'emailPreferred',
        doNotUse: 'emailDoNotUse',
      }),
    ],
  }),
  group<PostalAddress>({
    name: 'address',
    atLeast: 1,
    items: ({ contact }) => contact.addresses,
    cells: [
      addressCell('street', 'street', ({ street }) => street),
      addressCell('extended', 'extended', ({ extended }) => extended),
      addressCell('postOfficeBox', 'postOfficeBox', ({ postOfficeBox }) => postOfficeBox),
      addressCell('postalCode', 'postalCode', ({ postalCode }) => postalCode),
      addressCell('city', 'city', ({ city }) => city),
      addressCell('state', 'region', ({ region }) => region),
      addressCell(
        'addressCountry',
        'country',
        ({ country, countryCode }) => country || countryCode,
      ),
      ...flagCells('address', {
        label: 'addressLabel',
        preferred: 'addressPreferred',
        doNotUse: 'addressDoNotUse',
      }),
    ],
  }),
  group<Handle>({
    name: 'website',
    atLeast: 1,
    items: ({ contact }) => contact.handles.filter(({ service }) => service === 'website'),
    cells: [
      { name: 'website', target: websiteTarget, value: ({ value }) => value },
      ...flagCells('handle', {
        label: 'websiteLabel',
        preferred: 'websitePreferred',
        doNotUse: 'websiteDoNotUse',
      }),
    ],
  }),
  group<Handle>({
    name: 'handle',
    atLeast: 1,
    items: ({ contact }) => contact.handles.filter(({ service }) => service !== 'website'),
    cells: [
      {
        name: 'handleService',
        target: handleTarget('service'),
        value: ({ service }) => (service === 'other' ? '' : service),
      },
      { name: 'handle', target: handleTarget('value'), value: ({ value }) => value },
      ...flagCells('handle', {
        label: 'handleLabel',
        preferred: 'handlePreferred',
        doNotUse: 'handleDoNotUse',
      }),
    ],
  }),
  group<ImportantDate>({
    name: 'date',
    atLeast: 1,
    items: ({ contact }) => contact.importantDates,
    cells: [
      {
        name: 'date',
        target: (name) => ({
          kind: 'date',
          part: 'value',
          dateKind: 'other',
          label: '',
          group: name,
        }),
        value: ({ date }) => csvDate(date),
      },
      {
        name: 'dateLabel',
        target: (name) => ({
          kind: 'date',
          part: 'label',
          dateKind: 'other',
          label: '',
          group: name,
        }),
        value: dateLabel,
      },
    ],
  }),
  group<ExportedLink>({
    name: 'tie',
    atLeast: 1,
    items: ({ links }) => links,
    cells: [
      {
        name: 'tie',
        target: (name) => ({
          kind: 'relation',
          part: 'name',
          relation: 'other',
          label: '',
          group: name,
        }),
        value: ({ name }) => name,
      },
      {
        name: 'tieLabel',
        target: (name) => ({
          kind: 'relation',
          part: 'label',
          relation: 'other',
          label: '',
          group: name,
        }),
        value: tieLabel,
      },
    ],
  }),
];
