import { COMMANDS, type CommandId } from './commands';
import type { Preferences } from './preferences';

/** A key press, as much of it as shortcuts need. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * A key press in writing: `mod+shift+z`, `alt+arrowleft`, `?`, `n`. Modifiers come in the order
 * mod, alt, shift. Shift is not named where it only made the character, as for `?`.
 */
export function writtenKey(press: KeyPress, isMac: boolean): string {
  const key = press.key.toLowerCase();
  const isMod = isMac ? press.metaKey : press.ctrlKey;
  const isOther = isMac ? press.ctrlKey : press.metaKey;
  const makesCharacter = press.key.length === 1 && key === press.key.toUpperCase().toLowerCase();
  const hasCase = key.toUpperCase() !== key;
  const namesShift = press.shiftKey && !(makesCharacter && !hasCase);
  return [
    isMod ? 'mod' : '',
    isOther ? 'other' : '',
    press.altKey ? 'alt' : '',
    namesShift ? 'shift' : '',
    key === ' ' ? 'space' : key,
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** Whether a key needs no Ctrl, ⌘ or Alt, so that typing could set it off. */
export function isSingleKey(keys: string): boolean {
  return keys
    .split(' ')
    .every((key) => !/^(mod|other|alt)\+/.test(key) && !/^(shift\+)?f\d+$/.test(key));
}

/** The keys of a command as chosen on this computer; empty if it has none. */
export function keysOf(id: CommandId, preferences: Preferences): readonly string[] {
  const command = COMMANDS.find((known) => known.id === id);
  const usual: readonly string[] = command?.keys ?? [];
  const chosen = preferences.keys[id];
  if (chosen === '') return [];
  return (chosen === undefined ? usual : [chosen, ...usual.slice(1)]).filter(
    (keys) => preferences.singleKeys || !isSingleKey(keys),
  );
}

/** The command that already has these keys, other than `except`. */
export function ownerOf(
  keys: string,
  except: CommandId,
  preferences: Preferences,
): CommandId | null {
  const taken = COMMANDS.find(
    ({ id }) =>
      id !== except &&
      keysOf(id, preferences).some(
        (other) => other === keys || other.startsWith(`${keys} `) || keys.startsWith(`${other} `),
      ),
  );
  return taken?.id ?? null;
}

/** What a press means after the keys before it. */
export type KeyMatch =
  | { readonly kind: 'command'; readonly id: CommandId }
  /** The beginning of keys pressed one after another. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'none' };

/** Finds the command of a press. `before` is the key that began a sequence, or empty. */
export function matchKeys(pressed: string, before: string, preferences: Preferences): KeyMatch {
  const sequence = before === '' ? pressed : `${before} ${pressed}`;
  let isBeginning = false;
  for (const { id } of COMMANDS) {
    for (const keys of keysOf(id, preferences)) {
      if (keys === sequence) return { kind: 'command', id };
      isBeginning ||= keys.startsWith(`${sequence} `);
    }
  }
  return { kind: isBeginning ? 'begun' : 'none' };
}
