import { LIMITS } from '@shared/kernel/readingLimits';
import { describe, expect, it } from 'vitest';
import {
  expectSafe,
  isSafe,
  jsonOrNothing,
  parseJson,
  UnsafeJsonError,
} from '@shared/kernel/safeJson';
import { HARMLESS, POLLUTING } from './polluting';

const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

describe('parseJson', () => {
  it('has fifty attempts to refuse', () => {
    expect(POLLUTING.length).toBeGreaterThanOrEqual(50);
    expect(new Set(POLLUTING).size).toBe(POLLUTING.length);
  });

  it.each(POLLUTING)('refuses %s', (text) => {
    // Good JSON: what is refused is what it says.
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(() => parseJson(text)).toThrow(UnsafeJsonError);
    expect(jsonOrNothing(text)).toBeUndefined();
    expect(isSafe(JSON.parse(text))).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(HARMLESS)('reads %s', (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('reads what is nested as deeply as may be, and nothing deeper', () => {
    expect(parseJson(nested(LIMITS.jsonDepth.most))).toEqual(
      JSON.parse(nested(LIMITS.jsonDepth.most)),
    );
    expect(() => parseJson(nested(LIMITS.jsonDepth.most + 3))).toThrow(UnsafeJsonError);
    expect(() => parseJson(nested(500_000))).toThrow(UnsafeJsonError);
    const objects = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`;
    expect(() => parseJson(objects)).toThrow(UnsafeJsonError);
  });

  it('says of what is no JSON that it is none', () => {
    expect(() => parseJson('{')).toThrow(SyntaxError);
    expect(jsonOrNothing('{')).toBeUndefined();
  });

  it('does not look into bytes', () => {
    expect(() => expectSafe([new Uint8Array(3)])).not.toThrow();
  });
});
