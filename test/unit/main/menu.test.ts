import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import type { MenuCommand } from '@shared/ipc/desktopApi';
import { contextMenuTemplate, menuTemplate } from '../../../src/main/menu';
import { nativeWords } from '../../../src/main/nativeWords';

const COMMANDS: Readonly<Record<MenuCommand, true>> = {
  undo: true,
  redo: true,
  'back-up': true,
  search: true,
  settings: true,
  'new-contact': true,
  note: true,
  points: true,
  import: true,
  'open-backup': true,
  guide: true,
  'keyboard-help': true,
};

const allItems = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);

const built = (isMac: boolean, language = 'de', send = vi.fn()) =>
  allItems(
    menuTemplate({ words: nativeWords([language]).menu, isMac, isDevelopment: false, send }),
  );

describe.each([true, false])('menuTemplate, macOS: %s', (isMac) => {
  test('every command is there once and reaches the window', () => {
    const send = vi.fn();
    const items = built(isMac, 'de', send);
    for (const command of Object.keys(COMMANDS)) {
      const found = items.filter(({ id }) => id === command);
      expect(found, command).toHaveLength(1);
      (found[0]?.click as () => void)();
      expect(send).toHaveBeenLastCalledWith(command);
    }
  });

  test('a key of a command acts once: the page has it, the menu only where the page passes it on', () => {
    for (const item of built(isMac)) {
      if (item.id === undefined || item.accelerator === undefined) continue;
      expect(item.registerAccelerator, item.id).toBe(isMac);
    }
  });

  test('no key is given twice', () => {
    const keys = built(isMac).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('everything visible has words, in both languages', () => {
    for (const language of ['de', 'en']) {
      for (const item of built(isMac, language)) {
        if (item.type === 'separator' || item.visible === false) continue;
        expect(item.label ?? '').not.toBe('');
      }
    }
  });

  test('a package has no developer tools', () => {
    expect(built(isMac).some(({ role }) => role === 'toggleDevTools')).toBe(false);
  });
});

describe('contextMenuTemplate', () => {
  const words = nativeWords(['en']).menu;
  test('offers what makes sense where it is', () => {
    expect(contextMenuTemplate(words, { isEditable: false, hasSelection: false })).toEqual([]);
    expect(
      contextMenuTemplate(words, { isEditable: false, hasSelection: true }).map(({ role }) => role),
    ).toEqual(['copy']);
    expect(
      contextMenuTemplate(words, { isEditable: true, hasSelection: false }).find(
        ({ role }) => role === 'cut',
      )?.enabled,
    ).toBe(false);
  });
});

test('the words follow the first wanted language there is', () => {
  expect(nativeWords([null, 'fi-FI', 'de-AT', 'en']).menu.file).toBe('Datei');
  expect(nativeWords(['en-XA']).menu.file).toBe('File');
  expect(nativeWords([]).menu.file).toBe('File');
});
