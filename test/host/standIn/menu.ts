import type { MenuItemConstructorOptions } from 'electron';
import { requireKnown } from '../strict';

const ITEM_FIELDS = [
  ...['id', 'label', 'role', 'type', 'accelerator', 'registerAccelerator', 'visible', 'enabled'],
  ...['submenu', 'click'],
];

const ROLES = [
  ...[
    'about',
    'services',
    'hide',
    'hideothers',
    'unhide',
    'quit',
    'close',
    'minimize',
    'window',
    'help',
  ],
  ...['cut', 'copy', 'paste', 'pasteandmatchstyle', 'selectall', 'zoomin', 'zoomout', 'resetzoom'],
  ...['togglefullscreen', 'toggledevtools'],
];

/** Electron's `Menu`: built from a template; its items are clicked by tests. */
export class StandInMenu {
  static #application: StandInMenu | null = null;
  readonly #items: readonly MenuItemConstructorOptions[];

  private constructor(items: readonly MenuItemConstructorOptions[]) {
    this.#items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): StandInMenu {
    for (const item of allItems(template)) {
      requireKnown('MenuItem', item, ITEM_FIELDS);
      if (item.role !== undefined && !ROLES.includes(item.role.toLowerCase())) {
        throw new Error(`The menu role ${item.role} is not in the Chromium host`);
      }
    }
    return new StandInMenu(template);
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.#application = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.#application;
  }

  popup(): void {
    // Shown by the window system.
  }

  /** The stand-in's own: what the person would see, from top to bottom. */
  labels(): readonly string[] {
    return allItems(this.#items).flatMap(({ label }) => (label === undefined ? [] : [label]));
  }

  /** The stand-in's own: clicks an item as a person would. */
  click(id: string): void {
    const item = allItems(this.#items).find((candidate) => candidate.id === id);
    if (item === undefined) throw new Error(`The menu has no item ${id}`);
    (item.click as (() => void) | undefined)?.();
  }
}

function allItems(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? allItems(item.submenu) : []),
  ]);
}
