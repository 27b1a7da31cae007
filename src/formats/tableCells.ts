import { ID_HEADER } from '@shared/domain/exporting/contactCsv';
import { readSalutation, readYesNo } from '@shared/domain/importing/choiceReading';
import type { AddressPart, ColumnTarget, DateOrder } from '@shared/domain/importing/columnTarget';
import { readNumber } from '@shared/domain/importing/numberReading';
import { serviceOf } from '@shared/domain/importing/wayLabels';
import { countryCodeOf } from './countries';
import { readChoice, readConsent, readList } from './tableCellChoices';
import {
  readBirthdayPart,
  readDay,
  readImportantDate,
  readNote,
  readSince,
} from './tableCellDates';
import { addNotice, addText, groupOf, keepAsText, severalOf } from './tableRowDraft';
import type { CellContext, RowDraft } from './tableRowDraft';

/** What was decided for the whole column. */
export type ColumnRules = {
  readonly target: ColumnTarget;
  readonly order: DateOrder | null;
  readonly decimalSign: ',' | '.' | null;
  /** Whether the values of a `key` column differ from one another, so that they know people again. */
  readonly isUnique: boolean;
};

/** Puts the value of one cell, which is not empty, where its column goes. */
export function readCell(
  row: RowDraft,
  value: string,
  rules: ColumnRules,
  cell: CellContext,
): void {
  const { target } = rules;
  switch (target.kind) {
    case 'leave-out':
      return;
    case 'custom':
      readCustom(row, value, target, cell);
      return;
    case 'key':
      // Our own number says nothing to people.
      if (!row.isOwn || cell.column !== ID_HEADER) keepAsText(row, cell.column, value);
      if (rules.isUnique) row.outerKeys.push({ column: cell.column, value });
      return;
    case 'name':
      // A second column of whole names is kept, not lost.
      if (row.name === null) row.name = { value, target };
      else if (row.name.value !== value) keepAsText(row, cell.column, value);
      return;
    case 'text':
      readText(row, value, target.field, cell);
      return;
    case 'choice':
      readChoice(row, value, target.field, cell);
      return;
    case 'list':
      readList(row, value, target.field, cell);
      return;
    case 'phone':
    case 'email':
    case 'handle':
      readWay(row, value, target, cell);
      return;
    case 'address':
      readAddressPart(row, value, target, cell);
      return;
    case 'country':
      readCountry(row, value, cell);
      return;
    case 'birthday':
      if (target.part === 'whole') row.birthday = readDay(row, value, rules, cell) ?? row.birthday;
      else readBirthdayPart(row, value, target.part, cell);
      return;
    case 'date':
      readImportantDate(row, value, target, rules, cell);
      return;
    case 'since':
      readSince(row, value, rules, cell);
      return;
    case 'note':
      readNote(row, value, target, rules, cell);
      return;
    case 'consent':
      readConsent(row, value, target, cell);
      return;
    case 'relation':
      readRelation(row, value, target);
      return;
    case 'points':
      readPoints(row, value, rules, cell);
  }
}

/** A balance: whole points that are there. What is no such number stays readable as text. */
function readPoints(row: RowDraft, value: string, rules: ColumnRules, cell: CellContext): void {
  const number = readNumber(value, rules.decimalSign);
  const points = number === null ? NaN : Math.floor(number);
  if (points === 0) return;
  if (!Number.isSafeInteger(points) || points < 0) {
    keepAsText(row, cell.column, value);
    addNotice(row, number === null ? 'number-unreadable' : 'points-odd', cell.column, value);
    return;
  }
  row.openingPoints ??= points;
  if (points !== number) addNotice(row, 'points-rounded', cell.column, value);
}

function readCustom(
  row: RowDraft,
  value: string,
  target: ColumnTarget & { kind: 'custom' },
  cell: CellContext,
): void {
  const name = target.group || cell.column;
  const group = row.customs.get(name) ?? { label: '', values: [] };
  row.customs.set(name, group);
  if (target.part === 'label') group.label = value;
  else group.values.push({ value, column: target.label || cell.column });
}

