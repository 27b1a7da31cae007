import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPreferences } from '../../../src/main/preferences';

let folder = '';
let file = '';
const onFault = vi.fn();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preferences-'));
  file = join(folder, 'profile', 'preferences.json');
  onFault.mockClear();
});
afterEach(() => rmSync(folder, { recursive: true }));

const HABITS = { afterMinutes: 15, onClosing: true, maxBytes: 5_000_000_000 } as const;
const WINDOW = { x: -1440, y: 20, width: 1100, height: 700, isMaximized: true };

test('the first start has the defaults; a change is there at the next start', () => {
  const first = openPreferences(file, onFault);
  expect(first.get()).toEqual({
    theme: 'system',
    language: null,
    backupFolder: null,
    secondFolder: null,
    backupHabits: HABITS,
    window: null,
  });
  first.change({ theme: 'dark', window: WINDOW });
  first.change({ language: 'de' });
  first.change({ secondFolder: '/media/blue', backupHabits: { ...HABITS, onClosing: false } });
  expect(openPreferences(file, onFault).get()).toEqual({
    theme: 'dark',
    language: 'de',
    backupFolder: null,
    secondFolder: '/media/blue',
    backupHabits: { ...HABITS, onClosing: false },
    window: WINDOW,
  });
  expect(onFault).not.toHaveBeenCalled();
});

test.each([
  ['nothing', ''],
  ['no JSON', '{"theme":'],
  ['another kind of JSON', '[1, 2]'],
])('a file with %s is like none', (_what, text) => {
  openPreferences(file, onFault).change({ theme: 'dark' });
  writeFileSync(file, text);
  expect(openPreferences(file, onFault).get().theme).toBe('system');
});

test('one damaged value does not cost the others', () => {
  openPreferences(file, onFault).change({ theme: 'dark', language: 'de' });
  const saved = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...saved, theme: 7, window: { x: 'far' } }));
  expect(openPreferences(file, onFault).get()).toMatchObject({
    theme: 'system',
    language: 'de',
    window: null,
  });
});

test('a disk that refuses is told, and the value holds until the end', () => {
  writeFileSync(join(folder, 'profile'), 'a file where the folder should be');
  const preferences = openPreferences(file, onFault);
  preferences.change({ theme: 'light' });
  expect(preferences.get().theme).toBe('light');
  expect(onFault).toHaveBeenCalledOnce();
});
