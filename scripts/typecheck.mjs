// Checks every TypeScript program of the project, with the native compiler.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../node_modules/tsc7/bin/tsc', import.meta.url));
const all = ['shared', 'formats', 'node', 'web', 'test'];
const wanted = process.argv.slice(2);

const failed = (wanted.length > 0 ? wanted : all).filter((name) => {
  // What was found out last time is kept, so that only what changed since is looked at.
  const known = ['--incremental', '--tsBuildInfoFile', `.types/${name}.tsbuildinfo`];
  const program = [tsc, '-p', `tsconfig.${name}.json`, ...known];
  const { status } = spawnSync(process.execPath, program, { stdio: 'inherit' });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Types do not fit in: ${failed.join(', ')}`);
  process.exit(1);
}
