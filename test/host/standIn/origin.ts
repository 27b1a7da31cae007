/**
 * The page of `app://regulars/x` is shown as `http://regulars.app.localhost/x`: the same for ever, so the database stays
 * with it, and trustworthy to Chromium, so that everything a secure page may do works.
 */
export const HOST_SUFFIX = '.app.localhost';

/** The address in the browser for an address of the app. */
export const toPageUrl = (appUrl: string): string =>
  appUrl.replace(/^app:\/\/([^/?#]+)/, `http://$1${HOST_SUFFIX}`);

/** The address of the app for an address in the browser; foreign ones stay as they are. */
export function toAppUrl(pageUrl: string): string {
  if (!URL.canParse(pageUrl)) return pageUrl;
  const url = new URL(pageUrl);
  if (!url.hostname.endsWith(HOST_SUFFIX)) return pageUrl;
  const host = url.hostname.slice(0, -HOST_SUFFIX.length);
  return `app://${host}${url.pathname}${url.search}${url.hash}`;
}
