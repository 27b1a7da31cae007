import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  askedPackages,
  chosenFiles,
  heldSentences,
  namedFiles,
  packFaults,
  packPatterns,
} from '../../../scripts/packedFiles.mjs';

const root = join(import.meta.dirname, '../../..');
const patterns = packPatterns(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));

/** A small program that has what it needs. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': '{}',
  LICENSE: '',
  NOTICE: '',
  'resources/icon.png': '',
  'resources/calendar/LICENSE.md': '',
  'out/main/index.js': 'import { app } from "electron";\nimport { join } from "path";\n',
  'out/main/sealing.js': 'import{a}from"./shared-Ab12.js";',
  'out/main/shared-Ab12.js': 'import fs from "node:fs";',
  'out/preload/index.cjs': 'const { contextBridge } = require("electron");',
  'out/renderer/index.html': '<link rel="icon" href="./icon.svg"><script src="./assets/a.js">',
  'out/renderer/icon.svg': '',
  'out/renderer/assets/a.js': 'const b=()=>import("./b.js");f(["assets/b.css"]);"Guten Morgen"',
  'out/renderer/assets/b.js': 'new Worker(new URL("/assets/w.js",import.meta.url))',
  'out/renderer/assets/w.js': '',
  'out/renderer/assets/b.css': '@font-face{src:url(./f.woff2)}',
  'out/renderer/assets/f.woff2': '',
};

const faultsOf = (files: Readonly<Record<string, string>>, sentences: readonly string[] = []) =>
  packFaults(
    Object.keys(files),
    (path) => files[path]!,
    sentences.map((sentence) => ({ path: 'resources/x', sentence })),
  );

describe('the rules of the builder', () => {
  it('are read as they stand, quoted or not', () => {
    expect(
      packPatterns("appId: x\nfiles:\n  - out/**\n  # why\n  - '!out/**/*.map'\nasar: true\n"),
    ).toEqual(['out/**', '!out/**/*.map']);
  });

  it.each(['appId: x\n', 'files:\n  - from: x\n    to: y\n', 'files:\n  - *anchor\n'])(
    'are not guessed at: %j',
    (configuration) => {
      expect(() => packPatterns(configuration)).toThrow();
    },
  );

  it('choose the build and the licences, and no source, map, test or package', () => {
    const folder = mkdtempSync(join(tmpdir(), 'packed-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const extra = [
      '.env',
      'src/main/index.ts',
      'test/unit/a.test.ts',
      'screenshots/today.png',
      'dist/regulars.AppImage',
      'node_modules/react/index.js',
      'out/main/node_modules/x/index.js',
      'out/main/index.js.map',
      'out/renderer/assets/a.js.map',
      'out/renderer/.DS_Store',
      'out/support/regulars.mjs',
      'resources/icon.ico',
      'resources/locales/en/app.json',
    ];
    for (const path of [...Object.keys(SOUND), ...extra]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
    expect(chosenFiles(folder, patterns)).toEqual(Object.keys(SOUND).sort());
  });

  it('choose in their order, as the builder does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'packed-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const path of [
      'a/b.js',
      'a/c.js',
      'node_modules/x.js',
      'resources/y.png',
      'package.json',
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
    expect(chosenFiles(folder, ['a/**', '!a/*.js', 'a/c.js'])).toEqual(['a/c.js', 'package.json']);
    expect(chosenFiles(folder, ['a', '!a/c.js'])).toEqual(['a/b.js', 'package.json']);
    // Everything is everything but what the builder keeps for itself.
    expect(chosenFiles(folder, ['**/*'])).toEqual(['a/b.js', 'a/c.js', 'package.json']);
    expect(chosenFiles(folder, ['**/*', 'resources/*.png'])).toContain('resources/y.png');
  });
});

describe('what is packed', () => {
  it('is sound where everything is there and nothing else', () => {
    expect(faultsOf(SOUND, ['Guten Morgen'])).toEqual([]);
  });

  it.each(Object.keys(SOUND))('is faulty without %s', (path) => {
    const files = Object.entries(SOUND).filter(([other]) => other !== path);
    expect(faultsOf(Object.fromEntries(files)).join()).toContain(path);
  });

  it.each([
    '.env',
    'src/main/index.ts',
    'node_modules/react/index.js',
    'test/unit/a.test.ts',
    'screenshots/today.png',
    'out/main/index.js.map',
    'out/main/index.ts',
    'out/support/regulars.js',
    'out/renderer/notes.md',
  ])('is faulty with %s', (path) => {
    expect(faultsOf({ ...SOUND, [path]: '' })).toEqual([`${path} does not belong here.`]);
  });

  it('is faulty where the program asks for a package, or a catalogue was left out', () => {
    const asking = { ...SOUND, 'out/preload/index.cjs': 'const a = require("dexie");' };
    expect(faultsOf(asking)).toEqual([
      'out/preload/index.cjs asks for the package dexie; none is packed.',
    ]);
    expect(faultsOf(SOUND, ['Bonjour'])).toEqual(['resources/x is not in it.']);
  });
});

it.each([
  ['import{a}from"dexie";import"./b.js"', ['dexie']],
  [
    'import fs from "node:fs";\nimport path from "path";\nimport x from "@noble/hashes"',
    ['@noble/hashes'],
  ],
  ['const a=await import("age-encryption")', ['age-encryption']],
  ['/**\n * import { sha256 } from "@noble/hashes/sha2.js";\n */', []],
  ['const text="an import of people from a file"', []],
])('asks for packages: %s', (text, packages) => {
  expect(askedPackages(text)).toEqual(packages);
});

it.each([
  ['out/renderer/assets/a.js', 'f({"../../../../resources/x/de.json":1})', []],
  ['out/main/index.js', 'import("./c.js")', ['out/main/c.js']],
  ['out/main/index.js', 'join(d,"../preload/index.cjs")', ['out/preload/index.cjs']],
  [
    'out/renderer/assets/a.css',
    'url(#x) url("data:a") url(/assets/f.woff2)',
    ['out/renderer/assets/f.woff2'],
  ],
  [
    'out/renderer/index.html',
    '<a href="https://x.y/z.js"><img src="/icon.svg">',
    ['out/renderer/icon.svg'],
  ],
])('%s names files: %s', (path, text, files) => {
  expect(namedFiles(path, text)).toEqual(files);
});

it('knows a sentence of every language and of every guide', () => {
  const held = heldSentences(root);
  expect(held.map(({ path }) => path)).toContain('resources/locales/pt-BR/app.json');
  expect(held.map(({ path }) => path)).toContain('resources/guide/de.md');
  expect(Math.min(...held.map(({ sentence }) => sentence.length))).toBeGreaterThan(8);
});
