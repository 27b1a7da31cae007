import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { parseJson } from '@shared/kernel/safeJson';
import { writeAtomically } from '../atomicFile';
import { codeOf } from '@shared/kernel/faultCode';

/** A key of this shop: the public half, and the secret one wrapped with the passphrase. */
export type KeptKey = {
  readonly recipient: string;
  /** When it was first used, in milliseconds since 1970. */
  readonly since: number;
  /** Base64 of what lies beside the backups as `recovery-key.age`. */
  readonly wrapped: string;
  /** The secret key as the system's key store locked it; `null` where it does not hold it. */
  readonly locked: string | null;
};

/** What this computer knows of its keys. No secret that is not wrapped or locked. */
export type SealingState = {
  /** The key that backups are sealed to; `null` while they are not encrypted. */
  readonly recipient: string | null;
  /** Newest first; earlier keys still open earlier backups. */
  readonly keys: readonly KeptKey[];
};

const NOTHING: SealingState = { recipient: null, keys: [] };

const schema = v.object({
  recipient: v.nullable(v.string()),
  keys: v.array(
    v.object({
      recipient: v.string(),
      since: v.number(),
      wrapped: v.string(),
      locked: v.nullable(v.string()),
    }),
  ),
});

export type SealingStateFile = {
  readonly get: () => Promise<SealingState>;
  readonly change: (next: (before: SealingState) => SealingState) => Promise<void>;
};

/**
 * Keeps the state in a small JSON file of the profile, written whole. A file that is there and cannot be read is a
 * fault, not the state *off*: backups must not silently lie open because of it.
 */
export function openSealingState(path: string): SealingStateFile {
  let known: SealingState | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const get = async (): Promise<SealingState> => (known ??= await read(path));
  return {
    get,
    change: (next) => {
      const change = async (): Promise<void> => {
        const after = next(await get());
        await mkdir(dirname(path), { recursive: true });
        await writeAtomically(path, Buffer.from(`${JSON.stringify(after, null, 2)}\n`));
        known = after;
      };
      const changing = last.then(change, change);
      last = changing;
      return changing;
    },
  };
}

async function read(path: string): Promise<SealingState> {
  try {
    return v.parse(schema, parseJson(await readFile(path, 'utf8')));
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return NOTHING;
    throw fault;
  }
}
