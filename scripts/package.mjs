// Makes the installer for this operating system in dist/. Needs Node 22.12 or newer and the network: the builder is
// fetched for the occasion, at a fixed version, and not kept among the dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAsar } from './asar.mjs';
import { fuseFaults } from './fuses.mjs';
import { builderArguments, SUMS, writeSums } from './installers.mjs';
import { heldSentences, lookAtBuild, packFaults } from './packedFiles.mjs';
import { prepare, root, stop } from './prepare.mjs';

const BUILDER = 'electron-builder@26.17.0';

/** What the builder runs on. */
const LEAST_NODE = [22, 12];

prepare(LEAST_NODE);
complain('The package would be faulty', lookAtBuild(root, root).faults);
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
    ...builderArguments(process.platform, process.env),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
);
if (status !== 0) stop('The package could not be made: see above.');

// Read back from what was packed: a switch that the builder left out would open a door without a word.
const programs = packedPaths(join(root, 'dist'), programIn);
if (programs.length === 0)
  stop('The packed program was not found: its switches cannot be checked.');
for (const program of programs) {
  const faults = fuseFaults(readFileSync(program));
  if (faults.length > 0) stop(`${program}: ${faults.join(' ')}`);
  console.log(`${program}: all switches are as they must be.`);
}

// And what the program is made of: the rules that chose the files are the builder's to read.
const archives = packedPaths(join(root, 'dist'), archiveIn);
if (archives.length === 0) stop('The packed files were not found: they cannot be checked.');
for (const archive of archives) {
  const { files, read } = readAsar(readFileSync(archive));
  const faults = packFaults(files, (path) => read(path).toString('utf8'), heldSentences(root));
  complain(archive, faults);
  console.log(`${archive}: ${files.length} files, all that the program needs and nothing else.`);
}

const installers = writeSums(join(root, 'dist'));
if (installers.length > 0) console.log(`${installers.join(', ')}: checksums in dist/${SUMS}.`);

function complain(what, faults) {
  if (faults.length > 0) stop(`${what}:\n${faults.join('\n')}`);
}

/** Where the builder leaves what it packs, before it becomes an installer. */
function packedPaths(dist, below) {
  return readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => below(join(dist, name)))
    .filter((path) => existsSync(path));
}

function programIn(folder) {
  const inMac = ['Regulars.app', 'Contents', 'Frameworks', 'Electron Framework.framework'];
  return [
    join(folder, 'Regulars.exe'),
    join(folder, 'regulars'),
    join(folder, ...inMac, 'Versions', 'A', 'Electron Framework'),
  ];
}

function archiveIn(folder) {
  return [
    join(folder, 'resources', 'app.asar'),
    join(folder, 'Regulars.app', 'Contents', 'Resources', 'app.asar'),
  ];
}
