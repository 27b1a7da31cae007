import type { BackupRefusal } from '@shared/domain/backups/files';
import type { DesktopBridge, MenuCommand } from '@shared/ipc/desktopApi';
import { ok, type Result } from '@shared/kernel/result';
import type { BackupWriter, Platform } from './platform';
import { createDesktopRecovery } from './recovery';

/** The desktop edition: everything is asked of the main process through the bridge. */
export function createDesktopPlatform(bridge: DesktopBridge): Platform {
  const writerOf = (begun: Result<string, BackupRefusal>): Result<BackupWriter, BackupRefusal> => {
    if (!begun.ok) return begun;
    const handle = begun.value;
    return ok({
      append: (piece) => bridge['backups:append'](handle, piece),
      finish: (sha256, facts) => bridge['backups:finish'](handle, sha256, facts),
      abandon: () => bridge['backups:abandon'](handle),
    });
  };
  return {
    capabilities: {
      edition: 'desktop',
      backupFolder: true,
      backsUpByItself: true,
      savesPdf: true,
    },
    startup: bridge['app:startup'],
    setLanguage: bridge['app:setLanguage'],
    setTheme: bridge['app:setTheme'],
    log: (level, code, detail) => {
      // A log that cannot be written must not become a fault of its own.
      bridge['log:write'](level, code, detail.slice(0, 4000)).catch(() => undefined);
    },
    openFile: bridge['files:open'],
    openAsked: bridge['files:openAsked'],
    saveFile: bridge['files:save'],
    print: bridge['print:open'],
    savePdf: bridge['print:savePdf'],
    backups: {
      overview: bridge['backups:overview'],
      chooseFolder: bridge['backups:chooseFolder'],
      dropSecond: bridge['backups:dropSecond'],
      setHabits: bridge['backups:setHabits'],
      begin: async (purpose, sizeBytes) =>
        writerOf(await bridge['backups:begin'](purpose, sizeBytes)),
      holdings: bridge['backups:holdings'],
      rewrite: async (id, sizeBytes) => writerOf(await bridge['backups:rewrite'](id, sizeBytes)),
      mustEnd: bridge['backups:mustEnd'],
      list: bridge['backups:list'],
      read: bridge['backups:read'],
      showFolder: bridge['backups:showFolder'],
      noteRehearsal: bridge['backups:noteRehearsal'],
      acceptFall: bridge['backups:acceptFall'],
      onChanged: (listener) => bridge.on('backupsChanged', listener),
    },
    sealing: bridge,
    showNotice: bridge['notices:show'],
    onNoticePressed: (listener) => bridge.on('noticePressed', listener),
    recovery: createDesktopRecovery(bridge),
    customerScreen: {
      show: async () => {
        await bridge['customer:show']();
        return true;
      },
      close: () => void bridge['customer:close'](),
      giveKeysBack: () => void bridge['customer:keysBack'](),
      onGone: (listener) => bridge.on('customerGone', listener),
    },
    openLink: bridge['links:open'],
    onCommand: (listener) =>
      bridge.on('command', (command) => {
        if (!actsOnText(command)) listener(command);
      }),
    onResumed: (listener) => bridge.on('resumed', listener),
    onClosing: (listener) => {
      const say = (step: 'listening' | 'working' | 'done'): void => {
        // Main goes on without an answer; there is nobody left to tell.
        bridge['app:closing'](step).catch(() => undefined);
      };
      say('listening');
      return bridge.on('closing', () => {
        const done = (): void => say('done');
        listener(() => say('working')).then(done, done);
      });
    },
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
