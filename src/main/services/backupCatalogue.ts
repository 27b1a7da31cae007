import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  NO_CATALOGUE,
  readCatalogue,
  type Catalogue,
  type CatalogueFile,
} from '@shared/domain/backups/keeping/catalogue';
import { writeAtomically } from '../atomicFile';

/**
 * Opens the catalogue of backups in a file of the profile. A disk that refuses to take it is told to `onFault`; the
 * values hold until the app ends.
 */
export function openCatalogue(file: string, onFault: (fault: unknown) => void): CatalogueFile {
  let last: Promise<Catalogue> = readFile(file, 'utf8').then(readCatalogue, () => NO_CATALOGUE);
  return {
    get: () => last,
    change: (change) => {
      last = last.then(async (before) => {
        const after = change(before);
        if (after === before) return before;
        try {
          await mkdir(dirname(file), { recursive: true });
          await writeAtomically(file, new TextEncoder().encode(`${JSON.stringify(after)}\n`));
        } catch (fault) {
          onFault(fault);
        }
        return after;
      });
      return last;
    },
  };
}
