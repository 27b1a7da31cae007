// Feeds every reader of the program with files that nobody would make: `npm run fuzz`, 200,000 cases.
//   --cases 5000   how many          --seed 7       which (the same seed makes the same cases)
//   --only csv,xlsx  which readers   --file x.bin   reads one file again, with --only
// A case fails when a reader throws, takes more than two seconds of a processor, needs more than 768 MB, answers with
// something that is neither result nor refusal, half-applies, or changes a prototype. What fails is made smaller and kept.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { bundleForNode } from './bundle.mjs';
import { root } from './prepare.mjs';

const LIMIT_CPU_MS = 2_000;
const LIMIT_WALL_MS = 120_000;
const LIMIT_MEGABYTES = 768;
const LOOK_MS = 100;
/** Cases of one thread, so that what one of them leaves behind does not add up. */
const PORTION = 5_000;
const MOST_FAILURES = 50;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    from: { type: 'string', default: '0' },
    file: { type: 'string' },
  },
});
const [cases, seed, begin] = [values.cases, values.seed, values.from].map(Number);
if (![cases, seed, begin].every(Number.isSafeInteger)) {
  console.error('--cases, --seed and --from are whole numbers.');
  process.exit(2);
}
const only = values.only.split(',').filter(Boolean);
const kept = join(root, 'fuzz-failures');
const made = mkdtempSync(join(tmpdir(), 'regulars-fuzz-'));
const bytes = values.file === undefined ? null : new Uint8Array(readFileSync(values.file));

let slowest = { at: -1, cpu: 0 };
const counts = {};
const failures = [];

try {
  await bundleForNode('test/fuzz/worker.ts', made, 'worker.mjs');
  const started = Date.now();
  const end = bytes === null ? begin + cases : begin + 1;
  for (let from = begin; from < end && failures.length < MOST_FAILURES;) {
    from = await portion(from, Math.min(end, from + PORTION));
    const share = Math.floor(((from - begin) / (end - begin)) * 100);
    console.log(
      `${share} %, ${from - begin} cases, ${failures.length} failed, ${Math.round((Date.now() - started) / 1000)} s`,
    );
  }
  console.log(
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  );
  console.log(
    `Seed ${seed}: ${failures.length} failed. The longest case took ${slowest.cpu} ms of a processor (case ${slowest.at}).`,
  );
} finally {
  rmSync(made, { recursive: true, force: true });
}
process.exit(failures.length === 0 ? 0 : 1);

/** Runs the cases in a thread; answers with the number of the case to go on with. */
function portion(from, to) {
  const running = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
  const worker = threadFor({ from, to, running });
  return new Promise((resolve) => {
    let known = -1;
    let since = { cpu: cpuMs(), wall: Date.now() };
    const finish = (next) => {
      clearInterval(watch);
      void worker.terminate();
      resolve(next);
    };
    const watch = setInterval(() => {
      const at = Atomics.load(running, 0);
      const [cpu, wall] = [cpuMs() - since.cpu, Date.now() - since.wall];
      if (at !== known || at < 0) {
        known = at;
        since = { cpu: cpuMs(), wall: Date.now() };
        return;
      }
      if (cpu > slowest.cpu) slowest = { at, cpu };
      if (cpu < LIMIT_CPU_MS && wall < LIMIT_WALL_MS) return;
      void failed(at, `did not end within ${LIMIT_CPU_MS} ms`).then(() => finish(at + 1));
      clearInterval(watch);
    }, LOOK_MS);
    worker.on('message', (told) => {
      if (told.kind === 'failed') keep(told.at, told.target, told.stack, told.bytes);
      if (told.kind !== 'done') return;
      for (const [name, count] of Object.entries(told.counts)) {
        counts[name] = (counts[name] ?? 0) + count;
      }
      finish(to);
    });
    worker.on('error', (fault) => {
      const at = Atomics.load(running, 0);
      clearInterval(watch);
      // Before the first case: the readers themselves do not begin.
      if (at < 0) throw fault;
      void failed(at, fault.stack ?? String(fault)).then(() => finish(at + 1));
    });
  });
}

function threadFor({ from, to, running, isDry = false }) {
  return new Worker(join(made, 'worker.mjs'), {
    workerData: {
      ...{ fixtures: join(root, 'test', 'fixtures'), seed, from, to, only, isDry, bytes },
      running: running.buffer,
    },
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MEGABYTES },
  });
}

/** A thread that ended or was ended left no bytes behind: they are drawn again. */
function failed(at, why) {
  const running = new Int32Array(new SharedArrayBuffer(4));
  const worker = threadFor({ from: at, to: at + 1, running, isDry: true });
  return new Promise((resolve) => {
    worker.on('message', (told) => {
      if (told.kind !== 'drawn') return;
      keep(at, told.target, why, told.bytes);
      resolve();
    });
    worker.on('error', () => {
      keep(at, 'unknown', why, new Uint8Array());
      resolve();
    });
  });
}

function keep(at, target, why, found) {
  const name = `${target}-${seed}-${at}.bin`;
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, name), found);
  failures.push(name);
  console.error(
    `Case ${at}, ${target}: ${why}\n  kept as fuzz-failures/${name} (${found.length} bytes)`,
  );
}

/** Time of processors that this process has used, in milliseconds; the watching itself takes next to none. */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
}
