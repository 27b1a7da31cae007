import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnTarget } from '@shared/domain/importing/columnTarget';
import {
  TARGET_CHOICES,
  targetKey,
  useOfTarget as purposeOf,
  type TargetGroup,
} from '@shared/domain/importing/targetChoices';
import type { IconName } from '@renderer/ui/icons';
import type { Option } from '@renderer/ui/Option';
import type { OptionGroup } from '@renderer/ui/Select';

/** What columns can be, as options of a list, and back. */
export type Targets = {
  readonly groups: readonly OptionGroup[];
  /** The option of a target; its own if no choice says the same. */
  readonly optionOf: (target: ColumnTarget) => Option;
  /** The target of an option; `null` for one that only a file itself suggests. */
  readonly targetOf: (id: string) => ColumnTarget | null;
};

/** Names a target: what it is and what for. */
export const targetId = (target: ColumnTarget): string =>
  `${targetKey(target)} ${purposeOf(target) ?? ''}`;

const GROUPS: readonly TargetGroup[] = [
  'name',
  'work',
  'reach',
  'address',
  'place',
  'days',
  'matters',
  'consent',
  'ties',
  'shop',
  'other',
];

const TARGETS = new Map(TARGET_CHOICES.map(({ target }) => [targetId(target), target]));

/** What columns can be, in the interface's language. */
export function useTargets(): Targets {
  const { t } = useTranslation(['importing', 'import', 'contacts']);
  return useMemo(() => {
    // Every key of a target has a sentence; the compiler cannot follow how they are put together.
    const name = t as unknown as (key: string) => string;
    const optionOf = (target: ColumnTarget): Option => {
      const use = purposeOf(target);
      const label = name(`import:${targetKey(target)}`);
      return {
        id: targetId(target),
        label:
          use === null || use === 'custom'
            ? label
            : t('match.withUse', { target: label, use: t(`contacts:use.${use}`) }),
        ...iconOf(target),
      };
    };
    const groups = GROUPS.map((group) => ({
      title: t(`import:targetGroup.${group}`),
      options: TARGET_CHOICES.filter((choice) => choice.group === group).map(({ target }) =>
        optionOf(target),
      ),
    }));
    return { groups, optionOf, targetOf: (id) => TARGETS.get(id) ?? null };
  }, [t]);
}

function iconOf(target: ColumnTarget): { readonly icon?: IconName } {
  const icon = ICONS[target.kind];
  if (target.kind === 'text') return { icon: TEXT_ICONS[target.field] ?? 'square-user' };
  if (target.kind === 'list') return { icon: LIST_ICONS[target.field] };
  return icon === null ? {} : { icon };
}

const ICONS: Readonly<Record<ColumnTarget['kind'], IconName | null>> = {
  'leave-out': null,
  custom: 'tag',
  key: 'id-card',
  name: 'square-user',
  text: 'square-user',
  choice: 'square-user',
  list: 'list',
  phone: 'phone',
  email: 'mail',
  handle: 'at-sign',
  address: 'map-pin',
  country: 'globe',
  birthday: 'cake',
  date: 'calendar-days',
  since: 'history',
  note: 'note',
  consent: 'shield-check',
  relation: 'users',
  points: 'stamp',
};

const TEXT_ICONS: Readonly<Record<string, IconName>> = {
  organisation: 'building',
  department: 'building',
  role: 'building',
  region: 'map-pin',
  timeZone: 'clock',
  about: 'info',
  owner: 'user',
  source: 'route',
  nativeName: 'languages',
  pronunciation: 'languages',
};

const LIST_ICONS: Readonly<Record<'tags' | 'likes' | 'dislikes' | 'languages', IconName>> = {
  tags: 'tags',
  likes: 'heart',
  dislikes: 'ban',
  languages: 'languages',
};
