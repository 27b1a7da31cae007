import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The import aliases of `tsconfig.base.json`, for the bundler and the test runner. */
export const aliases = {
  '@shared': at('./src/shared'),
  '@formats': at('./src/formats'),
  '@renderer': at('./src/renderer'),
  '@locales': at('./resources/locales'),
  '@resources': at('./resources'),
  '@test': at('./test'),
};
