import { useContext, useLayoutEffect } from 'react';
import { IS_MAC } from '@renderer/hooks/keyLabel';
import { matchKeys, writtenKey } from '@renderer/hooks/keys';
import { PreferencesContext } from '@renderer/hooks/usePreferences';
import { holdKeys } from './heldKeys';

/** Moves the focus by itself, which cannot be done again; the others are part of another key press. */
const NEVER: ReadonlySet<string> = new Set(['Tab', 'Control', 'Shift', 'Alt', 'Meta']);

/**
 * Keeps the keys that are pressed while something is on its way, and hands them to it when it is there. The system's
 * and the menu's own keys are left alone.
 */
export function useHeldKeys(isComing: boolean): void {
  const preferences = useContext(PreferencesContext);
  useLayoutEffect(() => {
    if (!isComing) return undefined;
    return holdKeys(window, (event) => {
      if (NEVER.has(event.key)) return false;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isPlain && !/^F\d+$/.test(event.key)) return true;
      return matchKeys(writtenKey(event, IS_MAC), '', preferences.get()).kind !== 'none';
    });
  }, [isComing, preferences]);
}
