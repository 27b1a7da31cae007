import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { aliases } from './vite.aliases.ts';
import { licences } from './vite.licences.ts';
import { startFiles } from './vite.startFiles.ts';

const start = startFiles();

export default defineConfig({
  main: {
    resolve: { alias: aliases },
    build: {
      // Everything but electron is bundled, so that the package ships no node_modules.
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          // A process of its own: main starts it by its file.
          sealing: resolve('src/utility/sealing.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias: aliases },
    build: {
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload must be one self-contained CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), start.plugin, licences(import.meta.dirname)],
    resolve: { alias: aliases },
    worker: { format: 'es' },
    build: {
      sourcemap: true,
      minify: true,
      // Fonts stay files: `font-src 'self'` refuses data URLs.
      assetsInlineLimit: 0,
      // One sheet for everything: the order of rules stays the same whatever is opened first.
      cssCodeSplit: false,
      // Nothing is fetched over a network. What the start may weigh is said in test/e2e/startBudget.ts.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: { index: resolve('src/renderer/index.html') },
        output: { codeSplitting: start.codeSplitting },
      },
    },
  },
});
