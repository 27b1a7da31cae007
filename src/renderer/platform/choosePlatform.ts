import type { DesktopBridge } from '@shared/ipc/desktopApi';
import { createBrowserPlatform } from './browserPlatform';
import { createDesktopPlatform } from './desktopPlatform';
import type { Platform } from './platform';

/** The desktop if the window has its bridge, else the browser edition. */
export function choosePlatform(): Platform {
  const { desktop } = globalThis as { readonly desktop?: DesktopBridge };
  return desktop === undefined ? createBrowserPlatform() : createDesktopPlatform(desktop);
}
