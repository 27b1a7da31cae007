import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import {
  AFTER_MINUTES,
  MAX_BYTES,
  USUAL_HABITS,
  type BackupHabits,
} from '@shared/domain/backups/habits';
import type { ThemeChoice } from '@shared/ipc/desktopApi';
import { parseJson } from '@shared/kernel/safeJson';

/** Where the window stood, in device-independent pixels of the whole desktop. */
export type WindowPlace = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
};

/** What main must know before the window can tell it. No data of people. */
export type Preferences = {
  readonly theme: ThemeChoice;
  /** BCP 47; `null` until the window has said which language it speaks. */
  readonly language: string | null;
  /** The place for backups that the person chose; `null` for the app's own folder. */
  readonly backupFolder: string | null;
  /** The second place, to which backups are copied; `null` without one. */
  readonly secondFolder: string | null;
  readonly backupHabits: BackupHabits;
  readonly window: WindowPlace | null;
};

const DEFAULTS: Preferences = {
  theme: 'system',
  language: null,
  backupFolder: null,
  secondFolder: null,
  backupHabits: USUAL_HABITS,
  window: null,
};

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));

/** Each field falls back by itself, so that one damaged value does not cost the others. */
const schema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), DEFAULTS.theme),
  language: v.fallback(v.nullable(v.string()), DEFAULTS.language),
  backupFolder: v.fallback(v.nullable(v.string()), DEFAULTS.backupFolder),
  secondFolder: v.fallback(v.nullable(v.string()), DEFAULTS.secondFolder),
  backupHabits: v.fallback(
    v.object({
      afterMinutes: v.picklist(AFTER_MINUTES),
      onClosing: v.boolean(),
      maxBytes: v.nullable(v.picklist(MAX_BYTES.filter((bytes) => bytes !== null))),
    }),
    DEFAULTS.backupHabits,
  ),
  window: v.fallback(
    v.nullable(
      v.object({ x: pixels, y: pixels, width: pixels, height: pixels, isMaximized: v.boolean() }),
    ),
    DEFAULTS.window,
  ),
});

export type PreferencesFile = {
  readonly get: () => Preferences;
  /** Changes some of them and writes the file; a disk that refuses is told to `onFault`, the values hold until the app ends. */
  readonly change: (change: Partial<Preferences>) => void;
};

/** Keeps the preferences in a small JSON file, written whole and renamed into place. */
export function openPreferences(file: string, onFault: (fault: unknown) => void): PreferencesFile {
  let current = read(file);
  return {
    get: () => current,
    change: (change) => {
      current = { ...current, ...change };
      try {
        write(file, JSON.stringify(current, null, 2) + '\n');
      } catch (fault) {
        onFault(fault);
      }
    },
  };
}

function read(file: string): Preferences {
  try {
    return v.parse(schema, parseJson(readFileSync(file, 'utf8')));
  } catch {
    // Not there yet, or damaged: the person sees the defaults and nothing of theirs is lost.
    return DEFAULTS;
  }
}

/** Synchronous, because the last write happens while the window closes. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const neighbour = `${file}.part`;
  const descriptor = openSync(neighbour, 'w', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(neighbour, file);
}
