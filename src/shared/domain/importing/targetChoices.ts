import type { ItemUse } from '../contacts/contact';
import type { ColumnTarget } from './columnTarget';

/** How choices are grouped in a list. The name selects the words (`import:targetGroup.<group>`). */
export type TargetGroup =
  | 'name'
  | 'work'
  | 'reach'
  | 'address'
  | 'place'
  | 'days'
  | 'matters'
  | 'consent'
  | 'ties'
  | 'shop'
  | 'other';

/** One thing that a column can be. */
export type TargetChoice = {
  readonly group: TargetGroup;
  readonly target: ColumnTarget;
};

const text = (
  group: TargetGroup,
  ...fields: readonly Extract<ColumnTarget, { kind: 'text' }>['field'][]
): readonly TargetChoice[] => fields.map((field) => ({ group, target: { kind: 'text', field } }));
const way = (kind: 'phone' | 'email', ...uses: readonly ItemUse[]): readonly TargetChoice[] =>
  uses.map((use) => ({
    group: 'reach',
    target: { kind, part: 'value', use, label: '', group: '' },
  }));
const handles = (
  ...services: readonly Extract<ColumnTarget, { kind: 'handle' }>['service'][]
): readonly TargetChoice[] =>
  services.map((service) => ({
    group: 'reach',
    target: { kind: 'handle', part: 'value', service, use: 'other', label: '', group: '' },
  }));
const address = (use: ItemUse): readonly TargetChoice[] =>
  (
    [
      'whole',
      'street',
      'houseNumber',
      'extended',
      'postOfficeBox',
      'postalCode',
      'city',
      'postalCodeAndCity',
      'region',
      'country',
    ] as const
  ).map((part) => ({
    group: 'address',
    target: {
      kind: 'address',
      part,
      use,
      label: '',
      group: use === 'other' ? 'address' : `address ${use}`,
    },
  }));

/** Everything a column can be, in the order of a list. Columns that stand beside others of a group keep their own target. */
export const TARGET_CHOICES: readonly TargetChoice[] = [
  ...(['last-first', 'first-last', 'whole'] as const).map((reading): TargetChoice => ({
    group: 'name',
    target: { kind: 'name', reading },
  })),
  ...text('name', 'given', 'additional', 'family', 'suffix', 'title'),
  { group: 'name', target: { kind: 'choice', field: 'salutation' } },
  { group: 'name', target: { kind: 'choice', field: 'addressForm' } },
  ...text('name', 'nickname', 'nativeName', 'pronunciation', 'honorific'),
  { group: 'name', target: { kind: 'choice', field: 'nameOrder' } },
  { group: 'name', target: { kind: 'choice', field: 'kind' } },
  ...text('work', 'organisation', 'department', 'role'),
  ...way('phone', 'other', 'mobile', 'private', 'home', 'work', 'fax'),
  ...way('email', 'other', 'private', 'work'),
  ...handles(
    'website',
    'whatsapp',
    'telegram',
    'signal',
    'wechat',
    'line',
    'kakaotalk',
    'viber',
    'messenger',
  ),
  ...handles(
    'instagram',
    'facebook',
    'linkedin',
    'xing',
    'mastodon',
    'x',
    'tiktok',
    'youtube',
    'skype',
    'other',
  ),
  { group: 'reach', target: { kind: 'choice', field: 'preferredChannel' } },
  ...(['other', 'private', 'home', 'work'] as const).flatMap(address),
  { group: 'place', target: { kind: 'country' } },
  ...text('place', 'region', 'timeZone'),
  { group: 'place', target: { kind: 'list', field: 'languages' } },
  ...(['whole', 'day', 'month', 'year'] as const).map((part): TargetChoice => ({
    group: 'days',
    target: { kind: 'birthday', part },
  })),
  ...(['anniversary', 'wedding', 'name-day', 'founding', 'memorial', 'other'] as const).map(
    (dateKind): TargetChoice => ({
      group: 'days',
      target: { kind: 'date', part: 'value', dateKind, label: '', group: '' },
    }),
  ),
  { group: 'days', target: { kind: 'since' } },
  { group: 'matters', target: { kind: 'note', part: 'text', group: '' } },
  { group: 'matters', target: { kind: 'note', part: 'date', group: '' } },
  ...text('matters', 'about'),
  { group: 'matters', target: { kind: 'list', field: 'likes' } },
  { group: 'matters', target: { kind: 'list', field: 'dislikes' } },
  { group: 'matters', target: { kind: 'list', field: 'tags' } },
  ...(['email', 'phone', 'letter', 'chat', 'newsletter', 'greetings'] as const).flatMap(
    (purpose): readonly TargetChoice[] => [
      { group: 'consent', target: { kind: 'consent', purpose, isNegated: false } },
      { group: 'consent', target: { kind: 'consent', purpose, isNegated: true } },
    ],
  ),
  ...(['partner', 'family', 'friend', 'works-at', 'referred-by', 'other'] as const).map(
    (relation): TargetChoice => ({
      group: 'ties',
      target: { kind: 'relation', part: 'name', relation, label: '', group: '' },
    }),
  ),
  { group: 'shop', target: { kind: 'points' } },
  { group: 'shop', target: { kind: 'key' } },
  ...text('shop', 'owner', 'source'),
  { group: 'other', target: { kind: 'custom', part: 'value', label: '', group: '' } },
  { group: 'other', target: { kind: 'leave-out' } },
];

/**
 * The key of a target's words, such as `target.address.city` (namespace `import`). What it is for (home, work)
 * is not part of it: see `useOfTarget`.
 */
export function targetKey(target: ColumnTarget): string {
  switch (target.kind) {
    case 'name':
      return `target.name.${target.reading}`;
    case 'text':
    case 'choice':
    case 'list':
      return `target.field.${target.field}`;
    case 'phone':
    case 'email':
      return target.part === 'value' ? `target.${target.kind}` : `target.part.${target.part}`;
    case 'handle':
      return target.part === 'value'
        ? `target.handle.${target.service}`
        : `target.part.${target.part}`;
    case 'address':
      return target.part === 'preferred' || target.part === 'doNotUse' || target.part === 'label'
        ? `target.part.${target.part}`
        : `target.address.${target.part}`;
    case 'birthday':
      return `target.birthday.${target.part}`;
    case 'date':
      return target.part === 'label' ? 'target.part.label' : `target.date.${target.dateKind}`;
    case 'note':
      return `target.note.${target.part}`;
    case 'consent':
      return `target.${target.isNegated ? 'refusal' : 'consent'}.${target.purpose}`;
    case 'relation':
      return target.part === 'label' ? 'target.part.label' : `target.relation.${target.relation}`;
    case 'custom':
      return target.part === 'label' ? 'target.part.label' : 'target.custom';
    case 'leave-out':
      return 'target.leave-out';
    case 'key':
    case 'country':
    case 'since':
    case 'points':
      return `target.${target.kind}`;
  }
}

/** What a way to reach somebody is for, to be named beside it; `null` where that says nothing. */
export function useOfTarget(target: ColumnTarget): ItemUse | null {
  const hasUse =
    target.kind === 'phone' ||
    target.kind === 'email' ||
    target.kind === 'address' ||
    target.kind === 'handle';
  return hasUse && target.use !== 'other' ? target.use : null;
}
