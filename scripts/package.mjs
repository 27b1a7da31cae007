// Makes the installer for this operating system in dist/. Needs Node 22.12 or newer and the network: the builder is
// fetched for the occasion, at a fixed version, and not kept among the dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuseFaults } from './fuses.mjs';
import { prepare, root, stop } from './prepare.mjs';

const BUILDER = 'electron-builder@26.17.0';

prepare();
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const { status } = spawnSync(
  npx,
  [
    '--yes',
    BUILDER,
    '--config',
    'electron-builder.yml',
    '--publish',
    'never',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
);
if (status !== 0) stop('The package could not be made: see above.');

// Read back from what was packed: a switch that the builder left out would open a door without a word.
const programs = packedPrograms(join(root, 'dist'));
if (programs.length === 0)
  stop('The packed program was not found: its switches cannot be checked.');
for (const program of programs) {
  const faults = fuseFaults(readFileSync(program));
  if (faults.length > 0) stop(`${program}: ${faults.join(' ')}`);
  console.log(`${program}: all switches are as they must be.`);
}

/** Where the builder leaves what it packs, before it becomes an installer. */
function packedPrograms(dist) {
  const inMac = ['Regulars.app', 'Contents', 'Frameworks', 'Electron Framework.framework'];
  return readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [
      join(dist, name, 'Regulars.exe'),
      join(dist, name, 'regulars'),
      join(dist, name, ...inMac, 'Versions', 'A', 'Electron Framework'),
    ])
    .filter((path) => existsSync(path));
}
