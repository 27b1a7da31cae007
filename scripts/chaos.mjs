// Ends the processes of the built app at random moments, or cuts its disk off, and looks whether anything confirmed is
// lost. Exit code 1 if anything is. Tables go to the screen and as JSON into chaos-results/.
//   npm run chaos -- [kill|powerCut|diskFull|corruption] [--rounds 300] [--acts 30000] [--minutes 60]
//                    [--only imports,migration] [--seed 7] [-t name]
// `--minutes` ends the rounds before all of them are done; the table says how many there were.
import { parseArgs } from 'node:util';
import { runEndToEnd } from './runEndToEnd.mjs';

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string' },
    acts: { type: 'string' },
    minutes: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string' },
    test: { type: 'string', short: 't' },
  },
  allowPositionals: true,
});
for (const name of ['rounds', 'acts', 'minutes', 'only', 'seed']) {
  if (values[name] !== undefined) process.env[`CHAOS_${name.toUpperCase()}`] = values[name];
}
process.argv = [
  ...process.argv.slice(0, 2),
  ...positionals,
  ...(values.test === undefined ? [] : ['-t', values.test]),
];

await runEndToEnd('test/chaos/**/*.chaos.ts');
