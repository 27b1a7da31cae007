/** A PIN as it is kept: nobody can read it back, everybody can try. */
export type StoredPin = {
  /** Hex. */
  readonly salt: string;
  /** PBKDF2 with SHA-256, 32 bytes in hex. */
  readonly hash: string;
  readonly iterations: number;
};

/** What this computer remembers of the counter. */
export type CounterPreferences = {
  /** Whether the window shows the counter and nothing else; it survives a restart. Never on without a PIN. */
  readonly isModeOn: boolean;
  /** `null` until one was chosen. */
  readonly pin: StoredPin | null;
  /** Wrong PINs since the last right one. */
  readonly wrongTries: number;
  /** The instant from which the next PIN is looked at, in milliseconds since the epoch. */
  readonly waitUntil: number;
  /** When somebody said that the PIN is forgotten; `null` if nobody did. */
  readonly forgottenAt: number | null;
  /** Whether somebody booked by the one line here before: the hint for it has done its work. */
  readonly hasBooked: boolean;
};

/** A computer that nobody stood at yet. */
export const DEFAULT_COUNTER: CounterPreferences = {
  isModeOn: false,
  pin: null,
  wrongTries: 0,
  waitUntil: 0,
  forgottenAt: null,
  hasBooked: false,
};

/** Counter preferences out of anything: whatever is missing or impossible is as if never chosen. */
export function readCounterPreferences(stored: unknown): CounterPreferences {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_COUNTER;
  const from = stored as Readonly<Record<string, unknown>>;
  const pin = readPin(from['pin']);
  return {
    isModeOn: from['isModeOn'] === true && pin !== null,
    pin,
    wrongTries: countOf(from['wrongTries']),
    waitUntil: countOf(from['waitUntil']),
    forgottenAt: typeof from['forgottenAt'] === 'number' ? from['forgottenAt'] : null,
    hasBooked: from['hasBooked'] === true,
  };
}

const countOf = (stored: unknown): number =>
  typeof stored === 'number' && Number.isFinite(stored) && stored > 0 ? stored : 0;

function readPin(stored: unknown): StoredPin | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { salt, hash, iterations } = stored as Readonly<Record<string, unknown>>;
  const isHex = (text: unknown): text is string =>
    typeof text === 'string' && /^(?:[0-9a-f]{2})+$/.test(text);
  return isHex(salt) && isHex(hash) && typeof iterations === 'number' && iterations >= 1
    ? { salt, hash, iterations }
    : null;
}
