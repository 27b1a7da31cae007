import { LIMITS } from '@shared/kernel/readingLimits';
import { type SealHeader, type SealRefusal } from '@shared/domain/encryption/sealedFile';
import { ok, refuse, type Result } from '@shared/kernel/result';

const MAGIC = 'age-encryption.org/';
const VERSION_LINE = `${MAGIC}v1`;
const LINE_FEED = 10;

/** How the text form of an age file begins. */
export const ARMOUR_BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  latin(bytes.subarray(0, text.length)) === text;

/** Whether the bytes begin like an age file, as bytes or as text. */
export const isAge = (bytes: Uint8Array): boolean => startsWith(bytes, MAGIC) || isArmoured(bytes);

/** Whether the bytes begin like the text form of an age file. White space may stand in front. */
export const isArmoured = (bytes: Uint8Array): boolean =>
  latin(bytes.subarray(0, 256)).trimStart().startsWith(ARMOUR_BEGIN);

/** A header that was read, and where the content behind it begins. */
export type FoundHeader = { readonly header: SealHeader; readonly size: number };

/**
 * Reads the header at the beginning of an age file, without a key and without computing anything. The work factor is
 * judged here, before anybody begins the work. Source: https://age-encryption.org/v1
 *
 * @param bytes - The beginning of the file; `encryption/truncated` may mean that more of it is needed.
 */
export function findHeader(bytes: Uint8Array): Result<FoundHeader, SealRefusal> {
  if (!startsWith(bytes, MAGIC.slice(0, bytes.length)) || bytes.length === 0) {
    return refuse({ code: 'encryption/not-age' });
  }
  const lines: string[] = [];
  let at = 0;
  while (at < Math.min(bytes.length, LIMITS.sealedHeader.most)) {
    const end = bytes.subarray(0, LIMITS.sealedHeader.most).indexOf(LINE_FEED, at);
    if (end < 0) break;
    const line = latinLine(bytes.subarray(at, end));
    at = end + 1;
    if (lines.length === 0 && line !== VERSION_LINE) {
      return refuse({
        code: /^age-encryption\.org\/v\d+$/.test(line) ? 'encryption/newer' : 'encryption/damaged',
      });
    }
    if (line.startsWith('---')) {
      const judged = judge(lines.slice(1));
      return judged.ok ? ok({ header: judged.value, size: at }) : judged;
    }
    lines.push(line);
  }
  return refuse({
    code: bytes.length >= LIMITS.sealedHeader.most ? 'encryption/damaged' : 'encryption/truncated',
  });
}

/** What a whole age file says of itself without a key. */
export function inspectAge(bytes: Uint8Array): Result<SealHeader, SealRefusal> {
  const found = findHeader(bytes);
  return found.ok ? ok(found.value.header) : found;
}

/** In pieces, because a function takes only so many arguments. */
function latinLine(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += latin(bytes.subarray(at, at + 4096));
  return text;
}

/** @param lines - Those between the version and the end. */
function judge(lines: readonly string[]): Result<SealHeader, SealRefusal> {
  const stanzas = lines
    .filter((line) => line.startsWith('-> '))
    .map((line) => line.slice(3).split(' '));
  if (stanzas.length === 0) return refuse({ code: 'encryption/damaged' });
  const passphrases = stanzas.filter(([type]) => type === 'scrypt');
  if (passphrases.length > 0) {
    const [, , factor = ''] = passphrases[0]!;
    // A passphrase stands alone: whoever knows it has made the file.
    if (stanzas.length > 1 || !/^[1-9][0-9]*$/.test(factor))
      return refuse({ code: 'encryption/damaged' });
    const workFactor = Number(factor);
    return workFactor > LIMITS.workFactor.most
      ? refuse({ code: 'encryption/work-factor', workFactor })
      : ok({ kind: 'passphrase', workFactor });
  }
  const keys = stanzas.filter(([type]) => type === 'X25519').length;
  return ok({ kind: 'keys', keys, foreign: stanzas.length - keys });
}
