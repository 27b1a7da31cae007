/** The parts of a parsed URL that decide whether another program may get it. */
export type LinkParts = {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly username: string;
  readonly password: string;
};

/** Windows hands no longer text to another program. */
const MAX_LENGTH = 2000;

/** Numbers as people and programs write them in links; no star and hash codes that change a phone's settings. */
const NUMBERS = /^(?:\+|%2B)?[0-9().,;=a-zA-Z-]{1,60}$/;

/**
 * Whether a link may leave the app: `https:` without a name and password in it, `mailto:` without attached
 * files, `tel:` and `sms:` with a number. Everything else – files, scripts, other programs' schemes – may not.
 *
 * @param text - The link as asked for. Control characters and white space at its ends make it refused, because
 *   a parser drops them silently and another program may not.
 * @param parts - The same link, parsed.
 */
export function mayLeaveTheApp(text: string, parts: LinkParts): boolean {
  if (/[\u0000-\u001f\u007f-\u009f]|^\s|\s$/.test(text)) return false;
  if (parts.href.length > MAX_LENGTH) return false;
  switch (parts.protocol) {
    case 'https:':
      return parts.hostname !== '' && parts.username === '' && parts.password === '';
    case 'mailto:':
      return parts.hostname === '' && !/[?&]attach(?:ment)?=/i.test(decoded(parts.search));
    case 'tel:':
    case 'sms:':
      return parts.hostname === '' && NUMBERS.test(parts.pathname);
    default:
      return false;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not decodable by us, so another program's reading of it is anybody's guess.
    return '?attach=';
  }
}
