import type { Session, WebContents } from 'electron';
import { isOwnUrl } from './origin';

/** What the app's own page may do although it asks a permission: keep its data, put text on the clipboard, fill the screen. */
const PERMITTED: ReadonlySet<string> = new Set([
  'persistent-storage',
  'clipboard-sanitized-write',
  'fullscreen',
]);

/** Requests that never leave the computer: the app's files, and data the page made itself. */
const LOCAL = /^(?:app:\/\/regulars\/|blob:app:\/\/regulars\/|data:|devtools:)/;

/** Told when something was refused, as a code with no address in it. */
export type OnRefused = (code: string) => void;

/**
 * Closes the session: no request to a network, no permission, no device.
 *
 * @param development - The bundler's server during development, which may be reached then.
 */
export function guardSession(
  session: Session,
  onRefused: OnRefused,
  development: URL | null = null,
): void {
  const isLocal = (url: string) =>
    LOCAL.test(url) || (development !== null && new URL(url).host === development.host);

  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !isLocal(details.url);
    if (cancel) onRefused('guard/request');
    callback({ cancel });
  });
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const isGranted = PERMITTED.has(permission) && isOwnUrl(details.requestingUrl);
    if (!isGranted) onRefused('guard/permission');
    callback(isGranted);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      PERMITTED.has(permission) && isOwnUrl(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.on('will-download', (event) => {
    // The app saves files through its own dialog; a download would go past it.
    event.preventDefault();
    onRefused('guard/download');
  });
}

/** Keeps a window where it is: no other page, no second window, no embedded one. */
export function guardContents(contents: WebContents, onRefused: OnRefused): void {
  contents.setWindowOpenHandler(() => {
    onRefused('guard/window');
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    onRefused('guard/webview');
  });
  contents.on('will-navigate', (event) => refuseForeign(event, onRefused));
  contents.on('will-frame-navigate', (event) => refuseForeign(event, onRefused));
  contents.on('will-redirect', (event) => refuseForeign(event, onRefused));
}

function refuseForeign(
  event: { readonly url: string; readonly preventDefault: () => void },
  onRefused: OnRefused,
): void {
  if (isOwnUrl(event.url)) return;
  event.preventDefault();
  onRefused('guard/navigation');
}
