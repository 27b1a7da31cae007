import type { LinkKind } from '@shared/domain/contacts/contactLink';
import { foldWords } from '@shared/domain/importing/cellText';
import type { CardDraft, PropertyReader, PropertyReaders } from './cardDraft';
import { labelOf } from './cardDraft';
import type { Property } from './property';
import { paramOf, textOf } from './property';

const KINDS: readonly (readonly [LinkKind, string])[] = [
  [
    'partner',
    'spouse|partner|domestic partner|husband|wife|sweetheart|date|muse|crush|girlfriend|boyfriend|fiance|fiancee|ehefrau|ehemann|ehepartner|ehegatte|frau|mann|lebensgefahrte|lebensgefahrtin|partnerin',
  ],
  [
    'family',
    'child|parent|sibling|kin|mother|father|brother|sister|son|daughter|relative|grandmother|grandfather|aunt|uncle|cousin|niece|nephew|mutter|vater|bruder|schwester|sohn|tochter|kind|eltern|geschwister|oma|opa|tante|onkel',
  ],
  ['friend', 'friend|best friend|freund|freundin|freunde'],
  ['works-at', 'employer|works at|arbeitgeber'],
  ['referred-by', 'referred by|reference|empfohlen von'],
];

const KIND_OF = new Map(
  KINDS.flatMap(([kind, words]) => words.split('|').map((word) => [word, kind] as const)),
);
const OWN_KINDS: ReadonlySet<string> = new Set<LinkKind>([
  ...(['family', 'partner', 'friend', 'works-at', 'referred-by', 'other'] as const),
]);

/** The kind of tie that a word such as *spouse* or *Schwester* names. */
export const linkKindOf = (word: string): LinkKind => KIND_OF.get(foldWords(word)) ?? 'other';

const CARD_ADDRESS = /^(?:urn:uuid:|urn:x-|cid:|uid:)/i;

function addRelation(into: CardDraft, kind: LinkKind, label: string, value: string): boolean {
  if (value === '') return true;
  if (/^(?:https?|mailto):/i.test(value)) return false;
  if (CARD_ADDRESS.test(value)) into.relatedUids.push({ kind, label, uid: value, name: 'RELATED' });
  else into.relations.push({ kind, label, name: value });
  return true;
}

function addRelated(property: Property, into: CardDraft): boolean {
  const label = labelOf(property, into);
  const own = paramOf(property, 'X-REGULARS-KIND');
  if (OWN_KINDS.has(own)) return addRelation(into, own as LinkKind, label, textOf(property));
  const type = [...property.types].find((one) => one !== 'pref') ?? '';
  const word = label === '' ? type : label;
  return addRelation(into, linkKindOf(word), word, textOf(property));
}

const named =
  (word: string): PropertyReader =>
  (property, into) =>
    addRelation(into, linkKindOf(word), word, textOf(property));

function addMember(property: Property, into: CardDraft): boolean {
  const uid = textOf(property);
  if (uid !== '') into.members.push({ name: property.name, uid });
  return true;
}

/** Ties to other people. */
export const RELATION_READERS: PropertyReaders = {
  RELATED: addRelated,
  'X-ABRELATEDNAMES': addRelated,
  'X-SPOUSE': named('spouse'),
  'X-EVOLUTION-SPOUSE': named('spouse'),
  'X-KADDRESSBOOK-X-SPOUSESNAME': named('spouse'),
  'X-MS-SPOUSE': named('spouse'),
  'X-MANAGER': named('manager'),
  'X-EVOLUTION-MANAGER': named('manager'),
  'X-KADDRESSBOOK-X-MANAGERSNAME': named('manager'),
  'X-MS-MANAGER': named('manager'),
  'X-ASSISTANT': named('assistant'),
  'X-EVOLUTION-ASSISTANT': named('assistant'),
  'X-KADDRESSBOOK-X-ASSISTANTSNAME': named('assistant'),
  'X-MS-ASSISTANT': named('assistant'),
  'X-MANAGERSNAME': named('manager'),
  'X-ASSISTANTSNAME': named('assistant'),
  'X-SPOUSENAME': named('spouse'),
  'X-CHILD': named('child'),
  'X-CHILDREN': named('child'),
  'X-MS-CHILD': named('child'),
  MEMBER: addMember,
  'X-ADDRESSBOOKSERVER-MEMBER': addMember,
};

/** The word that Android's numbers for relations stand for (`ContactsContract.CommonDataKinds.Relation`). */
export const ANDROID_RELATIONS: readonly string[] = [
  ...['', 'assistant', 'brother', 'child', 'domestic partner', 'father', 'friend', 'manager'],
  ...['mother', 'parent', 'partner', 'referred by', 'relative', 'sister', 'spouse'],
];

/** Adds a tie by its word. */
export const addNamedRelation = (into: CardDraft, word: string, name: string): boolean =>
  addRelation(into, linkKindOf(word), word, name);
