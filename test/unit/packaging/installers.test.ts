import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { builderArguments, INSTALLERS, SUMS, writeSums } from '../../../scripts/installers.mjs';

it('a package for Debian is made where somebody answers for it', () => {
  const both = { DEB_MAINTAINER: 'A Shop <shop@example.org>', DEB_HOMEPAGE: 'https://example.org' };
  expect(builderArguments('linux', both)).toEqual([
    '--linux',
    'AppImage',
    'deb',
    '-c.deb.maintainer=A Shop <shop@example.org>',
    '-c.extraMetadata.homepage=https://example.org',
  ]);
  expect(builderArguments('linux', { ...both, DEB_MAINTAINER: '' })).toEqual([]);
  expect(builderArguments('linux', { DEB_MAINTAINER: both.DEB_MAINTAINER })).toEqual([]);
  expect(builderArguments('win32', both)).toEqual([]);
});

it('every installer gets its checksum, and nothing else does', () => {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  const named = INSTALLERS.map((end) => `Regulars 1.0.0${end}`);
  for (const name of [...named, 'builder-debug.yml', 'Regulars.exe.blockmap']) {
    writeFileSync(join(dist, name), 'abc');
  }
  expect(writeSums(dist)).toEqual([...named].sort());
  // The sum of "abc": FIPS 180-4, example of SHA-256.
  const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(readFileSync(join(dist, SUMS), 'utf8')).toBe(
    [...named]
      .sort()
      .map((name) => `${sum}  ${name}\n`)
      .join(''),
  );
});
