import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appDir } from './fixture/places';
import { NEVER_AT_START, START_BUDGET } from './startBudget';

const assets = join(appDir, 'out/renderer/assets');
const files = readdirSync(assets);

/** The one file of this name, whatever its hash. */
function fileOf(name: string): string {
  const found = files.filter((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
  expect(found, name).toHaveLength(1);
  return found[0]!;
}

const IMPORT =
  /(?:^|[;}\n])(?:import|export)\s*(?:[\w$*{},\s]+?from\s*)?["'`]\.\/([^"'`]+\.js)["'`]/g;

/** A file and all that it imports at once, directly or through others. */
function readWith(...first: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...first];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(join(assets, file), 'utf8');
    open.push(...[...text.matchAll(IMPORT)].map(([, imported]) => imported!));
  }
  return found;
}

const bytesOf = (read: ReadonlySet<string>): number =>
  [...read].reduce((sum, file) => sum + readFileSync(join(assets, file)).byteLength, 0);

/** The sources that went into some files, by their maps. */
const sourcesOf = (read: ReadonlySet<string>): readonly string[] =>
  [...read]
    .filter((file) => files.includes(`${file}.map`))
    .flatMap((file) => {
      const { sources } = JSON.parse(readFileSync(join(assets, `${file}.map`), 'utf8')) as {
        readonly sources: readonly string[];
      };
      return sources;
    });

const entry = readWith(fileOf('index'));
const program = readWith(...entry, fileOf('program'));
const today = readWith(...program, fileOf('TodayPlace'));

test('what the start reads stays within its budget', () => {
  // Fewer bytes than this would mean that the files were not followed.
  expect(bytesOf(program)).toBeGreaterThan(500_000);
  expect(sourcesOf(program).filter((path) => path.endsWith('app/Frame.tsx'))).toHaveLength(1);
  expect(bytesOf(entry)).toBeLessThan(START_BUDGET.entry);
  expect(bytesOf(program)).toBeLessThan(START_BUDGET.program);
  expect(bytesOf(today)).toBeLessThan(START_BUDGET.today);
});

test('the program holds nothing that is only needed later', () => {
  const sources = sourcesOf(program);
  for (const part of NEVER_AT_START) {
    expect(sources.filter((path) => path.includes(part))).toEqual([]);
    // A name that no file of the build has would forbid nothing.
    expect(
      files.some((file) => file.endsWith('.js.map') && holds(file, part)),
      part,
    ).toBe(true);
  }
});

const holds = (map: string, part: string): boolean =>
  (
    JSON.parse(readFileSync(join(assets, map), 'utf8')) as { readonly sources: string[] }
  ).sources.some((path) => path.includes(part));

test("the customer's screen is read without the program and without its data", () => {
  const [start, ...others] = files.filter(
    (file) => file.endsWith('.js.map') && holds(file, 'app/customer/main.tsx'),
  );
  expect(others).toEqual([]);
  const sources = sourcesOf(readWith(start!.replace(/\.map$/, '')));
  // A start that was not followed would hold nothing at all.
  expect(sources.some((path) => path.endsWith('counter/CustomerFace.tsx'))).toBe(true);
  for (const part of ['node_modules/dexie/', 'renderer/data/', 'app/Frame.tsx', 'app/boot.ts']) {
    expect(sources.filter((path) => path.includes(part))).toEqual([]);
    expect(
      files.some((file) => file.endsWith('.js.map') && holds(file, part)),
      part,
    ).toBe(true);
  }
});

test('no language is part of the program: each lies in a file of its own', () => {
  const locales = join(import.meta.dirname, '../../resources/locales');
  for (const language of readdirSync(locales)) {
    const { missing } = JSON.parse(
      readFileSync(join(locales, language, 'errors.json'), 'utf8'),
    ) as {
      readonly missing: { readonly title: string };
    };
    const speaking = files.filter(
      (file) =>
        file.endsWith('.js') && readFileSync(join(assets, file), 'utf8').includes(missing.title),
    );
    expect(speaking, language).toHaveLength(1);
    // … and comes without the program, for the customer's screen.
    expect(readWith(speaking[0]!).has(fileOf('program')), language).toBe(false);
    expect(today.has(speaking[0]!), language).toBe(false);
  }
});
