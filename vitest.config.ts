import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { aliases } from './vite.aliases.ts';

const setupFiles = ['test/support/setup.ts'];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: aliases },
  test: {
    // Slow is not wrong: a busy machine must not fail a test. What hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
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
          setupFiles,
        },
      },
    ],
  },
});
