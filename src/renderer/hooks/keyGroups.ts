import { COMMANDS, LIST_KEYS, type CommandGroup, type CommandId } from './commands';
import { keysOf } from './keys';
import type { Preferences } from './preferences';

/** Keys that belong together, in the order in which they are shown. */
const GROUPS = ['everywhere', 'go', 'person', 'today'] as const satisfies readonly CommandGroup[];

/** Keys under one heading. */
export type KeyGroup = {
  readonly id: CommandGroup | 'lists';
  readonly rows: readonly {
    /** Its words in the catalogue `keyboard`. */
    readonly words: `command.${CommandId}` | `list.${(typeof LIST_KEYS)[number]['id']}`;
    /** In the notation of `keys.ts`. */
    readonly keys: string;
  }[];
};

/**
 * Every key as it is set on this computer. What has no key is left out, and so is a group without keys.
 *
 * @param isShown - Whether a command is among them.
 */
export function keyGroups(
  preferences: Preferences,
  isShown: (id: CommandId, group: CommandGroup) => boolean = () => true,
): readonly KeyGroup[] {
  const groups: readonly KeyGroup[] = [
    ...GROUPS.map((group) => ({
      id: group,
      rows: COMMANDS.filter((command) => command.group === group && isShown(command.id, group)).map(
        ({ id }) => ({ words: `command.${id}` as const, keys: keysOf(id, preferences)[0] ?? '' }),
      ),
    })),
    {
      id: 'lists',
      rows: LIST_KEYS.map(({ id, keys }) => ({
        words: `list.${id}` as const,
        keys: keys.join(' '),
      })),
    },
  ];
  return groups
    .map(({ id, rows }) => ({ id, rows: rows.filter(({ keys }) => keys !== '') }))
    .filter(({ rows }) => rows.length > 0);
}
