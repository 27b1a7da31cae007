import { describe, expect, it } from 'vitest';
import { decodeAct, UnreadableActError } from '@formats/actLog/actCodec';
import type { Heading } from '@shared/domain/journal/log/heading';
import {
  decodeRecord,
  encodeRecord,
  FIRST_CHAIN,
  fromHex,
} from '@shared/domain/journal/log/record';
import { createMemoryFolder } from '@test/support/memoryFolder';
import { aLog, sha256 } from '@test/support/testLog';

const SEGMENT = {
  ...{ kind: 'segment', number: 1, install: 'x', seq: 0, id: '', isBase: false },
  ...{ figures: { counts: {}, ledgerSum: 0 }, schema: 6, rewriting: '', before: FIRST_CHAIN },
};

/** Headings that a checksum says nothing against. */
const FORGED: readonly unknown[] = [
  ...[null, 1, 'segment', [], {}, [SEGMENT], { ...SEGMENT, kind: 'other' }],
  ...[
    { ...SEGMENT, before: 7 },
    { ...SEGMENT, before: 'zz' },
    { ...SEGMENT, seq: -1 },
  ],
  ...[
    { ...SEGMENT, figures: null },
    { ...SEGMENT, figures: { counts: [], ledgerSum: 0 } },
  ],
  { ...SEGMENT, figures: { counts: JSON.parse('{"__proto__":1}') as object, ledgerSum: 0 } },
  { kind: 'act', seq: '1', id: 'b1', isLast: true },
  { kind: 'act', seq: 1, id: 'b1', isLast: true, delta: { counts: { a: 'x' }, ledgerSum: 0 } },
];

describe('a log whose checksums are right', () => {
  it.each(FORGED)('has no record with the heading %j', async (heading) => {
    const { bytes } = encodeRecord(
      heading as Heading,
      new Uint8Array(3),
      fromHex(FIRST_CHAIN),
      sha256,
    );
    expect(decodeRecord(bytes, 0)).toBeNull();
    const folder = createMemoryFolder(new Map([['00000001.log', bytes]]));
    await expect(aLog(folder).read(null)).resolves.toMatchObject({ entries: [] });
  });
});

const piece = (text: string): Uint8Array => Uint8Array.of(0, ...new TextEncoder().encode(text));

describe('an act', () => {
  it.each([
    ...['1', 'null', '"batch"', '[]', '{}', '{"batch":1}', '{"batch":{"id":"b1"}}'],
    ...['{"change":{"id":"x","batch":"b","kind":"create","table":"__proto__"}}'],
    ...['{"table":"nowhere","row":{"id":"c1"}}', '{"table":"contacts","row":{"id":1}}', ''],
    '{"batch":{"id":"b","at":"","device":"","act":{"__proto__":{}}}}',
  ])('is none with the line %s', (line) => {
    expect(() => decodeAct([piece(line)])).toThrow(UnreadableActError);
  });
});
