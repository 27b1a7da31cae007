import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type {
  ImportForecast,
  ImportPlace,
  ImportProgress,
  ImportRemote,
  ImportReport,
  OpenedFile,
  WritingWords,
} from '@renderer/data/importing/importApi';
import { createImportService } from '@renderer/data/importing/importService';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { onTestFinished } from 'vitest';

const fixtures = join(import.meta.dirname, '../../fixtures');

/** The bytes of a fixture, such as `import/shop-list.csv`. */
export const fixture = (path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(fixtures, path)));

/** A German shop on 19 March 2026. */
export const PLACE: ImportPlace = { country: 'DE', today: isoDate('2026-03-19') };

export const WORDS: WritingWords = {
  ties: {
    family: 'Family',
    partner: 'Partner',
    friend: 'Friend',
    'works-at': 'Works at',
    'referred-by': 'Came through',
    other: 'Knows',
  },
};

/** A text as the bytes of a file. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** An import into an empty shop of its own, done right here instead of in a worker. */
export async function anImport(data?: TestData): Promise<{
  readonly data: TestData;
  readonly remote: ImportRemote;
  readonly progress: ImportProgress[];
}> {
  const shop = data ?? (await freshRepositories());
  const progress: ImportProgress[] = [];
  const { remote, end } = createImportService({
    db: shop.db,
    repositories: shop,
    clock: shop.clock,
    // Pictures are drawn by browsers only; these are small enough as they are.
    fitPhoto: ({ bytes }) => Promise.resolve({ mediaType: 'image/jpeg', bytes }),
    onProgress: (step) => progress.push(step),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  onTestFinished(end);
  return { data: shop, remote, progress };
}

/** Opens a file and reads all of it. */
export async function looked(
  remote: ImportRemote,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly file: OpenedFile; readonly forecast: ImportForecast }> {
  const file = granted(await remote.open({ name, bytes }, PLACE));
  const forecast = await remote.forecast();
  if (forecast === null) throw new Error('The forecast was overtaken');
  return { file, forecast };
}

/** Brings a file in as it is suggested; every twin is somebody else. */
export async function broughtIn(
  remote: ImportRemote,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ImportReport> {
  await looked(remote, name, bytes);
  await remote.decide('undecided', 'different', null);
  return granted(await remote.write(WORDS));
}
