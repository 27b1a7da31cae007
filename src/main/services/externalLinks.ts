import type { LinkRefusal } from '@shared/ipc/desktopApi';
import { mayLeaveTheApp } from '@shared/ipc/externalLink';
import { ok, refuse, type Result } from '@shared/kernel/result';

/** The link in its normal form, or `null` if it may not leave the app. */
export function parseExternalLink(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return mayLeaveTheApp(text, url) ? url.href : null;
}

/**
 * Opens links in the programs of the operating system: the only way out of the app.
 *
 * @param open - Hands the link over; rejects if there is no program for it.
 */
export function createExternalLinks(open: (url: string) => Promise<void>) {
  return async (text: string): Promise<Result<null, LinkRefusal>> => {
    const link = parseExternalLink(text);
    if (link === null) return refuse({ code: 'links/not-allowed' });
    try {
      await open(link);
      return ok(null);
    } catch {
      return refuse({ code: 'links/no-program' });
    }
  };
}
