import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from './target';
import { ageTargets } from './targets/age';
import { backupTargets } from './targets/backups';
import { CALENDAR_TARGETS } from './targets/calendars';
import { importTargets } from './targets/imports';
import { JSON_TARGETS } from './targets/json';
import { LOG_TARGETS } from './targets/log';
import { TYPED_TARGETS } from './targets/typed';

/** Every reader of the program, with the files of `test/fixtures` to begin with. */
export function allTargets(fixtures: string): readonly Target[] {
  const read = (...path: readonly string[]): Uint8Array =>
    new Uint8Array(readFileSync(join(fixtures, ...path)));
  const all = (folder: string, ending: RegExp): readonly Uint8Array[] =>
    readdirSync(join(fixtures, folder))
      .filter((name) => ending.test(name))
      .sort()
      .map((name) => read(folder, name));
  const sealed = ['toKey.age', 'toKeyArmoured.age', 'toTwoKeys.age', 'toAnotherKey.age'];
  const others = ['passphrase.age', 'schema-1.regulars.age'];
  return [
    ...importTargets({
      cards: all('vcard', /\.vcf$/),
      tables: all('import', /\.[ct]sv$/),
      book: read('import', 'customers.xlsx'),
    }),
    ...CALENDAR_TARGETS,
    ...backupTargets(all('backups', /\.regulars$/)),
    ...LOG_TARGETS,
    ...ageTargets(
      [...sealed, ...others].map((name) => read('age', name)),
      new TextDecoder().decode(read('age', 'key.txt')),
    ),
    ...JSON_TARGETS,
    ...TYPED_TARGETS,
  ];
}
