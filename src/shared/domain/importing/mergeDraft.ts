import type { Contact, ContactDraft } from '../contacts/contact';
import type { PartialDate } from '../calendar/partialDate';
import { foldText } from '../people/folding';
import {
  isWithin,
  sameDate,
  sameEmail,
  sameHandle,
  sameImportantDate,
  samePhone,
  samePreference,
  sameText,
} from './itemSameness';
import { showAddress, showDate, showEmail, showHandle, showPhone } from './itemText';

/**
 * What a file may do to somebody who is there already. `fill` fills what is empty and adds to lists;
 * `file-wins` also replaces what differs. Nothing is ever removed.
 */
export type MergePolicy = 'fill' | 'file-wins';

/** What happens to one field. `kept` is the owner's value that the file would have had otherwise. */
export type FieldChange = {
  /** `points`: the balance that a file tells of, where the person has a book already. */
  readonly field: keyof ContactDraft | 'points';
  readonly effect: 'fill' | 'add' | 'replace' | 'kept';
  /** In short, for a list; empty if there was nothing. */
  readonly before: string;
  readonly after: string;
};

/** Somebody who is there already, with what a file adds. */
export type MergedDraft<Known extends ContactDraft> = {
  readonly contact: Known;
  /** Including what was kept. */
  readonly changes: readonly FieldChange[];
  /** Whether `contact` differs from what it was. */
  readonly isChanged: boolean;
};

const TEXTS = [
  'name',
  'nativeName',
  'pronunciation',
  'nickname',
  'title',
  'honorific',
  'organisation',
  'department',
  'role',
  'country',
  'region',
  'timeZone',
  'owner',
] as const satisfies readonly (keyof ContactDraft)[];

/**
 * A contact with what a draft adds. Applying the same draft again changes nothing. Ids of new list items
 * are empty, as in the draft.
 */
export function mergeDraft<Known extends ContactDraft | Contact>(
  known: Known,
  draft: ContactDraft,
  policy: MergePolicy,
): MergedDraft<Known> {
  const changes: FieldChange[] = [];
  const merged: { -readonly [Key in keyof ContactDraft]?: ContactDraft[Key] } = {};

  const settle = <Key extends keyof ContactDraft>(
    field: Key,
    value: ContactDraft[Key],
    isEmpty: (value: ContactDraft[Key]) => boolean,
    isSame: (a: ContactDraft[Key], b: ContactDraft[Key]) => boolean,
    show: (value: ContactDraft[Key]) => string,
  ): void => {
    const before: ContactDraft[Key] = known[field];
    if (isEmpty(value) || isSame(before, value)) return;
    const effect = isEmpty(before) ? 'fill' : policy === 'file-wins' ? 'replace' : 'kept';
    if (effect !== 'kept') merged[field] = value as never;
    changes.push({
      field,
      effect,
      before: isEmpty(before) ? '' : show(before),
      after: show(value),
    });
  };
  const text = (value: string): string => value;
  const none = (value: string): boolean => value === '';
  const asTyped = (a: string, b: string): boolean => a === b;

  for (const field of TEXTS) settle(field, draft[field], none, asTyped, text);
  settle('salutation', draft.salutation, (value) => value === 'unset', asTyped, text);
  settle('addressForm', draft.addressForm, (value) => value === 'unset', asTyped, text);
  settle('preferredChannel', draft.preferredChannel, (value) => value === null, Object.is, String);
  settle('since', draft.since, (value) => value === null, Object.is, String);
  const birthday = betterBirthday(known.birthday, draft.birthday);
  settle(
    'birthday',
    birthday,
    (value) => value === null || (value === known.birthday && gainsYear(value, birthday)),
    sameDate,
    showDate,
  );
  mergeNameParts(known, draft, policy, merged, changes);
  mergeAbout(known, draft, merged, changes);

  const add = <Key extends ListKey, Item>(
    field: Key,
    items: readonly Item[],
    show: (item: Item) => string,
  ): void => {
    if (items.length === 0) return;
    const before = known[field] as unknown as readonly Item[];
    merged[field] = [...before, ...items] as never;
    changes.push({
      field,
      effect: before.length === 0 ? 'fill' : 'add',
      before: before.map(show).join(', '),
      after: items.map(show).join(', '),
    });
  };
  add(
    'phones',
    newItems(known.phones, draft.phones, samePhone).map(unpreferredBeside(known.phones)),
    showPhone,
  );
  add(
    'emails',
    newItems(known.emails, draft.emails, sameEmail).map(unpreferredBeside(known.emails)),
    showEmail,
  );
  add(
    'handles',
    newItems(known.handles, draft.handles, sameHandle).map(unpreferredBeside(known.handles)),
    showHandle,
  );
  add(
    'addresses',
    newItems(known.addresses, draft.addresses, isWithin).map(unpreferredBeside(known.addresses)),
    showAddress,
  );
  add('tags', newItems(known.tags, draft.tags, sameText), text);
  add('languages', newItems(known.languages, draft.languages, asTyped), text);
  add('likes', newItems(known.likes, draft.likes, samePreference), ({ text: like }) => like);
  add(
    'dislikes',
    newItems(known.dislikes, draft.dislikes, samePreference),
    ({ text: dislike }) => dislike,
  );
  add(
    'importantDates',
    newItems(known.importantDates, draft.importantDates, sameImportantDate),
    ({ date }) => showDate(date),
  );
  return {
    contact: { ...known, ...merged },
    changes,
    isChanged: changes.some(({ effect }) => effect !== 'kept'),
  };
}

