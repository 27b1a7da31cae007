import { parseJson } from '@shared/kernel/safeJson';
import { isFigures, type Figures } from './heading';
import type { LogFolder } from './logFolder';

/**
 * What this computer remembers of the shop outside the database and outside the log: enough to tell an
 * emptied database from a first start.
 */
export type Sentinel = {
  /** Position of the last act. */
  readonly seq: number;
  readonly figures: Figures | null;
  /** The release and the schema that wrote last. */
  readonly appVersion: string;
  readonly schema: number;
};

const FILE = 'state.json';

/** The sentinel file in a folder. */
export type SentinelFile = {
  /** `null` if there is none, or if it cannot be read. */
  readonly read: () => Promise<Sentinel | null>;
  readonly write: (sentinel: Sentinel) => Promise<void>;
  /** The person begins anew: nothing is expected any more. */
  readonly forget: () => Promise<void>;
};

/** The sentinel file in a folder. */
export function createSentinelFile(folder: LogFolder): SentinelFile {
  const isThere = async (): Promise<boolean> => (await folder.list()).includes(FILE);
  return {
    read: async () => {
      if (!(await isThere())) return null;
      return parse(await folder.read(FILE, 0, await folder.size(FILE)));
    },
    write: (sentinel) => {
      // Names of tables and figures: nothing beyond ASCII.
      const text = `${JSON.stringify(sentinel, null, 2)}\n`;
      return folder.replace(
        FILE,
        Uint8Array.from(text, (char) => char.charCodeAt(0)),
      );
    },
    forget: async () => {
      if (await isThere()) await folder.remove(FILE);
    },
  };
}

function parse(bytes: Uint8Array): Sentinel | null {
  try {
    const found: unknown = parseJson([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
    if (typeof found !== 'object' || found === null) return null;
    const { seq, figures, appVersion, schema } = found as Partial<Record<string, unknown>>;
    if (!isCount(seq) || !isCount(schema) || typeof appVersion !== 'string') return null;
    return { seq, schema, appVersion, figures: isFigures(figures) ? figures : null };
  } catch {
    return null;
  }
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
