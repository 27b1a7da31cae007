import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { aliases } from './vite.aliases.ts';

export default defineConfig({
  main: {
    resolve: { alias: aliases },
    build: {
      // Everything but electron is bundled, so that the package ships no node_modules.
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: { input: { index: resolve('src/main/index.ts') } },
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
    plugins: [react()],
    resolve: { alias: aliases },
    worker: { format: 'es' },
    build: {
      sourcemap: true,
      minify: true,
      // Fonts stay files: `font-src 'self'` refuses data URLs.
      assetsInlineLimit: 0,
      // Nothing is fetched over a network: one larger file opens as quickly as three small ones.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
});
