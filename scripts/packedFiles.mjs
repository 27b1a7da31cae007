// What an installer holds: the files that the packing rules choose, and what is wrong with them. `node
// scripts/packedFiles.mjs` says it of the built app, scripts/package.mjs of what was packed in truth.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Minimatch } from 'minimatch';
import { root } from './prepare.mjs';

const DOT = { dot: true };

/** Files without which the program does not start, or may not be passed on. */
const NEEDED = [
  'package.json',
  'LICENSE',
  'NOTICE',
  'resources/icon.png',
  'resources/calendar/LICENSE.md',
  'out/main/index.js',
  'out/main/sealing.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

/** The kinds of files that a build is made of; all others are there by mistake. */
const BUILT = /^out\/(?:main|preload|renderer)\/.*\.(?:js|cjs|css|html|ico|png|svg|woff2)$/;

/** Which sources a build holds as text: each must be found in a file of the window. */
const HELD = [
  { folder: 'resources/locales', path: (name) => `resources/locales/${name}/app.json` },
  { folder: 'resources/guide', path: (name) => `resources/guide/${name}` },
];

/** The `files` of the builder's configuration. */
export function packPatterns(configuration) {
  const lines = configuration.split('\n');
  const first = lines.indexOf('files:') + 1;
  if (first === 0) throw new Error('The configuration has no files.');
  const patterns = [];
  for (const line of lines.slice(first)) {
    if (/^\S/.test(line)) break;
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const [, quoted, plain] = /^ {2}- (?:'([^']+)'|([^\s'"#{[&*!|>%@`]\S*))$/.exec(line) ?? [];
    const pattern = quoted ?? plain;
    if (pattern === undefined) throw new Error(`Not a pattern that can be read: ${line}`);
    patterns.push(pattern);
  }
  return patterns;
}

/** What the builder leaves out by itself, as far as it could meet one of ours. Source: app-builder-lib, fileMatcher.ts. */
const LEFT_OUT = ['!**/node_modules/**', '!resources{,/**/*}', '!dist{,/**/*}'];
const NEVER = ['!**/*.d.ts', '!**/._*', '!**/.DS_Store', '!**/thumbs.db'];

/** The same choice as the builder makes: patterns in their order, each adding or taking away. */
function matchers(patterns) {
  const own = patterns.includes('package.json') ? patterns : [...patterns, 'package.json'];
  const from = own.findLastIndex((pattern) => pattern.startsWith('**/')) + 1;
  return [...own.toSpliced(from, 0, ...LEFT_OUT), ...NEVER].flatMap((pattern) => {
    const one = new Minimatch(pattern, DOT);
    // A name without an ending may be a folder's.
    return pattern.includes('.') || one.hasMagic()
      ? [one]
      : [one, new Minimatch(`${pattern}/**/*`, DOT)];
  });
}

const isChosen = (all, path, isFolder) =>
  all.reduce(
    (isIn, one) => (isIn === one.negate ? one.match(path, isFolder && !one.negate) : isIn),
    false,
  );

/** What the patterns choose of a folder, as sorted paths with slashes. */
export function chosenFiles(folder, patterns) {
  const all = matchers(patterns);
  const walk = (path) =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      const below = posix.join(path, entry.name);
      const isFolder = statSync(join(folder, below)).isDirectory();
      if (!isChosen(all, below, isFolder)) return [];
      return isFolder ? walk(below) : [below];
    });
  return walk('').sort();
}

