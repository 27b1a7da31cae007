import { describe, expect, it } from 'vitest';
import { readAsar } from '../../../scripts/asar.mjs';

/** An archive as the packer writes it: its header is filled up to four bytes. */
function anAsar(header: unknown, content: string): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const filled = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + filled);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + filled, 4);
  head.writeUInt32LE(4 + filled, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, Buffer.from(content)]);
}

describe('the archive of a program', () => {
  const archive = anAsar(
    {
      files: {
        'package.json': { size: 2, offset: '0' },
        out: { files: { main: { files: { 'index.js': { size: 7, offset: '2' } } } } },
        'big.bin': { size: 9, unpacked: true },
      },
    },
    '{}Grüße',
  );

  it('gives its files and their bytes', () => {
    const { files, read } = readAsar(archive);
    expect(files).toEqual(['big.bin', 'out/main/index.js', 'package.json']);
    expect(read('package.json').toString()).toBe('{}');
    expect(read('out/main/index.js').toString()).toBe('Grüße');
    expect(() => read('big.bin')).toThrow(/outside/);
  });

  it('is told from anything else', () => {
    expect(() => readAsar(Buffer.from('PK\u0003\u0004 something else altogether'))).toThrow();
    expect(() => readAsar(archive.subarray(0, 40))).toThrow();
  });
});
