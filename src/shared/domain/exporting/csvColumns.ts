import type { Contact } from '../contacts/contact';
import type { ColumnTarget, TextField } from '../importing/columnTarget';
import { severalInOne } from './csvText';
import type { CsvWords } from './csvWords';

/** A column that every file has, whoever is in it. */
export type SingleColumn =
  | 'kind'
  | 'name'
  | 'given'
  | 'additional'
  | 'family'
  | 'suffix'
  | 'nameOrder'
  | 'nativeName'
  | 'pronunciation'
  | 'nickname'
  | 'title'
  | 'honorific'
  | 'salutation'
  | 'addressForm'
  | 'organisation'
  | 'department'
  | 'role'
  | 'preferredChannel'
  | 'languages'
  | 'country'
  | 'region'
  | 'timeZone'
  | 'birthday'
  | 'leapDayRule'
  | 'since'
  | 'tags'
  | 'likes'
  | 'dislikes'
  | 'about'
  | 'source'
  | 'owner';

type Column = {
  readonly name: SingleColumn;
  /** Where our own import puts it. */
  readonly target: ColumnTarget;
  readonly value: (contact: Contact, words: CsvWords) => string;
};

const text = (name: SingleColumn & TextField, value: (contact: Contact) => string): Column => ({
  name,
  target: { kind: 'text', field: name },
  value,
});

const choice = (
  name: SingleColumn & (ColumnTarget & { kind: 'choice' })['field'],
  value: Column['value'],
): Column => ({ name, target: { kind: 'choice', field: name }, value });

const list = (
  name: SingleColumn & (ColumnTarget & { kind: 'list' })['field'],
  value: (contact: Contact) => readonly string[],
): Column => ({
  name,
  target: { kind: 'list', field: name },
  value: (one) => severalInOne(value(one)),
});

const two = (number: number): string => String(number).padStart(2, '0');

/** A day as our import reads it: `1986-04-02`, `--04-02`, `1986-04`, `--04`. */
export function csvDate({ year, month, day }: NonNullable<Contact['birthday']>): string {
  const head = year === null ? `--${two(month)}` : `${String(year).padStart(4, '0')}-${two(month)}`;
  return day === null ? head : `${head}-${two(day)}`;
}

/** The columns about the contact itself, in the order in which a file has them. */
export const SINGLE_COLUMNS: readonly Column[] = [
  choice('kind', ({ kind }, words) => words.kind[kind]),
  { name: 'name', target: { kind: 'name', reading: 'whole' }, value: ({ name }) => name },
  text('given', ({ nameParts }) => nameParts.given),
  text('additional', ({ nameParts }) => nameParts.additional),
  text('family', ({ nameParts }) => nameParts.family),
  text('suffix', ({ nameParts }) => nameParts.suffix),
  choice('nameOrder', ({ nameOrder }, words) => words.nameOrder[nameOrder]),
  text('nativeName', ({ nativeName }) => nativeName),
  text('pronunciation', ({ pronunciation }) => pronunciation),
  text('nickname', ({ nickname }) => nickname),
  text('title', ({ title }) => title),
  text('honorific', ({ honorific }) => honorific),
  choice('salutation', ({ salutation }, words) =>
    salutation === 'unset' ? '' : words.salutation[salutation],
  ),
  choice('addressForm', ({ addressForm }, words) =>
    addressForm === 'unset' ? '' : words.addressForm[addressForm],
  ),
  text('organisation', ({ organisation }) => organisation),
  text('department', ({ department }) => department),
  text('role', ({ role }) => role),
  choice('preferredChannel', ({ preferredChannel }, words) =>
    preferredChannel === null ? '' : words.channel[preferredChannel],
  ),
  list('languages', ({ languages }) => languages),
  { name: 'country', target: { kind: 'country' }, value: ({ country }) => country },
  text('region', ({ region }) => region),
  text('timeZone', ({ timeZone }) => timeZone),
  {
    name: 'birthday',
    target: { kind: 'birthday', part: 'whole' },
    value: ({ birthday }) => (birthday === null ? '' : csvDate(birthday)),
  },
  choice('leapDayRule', ({ leapDayRule }) => leapDayRule),
  { name: 'since', target: { kind: 'since' }, value: ({ since }) => since ?? '' },
  list('tags', ({ tags }) => tags),
  list('likes', ({ likes }) => likes.map((like) => like.text)),
  list('dislikes', ({ dislikes }) => dislikes.map((dislike) => dislike.text)),
  text('about', ({ about }) => about),
  text('source', ({ source }) => source.detail),
  text('owner', ({ owner }) => owner),
];
