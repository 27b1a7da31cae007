import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import * as v from 'valibot';
import type { Channel, DesktopApi } from '@shared/ipc/desktopApi';
import { isSafe } from '@shared/kernel/safeJson';
import type { ArgumentSchemas } from './argumentSchemas';
import type { Log } from './log';
import { isOwnUrl } from './origin';

/** The services behind the channels: every channel has one, or this does not compile. */
export type Handlers = { readonly [C in Channel]: DesktopApi[C] };

export type ServeOptions = {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly handlers: Handlers;
  readonly schemas: ArgumentSchemas;
  readonly isTrusted: (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>) => boolean;
  readonly log: Log;
};

/**
 * Puts the services behind their channels. A call from a foreign sender, or with arguments that do not
 * parse, throws inside the call: the window sees a rejected promise, the log a code. So does a fault of a service.
 */
export function serve({ ipcMain, handlers, schemas, isTrusted, log }: ServeOptions): void {
  for (const channel of Object.keys(handlers) as Channel[]) {
    // eslint-disable-next-line no-restricted-properties -- This is the wrapper: sender and arguments are checked below.
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      if (!isTrusted(event)) {
        log.write('warn', 'ipc/sender', channel);
        throw new Error(`Refused ${channel}: unknown sender`);
      }
      const parsed = v.safeParse(schemas[channel], args);
      // A schema passes over keys that it does not ask for; these no call of ours has, wherever they stand.
      if (!parsed.success || !isSafe(args)) {
        log.write('warn', 'ipc/arguments', channel);
        throw new Error(`Refused ${channel}: arguments`);
      }
      const handler = handlers[channel] as (...parsed: unknown[]) => Promise<unknown>;
      try {
        return await handler(...parsed.output);
      } catch (fault) {
        log.fault('ipc/fault', fault);
        throw fault;
      }
    });
  }
}

/** Whether a call comes from the main frame of this window while it shows the app's own page. */
export function isFromOwnPage(
  { sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  contents: WebContents | null,
): boolean {
  return (
    contents !== null &&
    sender === contents &&
    senderFrame !== null &&
    senderFrame === contents.mainFrame &&
    isOwnUrl(senderFrame.url)
  );
}
