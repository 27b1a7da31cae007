// Runs test files that need the built app, and says in the last line how many passed and failed.
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

/** Ends this process: 0 if all passed, 1 if one failed or none ran. */
export async function runEndToEnd(include) {
  const { values, positionals: filters } = parseArgs({
    options: { test: { type: 'string', short: 't' } },
    allowPositionals: true,
  });
  const vitest = await startVitest('test', filters, {
    config: 'vitest.e2e.config.ts',
    include: [include],
    run: true,
    watch: false,
    reporters: ['verbose'],
    ...(values.test === undefined ? {} : { testNamePattern: values.test }),
  });
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state) => tests.filter((test) => test.result().state === state).length;
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const failed = count('failed') + broken + vitest.state.getUnhandledErrors().length;
  const passed = count('passed');
  const second = tests.filter((test) => test.diagnostic()?.flaky);
  await vitest.close();

  console.log(`Run in ${hostName()}.`);
  for (const test of second) {
    console.log(`Passed only when tried again: ${test.module.relativeModuleId} > ${test.name}`);
  }
  console.log(
    `${passed} passed, ${failed} failed, ${second.length} of the passed when tried again`,
  );
  if (passed === 0) console.error('No test ran.');
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

/** Which host the tests took; the run's set-up notes it. */
function hostName() {
  switch (process.env.E2E_HOST_USED) {
    case 'electron':
      return 'Electron';
    case 'chromium':
      return 'the Chromium host (Electron is not installed, or E2E_HOST=chromium)';
    default:
      return 'nothing: the run was not set up';
  }
}
