import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { isPartialDate } from '@shared/domain/calendar/partialDate';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import type { ContactDraft, ImportantDate, NameParts } from '@shared/domain/contacts/contact';
import type { LinkKind } from '@shared/domain/contacts/contactLink';
import { foldWords } from '@shared/domain/importing/cellText';
import type { ImportOptions, TextField } from '@shared/domain/importing/columnTarget';
import { isEastAsian, nameOfParts, readName } from '@shared/domain/importing/nameReading';
import type { ReadContact, ReadNote } from '@shared/domain/importing/readContact';
import { foldText } from '@shared/domain/people/folding';
import { addressesOf } from './tableAddresses';
import { keepAsText } from './tableRowDraft';
import type { RowDraft } from './tableRowDraft';
import { emailsOf, handlesOf, phonesOf } from './tableWays';

/** What a contact is without its place in the file and its keys. */
export type AssembledContact = Pick<
  ReadContact,
  'draft' | 'notes' | 'consents' | 'relations' | 'openingPoints' | 'extras' | 'problems'
>;

/** Puts together what the cells of a row said. */
export function assembleContact(row: RowDraft, options: ImportOptions): AssembledContact {
  const addresses = addressesOf(row);
  const addressCountry = addresses.find(({ countryCode }) => countryCode !== '')?.countryCode ?? '';
  const country = row.country?.code || (row.isOwn ? '' : addressCountry);
  const placed = addresses.map((address) =>
    !row.isOwn && address.countryCode === '' && address.country === '' && row.country !== null
      ? {
          ...address,
          countryCode: row.country.code,
          country: row.country.code === '' ? row.country.value : '',
        }
      : address,
  );
  if (row.country !== null && row.country.code === '' && addresses.length === 0) {
    keepAsText(row, row.country.column, row.country.value);
  }
  const phones = phonesOf(row, country || options.country);
  const emails = emailsOf(row);
  const names = namesOf(row);
  for (const { value, column } of row.mailboxNames) {
    const isTold = foldText(`${names.name} ${names.organisation}`).includes(foldText(value));
    if (!isTold && value !== mailboxNameOf(row)) keepAsText(row, column, value);
  }
  const draft: ContactDraft = {
    ...EMPTY_DRAFT,
    ...names,
    salutation: row.choices.salutation,
    addressForm: row.choices.addressForm,
    preferredChannel: row.choices.preferredChannel,
    leapDayRule: row.choices.leapDayRule ?? EMPTY_DRAFT.leapDayRule,
    department: first(row, 'department'),
    role: first(row, 'role'),
    phones,
    emails,
    addresses: placed,
    handles: handlesOf(row),
    languages: unrepeated(row.lists.languages),
    country,
    region: first(row, 'region'),
    timeZone: first(row, 'timeZone'),
    birthday: row.birthday ?? birthdayOfParts(row),
    importantDates: datesOf(row),
    since: row.since as IsoDate | null,
    tags: unrepeated(row.lists.tags),
    likes: unrepeated(row.lists.likes).map((text) => ({ id: '', text, notedOn: null })),
    dislikes: unrepeated(row.lists.dislikes).map((text) => ({ id: '', text, notedOn: null })),
    about: joined(row, 'about', '\n'),
    source: { kind: 'import', detail: joined(row, 'source', ', ') || options.fileName },
    owner: first(row, 'owner'),
  };
  const isNameless = calledBy(draft) === '';
  return {
    draft,
    notes: notesOf(row),
    consents: row.consents,
    relations: relationsOf(row),
    openingPoints: row.openingPoints,
    extras: [...customsOf(row), ...row.extras],
    problems: isNameless
      ? [...row.problems, { code: 'name-missing', column: '', value: '', severity: 'blocking' }]
      : row.problems,
  };
}

type Names = Pick<
  ContactDraft,
  | 'kind'
  | 'name'
  | 'nameParts'
  | 'nameOrder'
  | 'nativeName'
  | 'pronunciation'
  | 'nickname'
  | 'title'
  | 'honorific'
  | 'organisation'
>;

/** The name beside an address is the person's, if the row has no other. */
function mailboxNameOf(row: RowDraft): string {
  const hasName =
    row.name !== null ||
    ['given', 'family', 'organisation', 'nickname'].some((field) =>
      row.texts.has(field as TextField),
    );
  return hasName ? '' : (row.mailboxNames[0]?.value ?? '');
}

function namesOf(row: RowDraft): Names {
  const written = row.name ?? null;
  const mailbox = mailboxNameOf(row);
  const whole = written
    ? readName(written.value, written.target.reading)
    : mailbox === ''
      ? null
      : readName(mailbox, mailbox.includes(',') ? 'last-first' : 'first-last');
  const fromColumns: NameParts = {
    given: joined(row, 'given', ' '),
    additional: joined(row, 'additional', ' '),
    family: joined(row, 'family', ' '),
    suffix: joined(row, 'suffix', ' '),
  };
  const hasColumns = [fromColumns.given, fromColumns.additional, fromColumns.family].some(Boolean);
  const nameParts = hasColumns
    ? fromColumns
    : {
        ...(whole?.parts ?? fromColumns),
        ...(fromColumns.suffix ? { suffix: fromColumns.suffix } : {}),
      };
  const nameOrder =
    row.choices.nameOrder ??
    (hasColumns || !whole ? orderOf(whole?.name ?? '', nameParts) : whole.order);
  const organisation = first(row, 'organisation');
  const name = whole?.name || nameOfParts(nameParts, nameOrder);
  const isCompany =
    row.choices.kind === 'organisation' ||
    (name === '' && organisation !== '' && first(row, 'nickname') === '');
  return {
    kind: row.choices.kind ?? (isCompany ? 'organisation' : 'person'),
    name: name || (isCompany ? organisation : ''),
    nameParts,
    nameOrder,
    nativeName: joined(row, 'nativeName', ' '),
    pronunciation: pronunciationOf(row, nameOrder),
    nickname: first(row, 'nickname'),
    title: joined(row, 'title', ' ') || (whole?.title ?? ''),
    honorific: first(row, 'honorific'),
    organisation,
  };
}

