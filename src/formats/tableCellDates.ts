import { isIsoDate } from '@shared/domain/calendar/isoDate';
import { isPartialDate } from '@shared/domain/calendar/partialDate';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import { foldWords } from '@shared/domain/importing/cellText';
import type { ColumnTarget, DateOrder } from '@shared/domain/importing/columnTarget';
import { dateOf, readDate } from '@shared/domain/importing/dateReading';
import { monthOf } from '@shared/domain/importing/monthNames';
import { addNotice, keepAsText, severalOf } from './tableRowDraft';
import type { CellContext, RowDraft } from './tableRowDraft';

type DateRules = { readonly order: DateOrder | null };

/** The day of a cell; what is none is noted and kept as text. */
export function readDay(
  row: RowDraft,
  value: string,
  rules: DateRules,
  cell: CellContext,
): PartialDate | null {
  const own = row.isOwn ? /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) : null;
  // Our own dates mean what they say, the year 1900 too.
  if (own) {
    const day = own[3] === undefined ? null : Number(own[3]);
    const date = { year: Number(own[1]), month: Number(own[2]), day };
    if (isPartialDate(date)) return date;
  }
  const reading = readDate(value, cell.currentYear);
  const date = dateOf(reading, rules.order);
  if (date !== null) {
    if (date.year !== null && date.year > cell.currentYear + 100)
      addNotice(row, 'date-far', cell.column, value);
    return date;
  }
  if (reading.kind === 'blank') return null;
  const code =
    reading.kind === 'either'
      ? 'date-order'
      : reading.kind === 'impossible'
        ? 'date-impossible'
        : reading.kind === 'year-only'
          ? 'date-year-only'
          : 'date-unreadable';
  addNotice(row, code, cell.column, value);
  keepAsText(row, cell.column, value);
  return null;
}

/** Puts one part of a birthday aside until the row is complete. */
export function readBirthdayPart(
  row: RowDraft,
  value: string,
  part: 'day' | 'month' | 'year',
  cell: CellContext,
): void {
  row.birthdayColumn ||= cell.column;
  const number = Number(value.replace(/\.$/, ''));
  const read = part === 'month' ? (monthOf(foldWords(value)) ?? number) : number;
  const highest = part === 'day' ? 31 : part === 'month' ? 12 : 9999;
  if (Number.isInteger(read) && read >= 1 && read <= highest) row.birthdayParts[part] = read;
  else if (read !== 0) {
    addNotice(row, 'date-unreadable', cell.column, value);
    keepAsText(row, cell.column, value);
  }
}

/** Reads an important date, or the label beside it. */
export function readImportantDate(
  row: RowDraft,
  value: string,
  target: ColumnTarget & { kind: 'date' },
  rules: DateRules,
  cell: CellContext,
): void {
  const name = target.group || cell.column;
  const group = row.dates.get(name) ?? { label: '', values: [] };
  row.dates.set(name, group);
  if (target.part === 'label') {
    group.label = value;
    return;
  }
  for (const part of severalOf(value)) {
    const date = readDay(row, part, rules, cell);
    if (date !== null) group.values.push({ date, target, column: cell.column });
  }
}

/** Reads since when somebody is known; a year alone is its first day. */
export function readSince(row: RowDraft, value: string, rules: DateRules, cell: CellContext): void {
  const year = /^(?:seit |since )?(\d{4})$/i.exec(value)?.[1];
  // *2014* is enough for "since": the year's first day.
  const date =
    year === undefined
      ? readDay(row, value, rules, cell)
      : { year: Number(year), month: 1, day: 1 };
  const text = date && isoText(date);
  if (text !== null) row.since ??= text;
  else if (date !== null) {
    addNotice(row, 'date-unreadable', cell.column, value);
    keepAsText(row, cell.column, value);
  }
}

function isoText({ year, month, day }: PartialDate): string | null {
  if (year === null || !isPartialDate({ year, month, day })) return null;
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day ?? 1).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

/** Reads a note, or the day it was written. */
export function readNote(
  row: RowDraft,
  value: string,
  target: ColumnTarget & { kind: 'note' },
  rules: DateRules,
  cell: CellContext,
): void {
  const group = row.notes.get(target.group) ?? { texts: [], date: null };
  row.notes.set(target.group, group);
  if (target.part === 'text') {
    group.texts.push(value);
    return;
  }
  const date = readDay(row, value, rules, cell);
  const text = date && isoText(date);
  if (text !== null) group.date ??= text;
}
