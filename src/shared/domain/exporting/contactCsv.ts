import type { ConsentPurpose } from '../contacts/consent';
import type { CustomField } from '../contacts/customField';
import type { ColumnTarget } from '../importing/columnTarget';
import { SINGLE_COLUMNS } from './csvColumns';
import type { CsvGroup } from './csvGroups';
import { CSV_GROUPS } from './csvGroups';
import { BYTE_ORDER_MARK, csvLine } from './csvText';
import type { CsvWords } from './csvWords';
import { gregorianBirthday, type ExportedContact } from './exportedContact';

/** The first column of every file of ours, in every language: by it our import knows the file again. */
export const ID_HEADER = 'Regulars ID';

const PURPOSES: readonly ConsentPurpose[] = [
  ...(['email', 'phone', 'letter', 'chat', 'newsletter', 'greetings'] as const),
];

type Column = {
  readonly header: string;
  readonly value: (exported: ExportedContact) => string;
};

/** The name of a column with its number. */
const numbered = (template: string, number: number): string =>
  template.replace('{{number}}', String(number));

function groupColumns(
  { cells, items, atLeast }: CsvGroup<never>,
  contacts: readonly ExportedContact[],
  words: CsvWords,
): readonly Column[] {
  const most = contacts.reduce((count, one) => Math.max(count, items(one).length), atLeast);
  return Array.from({ length: most }, (_, at) =>
    cells.map(({ name, value }) => ({
      header: numbered(words.numbered[name], at + 1),
      value: (exported: ExportedContact) => {
        const item = items(exported)[at];
        return item === undefined ? '' : value(item, words);
      },
    })),
  ).flat();
}

function columnsOf(
  contacts: readonly ExportedContact[],
  fields: readonly CustomField[],
  words: CsvWords,
): readonly Column[] {
  return [
    { header: ID_HEADER, value: ({ contact }) => contact.id },
    ...SINGLE_COLUMNS.map(({ name, value }) => ({
      header: words.column[name],
      value: (exported: ExportedContact) =>
        value({ ...exported.contact, birthday: gregorianBirthday(exported) }, words),
    })),
    ...CSV_GROUPS.flatMap((group) => groupColumns(group, contacts, words)),
    ...PURPOSES.map((purpose) => ({
      header: words.consent[purpose],
      value: ({ consents }: ExportedContact) => {
        const decision = consents.find((one) => one.purpose === purpose)?.decision;
        return decision === undefined ? '' : words.answer[decision];
      },
    })),
    ...fields.map(({ id, label }) => ({
      header: words.field.replace('{{label}}', label),
      value: ({ contact }: ExportedContact) => contact.custom[id] ?? '',
    })),
  ];
}

/**
 * Contacts as the lines of a CSV file: a byte order mark and the header first, then one line for each.
 * UTF-8, commas, every cell in quotes (RFC 4180), nothing that a spreadsheet would run. Our import reads
 * it back in every language.
 */
export function* contactCsvLines(
  contacts: readonly ExportedContact[],
  fields: readonly CustomField[],
  words: CsvWords,
): Generator<string> {
  const columns = columnsOf(contacts, fields, words);
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ header }) => header));
  for (const contact of contacts) yield csvLine(columns.map(({ value }) => value(contact)));
}

/** The same as one text. */
export const contactCsv = (
  contacts: readonly ExportedContact[],
  fields: readonly CustomField[],
  words: CsvWords,
): string => [...contactCsvLines(contacts, fields, words)].join('');

/** Text for a regular expression that means itself. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches the names that a template makes; what stood for the mark is the first group. */
const nameOf = (template: string, mark: string, pattern: string): RegExp =>
  new RegExp(`^${template.split(mark).map(literally).join(`(${pattern})`)}$`);

/**
 * Where a column of a file that Regulars wrote goes; `null` if these words did not name it.
 *
 * @param words - The words of the language that the file may be in.
 */
export function ownColumnTarget(header: string, words: CsvWords): ColumnTarget | null {
  if (header === ID_HEADER) return { kind: 'key' };
  const single = SINGLE_COLUMNS.find(({ name }) => words.column[name] === header);
  if (single !== undefined) return single.target;
  const purpose = PURPOSES.find((one) => words.consent[one] === header);
  if (purpose !== undefined) return { kind: 'consent', purpose, isNegated: false };
  for (const { name: group, cells } of CSV_GROUPS) {
    for (const { name, target } of cells) {
      const number = nameOf(words.numbered[name], '{{number}}', '\\d{1,4}').exec(header)?.[1];
      if (number !== undefined) return target(`${group} ${number}`);
    }
  }
  const label = nameOf(words.field, '{{label}}', '[^]+').exec(header)?.[1];
  return label === undefined ? null : { kind: 'custom', part: 'value', label, group: '' };
}