function readText(
  row: RowDraft,
  value: string,
  field: (ColumnTarget & { kind: 'text' })['field'],
  cell: CellContext,
): void {
  if (field === 'timeZone' && !isTimeZone(value)) {
    addNotice(row, 'time-zone-unknown', cell.column, value);
    keepAsText(row, cell.column, value);
    return;
  }
  if (field === 'region' && !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(value)) {
    keepAsText(row, cell.column, value);
    return;
  }
  if (field === 'title' && !row.isOwn) {
    const { salutation, title, isOrganisation, rest } = readSalutation(value);
    // Outlook's *Title* holds *Mr.* as well as *Dr.*
    if (salutation !== 'unset' && rest === '') row.choices.salutation = salutation;
    if (salutation !== 'unset' || isOrganisation) {
      if (isOrganisation) row.choices.kind ??= 'organisation';
      if (title !== '') addText(row, 'title', title);
      if (rest === '') return;
    }
  }
  addText(row, field, value);
}

function isTimeZone(value: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9/_+-]{0,63}$/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function readWay(
  row: RowDraft,
  value: string,
  target: ColumnTarget & { kind: 'phone' | 'email' | 'handle' },
  cell: CellContext,
): void {
  const groups =
    target.kind === 'phone' ? row.phones : target.kind === 'email' ? row.emails : row.handles;
  const group = groupOf(groups, target.group || cell.column);
  switch (target.part) {
    case 'value':
      for (const [at, part] of (row.isOwn ? [value] : severalOf(value)).entries()) {
        group.values.push({
          isFirst: at === 0,
          value: part,
          use: target.use,
          label: target.label,
          column: cell.column,
          service: target.kind === 'handle' ? target.service : 'other',
        });
      }
      return;
    case 'label':
      group.label = value;
      return;
    case 'service':
      group.service = serviceOf(value) ?? value;
      return;
    case 'preferred':
      group.isPreferred = readYesNo(value) === true;
      return;
    case 'doNotUse':
      group.doNotUse = readYesNo(value) === true;
  }
}

function readAddressPart(
  row: RowDraft,
  value: string,
  target: ColumnTarget & { kind: 'address' },
  cell: CellContext,
): void {
  const group = row.addresses.get(target.group) ?? {
    values: [],
    label: '',
    service: '',
    isPreferred: false,
    doNotUse: false,
    use: target.use,
    useLabel: target.label,
    column: cell.column,
    wholeColumn: '',
    parts: new Map<AddressPart, string[]>(),
  };
  row.addresses.set(target.group, group);
  if (target.part === 'country') group.column = cell.column;
  if (target.part === 'whole') group.wholeColumn ||= cell.column;
  if (target.part === 'label') group.label = value;
  else if (target.part === 'preferred') group.isPreferred = readYesNo(value) === true;
  else if (target.part === 'doNotUse') group.doNotUse = readYesNo(value) === true;
  else {
    // Shops put a mark before digits so that a spreadsheet keeps the zero.
    const bare = !row.isOwn && target.part === 'postalCode' ? value.replace(/^'(?=\d)/, '') : value;
    group.parts.set(target.part, [...(group.parts.get(target.part) ?? []), bare]);
  }
}

function readCountry(row: RowDraft, value: string, cell: CellContext): void {
  const code = countryCodeOf(value);
  if (row.country !== null) {
    if (row.country.value !== value) keepAsText(row, cell.column, value);
    return;
  }
  if (code === '') addNotice(row, 'country-unknown', cell.column, value);
  row.country = { value, code, column: cell.column };
}

function readRelation(
  row: RowDraft,
  value: string,
  target: ColumnTarget & { kind: 'relation' },
): void {
  const name = target.group || `${target.relation} ${target.label}`;
  const group = row.relations.get(name) ?? { label: '', values: [] };
  row.relations.set(name, group);
  if (target.part === 'label') group.label = value;
  else for (const part of severalOf(value)) group.values.push({ name: part, target });
}
