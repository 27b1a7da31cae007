import type {
  ContactDraft,
  EmailAddress,
  Handle,
  ImportantDate,
  PhoneNumber,
  PostalAddress,
  Preference,
} from '@shared/domain/contacts/contact';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import type { LinkKind } from '@shared/domain/contacts/contactLink';
import type {
  ExtraValue,
  ReadContact,
  ReadPhoto,
  ReadProblem,
} from '@shared/domain/importing/readContact';
import { shorten } from '@shared/domain/importing/cellText';
import type { Card } from './cards';
import type { Property } from './property';
import { paramOf, textOf } from './property';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a contact has several of, to be added to: a hostile card has a hundred thousand of them. */
export type DraftLists = {
  readonly phones: PhoneNumber[];
  readonly emails: EmailAddress[];
  readonly addresses: PostalAddress[];
  readonly handles: Handle[];
  readonly languages: string[];
  readonly importantDates: ImportantDate[];
  readonly tags: Set<string>;
  readonly likes: Preference[];
  readonly dislikes: Preference[];
  /** Parts of the text about the contact. */
  readonly about: string[];
  /** Parts of the nickname. */
  readonly nickname: string[];
};

/** What reading a card needs to know from outside. */
export type CardOptions = {
  /** ISO 3166-1 alpha-2 for phone numbers without a country; empty for none. */
  readonly country: string;
  readonly fileName: string;
  /** Two-digit years are read against it. */
  readonly currentYear: number;
};

/** A card while it is read: each property finds its place in it. */
export type CardDraft = {
  readonly card: Card;
  readonly options: CardOptions;
  /** Whether Regulars wrote the card: then nothing is guessed. */
  readonly isOwn: boolean;
  readonly draft: Writable<Omit<ContactDraft, keyof DraftLists>>;
  readonly lists: DraftLists;
  /** The first property of each name. */
  readonly first: ReadonlyMap<string, Property>;
  /** Groups in which something else than a label stands. */
  readonly groups: ReadonlySet<string>;
  /** Codes of countries that Apple notes beside addresses, by their group. */
  readonly addressCodes: ReadonlyMap<string, string>;
  readonly notes: ReadContact['notes'][number][];
  readonly consents: ReadContact['consents'][number][];
  readonly relations: ReadContact['relations'][number][];
  /** Ties to other cards of the file, by their UID. */
  readonly relatedUids: { kind: LinkKind; label: string; uid: string; name: string }[];
  readonly members: { name: string; uid: string }[];
  readonly extras: ExtraValue[];
  readonly problems: ReadProblem[];
  photo: ReadPhoto | null;
  uid: string;
  kind: string;
  /** Labels of groups, as written. */
  readonly labels: ReadonlyMap<string, string>;
  /** The lowest PREF of each property's name. */
  readonly bestPref: ReadonlyMap<string, number>;
};

/**
 * Finds a place for one property. Answers whether there was one; a value without a place becomes an
 * extra value, so that it is not lost.
 */
export type PropertyReader = (property: Property, into: CardDraft) => boolean;

/** Readers by the property's name in upper case. */
export type PropertyReaders = Readonly<Record<string, PropertyReader>>;

/** What Apple's labels look like: `_$!<Mobile>!$_`. */
const APPLE_LABEL = /^_\$!<([^]*)>!\$_$/;

/** The program that a card of ours names. */
export const OWN_PRODUCT = '-//Regulars//';

/** Whether Regulars put the value there only so that other programs have one. */
export const isDerived = (property: Property): boolean =>
  paramOf(property, 'X-REGULARS-DERIVED') === '1';

/** A draft in which nothing of the card stands yet. */
export function openDraft(card: Card, options: CardOptions): CardDraft {
  const labels = new Map<string, string>();
  const bestPref = new Map<string, number>();
  const first = new Map<string, Property>();
  const groups = new Set<string>();
  const addressCodes = new Map<string, string>();
  let isOwn = false;
  for (const property of card.properties) {
    if (property.name === 'X-ABLABEL' && property.group !== '' && !isDerived(property)) {
      labels.set(property.group, textOf(property).replace(APPLE_LABEL, '$1'));
    }
    if (!first.has(property.name)) first.set(property.name, property);
    if (property.name !== 'X-ABLABEL') groups.add(property.group);
    if (property.name === 'X-ABADR') addressCodes.set(property.group, textOf(property));
    if (property.name === 'PRODID') isOwn = textOf(property).startsWith(OWN_PRODUCT);
    const pref = prefOf(property);
    if (pref !== null) {
      bestPref.set(property.name, Math.min(pref, bestPref.get(property.name) ?? pref));
    }
  }
  return {
    card,
    options,
    isOwn,
    first,
    groups,
    addressCodes,
    lists: {
      phones: [],
      emails: [],
      addresses: [],
      handles: [],
      languages: [],
      importantDates: [],
      tags: new Set(),
      likes: [],
      dislikes: [],
      about: [],
      nickname: [],
    },
    draft: { ...EMPTY_DRAFT, source: { kind: 'import', detail: options.fileName } },
    notes: [],
    consents: [],
    relations: [],
    relatedUids: [],
    members: [],
    extras: [],
    problems: [],
    photo: null,
    uid: '',
    kind: '',
    labels,
    bestPref,
  };
}

/** The rank of a property among its like, 1 to 100, 1 first; `null` if it has none. */
function prefOf(property: Property): number | null {
  const text = paramOf(property, 'PREF');
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}

/** Whether a property is the preferred one of its like. */
export function isPreferred(property: Property, { bestPref }: CardDraft): boolean {
  const pref = prefOf(property);
  return property.types.has('pref') || (pref !== null && pref === bestPref.get(property.name));
}

/** The label of the property's group without Apple's signs; empty if there is none. */
export const labelOf = (property: Property, { labels }: CardDraft): string =>
  property.group === '' ? '' : (labels.get(property.group) ?? '');

/** The draft as it stands now. */
export const draftOf = ({ draft, lists }: CardDraft): ContactDraft => ({
  ...draft,
  ...lists,
  tags: [...lists.tags],
  about: lists.about.filter(Boolean).join('\n\n'),
  nickname: lists.nickname.filter(Boolean).join(', '),
});

/** Notes something that a person should look at. */
export function addProblem(
  into: CardDraft,
  severity: ReadProblem['severity'],
  code: string,
  column: string,
  value: string,
): void {
  into.problems.push({ code, column, value: shorten(value.slice(0, 1000), 200), severity });
}

/** Keeps a value for which the contact has no field. */
export function addExtra(into: CardDraft, label: string, value: string): void {
  if (value !== '') into.extras.push({ label, value });
}
