import { LIMITS } from './readingLimits';

/** Keys with which a text could reach into the program's own objects. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
]);

/** The text is JSON, and yet nothing that may be read: it has a forbidden key, or is nested too deeply. */
export class UnsafeJsonError extends Error {
  override readonly name = 'UnsafeJsonError';
}

/**
 * The value of a JSON text, whoever wrote it. The only door to `JSON.parse` in the program.
 *
 * @throws SyntaxError if it is no JSON.
 * @throws UnsafeJsonError for the keys `__proto__`, `constructor`, `prototype` at any depth, and for nesting
 *   beyond 64 levels.
 */
export function parseJson(text: string): unknown {
  // eslint-disable-next-line no-restricted-properties -- This is the door.
  const value: unknown = JSON.parse(text);
  expectSafe(value);
  return value;
}

/** The value of a JSON text; `undefined` if it is none, or none that may be read. */
export function jsonOrNothing(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/**
 * Looks through plain data of any origin: a parsed text, arguments of a call. Bytes are not looked into.
 *
 * @throws UnsafeJsonError as `parseJson`.
 */
export function expectSafe(value: unknown): void {
  // Level by level and without recursion: no text is deep enough to exhaust the stack.
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LIMITS.jsonDepth.most + 1) throw new UnsafeJsonError('Nested too deeply');
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each !== 'object' || each === null || ArrayBuffer.isView(each)) continue;
      if (Array.isArray(each)) {
        for (const item of each as readonly unknown[]) if (isObject(item)) next.push(item);
        continue;
      }
      for (const key of Object.keys(each)) {
        if (FORBIDDEN_KEYS.has(key)) throw new UnsafeJsonError(`Forbidden key ${key}`);
        const item = (each as Readonly<Record<string, unknown>>)[key];
        if (isObject(item)) next.push(item);
      }
    }
    level = next;
  }
}

/** Whether `expectSafe` would let plain data pass. */
export function isSafe(value: unknown): boolean {
  try {
    expectSafe(value);
    return true;
  } catch (fault) {
    if (fault instanceof UnsafeJsonError) return false;
    throw fault;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