type ListKey =
  | 'phones'
  | 'emails'
  | 'handles'
  | 'addresses'
  | 'tags'
  | 'languages'
  | 'likes'
  | 'dislikes'
  | 'importantDates';
type Merged = { -readonly [Key in keyof ContactDraft]?: ContactDraft[Key] };

/** Parts are taken over only if they are parts of the name that stays. */
function mergeNameParts(
  known: ContactDraft,
  draft: ContactDraft,
  policy: MergePolicy,
  merged: Merged,
  changes: FieldChange[],
): void {
  const parts = Object.values(draft.nameParts).filter(Boolean);
  if (parts.length === 0 || JSON.stringify(known.nameParts) === JSON.stringify(draft.nameParts))
    return;
  const name = merged.name ?? known.name;
  const fits = foldText(name) === foldText(draft.name);
  const isEmpty = Object.values(known.nameParts).every((part) => part === '');
  if (!fits || (!isEmpty && policy === 'fill')) return;
  merged.nameParts = draft.nameParts;
  merged.nameOrder = draft.nameOrder;
  changes.push({
    field: 'nameParts',
    effect: isEmpty ? 'fill' : 'replace',
    before: '',
    after: parts.join(' · '),
  });
}

/** What matters is free text: another text joins what is there, below it. */
function mergeAbout(
  known: ContactDraft,
  draft: ContactDraft,
  merged: Merged,
  changes: FieldChange[],
): void {
  if (draft.about === '' || known.about.includes(draft.about)) return;
  merged.about = known.about === '' ? draft.about : `${known.about}\n${draft.about}`;
  changes.push({
    field: 'about',
    effect: known.about === '' ? 'fill' : 'add',
    before: known.about,
    after: draft.about,
  });
}

/** Whether the file adds only the year to a day that is known. */
const gainsYear = (known: PartialDate, read: PartialDate | null): boolean =>
  known.year === null &&
  read !== null &&
  read.year !== null &&
  read.month === known.month &&
  (known.day ?? read.day) === read.day;

/** The birthday to compare with: the known one, if the file knows only less of it. */
function betterBirthday(known: PartialDate | null, read: PartialDate | null): PartialDate | null {
  if (known === null || read === null || known.year === null) return read;
  // The file knows less than the owner.
  const isLess =
    read.year === null && read.month === known.month && (read.day ?? known.day) === known.day;
  return isLess ? known : read;
}

function newItems<Item>(
  known: readonly Item[],
  read: readonly Item[],
  isSame: (known: Item, read: Item) => boolean,
): readonly Item[] {
  const items: Item[] = [];
  for (const item of read) {
    if (![...known, ...items].some((other) => isSame(other, item))) items.push(item);
  }
  return items;
}

/** The owner's preferred one stays the only one. */
const unpreferredBeside =
  <Item extends { readonly isPreferred: boolean }>(known: readonly Item[]) =>
  (item: Item): Item =>
    item.isPreferred && known.some(({ isPreferred }) => isPreferred)
      ? { ...item, isPreferred: false }
      : item;
