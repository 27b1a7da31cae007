import type { ItemUse, WayFlags } from '@shared/domain/contacts/contact';
import { readLabel } from '@shared/domain/importing/wayLabels';
import type { CardDraft } from './cardDraft';
import { isPreferred, labelOf } from './cardDraft';
import type { Property } from './property';
import { paramOf } from './property';

/** What a way to reach somebody is for. */
export type UseAndLabel = { readonly use: ItemUse; readonly label: string };

const USES: ReadonlySet<string> = new Set<ItemUse>([
  ...(['private', 'work', 'mobile', 'fax', 'home', 'other', 'custom'] as const),
]);

// The first that a property has decides: a fax at work is a fax.
const BY_TYPE: readonly (readonly [string, ItemUse])[] = [
  ['fax', 'fax'],
  ['cell', 'mobile'],
  ['mobile', 'mobile'],
  ['iphone', 'mobile'],
  ['pcs', 'mobile'],
  ['work', 'work'],
  ['home', 'home'],
];

// They tell nothing that a person would call it by.
const SILENT_TYPES = new Set(
  'pref voice internet msg video text textphone dom intl postal parcel other tel x400 uri main-number'.split(
    ' ',
  ),
);

/** The use that the types of a property name; types of the writer's own become a label. */
export function useOfTypes(property: Property): UseAndLabel {
  const known = BY_TYPE.find(([type]) => property.types.has(type));
  if (known !== undefined) return { use: known[1], label: '' };
  const written = (property.params.get('TYPE') ?? [])
    .map((type) => type.trim().replace(/^x-(?:evolution-)?/i, ''))
    .find((type) => type !== '' && !SILENT_TYPES.has(type.toLowerCase()));
  return written === undefined ? { use: 'other', label: '' } : readLabel(titled(written));
}

/** *PAGER* is *Pager* to people. */
const titled = (type: string): string =>
  /^[A-Z]{5,}$/.test(type) ? type.charAt(0) + type.slice(1).toLowerCase() : type;

/** The use of a property by the label of its group, or else by its types. */
export function useOf(property: Property, into: CardDraft): UseAndLabel {
  const label = labelOf(property, into);
  const own = paramOf(property, 'X-REGULARS-USE').toLowerCase();
  if (USES.has(own)) return { use: own as ItemUse, label: own === 'custom' ? label : '' };
  return label === '' ? useOfTypes(property) : readLabel(label);
}

/** What all ways to reach a contact have in common. */
export function wayFlags(property: Property, into: CardDraft): WayFlags {
  const { use, label } = useOf(property, into);
  return {
    id: '',
    use,
    label,
    isPreferred: isPreferred(property, into),
    doNotUse: paramOf(property, 'X-REGULARS-DO-NOT-USE') === '1',
  };
}
