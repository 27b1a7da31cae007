import { useContext, useEffect } from 'react';
import { matchKeys, isSingleKey, writtenKey } from './keys';
import { CommandContext } from './useCommands';
import { PreferencesContext } from './usePreferences';

/** How long the second key of `G T` may take. */
const SEQUENCE_MS = 1_500;

const TEXT_FIELDS =
  'input:not([type=checkbox],[type=radio],[type=button],[type=range]),textarea,select,[contenteditable=""],[contenteditable=true]';

/** Whether keys typed there are text. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELDS) !== null;
}

/**
 * Listens to the whole window and runs the commands of pressed keys. Keys without Ctrl count only
 * where nothing can be typed; keys that a control used itself are left alone.
 */
export function useKeyboard(isMac: boolean): void {
  const bus = useContext(CommandContext);
  const preferences = useContext(PreferencesContext);

  useEffect(() => {
    let before = '';
    let beforeAt = 0;
    const handlePress = (event: KeyboardEvent): void => {
      // While an input method composes a character, its keys are not ours.
      if (event.defaultPrevented || event.isComposing) return;
      if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
      const pressed = writtenKey(event, isMac);
      const isTyped = isTextField(event.target);
      if (event.timeStamp - beforeAt > SEQUENCE_MS) before = '';

      const match = matchKeys(pressed, isTyped ? '' : before, preferences.get());
      const sequence = before === '' ? pressed : `${before} ${pressed}`;
      before = '';
      if (isTyped && isSingleKey(pressed)) return;
      // A field takes back its own typing.
      if (isTyped && match.kind === 'command' && ['undo', 'redo'].includes(match.id)) return;
      if (match.kind === 'begun') {
        before = sequence;
        beforeAt = event.timeStamp;
        event.preventDefault();
      } else if (match.kind === 'command' && bus.run(match.id)) {
        event.preventDefault();
      }
    };
    window.addEventListener('keydown', handlePress);
    return () => {
      window.removeEventListener('keydown', handlePress);
    };
  }, [bus, preferences, isMac]);
}
