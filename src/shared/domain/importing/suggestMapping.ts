import { ID_HEADER, ownColumnTarget } from '../exporting/contactCsv';
import type { CsvWords } from '../exporting/csvWords';
import { cleanCell, foldWords } from './cellText';
import { readSalutation } from './choiceReading';
import type { ColumnTarget, SuggestedMapping, TableMapping, TableOrigin } from './columnTarget';
import { readDate } from './dateReading';
import { OWN_AFFAIRS } from './headerVocabulary';
import { targetOfHeader } from './headerWords';
import { nameReadingOf } from './nameReading';
import type { Table } from './tableSource';

/** Values of a column that are looked at to guess what they are. */
const SAMPLE_ROWS = 300;

type Guess = { readonly target: ColumnTarget; readonly certainty: 'name' | 'values' | 'none' };

/** Keeps a column under its own name. */
export const KEEP: ColumnTarget = { kind: 'custom', part: 'value', label: '', group: '' };

/**
 * What each column most likely holds, by its name and its values. A column that nothing is known about
 * is kept as a field of its own; only what address books note for themselves is left out.
 *
 * @param ownWords - The words of our own exports, one per language: their columns are known for certain.
 */
export function suggestMapping(
  table: Table,
  currentYear: number,
  ownWords: readonly CsvWords[],
): SuggestedMapping {
  const origin = originOf(table.header);
  const samples = table.header.map((_, at) => sampleOf(table, at));
  const guesses = table.header.map((header, at): Guess => {
    const own = origin === 'regulars' ? ownTarget(header, ownWords) : null;
    return own === null
      ? guess(header, samples[at]!, origin, currentYear)
      : { target: own, certainty: 'name' as const };
  });
  if (origin !== 'regulars') {
    settleNames(guesses, table.header, samples);
    settleBirthday(guesses, samples);
    settleStreets(guesses, table.header);
    settleTitle(guesses, table.header, samples);
  }
  const columns = table.header.map((header, at) => ({
    header,
    target: guesses[at]!.target,
    dateOrder: null,
    decimalSign: null,
  }));
  const mapping: TableMapping = { version: 1, columns };
  return { origin, mapping, certainty: guesses.map(({ certainty }) => certainty) };
}

function ownTarget(header: string, ownWords: readonly CsvWords[]): ColumnTarget | null {
  for (const words of ownWords) {
    const target = ownColumnTarget(header, words);
    if (target !== null) return target;
  }
  return null;
}

/** The program that wrote a header. */
export function originOf(header: readonly string[]): TableOrigin {
  const names = new Set(header.map(foldWords));
  const has = (...all: readonly string[]): boolean => all.every((name) => names.has(name));
  if (header.includes(ID_HEADER)) return 'regulars';
  if (has('e mail 1 value') || has('phone 1 value') || has('given name', 'group membership'))
    return 'google';
  if (has('phonetic first name', 'organization name', 'labels')) return 'google';
  const outlook = [
    'business street',
    'e mail display name',
    'home street',
    'business phone',
    'manager s name',
  ];
  const german = [
    'strasse geschaftlich',
    'telefon geschaftlich',
    'e mail angezeigter name',
    'ort geschaftlich',
  ];
  const isOutlook = (marks: readonly string[]): boolean =>
    marks.filter((mark) => names.has(mark)).length >= 2;
  if (isOutlook(outlook) || isOutlook(german)) return 'outlook';
  return has('phonetic first name') && names.has('display name') ? 'apple' : 'other';
}

function guess(
  header: string,
  values: readonly string[],
  origin: TableOrigin,
  currentYear: number,
): Guess {
  const folded = foldWords(header);
  if (OWN_AFFAIRS.has(folded) && (origin !== 'other' || folded !== 'privat')) {
    return { target: { kind: 'leave-out' }, certainty: 'name' };
  }
  const known = targetOfHeader(header);
  // *Nr.* in front of a list counts its rows; *1* to *n* knows nobody again.
  if (known?.kind === 'key' && /^(?:nr|no|lfd nr)$/.test(folded))
    return { target: KEEP, certainty: 'none' };
  if (known !== null) return { target: known, certainty: 'name' };
  const seen = guessByValues(values, currentYear, header === '');
  return seen === null
    ? { target: KEEP, certainty: 'none' }
    : { target: seen, certainty: 'values' };
}

