import { ownStorage } from '@renderer/hooks/ownStorage';
import { storedState, type StoredState } from '@renderer/hooks/storedState';
import type { Language } from '@renderer/i18n/languages';

/** What the window looked like when it was last in use: the next start paints the same before it knows anything. */
export type LastShell = {
  readonly language: string;
  readonly direction: Language['direction'];
};

/** Where `beforePaint.js` finds it. */
export const LAST_SHELL_KEY = 'regulars.shell';

const lastShell = (storage: Storage | null): StoredState<LastShell | null> =>
  storedState<LastShell | null>(storage, LAST_SHELL_KEY, () => null);

/** Remembers that the frame was shown, and in which language. */
export function rememberShell({ tag, direction }: Language): void {
  lastShell(ownStorage()).set(() => ({ language: tag, direction }));
}
