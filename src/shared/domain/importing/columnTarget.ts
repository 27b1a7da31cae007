import type { ConsentPurpose } from '../contacts/consent';
import type { HandleService, ImportantDate, ItemUse } from '../contacts/contact';
import type { LinkKind } from '../contacts/contactLink';

/** How a column with whole names is taken apart. `whole` leaves the name as it is written. */
export type NameReading = 'last-first' | 'first-last' | 'whole';

/** Fields of a contact that take a text as it stands. */
export type TextField =
  | 'given'
  | 'additional'
  | 'family'
  | 'suffix'
  | 'nativeName'
  | 'pronunciation'
  | 'nickname'
  | 'title'
  | 'honorific'
  | 'organisation'
  | 'department'
  | 'role'
  | 'region'
  | 'timeZone'
  | 'about'
  | 'owner'
  | 'source';

/** Fields of a contact that take one of a few values. */
export type ChoiceField =
  'kind' | 'salutation' | 'addressForm' | 'nameOrder' | 'preferredChannel' | 'leapDayRule';

/** Fields that take a list; one cell may hold several values. */
export type ListField = 'tags' | 'likes' | 'dislikes' | 'languages';

/** The parts of a postal address. `whole` is a full address in one cell. */
export type AddressPart =
  | 'street'
  | 'houseNumber'
  | 'extended'
  | 'postOfficeBox'
  | 'postalCode'
  | 'city'
  /** Postcode and city in one cell: *04109 Leipzig*. */
  | 'postalCodeAndCity'
  | 'region'
  | 'country'
  | 'whole'
  | 'label';

/** What a column of a way to reach someone holds: the thing itself, what it is for, or its marks. */
export type WayPart = 'value' | 'label' | 'preferred' | 'doNotUse';

/**
 * Columns with the same group belong to one item: *Phone 1 - Type* names what *Phone 1 - Value* holds.
 * The empty string is a column that stands alone.
 */
export type ColumnGroup = string;

/** Where the values of a column go. Plain data, so that it can be kept for the next file of this kind. */
export type ColumnTarget =
  /** Not imported, because the owner said so. */
  | { readonly kind: 'leave-out' }
  /** A field of the owner's own; an empty label is the column's name. */
  | {
      readonly kind: 'custom';
      readonly part: 'value' | 'label';
      readonly label: string;
      readonly group: ColumnGroup;
    }
  /** The other program's own number of a person: kept as a field, and knows the person again. */
  | { readonly kind: 'key' }
  | { readonly kind: 'name'; readonly reading: NameReading }
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'choice'; readonly field: ChoiceField }
  | { readonly kind: 'list'; readonly field: ListField }
  | {
      readonly kind: 'phone' | 'email';
      readonly part: WayPart;
      readonly use: ItemUse;
      readonly label: string;
      readonly group: ColumnGroup;
    }
  | {
      readonly kind: 'handle';
      readonly part: WayPart | 'service';
      readonly service: HandleService;
      readonly use: ItemUse;
      readonly label: string;
      readonly group: ColumnGroup;
    }
  | {
      readonly kind: 'address';
      readonly part: AddressPart | 'preferred' | 'doNotUse';
      readonly use: ItemUse;
      readonly label: string;
      readonly group: ColumnGroup;
    }
  /** The country of the person; also of the address, if the row has one without a country. */
  | { readonly kind: 'country' }
  | { readonly kind: 'birthday'; readonly part: 'whole' | 'day' | 'month' | 'year' }
  | {
      readonly kind: 'date';
      readonly part: 'value' | 'label';
      readonly dateKind: ImportantDate['kind'];
      readonly label: string;
      readonly group: ColumnGroup;
    }
  | { readonly kind: 'since' }
  | { readonly kind: 'note'; readonly part: 'text' | 'date'; readonly group: ColumnGroup }
  /** `isNegated`: the column says *no advertising*, so that a yes in it is a refusal. */
  | { readonly kind: 'consent'; readonly purpose: ConsentPurpose; readonly isNegated: boolean }
  | {
      readonly kind: 'relation';
      readonly part: 'name' | 'label';
      readonly relation: LinkKind;
      readonly label: string;
      readonly group: ColumnGroup;
    }
  /** A balance of points from another program: the first entry in the person's book. */
  | { readonly kind: 'points' };

/** The order of day, month and year in a column of dates. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** One column of a file and what happens to it. */
export type MappedColumn = {
  readonly header: string;
  readonly target: ColumnTarget;
  /** The owner's answer; `null` leaves it to the column's own evidence. */
  readonly dateOrder: DateOrder | null;
  /** The decimal sign of numbers; `null` leaves it to the column's own evidence. */
  readonly decimalSign: ',' | '.' | null;
};

/** What happens to every column of a file, in the file's order. Stored by the fingerprint of the header. */
export type TableMapping = {
  readonly version: 1;
  readonly columns: readonly MappedColumn[];
};

/** The program that wrote a table, as far as its header tells. */
export type TableOrigin = 'google' | 'outlook' | 'apple' | 'regulars' | 'other';

/** A mapping as the file itself suggests it. */
export type SuggestedMapping = {
  readonly origin: TableOrigin;
  readonly mapping: TableMapping;
  /** Per column: known by its name, guessed from its values, or not understood and kept as an own field. */
  readonly certainty: readonly ('name' | 'values' | 'none')[];
};

/** What reading a file needs to know from outside. */
export type ImportOptions = {
  readonly fileName: string;
  /** ISO 3166-1 alpha-2 of the shop: for phone numbers without a country. */
  readonly country: string;
  /** The day of the import, `YYYY-MM-DD`: two-digit years are read against it. */
  readonly today: string;
};
