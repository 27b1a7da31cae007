/** What every secret key begins with. Source: https://age-encryption.org/v1, The X25519 recipient type. */
export const SECRET_KEY_PREFIX = 'AGE-SECRET-KEY-1';

/** Characters behind the prefix: 52 for 32 bytes and 6 to check them. */
export const SECRET_KEY_LENGTH = 58;

/** Characters of a group on paper: nine of six, and a last one of four. */
export const GROUP_LENGTH = 6;

/** The 32 characters of Bech32; letters that look like figures are left out. Source: BIP 173. */
export const KEY_LETTERS = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';

/** What people read or type for a character that no key has. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: 'L', '1': 'L', B: '8' };

/** The key without its prefix, in groups as the sheet shows them. */
export function secretKeyGroups(identity: string): readonly string[] {
  const rest = identity.slice(SECRET_KEY_PREFIX.length);
  return rest.match(new RegExp(`.{1,${GROUP_LENGTH}}`, 'g')) ?? [];
}

/** What was typed, as a key would be written; not yet checked. */
export type TypedKey =
  | { readonly ok: true; readonly identity: string }
  /** The group, from 1, whose character no key has. */
  | { readonly ok: false; readonly why: 'character'; readonly group: number }
  /** How many characters were typed behind the prefix. */
  | { readonly ok: false; readonly why: 'length'; readonly typed: number };

/**
 * Reads a secret key as people type it: small letters, groups, lines and dashes are fine, the prefix may be left
 * out, and so are O for 0, I and 1 for L, B for 8. The text of a key file with its remarks is fine, too.
 */
export function readTypedKey(typed: string): TypedKey {
  const lines = typed.split(/\r?\n/).filter((line) => !line.trimStart().startsWith('#'));
  const plain = lines
    .join('')
    .normalize('NFKC')
    .toUpperCase()
    // Everything that stands between groups, whichever dash or space it is.
    .replace(/[\s\p{Pd}\p{Cf}._·:,;|/]/gu, '');
  // The 1 that ends the prefix looks like an L or an I, and is typed as one.
  const rest = plain.replace(/^AGESECRETKEY[1LI]/, '');
  const letters = [...rest].map((letter) => LOOKALIKES[letter] ?? letter);
  const odd = letters.findIndex((letter) => !KEY_LETTERS.includes(letter));
  if (odd >= 0) return { ok: false, why: 'character', group: groupOf(odd) };
  if (letters.length !== SECRET_KEY_LENGTH) {
    return { ok: false, why: 'length', typed: letters.length };
  }
  return { ok: true, identity: `${SECRET_KEY_PREFIX}${letters.join('')}` };
}

/** Why what was typed is no secret key. */
export type KeyRefusal =
  /** The group, from 1, has a character that no key has. */
  | { readonly code: 'encryption/key-character'; readonly group: number }
  /** Too few or too many; `wanted` is how many there are behind the prefix. */
  | { readonly code: 'encryption/key-length'; readonly typed: number; readonly wanted: number }
  /** A slip somewhere; `group`, from 1, where one wrong character would explain it, else `null`. */
  | { readonly code: 'encryption/key-slip'; readonly group: number | null };

/** The group, from 1, of a character behind the prefix, from 0. */
export const groupOf = (at: number): number => Math.floor(at / GROUP_LENGTH) + 1;

/** Whether what was typed is the last group of the key, however it is written. */
export function isLastGroup(identity: string, typed: string): boolean {
  const last = secretKeyGroups(identity).at(-1) ?? '';
  const letters = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, ''),
  ];
  return letters.map((letter) => LOOKALIKES[letter] ?? letter).join('') === last;
}
