import {
  readAddressForm,
  readChannel,
  readKind,
  readNameOrder,
  readSalutation,
  readYesNo,
} from '@shared/domain/importing/choiceReading';
import type { ColumnTarget } from '@shared/domain/importing/columnTarget';
import { readLanguage } from '@shared/domain/importing/languageReading';
import { addNotice, addText, keepAsText } from './tableRowDraft';
import type { CellContext, RowDraft } from './tableRowDraft';

/** Reads a field that takes one of a few values; other words are kept as text. */
export function readChoice(
  row: RowDraft,
  value: string,
  field: (ColumnTarget & { kind: 'choice' })['field'],
  cell: CellContext,
): void {
  const unclear = (): void => {
    addNotice(row, 'choice-unclear', cell.column, value);
    keepAsText(row, cell.column, value);
  };
  switch (field) {
    case 'salutation': {
      const read = readSalutation(value);
      if (read.salutation !== 'unset') row.choices.salutation = read.salutation;
      if (read.isOrganisation) row.choices.kind ??= 'organisation';
      if (read.title !== '') addText(row, 'title', read.title);
      if (read.rest !== '') unclear();
      return;
    }
    case 'addressForm': {
      const read = readAddressForm(value);
      if (read === null) unclear();
      else row.choices.addressForm = read;
      return;
    }
    case 'kind': {
      const read = readKind(value);
      if (read === null) unclear();
      else row.choices.kind = read;
      return;
    }
    case 'nameOrder': {
      const read = readNameOrder(value);
      if (read === null) unclear();
      else row.choices.nameOrder = read;
      return;
    }
    case 'preferredChannel': {
      const read = readChannel(value);
      if (read === null) unclear();
      else row.choices.preferredChannel = read;
      return;
    }
    case 'leapDayRule':
      if (value === '02-28' || value === '03-01') row.choices.leapDayRule = value;
      else unclear();
  }
}

/** Most items of a list in one cell. */
const MAX_ITEMS = 200;

/** Reads a list in one cell: tags, likes, languages. */
export function readList(
  row: RowDraft,
  value: string,
  field: (ColumnTarget & { kind: 'list' })['field'],
  cell: CellContext,
): void {
  const separator = value.includes(':::') ? ':::' : /[;\n|]/.test(value) ? /[;\n|]/ : ',';
  const items = value.split(separator);
  // Nobody has so many tags: the cell holds something else.
  if (items.length > MAX_ITEMS) {
    addNotice(row, 'choice-unclear', cell.column, value);
    keepAsText(row, cell.column, value);
    return;
  }
  for (const raw of items) {
    const item = raw.trim().replace(/^"([^"]*)"$/, '$1');
    if (item === '') continue;
    if (field === 'tags') {
      // Google's own groups begin with a star and say nothing about the person.
      if (/^\* ?(?:my ?contacts|starred|friends|family|coworkers)$/i.test(item)) {
        const own = /^\* ?(friends|family|coworkers)$/i.exec(item)?.[1];
        if (own !== undefined) row.lists.tags.push(own);
      } else row.lists.tags.push(item.replace(/^\*\s+/, '').replace(/^#/, ''));
    } else if (field === 'languages') {
      const tag = readLanguage(item);
      if (tag !== null) row.lists.languages.push(tag);
      else {
        addNotice(row, 'language-unknown', cell.column, item);
        keepAsText(row, cell.column, item);
      }
    } else row.lists[field].push(item);
  }
}

/** Reads a consent: only a clear yes is one, and what is unclear stays as text. */
export function readConsent(
  row: RowDraft,
  value: string,
  target: ColumnTarget & { kind: 'consent' },
  cell: CellContext,
): void {
  const yes = readYesNo(value);
  if (yes === null) {
    addNotice(row, 'consent-unclear', cell.column, value);
    // A question mark says nothing more; *by letter only* does.
    if (/\p{L}{2}/u.test(value)) keepAsText(row, cell.column, value);
    return;
  }
  // *No advertising: no* is not yet a yes to advertising.
  if (target.isNegated && !yes) return;
  const decision = yes && !target.isNegated ? 'given' : 'refused';
  const before = row.consents.find(({ purpose }) => purpose === target.purpose);
  if (before === undefined) row.consents.push({ purpose: target.purpose, decision });
  // Two columns that disagree: the no counts.
  else if (decision === 'refused') before.decision = 'refused';
}