/** Family first, if the whole name is written so, or if its parts are Chinese, Japanese or Korean. */
function orderOf(name: string, { given, family }: NameParts): ContactDraft['nameOrder'] {
  if (given === '' || family === '') return EMPTY_DRAFT.nameOrder;
  if (name !== '') {
    const isFamilyFirst = name.startsWith(family) && name.endsWith(given);
    return isFamilyFirst && !name.startsWith(given) ? 'family-first' : 'given-first';
  }
  return isEastAsian(given + family) ? 'family-first' : EMPTY_DRAFT.nameOrder;
}

/** Address books keep the readings of given and family name apart, the given name's first. */
function pronunciationOf(row: RowDraft, order: ContactDraft['nameOrder']): string {
  const values = row.texts.get('pronunciation') ?? [];
  return order === 'family-first' && values.length === 2
    ? [...values].reverse().join(' ')
    : joined(row, 'pronunciation', ' ');
}

/** All values of a field in one text; a value that an earlier one already holds is not repeated. */
function joined(row: RowDraft, field: TextField, joint: string): string {
  return (row.texts.get(field) ?? []).reduce(
    (all, value) => (all === '' ? value : all.includes(value) ? all : all + joint + value),
    '',
  );
}

/** The first value of a field; others that differ are kept as text. */
function first(row: RowDraft, field: TextField): string {
  const values = unrepeated(row.texts.get(field) ?? []);
  return values.length > 1 ? values.join(', ') : (values[0] ?? '');
}

const unrepeated = (values: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = foldText(value);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};

function birthdayOfParts(row: RowDraft): ContactDraft['birthday'] {
  const { day, month, year } = row.birthdayParts;
  const date = month === null ? null : { year, month, day };
  if (date && isPartialDate(date)) return date;
  const told = [year, month, day].filter((part) => part !== null);
  // A year alone is no day to remember, but it is not lost.
  if (told.length > 0) keepAsText(row, row.birthdayColumn, told.join('-'));
  return null;
}

const DATE_KINDS: readonly (readonly [ImportantDate['kind'], RegExp])[] = [
  ['wedding', /wedding|hochzeit/],
  ['anniversary', /anniversary|jahrestag|jubilaum/],
  ['name-day', /name ?day|namenstag/],
  ['founding', /found|grundung/],
  ['memorial', /memorial|todestag|gedenk|death/],
];

function datesOf(row: RowDraft): readonly ImportantDate[] {
  return [...row.dates.values()].flatMap(({ label, values }) =>
    values.map(({ date, target, column }) => {
      const text = label.replace(/^\*\s*/, '').trim() || target.label;
      const kind =
        target.dateKind === 'other'
          ? (DATE_KINDS.find(([, pattern]) => pattern.test(foldWords(text)))?.[0] ?? 'other')
          : target.dateKind;
      return { id: '', kind, label: kind === 'other' ? text || column : '', date };
    }),
  );
}

function notesOf(row: RowDraft): readonly ReadNote[] {
  return [...row.notes.values()].flatMap(({ texts, date }) =>
    texts.map((text) => ({ text, happenedOn: date as IsoDate | null })),
  );
}

/** Labels that say no more than the kind of the tie. */
const PLAIN_TIES =
  /^(?:partner|partnership|partnerschaft|family|familie|friend|friendship|freund|freundschaft|works at|arbeitet bei|referred by|empfohlen von)$/;

const RELATIONS: readonly (readonly [LinkKind, RegExp])[] = [
  ['works-at', /works at|arbeitet bei|employer|arbeitgeber/],
  [
    'partner',
    /spouse|partner|wife|husband|ehe(?:frau|mann|partner)|mann|frau|girlfriend|boyfriend/,
  ],
  ['referred-by', /referr|empfohlen|empfehlung|geworben/],
  ['friend', /friend|freund/],
  [
    'family',
    /child|kind|son|daughter|sohn|tochter|mother|father|mutter|vater|parent|eltern|brother|sister|bruder|schwester|relative|verwandt|family|familie|enkel|oma|opa/,
  ],
];

function relationsOf(row: RowDraft): ReadContact['relations'] {
  return [...row.relations.values()].flatMap(({ label, values }) =>
    values.map(({ name, target }) => {
      const text = label.replace(/^\*\s*/, '').trim() || target.label;
      const named = RELATIONS.find(([, pattern]) => pattern.test(foldWords(text)))?.[0];
      const kind = target.relation === 'other' ? (named ?? 'other') : target.relation;
      return { kind, label: PLAIN_TIES.test(foldWords(text)) ? '' : text, name };
    }),
  );
}

function customsOf(row: RowDraft): ReadContact['extras'] {
  return [...row.customs.values()].flatMap(({ label, values }) =>
    values.map(({ value, column }) => ({ label: label.replace(/^\*\s*/, '') || column, value })),
  );
}
