import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lookAtBuild } from '../../scripts/packedFiles.mjs';
import { licencesOf } from '../../vite.licences.ts';
import { appDir } from './fixture/places';

const project = join(import.meta.dirname, '../..');

test('an installer of this build would hold all that the program needs and nothing else', () => {
  const { files, faults } = lookAtBuild(project, appDir);
  // Fewer would mean that the build was not looked through.
  expect(files.length).toBeGreaterThan(300);
  expect(faults).toEqual([]);
});

test('the program says the licence of every package that is in it', () => {
  const maps = readdirSync(join(appDir, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js.map') || path.endsWith('.cjs.map'))
    .map((path) => readFileSync(join(appDir, 'out', path), 'utf8'));
  const built = new Set(
    maps
      .flatMap((text) => (JSON.parse(text) as { readonly sources: readonly string[] }).sources)
      .flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  );
  expect(built).toContain('react-dom');
  const told = licencesOf(project)
    .filter(({ text }) => text !== '')
    .flatMap(({ packages }) => packages.map((name) => name.split(' ')[0]!));
  expect([...built].filter((name) => !told.includes(name))).toEqual([]);
});
