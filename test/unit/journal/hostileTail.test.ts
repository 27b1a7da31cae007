import { describe, expect, it } from 'vitest';
import { hasRecordAfter } from '@shared/domain/journal/log/record';

/** Bytes that look, every so often, like the beginning of a record that reaches to their end. */
function looksLikeRecords(size: number, every: number): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + every <= size - 60; at += every) {
    bytes.set([0x52, 0x47, 0x4a, 0x31], at);
    view.setUint32(at + 4, size - at - 12, true);
    view.setUint32(at + 8, 0x1234_5678, true);
  }
  return bytes;
}

describe('what lies behind the last record', () => {
  it('is taken for damage where looking through it all would never end', () => {
    // Each of 300,000 beginnings asks for up to 8 MB to be summed up: more than a million megabytes.
    expect(hasRecordAfter(looksLikeRecords(8 * 1024 * 1024, 28), 0)).toBe(true);
  });

  it('is nothing where a few beginnings lead nowhere', () => {
    expect(hasRecordAfter(looksLikeRecords(4096, 1000), 0)).toBe(false);
    expect(hasRecordAfter(new Uint8Array(4096).fill(0x52), 0)).toBe(false);
  });
});
