import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, EVENTS, type DesktopEvents } from '@shared/ipc/desktopApi';

/** One forwarding function per channel; the window never sees `ipcRenderer` itself. */
const api = Object.fromEntries(
  Object.keys(CHANNELS).map((channel) => [
    channel,
    (...args: unknown[]) => ipcRenderer.invoke(channel, ...args),
  ]),
);

/** Listens to one of the known events; the window gets the payload, never Electron's event object. */
const on = (event: keyof DesktopEvents, listener: (payload: unknown) => void): (() => void) => {
  if (!Object.hasOwn(EVENTS, event)) throw new Error('Unknown event');
  const receive = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(`event:${event}`, receive);
  return () => {
    ipcRenderer.removeListener(`event:${event}`, receive);
  };
};

contextBridge.exposeInMainWorld('desktop', { ...api, on });
