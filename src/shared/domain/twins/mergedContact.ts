import { emailKey, foldText } from '../people/folding';
import type { Contact, Preference } from '../contacts/contact';
import { sameValue } from '../journal/sameValue';

/** Fields of which a person has one value: where both records have one and they differ, somebody must choose. */
export const SINGLE_FIELDS = [
  'name',
  'kind',
  'nameOrder',
  'nativeName',
  'pronunciation',
  'nickname',
  'title',
  'honorific',
  'salutation',
  'addressForm',
  'organisation',
  'department',
  'role',
  'preferredChannel',
  'country',
  'region',
  'timeZone',
  'birthday',
  'leapDayRule',
  'owner',
] as const satisfies readonly (keyof Contact)[];

/** A field of which a person has one value. */
export type SingleField = (typeof SINGLE_FIELDS)[number];

/** From which of two records a value comes. */
export type Side = 'kept' | 'gone';

/** Which value is wanted where two records differ; the kept record's where nothing is said. */
export type MergeChoices = Readonly<Partial<Record<SingleField, Side>>>;

/** One field beside the other. */
export type FieldPair = {
  readonly field: SingleField;
  readonly kept: Contact[SingleField];
  readonly gone: Contact[SingleField];
};

/** What stands for *not known* in fields that always have a value. */
const UNSAID: Readonly<Partial<Record<SingleField, unknown>>> = {
  kind: 'person',
  nameOrder: 'given-first',
  salutation: 'unset',
  addressForm: 'unset',
  leapDayRule: '02-28',
};

const isUnsaid = (field: SingleField, value: unknown): boolean =>
  value === '' || value === null || value === (UNSAID[field] ?? '');

/** The fields that both records have a value for, and a different one: to be chosen between. */
export const differingFields = (kept: Contact, gone: Contact): readonly FieldPair[] =>
  SINGLE_FIELDS.flatMap((field) =>
    isUnsaid(field, kept[field]) ||
    isUnsaid(field, gone[field]) ||
    sameValue(kept[field], gone[field])
      ? []
      : [{ field, kept: kept[field], gone: gone[field] }],
  );

/**
 * The record that lives on, with everything that both knew: single values as chosen, the other's where one has none;
 * lists together, each entry once, the kept record's first.
 */
export function mergedContact(kept: Contact, gone: Contact, choices: MergeChoices): Contact {
  const single: Partial<Record<SingleField, unknown>> = {};
  for (const field of SINGLE_FIELDS) {
    const isTheirs = isUnsaid(field, gone[field])
      ? false
      : isUnsaid(field, kept[field]) || choices[field] === 'gone';
    single[field] = isTheirs ? gone[field] : kept[field];
  }
  return {
    ...kept,
    ...(single as Partial<Contact>),
    // The parts belong to the name they were taken from.
    nameParts: single['name'] === kept.name ? kept.nameParts : gone.nameParts,
    phones: together(kept.phones, gone.phones, ({ e164, number }) => e164 || digits(number)),
    emails: together(kept.emails, gone.emails, ({ address }) => emailKey(address)),
    addresses: together(kept.addresses, gone.addresses, (address) =>
      [address.street, address.postalCode, address.city, address.countryCode]
        .map(foldText)
        .join('|'),
    ),
    handles: together(
      kept.handles,
      gone.handles,
      ({ service, value }) => `${service}:${foldText(value)}`,
    ),
    languages: [...new Set([...kept.languages, ...gone.languages])],
    importantDates: together(kept.importantDates, gone.importantDates, ({ kind, label, date }) =>
      JSON.stringify([kind, foldText(label), date.year, date.month, date.day]),
    ),
    since: earlier(kept.since, gone.since),
    tags: together(kept.tags, gone.tags, foldText),
    likes: together(kept.likes, gone.likes, wordsOf),
    dislikes: together(kept.dislikes, gone.dislikes, wordsOf),
    about: [...new Set([kept.about.trim(), gone.about.trim()])]
      .filter((text) => text !== '')
      .join('\n\n'),
    custom: { ...gone.custom, ...filled(kept.custom) },
    importKeys: [...new Set([...kept.importKeys, ...gone.importKeys])],
    createdAt: Math.min(kept.createdAt, gone.createdAt),
  };
}

const wordsOf = ({ text }: Preference): string => foldText(text);
const digits = (number: string): string => number.replace(/[^\d+]/gu, '') || number;

const filled = (custom: Contact['custom']): Contact['custom'] =>
  Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== ''));

const earlier = (a: Contact['since'], b: Contact['since']): Contact['since'] =>
  a === null ? b : b === null || a < b ? a : b;

/** Both lists, each entry once. Ids are made different, so that two edits of the list can be told apart. */
function together<Item>(
  kept: readonly Item[],
  gone: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const keys = new Set(kept.map(keyOf));
  const ids = new Set(kept.map(idOf));
  const added = gone.filter((item) => !keys.has(keyOf(item)));
  return [
    ...kept,
    ...added.map((item) => {
      const id = idOf(item);
      return id !== null && ids.has(id) ? { ...item, id: `${id}-2` } : item;
    }),
  ];
}

const idOf = (item: unknown): string | null =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : null;
