// Makes plain JavaScript of TypeScript that runs outside the built app: the host of the tests, the server of the browser edition.
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const alias = {
  '@shared': at('src/shared'),
  '@formats': at('src/formats'),
  '@renderer': at('src/renderer'),
  '@locales': at('resources/locales'),
  '@resources': at('resources'),
};

const shared = { configFile: false, root: at('.'), logLevel: 'warn', resolve: { alias } };

/** One module for Node with everything in it but Node's own modules. */
export async function bundleForNode(entry, outDir, fileName) {
  await build({
    ...shared,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      sourcemap: 'inline',
      rolldownOptions: {
        input: at(entry),
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: fileName },
      },
    },
  });
}

/** One classic script whose exports are the properties of the variable `name`. */
export async function bundleForPage(entry, outDir, fileName, name) {
  await build({
    ...shared,
    build: {
      target: 'es2023',
      minify: false,
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: at(entry), formats: ['iife'], name, fileName: () => fileName },
    },
  });
}
