// Checks every TypeScript program of the project, with the native compiler.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../node_modules/tsc7/bin/tsc', import.meta.url));
const all = ['shared', 'formats', 'node', 'web', 'test'];
const wanted = process.argv.slice(2);

const failed = (wanted.length > 0 ? wanted : all).filter((name) => {
  const { status } = spawnSync(process.execPath, [tsc, '-p', `tsconfig.${name}.json`], {
    stdio: 'inherit',
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Types do not fit in: ${failed.join(', ')}`);
  process.exit(1);
}
