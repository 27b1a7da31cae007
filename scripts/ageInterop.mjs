// Seals with ours and opens with the standard `age` command, and back, for keys. For passphrases age asks at a terminal only:
// `script` (util-linux) lends it one. Usage: node scripts/ageInterop.mjs; ends with 1 if anything differs, with 2 if a command is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './bundle.mjs';

const PASSPHRASE = 'jasmine lantern window nineteen';
/** Around the 64 KiB in which age works, and one that is many of them. */
const SIZES = [0, 1, 65_535, 65_536, 65_537, 3_000_000];

for (const command of ['age', 'age-keygen', 'script']) {
  if (spawnSync(command, ['--version']).error !== undefined) {
    console.error(`The command ${command} is not installed`);
    process.exit(2);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'age-interop-'));
const at = (name) => join(folder, name);
let failed = 0;
const check = (what, isRight) => {
  if (!isRight) failed += 1;
  console.log(`${isRight ? 'same    ' : 'DIFFERS '} ${what}`);
};

/** Runs age with a terminal whose owner types the passphrase, once or twice. */
function withTerminal(words, times) {
  const command = words.map((word) => `'${word}'`).join(' ');
  const input = `${PASSPHRASE}\n`.repeat(times);
  return (
    spawnSync('script', ['-qec', command, '/dev/null'], { input, timeout: 60_000 }).status === 0
  );
}

try {
  await bundleForNode('test/support/ageDoor.ts', folder, 'door.mjs');
  const { createKeyPair, openBytes, sealBytes } = await import(pathToFileURL(at('door.mjs')).href);

  const own = await createKeyPair();
  writeFileSync(at('own.txt'), `${own.identity}\n`);
  execFileSync('age-keygen', ['-o', at('theirs.txt')], { stdio: 'ignore' });
  const [identity] = /AGE-SECRET-KEY-1\w+/.exec(readFileSync(at('theirs.txt'), 'utf8'));
  const recipient = execFileSync('age-keygen', ['-y', at('theirs.txt')], {
    encoding: 'utf8',
  }).trim();
  check(
    'the public key of our secret one',
    execFileSync('age-keygen', ['-y', at('own.txt')], { encoding: 'utf8' }).trim() ===
      own.recipient,
  );

  for (const size of SIZES) {
    const plain = randomBytes(size);
    writeFileSync(at('plain'), plain);
    for (const [whose, to, file] of [
      ['our', own.recipient, 'own.txt'],
      ['their', recipient, 'theirs.txt'],
    ]) {
      writeFileSync(at('sealed'), await sealBytes([plain], { kind: 'recipient', recipient: to }));
      const opened = spawnSync('age', ['-d', '-i', at(file), at('sealed')], { maxBuffer: 1e9 });
      check(
        `${size} bytes sealed by us to ${whose} key, opened by age`,
        opened.status === 0 && plain.equals(opened.stdout),
      );
    }
    for (const [form, options] of [
      ['bytes', []],
      ['text', ['-a']],
    ]) {
      execFileSync('age', [...options, '-r', recipient, '-o', at('foreign'), at('plain')]);
      const opened = await openBytes(readFileSync(at('foreign')), { kind: 'identity', identity });
      check(
        `${size} bytes sealed by age as ${form}, opened by us`,
        opened.ok && plain.equals(opened.value),
      );
    }
  }

  const plain = randomBytes(200_000);
  writeFileSync(at('plain'), plain);
  const key = { kind: 'passphrase', passphrase: PASSPHRASE };
  writeFileSync(at('locked'), await sealBytes([plain], key));
  const isOpened = withTerminal(['age', '-d', '-o', at('unlocked'), at('locked')], 1);
  check(
    'sealed by us with a passphrase, opened by age',
    isOpened && plain.equals(readFileSync(at('unlocked'))),
  );
  const isLocked = withTerminal(['age', '-p', '-o', at('theirLock'), at('plain')], 2);
  const opened = isLocked ? await openBytes(readFileSync(at('theirLock')), key) : { ok: false };
  check('sealed by age with a passphrase, opened by us', opened.ok && plain.equals(opened.value));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? 'Both ways the same' : `${failed} differ`);
process.exit(failed === 0 ? 0 : 1);
