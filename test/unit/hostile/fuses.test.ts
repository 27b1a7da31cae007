import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FUSES, fuseFaults } from '../../../scripts/fuses.mjs';

const at = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** A program with this much around its switches. */
const program = (wire: string, version = 1, length = wire.length): Buffer =>
  Buffer.concat([
    Buffer.alloc(5_000, 7),
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.of(version, length),
    Buffer.from(wire),
    Buffer.alloc(900),
  ]);

const RIGHT = FUSES.map(([, isOn]) => (isOn ? '1' : '0')).join('');

test('the builder sets every switch that it knows as a package must have it', () => {
  const config = at('electron-builder.yml');
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(config)?.[1] ?? '';
  const set = [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [
    name,
    value === 'true',
  ]);
  expect(set).toEqual(FUSES.filter(([name]) => name !== 'wasmTrapHandlers'));
});

test('a packed program with all nine switches right passes', () => {
  expect(FUSES).toHaveLength(9);
  expect(fuseFaults(program(RIGHT))).toEqual([]);
});

test('one wrong switch, one more, one less, another version or none at all is a fault', () => {
  for (let index = 0; index < RIGHT.length; index += 1) {
    const other = RIGHT[index] === '1' ? '0' : '1';
    const wrong = RIGHT.slice(0, index) + other + RIGHT.slice(index + 1);
    expect(fuseFaults(program(wrong))).toHaveLength(1);
    // Removed from the binary.
    expect(fuseFaults(program(`${RIGHT.slice(0, index)}r${RIGHT.slice(index + 1)}`))).toHaveLength(
      1,
    );
  }
  expect(fuseFaults(program(`${RIGHT}1`))).not.toEqual([]);
  expect(fuseFaults(program(RIGHT.slice(1)))).not.toEqual([]);
  expect(fuseFaults(program(RIGHT, 2))).not.toEqual([]);
  expect(fuseFaults(Buffer.from('no switches'))).not.toEqual([]);
});

test('packing reads the switches back from the packed program', () => {
  expect(at('scripts/package.mjs')).toMatch(/fuseFaults\(readFileSync\(program\)\)/);
});

test('every dependency is named with one exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(at('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^(?:npm:[a-z]+@)?\d+\.\d+\.\d+$/);
  }
});
