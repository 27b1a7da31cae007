import { encode, decode } from '../wire';
import type { StandInWindow } from './browserWindow';
import { toAppUrl } from './origin';

type Handler = (event: object, ...args: unknown[]) => unknown;

/** Electron's `ipcMain`, as far as calls with an answer go. */
export function createIpcMain() {
  const handlers = new Map<string, Handler>();
  return {
    handle: (channel: string, handler: Handler) => {
      if (handlers.has(channel)) {
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      }
      handlers.set(channel, handler);
    },
    removeHandler: (channel: string) => {
      handlers.delete(channel);
    },
    /**
     * The stand-in's own: a call from a page. Answers `[true, value]` or `[false, text of the fault]`, packed.
     *
     * @param origin - Of the calling document, as the browser itself names it in the request.
     */
    call: async (
      window: StandInWindow,
      channel: string,
      packed: Uint8Array,
      sender: { readonly isMainFrame: boolean; readonly origin: string },
    ): Promise<Uint8Array<ArrayBuffer>> => {
      const { mainFrame } = window.webContents;
      const isOwn = sender.isMainFrame && mainFrame.url.startsWith(toAppUrl(`${sender.origin}/`));
      const event = {
        sender: window.webContents,
        senderFrame: isOwn ? mainFrame : { url: toAppUrl(`${sender.origin}/`) },
      };
      try {
        const handler = handlers.get(channel);
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
        return encode([true, await handler(event, ...(decode(packed) as unknown[]))]);
      } catch (fault) {
        return encode([false, String(fault)]);
      }
    },
  };
}
