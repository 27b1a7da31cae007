/** The app's own scheme: registered before Electron is ready, answered from the built files alone. */
export const SCHEME = 'app';

/** The host of the window's origin. It owns the database, so it never changes. */
export const HOST = 'regulars';

/** Where the window starts. */
export const START_URL = `${SCHEME}://${HOST}/`;

/** Whether a URL belongs to the app's own origin. Node gives schemes of one's own no origin to compare. */
export function isOwnUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, username, password } = new URL(text);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}
