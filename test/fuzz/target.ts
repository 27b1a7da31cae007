import type { Random } from './random';

/** A reader of the program, with files that are made for it. */
export type Target = {
  readonly name: string;
  /** How often it is drawn, compared with the others. */
  readonly weight: number;
  /** A file of this kind, changed; or something else altogether. */
  readonly make: (random: Random) => Uint8Array | Promise<Uint8Array>;
  /**
   * Reads it. Whatever stands in it, there is a result or a refusal.
   *
   * @throws for everything that must not happen.
   */
  readonly read: (bytes: Uint8Array) => void | Promise<void>;
};

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Says what a reader's answer holds that nobody may be given; throws. */
export function expectHarmless(answer: unknown, what: string): void {
  const waiting: [unknown, number][] = [[answer, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    if (depth > 80) throw new Error(`${what}: nested too deeply`);
    for (const key of Object.keys(value)) {
      if (FORBIDDEN.has(key)) throw new Error(`${what}: has the key ${key}`);
      waiting.push([(value as Readonly<Record<string, unknown>>)[key], depth + 1]);
    }
  }
}

/** Every answer is a result or a refusal with a code. */
export function expectAnswer(
  answer: { readonly ok: boolean; readonly refusal?: unknown },
  what: string,
): void {
  if (answer.ok) return;
  const { code } = (answer.refusal ?? {}) as { readonly code?: unknown };
  if (typeof code !== 'string' || !/^[a-z-]+\/[a-z-]+$/.test(code)) {
    throw new Error(`${what}: a refusal without a code`);
  }
}
