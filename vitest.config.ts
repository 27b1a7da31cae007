import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { aliases } from './vite.aliases.ts';
import { licences } from './vite.licences.ts';

const setupFiles = ['test/support/setup.ts'];

export default defineConfig({
  plugins: [react(), licences(import.meta.dirname)],
  resolve: { alias: aliases },
  test: {
    // Slow is not wrong: a busy machine must not fail a test. What hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A test ends when it has seen what it asked for, and its database closes under whatever its screen still reads.
    // Nothing waits for that reading, so there is nobody to tell.
    onUnhandledError: (fault) => fault.name !== 'DatabaseClosedError',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{unit,property,data,i18n,host}/**/*.test.ts'],
          setupFiles,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['test/ui/**/*.test.tsx'],
          // Screens wait for what appears, which a machine that stands still for seconds can spoil. The report names
          // what needed a second try.
          retry: 1,
          setupFiles,
        },
      },
    ],
  },
});
