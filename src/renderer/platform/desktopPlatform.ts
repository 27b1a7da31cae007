import type { DesktopBridge, MenuCommand } from '@shared/ipc/desktopApi';
import { ok } from '@shared/kernel/result';
import type { Platform } from './platform';

/** The desktop edition: everything is asked of the main process through the bridge. */
export function createDesktopPlatform(bridge: DesktopBridge): Platform {
  return {
    capabilities: { edition: 'desktop', backupFolder: true },
    startup: bridge['app:startup'],
    setLanguage: bridge['app:setLanguage'],
    setTheme: bridge['app:setTheme'],
    log: (level, code, detail) => {
      // A log that cannot be written must not become a fault of its own.
      bridge['log:write'](level, code, detail.slice(0, 4000)).catch(() => undefined);
    },
    openFile: bridge['files:open'],
    saveFile: bridge['files:save'],
    backups: {
      folder: bridge['backups:folder'],
      chooseFolder: bridge['backups:chooseFolder'],
      begin: async (purpose) => {
        const begun = await bridge['backups:begin'](purpose);
        if (!begun.ok) return begun;
        const handle = begun.value;
        return ok({
          append: (piece) => bridge['backups:append'](handle, piece),
          finish: (sha256) => bridge['backups:finish'](handle, sha256),
          abandon: () => bridge['backups:abandon'](handle),
        });
      },
      list: bridge['backups:list'],
      read: bridge['backups:read'],
      showFolder: bridge['backups:showFolder'],
    },
    openLink: bridge['links:open'],
    onCommand: (listener) =>
      bridge.on('command', (command) => {
        if (!actsOnText(command)) listener(command);
      }),
    onResumed: (listener) => bridge.on('resumed', listener),
  };
}

/**
 * On macOS the menu's *Undo* is what `⌘Z` reaches in a text field too, and there it means the typing: it is done here
 * and goes no further.
 */
function actsOnText(command: MenuCommand): boolean {
  if ((command !== 'undo' && command !== 'redo') || !isTextField(document.activeElement)) {
    return false;
  }
  // Old, but the only way to the browser's own undo stack of a field.
  document.execCommand(command);
  return true;
}

const NOT_TEXT = /^(?:button|checkbox|radio|range|color|file|submit|reset|image)$/;

function isTextField(element: Element | null): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !NOT_TEXT.test(element.type)) ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}
