// What every way to start the app needs first: a fitting Node, the installed packages, a current build.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from './isStale.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const LEAST_NODE = [20, 19];

/** Installs and builds if need be; ends this process with a sentence if that is impossible. */
export function prepare(least = LEAST_NODE) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < least[0] || (major === least[0] && minor < least[1])) {
    stop(`This needs Node ${least.join('.')} or newer; here is ${process.versions.node}.`);
  }
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    console.log('The packages are not installed yet; installing them now.');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    run(npm, ['ci'], 'The packages could not be installed: see above, then try npm ci.', true);
  }
  if (isStale(root)) {
    const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    run(
      process.execPath,
      [builder, 'build', '--logLevel', 'warn'],
      'The app could not be built: see above.',
    );
  }
}

function run(program, args, sentence, shell = false) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) stop(sentence);
}

/** Ends this process with a sentence. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
