// Runs the end-to-end tests on the built app. `npm run e2e -- note` runs the files whose name has "note" in it,
// `npm run e2e -- -t undo` the tests whose name has "undo" in it.
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

const { values, positionals: filters } = parseArgs({
  options: { test: { type: 'string', short: 't' } },
  allowPositionals: true,
});
const vitest = await startVitest('test', filters, {
  config: 'vitest.e2e.config.ts',
  run: true,
  watch: false,
  reporters: ['verbose'],
  ...(values.test === undefined ? {} : { testNamePattern: values.test }),
});

const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const count = (state) => tests.filter((test) => test.result().state === state).length;
const faults = vitest.state.getUnhandledErrors().length;
const brokenFiles = vitest.state
  .getTestModules()
  .filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
await vitest.close();

const failed = count('failed') + brokenFiles + faults;
const passed = count('passed');
console.log(`End-to-end, in ${process.env.E2E_HOST_USED ?? 'no host'}:`);
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0) console.error('No test ran.');
process.exit(failed > 0 || passed === 0 ? 1 : 0);
