import { defineConfig } from 'vitest/config';
import { aliases } from './vite.aliases.ts';

const MINUTE_MS = 60_000;

/** End-to-end tests: the built bundles in Electron or in the Chromium host. `npm run e2e` starts them. */
export default defineConfig({
  resolve: { alias: aliases },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/fixture/globalSetup.ts'],
    pool: 'forks',
    // Each test starts a browser; more at once only make one another wait.
    maxWorkers: 2,
    // A whole browser beside other work: one that fails is tried again on a new computer, and the last lines name it.
    retry: 2,
    testTimeout: 4 * MINUTE_MS,
    hookTimeout: MINUTE_MS,
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
});
