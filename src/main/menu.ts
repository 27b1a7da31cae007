import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '@shared/ipc/desktopApi';
import type { NativeWords } from './nativeWords';

export type MenuOptions = {
  readonly words: NativeWords['menu'];
  readonly isMac: boolean;
  /** Whether the developer tools are offered: never in a package. */
  readonly isDevelopment: boolean;
  readonly send: (command: MenuCommand) => void;
};

/**
 * The application menu. Items that do something in the window carry the command as their id.
 *
 * A key must not act twice. The page gets every key first and handles its own shortcuts. On Windows and Linux, where the
 * menu bar is hidden, the accelerators of commands are therefore shown but not registered; macOS passes a key on to its
 * menu only if the page let it go. Keys of roles (copy, zoom, quit) belong to the menu alone.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { words, isMac, isDevelopment, send } = options;

  const command = (
    id: MenuCommand,
    label: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: isMac }),
    click: () => send(id),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings = command('settings', words.settings, 'CommandOrControl+,');
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit };

  const appMenu: MenuItemConstructorOptions = {
    label: 'Regulars',
    submenu: [
      { role: 'about', label: words.about },
      separator,
      settings,
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      quit,
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [
      command('new-contact', words.newContact),
      command('note', words.note),
      command('points', words.points),
      separator,
      command('import', words.import),
      command('back-up', words.backUp, 'CommandOrControl+B'),
      command('open-backup', words.openBackup),
      ...(isMac ? [separator, { role: 'close', label: words.close } as const] : []),
      ...(isMac ? [] : [separator, settings, separator, quit]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      command('undo', words.undo, 'CommandOrControl+Z'),
      command('redo', words.redo, 'CommandOrControl+Shift+Z'),
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'pasteAndMatchStyle', label: words.pastePlain },
      { role: 'selectAll', label: words.selectAll },
      separator,
      command('search', words.search, 'CommandOrControl+K'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      { role: 'zoomIn', label: words.larger },
      // The same key without Shift, as most keyboards have it.
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut', label: words.smaller },
      { role: 'resetZoom', label: words.normalSize },
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(isDevelopment
        ? [separator, { role: 'toggleDevTools', label: words.developerTools } as const]
        : []),
    ],
  };
  const window: MenuItemConstructorOptions = {
    label: words.window,
    role: 'window',
    submenu: [{ role: 'minimize', label: words.minimize }],
  };
  const help: MenuItemConstructorOptions = {
    label: words.help,
    role: 'help',
    submenu: [command('guide', words.guide), command('keyboard-help', words.keyboardHelp)],
  };
  return [...(isMac ? [appMenu] : []), file, edit, view, ...(isMac ? [window] : []), help];
}

/** What a right click offers, as far as it makes sense there; empty if nothing does. */
export function contextMenuTemplate(
  words: NativeWords['menu'],
  { isEditable, hasSelection }: { readonly isEditable: boolean; readonly hasSelection: boolean },
): MenuItemConstructorOptions[] {
  if (!isEditable) return hasSelection ? [{ role: 'copy', label: words.copy }] : [];
  return [
    { role: 'cut', label: words.cut, enabled: hasSelection },
    { role: 'copy', label: words.copy, enabled: hasSelection },
    { role: 'paste', label: words.paste },
    { role: 'pasteAndMatchStyle', label: words.pastePlain },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll },
  ];
}
