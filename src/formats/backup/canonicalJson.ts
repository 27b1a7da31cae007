import { LIMITS } from '@shared/kernel/readingLimits';
import { FORBIDDEN_KEYS } from '@shared/kernel/safeJson';
import { decodeBase64, encodeBase64 } from './base64';

/** A value that a backup cannot hold without changing it. */
export class UnwritableValueError extends Error {
  override readonly name = 'UnwritableValueError';
}

/**
 * JSON with sorted keys and without spaces: equal values give equal bytes.
 *
 * Bytes become `{"$bytes":"<base64>"}`. An object of which a key begins with `$` becomes
 * `{"$entries":[[key,value],…]}`, so that it cannot be mistaken for one of these two. Properties
 * that are `undefined` are left out.
 *
 * @throws UnwritableValueError for what JSON would silently change: NaN, dates, functions, holes in lists.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > LIMITS.jsonDepth.most) throw new UnwritableValueError('Nested too deeply');
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null) return 'null';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new UnwritableValueError('Not a finite number');
    return String(value);
  }
  if (value instanceof Uint8Array) return `{"$bytes":"${encodeBase64(value)}"}`;
  if (Array.isArray(value)) {
    let items = '';
    for (const item of value as readonly unknown[]) {
      items += (items === '' ? '' : ',') + canonicalJson(item, depth + 1);
    }
    return `[${items}]`;
  }
  if (isPlainObject(value)) return objectJson(value, depth);
  throw new UnwritableValueError(`No form for ${typeof value}`);
}

function objectJson(object: Readonly<Record<string, unknown>>, depth: number): string {
  const keys = Object.keys(object).sort();
  let isEscaped = false;
  for (const key of keys) {
    if (object[key] === undefined) continue;
    if (FORBIDDEN_KEYS.has(key)) throw new UnwritableValueError(`Forbidden key ${key}`);
    if (key.startsWith('$')) isEscaped = true;
  }
  let parts = '';
  for (const key of keys) {
    const value = object[key];
    if (value === undefined) continue;
    const json = canonicalJson(value, depth + (isEscaped ? 3 : 1));
    if (parts !== '') parts += ',';
    parts += isEscaped ? `[${JSON.stringify(key)},${json}]` : `${quoted(key)}:${json}`;
  }
  return isEscaped ? `{"$entries":[${parts}]}` : `{${parts}}`;
}

/** Names of fields as JSON: the same few come again with every row. */
const names = new Map<string, string>();

/** Fields of the owner's own have names without end. */
const MOST_NAMES = 2_000;

function quoted(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) names.clear();
  const json = JSON.stringify(key);
  names.set(key, json);
  return json;
}

/** What `revive` answers to a value that no backup of ours holds. */
export class ForbiddenValueError extends Error {
  override readonly name = 'ForbiddenValueError';
}

/**
 * Turns parsed JSON back into the value that `canonicalJson` wrote.
 *
 * @throws ForbiddenValueError for the keys `__proto__`, `constructor`, `prototype`, for nesting
 *   beyond 64 levels and for `$` forms that are none.
 */
export function revive(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > LIMITS.jsonDepth.most) throw new ForbiddenValueError('Nested too deeply');
  if (Array.isArray(value)) {
    const list = value as unknown[];
    for (let i = 0; i < list.length; i += 1) list[i] = revive(list[i], depth + 1);
    return list;
  }
  const object = value as Record<string, unknown>;
  const keys = Object.keys(object);
  if (keys.some((key) => key.startsWith('$'))) return reviveForm(object, keys, depth);
  for (const key of keys) {
    if (FORBIDDEN_KEYS.has(key)) throw new ForbiddenValueError(`Forbidden key ${key}`);
    const part = object[key];
    if (typeof part === 'object' && part !== null) object[key] = revive(part, depth + 1);
  }
  return object;
}

function reviveForm(
  object: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  depth: number,
): unknown {
  const form = keys[0] ?? '';
  const content = object[form];
  if (keys.length === 1 && form === '$bytes' && typeof content === 'string') {
    const bytes = decodeBase64(content);
    if (bytes) return bytes;
  }
  if (keys.length === 1 && form === '$entries' && Array.isArray(content)) {
    return Object.fromEntries(content.map((entry) => reviveEntry(entry, depth)));
  }
  throw new ForbiddenValueError('Unknown form');
}

function reviveEntry(entry: unknown, depth: number): [string, unknown] {
  if (!Array.isArray(entry) || entry.length !== 2) throw new ForbiddenValueError('Not an entry');
  const [key, value] = entry as [unknown, unknown];
  if (typeof key !== 'string' || FORBIDDEN_KEYS.has(key)) {
    throw new ForbiddenValueError('Forbidden key');
  }
  return [key, revive(value, depth + 3)];
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of another realm, such as those that a test's IndexedDB hands out, have another `Object`.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
