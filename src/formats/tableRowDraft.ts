import { LIMITS } from '@shared/kernel/readingLimits';
import { shorten } from '@shared/domain/importing/cellText';
import type {
  AddressPart,
  ColumnTarget,
  ImportOptions,
  TextField,
} from '@shared/domain/importing/columnTarget';
import type { ReadContact, ReadProblem } from '@shared/domain/importing/readContact';
import type { HandleService, ItemUse } from '@shared/domain/contacts/contact';
import type { PartialDate } from '@shared/domain/calendar/partialDate';

/** One value of a way to reach somebody, before the columns beside it are known. */
export type WayValue = {
  readonly value: string;
  readonly use: ItemUse;
  readonly label: string;
  readonly column: string;
  /** Of the values in its cell. */
  readonly isFirst: boolean;
  readonly service: HandleService;
};

/** What several columns of one group say together. */
export type Group<Value> = {
  readonly values: Value[];
  label: string;
  service: string;
  isPreferred: boolean;
  doNotUse: boolean;
};

/** The columns of one address. */
export type AddressGroup = Group<never> & {
  readonly use: ItemUse;
  readonly useLabel: string;
  /** The column of its country, to name in a notice. */
  column: string;
  /** The column of the address as a whole; empty if there is none. */
  wholeColumn: string;
  readonly parts: Map<AddressPart, string[]>;
};

/** A row while it is being read: everything its cells say, in the order of the columns. */
export type RowDraft = {
  /** Whether Regulars wrote the row: then nothing is guessed or taken apart. */
  readonly isOwn: boolean;
  readonly texts: Map<TextField, string[]>;
  name: { readonly value: string; readonly target: ColumnTarget & { kind: 'name' } } | null;
  readonly choices: { -readonly [Key in keyof Choices]: Choices[Key] };
  readonly lists: {
    readonly tags: string[];
    readonly likes: string[];
    readonly dislikes: string[];
    readonly languages: string[];
  };
  readonly phones: Map<string, Group<WayValue>>;
  readonly emails: Map<string, Group<WayValue>>;
  readonly handles: Map<string, Group<WayValue>>;
  readonly addresses: Map<string, AddressGroup>;
  country: { readonly value: string; readonly code: string; readonly column: string } | null;
  birthday: PartialDate | null;
  /** Names that stand beside e-mail addresses. */
  readonly mailboxNames: { readonly value: string; readonly column: string }[];
  /** The first column of a part of the birthday. */
  birthdayColumn: string;
  readonly birthdayParts: { day: number | null; month: number | null; year: number | null };
  readonly dates: Map<
    string,
    {
      label: string;
      readonly values: {
        readonly date: PartialDate;
        readonly target: ColumnTarget & { kind: 'date' };
        readonly column: string;
      }[];
    }
  >;
  since: string | null;
  openingPoints: number | null;
  readonly notes: Map<string, { readonly texts: string[]; date: string | null }>;
  readonly consents: {
    -readonly [Key in keyof ReadContact['consents'][number]]: ReadContact['consents'][number][Key];
  }[];
  readonly relations: Map<
    string,
    {
      label: string;
      readonly values: {
        readonly name: string;
        readonly target: ColumnTarget & { kind: 'relation' };
      }[];
    }
  >;
  readonly customs: Map<
    string,
    { label: string; readonly values: { readonly value: string; readonly column: string }[] }
  >;
  readonly extras: { readonly label: string; readonly value: string }[];
  readonly problems: ReadProblem[];
  readonly outerKeys: { readonly column: string; readonly value: string }[];
};

type Choices = {
  readonly kind: 'person' | 'organisation' | null;
  readonly salutation: 'mr' | 'mrs' | 'mx' | 'none' | 'unset';
  readonly addressForm: 'formal' | 'informal' | 'unset';
  readonly nameOrder: 'given-first' | 'family-first' | null;
  readonly preferredChannel: 'phone' | 'visit' | 'email' | 'chat' | 'social' | 'letter' | null;
  readonly leapDayRule: '02-28' | '03-01' | null;
};

/** What reading a value needs besides the value. */
export type CellContext = {
  /** The column as the file names it; `#3` if it has no name. */
  readonly column: string;
  readonly options: ImportOptions;
  readonly currentYear: number;
};

/** A row of which nothing is known yet. */
export function openRow(isOwn: boolean): RowDraft {
  return {
    isOwn,
    texts: new Map(),
    name: null,
    choices: {
      kind: null,
      salutation: 'unset',
      addressForm: 'unset',
      nameOrder: null,
      preferredChannel: null,
      leapDayRule: null,
    },
    lists: { tags: [], likes: [], dislikes: [], languages: [] },
    phones: new Map(),
    emails: new Map(),
    handles: new Map(),
    addresses: new Map(),
    country: null,
    birthday: null,
    mailboxNames: [],
    birthdayColumn: '',
    birthdayParts: { day: null, month: null, year: null },
    dates: new Map(),
    since: null,
    openingPoints: null,
    notes: new Map(),
    consents: [],
    relations: new Map(),
    customs: new Map(),
    extras: [],
    problems: [],
    outerKeys: [],
  };
}

/** Notes that a value is kept but not clear. */
export function addNotice(row: RowDraft, code: string, column: string, value: string): void {
  row.problems.push({ code, column, value: shorten(value, 200), severity: 'notice' });
}

/** Keeps a value that has no field of its own under the name of its column. */
export function keepAsText(row: RowDraft, column: string, value: string): void {
  row.extras.push({ label: column, value });
}

/** Adds a value to a field of plain text. */
export function addText(row: RowDraft, field: TextField, value: string): void {
  const values = row.texts.get(field);
  if (values) values.push(value);
  else row.texts.set(field, [value]);
}

/** The group of a column, opened when its first value comes. */
export function groupOf<Value>(groups: Map<string, Group<Value>>, name: string): Group<Value> {
  const known = groups.get(name);
  if (known) return known;
  const group = { values: [], label: '', service: '', isPreferred: false, doNotUse: false };
  groups.set(name, group);
  return group;
}

/** Several values of one cell: Google writes `:::` between them. */
export function severalOf(value: string): readonly string[] {
  if (!value.includes(':::')) return [value];
  const parts = value
    .split(':::')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > LIMITS.cellValues.most ? [value] : parts;
}