const EMAIL = /^(?:[^<>@]{0,100}<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/;
const PHONE = /^(?:\+|00|\(?0)[\d\s()./-]{5,20}\d$/;
const WEB = /^(?:https?:\/\/|www\.)\S+$/i;

function guessByValues(
  values: readonly string[],
  currentYear: number,
  hasNoName: boolean,
): ColumnTarget | null {
  if (values.length === 0) return null;
  const mostly = (test: (value: string) => boolean, share: number): boolean =>
    values.filter(test).length >= values.length * share;
  if (mostly((value) => EMAIL.test(value), 0.6)) {
    return { kind: 'email', part: 'value', use: 'other', label: '', group: '' };
  }
  if (mostly((value) => WEB.test(value), 0.6)) {
    return {
      kind: 'handle',
      part: 'value',
      service: 'website',
      use: 'other',
      label: '',
      group: '',
    };
  }
  const isDate = (value: string): boolean =>
    /\D/.test(value) && ['date', 'either'].includes(readDate(value, currentYear).kind);
  if (hasNoName && mostly(isDate, 0.8)) return { kind: 'birthday', part: 'whole' };
  if (mostly((value) => PHONE.test(value) && !isDate(value), 0.6)) {
    return { kind: 'phone', part: 'value', use: 'other', label: '', group: '' };
  }
  if (hasNoName && mostly((value) => /^(?:[A-Z]{1,2}-)?\d{4,5}$/.test(value), 0.8)) {
    return { kind: 'address', part: 'postalCode', use: 'other', label: '', group: 'address' };
  }
  return null;
}

/** What a column of names holds depends on the columns beside it and on how they are written. */
function settleNames(
  guesses: Guess[],
  header: readonly string[],
  samples: readonly (readonly string[])[],
): void {
  const has = (field: 'given' | 'family'): boolean =>
    guesses.some(({ target }) => target.kind === 'text' && target.field === field);
  const [hasGiven, hasFamily] = [has('given'), has('family')];
  let hasName = hasGiven || hasFamily;
  for (const [at, { target, certainty }] of guesses.entries()) {
    if (target.kind !== 'name') continue;
    // German lists say *Name* and *Vorname*.
    if (hasGiven && !hasFamily && /^(?:name|kundenname|nom|naam)$/.test(foldWords(header[at]!))) {
      guesses[at] = { target: { kind: 'text', field: 'family' }, certainty };
    } else if (hasGiven || hasFamily) {
      guesses[at] = { target: { kind: 'name', reading: 'whole' }, certainty };
    } else {
      guesses[at] = { target: { kind: 'name', reading: nameReadingOf(samples[at]!) }, certainty };
    }
    hasName = true;
  }
  if (hasName) return;
  const isOrganisation = guesses.some(
    ({ target }) => target.kind === 'text' && target.field === 'organisation',
  );
  const at = guesses.findIndex(
    ({ certainty }, column) => certainty === 'none' && looksLikeNames(samples[column]!),
  );
  if (at < 0 || (isOrganisation && header[at] !== '')) return;
  guesses[at] = {
    target: { kind: 'name', reading: nameReadingOf(samples[at]!) },
    certainty: 'values',
  };
}

/** Beside columns for month and year, *Geburtstag* is the day. */
function settleBirthday(guesses: Guess[], samples: readonly (readonly string[])[]): void {
  const has = (part: string): boolean =>
    guesses.some(({ target }) => target.kind === 'birthday' && target.part === part);
  if (!has('month') || has('day')) return;
  for (const [at, { target, certainty }] of guesses.entries()) {
    const isWhole = target.kind === 'birthday' && target.part === 'whole';
    if (isWhole && samples[at]!.every((value) => /^\d{1,2}\.?$/.test(value)))
      guesses[at] = { target: { kind: 'birthday', part: 'day' }, certainty };
  }
}

/** Where people are addressed by another column, *Title* is what they do: *CEO*. */
function settleTitle(
  guesses: Guess[],
  header: readonly string[],
  samples: readonly (readonly string[])[],
): void {
  const at = header.findIndex((name) => foldWords(name) === 'title');
  const isAddressed = guesses.some(
    ({ target }) => target.kind === 'choice' && target.field === 'salutation',
  );
  if (at < 0 || !isAddressed || guesses[at]!.target.kind !== 'text') return;
  const others = samples[at]!.filter((value) => readSalutation(value).rest !== '');
  if (others.length * 2 > samples[at]!.length)
    guesses[at] = { target: { kind: 'text', field: 'role' }, certainty: 'name' };
}

/** A second street is a second line, unless there is a second city. */
function settleStreets(guesses: Guess[], header: readonly string[]): void {
  for (const number of ['1', '2', '3']) {
    const group = `address ${number}`;
    const isPlace = guesses.some(
      ({ target }) => target.kind === 'address' && target.group === group,
    );
    if (!isPlace) continue;
    for (const [at, { target, certainty }] of guesses.entries()) {
      const isOfIt =
        target.kind === 'address' &&
        target.group === 'address' &&
        foldWords(header[at]!).split(' ').includes(number);
      if (isOfIt) guesses[at] = { target: { ...target, group }, certainty };
    }
  }
}

/** Short texts of letters, most of them different. */
function looksLikeNames(values: readonly string[]): boolean {
  const names = values.filter((value) => /^\p{L}[\p{L}\p{M}.,'’\- ]{1,60}$/u.test(value));
  return (
    values.length > 0 &&
    names.length >= values.length * 0.8 &&
    new Set(names).size * 2 > values.length
  );
}

function sampleOf(table: Table, column: number): readonly string[] {
  const values: string[] = [];
  for (const { cells } of table.rows) {
    const cell = cells[column] ?? '';
    const value = cell.length > 400 ? '' : cleanCell(cell).text;
    if (value !== '' && value.length <= 200) values.push(value);
    if (values.length >= SAMPLE_ROWS) break;
  }
  return values;
}
