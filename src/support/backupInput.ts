import { isAge } from '@formats/age/header';
import { readSecretKey } from '@formats/age/keys';
import { openBytes } from '@formats/age/openAge';
import { unwrapKey } from '@formats/age/wrappedKey';
import type { SealKey } from '@shared/domain/encryption/sealedFile';
import type { Console, ExitCode } from './console';
import { readInput } from './inputFile';

/** Files that open an encrypted backup. A passphrase is never an argument: those can be seen by every program. */
export type KeyFiles = {
  /** Holds the passphrase on its first line; `null`: none given. */
  readonly passphraseFile: string | null;
  /** Holds the secret key, or is `recovery-key.age`, which needs the passphrase as well; `null`: none given. */
  readonly identityFile: string | null;
};

/** No key was given. */
export const NO_KEYS: KeyFiles = { passphraseFile: null, identityFile: null };

/** The plain bytes of a backup, or how the command ends; what is wrong has been said then. */
export type BackupInput =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly exit: ExitCode };

/** Reads a backup, and opens it if it is encrypted and something to open it with was given. */
export async function readBackupInput(
  file: string,
  keys: KeyFiles,
  console: Console,
): Promise<BackupInput> {
  const bytes = await readInput(file, console);
  if (bytes === null) return { ok: false, exit: 2 };
  const hasKey = keys.passphraseFile !== null || keys.identityFile !== null;
  // Without a key the reader of backups says what it is.
  if (!hasKey || !isAge(bytes)) return { ok: true, bytes };
  const key = await readKey(keys, console);
  if (!key.ok) return key;
  const opened = await openBytes(bytes, key.key);
  if (opened.ok) return { ok: true, bytes: opened.value };
  const { code } = opened.refusal;
  console.say(console.words(`sealed.${code.slice('encryption/'.length)}`, { file }));
  return { ok: false, exit: NOT_THE_FILE.has(code) ? 2 : 1 };
}

/** Refusals that speak of what was given, not of the file. */
const NOT_THE_FILE: ReadonlySet<string> = new Set([
  ...['encryption/wrong-passphrase', 'encryption/wrong-key'],
  ...['encryption/needs-passphrase', 'encryption/needs-key'],
]);

type ReadKey =
  { readonly ok: true; readonly key: SealKey } | { readonly ok: false; readonly exit: ExitCode };

async function readKey(
  { passphraseFile, identityFile }: KeyFiles,
  console: Console,
): Promise<ReadKey> {
  let passphrase: string | null = null;
  if (passphraseFile !== null) {
    const bytes = await readInput(passphraseFile, console);
    if (bytes === null) return { ok: false, exit: 2 };
    passphrase = new TextDecoder().decode(bytes).split(/\r?\n/, 1)[0] ?? '';
  }
  if (identityFile === null) {
    return { ok: true, key: { kind: 'passphrase', passphrase: passphrase ?? '' } };
  }
  const bytes = await readInput(identityFile, console);
  if (bytes === null) return { ok: false, exit: 2 };
  const pair = isAge(bytes)
    ? await unwrapKey(bytes, passphrase ?? '')
    : await readSecretKey(new TextDecoder().decode(bytes));
  if (pair.ok) return { ok: true, key: { kind: 'identity', identity: pair.value.identity } };
  console.say(console.words('sealed.not-a-key', { file: identityFile }));
  return { ok: false, exit: 2 };
}
