// Makes the installer for this operating system in dist/. Needs Node 22.12 or newer and the network: the builder is
// fetched for the occasion, at a fixed version, and not kept among the dependencies.
import { spawnSync } from 'node:child_process';
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
