import { COMMAND_IDS, type CommandId } from './commands';
import {
  DEFAULT_COUNTER,
  readCounterPreferences,
  type CounterPreferences,
} from './counterPreferences';
import { DEFAULT_LOCK, readLockPreferences, type LockPreferences } from './lockPreferences';
import { storedState, type StoredState } from './storedState';

/** What a person chose for this computer. It stays here: no backup, no merge. */
export type Preferences = {
  readonly theme: 'system' | 'light' | 'dark';
  /** 90 to 150, in steps of 10. */
  readonly sizePercent: number;
  readonly density: 'comfortable' | 'compact' | 'counter';
  /** BCP 47; `null` follows the system. */
  readonly language: string | null;
  /** Whether keys without Ctrl do something (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Keys that differ from the usual ones; an empty text takes a command's key away. */
  readonly keys: Readonly<Partial<Record<CommandId, string>>>;
  /** Ids of the people opened last, newest first. */
  readonly recentPeople: readonly string[];
  readonly counter: CounterPreferences;
  readonly lock: LockPreferences;
};

/** What holds until somebody chooses. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  sizePercent: 100,
  density: 'comfortable',
  language: null,
  singleKeys: true,
  keys: {},
  recentPeople: [],
  counter: DEFAULT_COUNTER,
  lock: DEFAULT_LOCK,
};

/** Smallest, largest and step of the size, in percent. */
export const SIZE = { min: 90, max: 150, step: 10 } as const;

/** Where the preferences are kept. The page that sets the theme before the first paint reads it too. */
export const PREFERENCES_KEY = 'regulars.preferences';

export type PreferencesStore = StoredState<Preferences>;

/** The preferences in this storage; `null` keeps them for as long as the window lives. */
export const createPreferences = (storage: Storage | null): PreferencesStore =>
  storedState(storage, PREFERENCES_KEY, readPreferences);

/** Preferences out of anything: whatever is missing or impossible is as if never chosen. */
export function readPreferences(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_PREFERENCES;
  const from = stored as Readonly<Record<string, unknown>>;
  const { theme, sizePercent, density, language, singleKeys, keys, recentPeople, counter, lock } =
    from;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    sizePercent: typeof sizePercent === 'number' ? withinSize(sizePercent) : 100,
    density: density === 'compact' || density === 'counter' ? density : 'comfortable',
    language: typeof language === 'string' ? language : null,
    singleKeys: singleKeys !== false,
    keys: readKeys(keys),
    recentPeople: Array.isArray(recentPeople)
      ? recentPeople.filter((id): id is string => typeof id === 'string')
      : [],
    counter: readCounterPreferences(counter),
    lock: readLockPreferences(lock),
  };
}

/** The nearest size on offer. */
export function withinSize(percent: number): number {
  const stepped = Math.round(percent / SIZE.step) * SIZE.step;
  return Number.isFinite(stepped) ? Math.min(SIZE.max, Math.max(SIZE.min, stepped)) : 100;
}

function readKeys(stored: unknown): Preferences['keys'] {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      ([id, key]) => typeof key === 'string' && (COMMAND_IDS as readonly string[]).includes(id),
    ),
  );
}