const NAME = /["'`]((?:\.{1,2}\/|\/?assets\/)[\w./~-]+\.(?:js|cjs|css|png|svg|woff2))["'`]/g;
const LINK = /\b(?:src|href)="([^"#:]+)"/g;
const URL_OF = /url\(["']?([^"')#:]+)["']?\)/g;
// At the beginning of a line or behind another statement: an example in a comment stands behind its star.
const IMPORT = /(?:^|[;}])[ \t]*(?:import|export)\s*(?:[\w$*{},\s]+?from\s*)?["']([^"'\n]+)["']/gm;
const REQUIRE = /\b(?:require|import)\(\s*["'`]([^"'`\n]+)["'`]\s*\)/g;

const RENDERER = 'out/renderer';

/** The files of the build that a file names. Names of sources, which lead out of it, are keys and no files. */
export function namedFiles(path, text) {
  const pattern = path.endsWith('.html') ? LINK : path.endsWith('.css') ? URL_OF : NAME;
  return [...text.matchAll(pattern)]
    .map(([, name]) =>
      /^\/?assets\//.test(name) || name.startsWith('/')
        ? posix.join(RENDERER, name)
        : posix.join(posix.dirname(path), name),
    )
    .filter((named) => named.startsWith('out/'));
}

/** The packages that a file asks for at run time; those that come with Node and Electron are none. */
export function askedPackages(text) {
  return [...text.matchAll(IMPORT), ...text.matchAll(REQUIRE)]
    .map(([, name]) => name)
    .filter((name) => !/^[./]/.test(name) && !/^node:/.test(name))
    .filter((name) => name !== 'electron' && !builtinModules.includes(name));
}

/**
 * What is wrong with packed files, in sentences; none if the program has what it needs and nothing else.
 *
 * @param files - Their paths.
 * @param read - The text of one of them.
 * @param held - Sentences that must stand in the window's files, with what they are from.
 */
export function packFaults(files, read, held = []) {
  const packed = new Set(files);
  const faults = NEEDED.filter((path) => !packed.has(path)).map((path) => `${path} is missing.`);
  for (const path of files) {
    if (!NEEDED.includes(path) && !BUILT.test(path)) faults.push(`${path} does not belong here.`);
  }
  const texts = new Map(
    files.filter((path) => /\.(?:js|cjs|css|html)$/.test(path)).map((path) => [path, read(path)]),
  );
  for (const [path, text] of texts) {
    for (const named of new Set(namedFiles(path, text))) {
      if (!packed.has(named)) faults.push(`${path} names ${named}, which is missing.`);
    }
    if (path.startsWith(RENDERER)) continue;
    for (const name of new Set(askedPackages(text))) {
      faults.push(`${path} asks for the package ${name}; none is packed.`);
    }
  }
  const scripts = [...texts]
    .filter(([path]) => path.startsWith(RENDERER) && path.endsWith('.js'))
    .map(([, text]) => text);
  for (const { path, sentence } of held) {
    if (!scripts.some((text) => text.includes(sentence))) faults.push(`${path} is not in it.`);
  }
  return faults;
}

/** A sentence of every catalogue and every guide, by which it is found in the build. */
export function heldSentences(folder) {
  return HELD.flatMap(({ folder: where, path }) =>
    readdirSync(join(folder, where)).map((name) => {
      const from = path(name);
      const text = readFileSync(join(folder, from), 'utf8');
      // Nothing that a bundler would write in another way.
      const plain = text.match(/[^"'`\\\n{}$*#<>[\]]{8,}/g) ?? [];
      const sentence = plain.sort((one, other) => other.length - one.length)[0];
      if (sentence === undefined) throw new Error(`${from} has no sentence.`);
      return { path: from, sentence: sentence.trim() };
    }),
  );
}

/** What would be packed of the project with a build in `built`, and what is wrong with it. */
export function lookAtBuild(project, built) {
  const patterns = packPatterns(readFileSync(join(project, 'electron-builder.yml'), 'utf8'));
  const isBuilt = (path) => path.startsWith('out/');
  const files = [
    ...chosenFiles(project, patterns).filter((path) => !isBuilt(path)),
    ...chosenFiles(built, patterns).filter(isBuilt),
  ];
  const read = (path) => readFileSync(join(isBuilt(path) ? built : project, path), 'utf8');
  return { files, faults: packFaults(files, read, heldSentences(project)) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, faults } = lookAtBuild(root, root);
  for (const path of files) console.log(path);
  for (const fault of faults) console.error(fault);
  console.log(`${files.length} files would be packed.`);
  process.exit(faults.length > 0 ? 1 : 0);
}
