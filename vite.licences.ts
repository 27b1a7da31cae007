import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Packages under one licence with one text. */
export type LicenceGroup = {
  /** SPDX. */
  readonly licence: string;
  /** Names with versions. */
  readonly packages: readonly string[];
  /** What its makers ask to be passed on; empty where a package brings no text. */
  readonly text: string;
};

type Locked = { readonly version: string; readonly license?: string; readonly dev?: boolean };

const ID = 'virtual:licences';
const TEXT = /^(?:licen[cs]e|copying|notice)/i;

/** What the installed packages say that go into the program: all but those that only build and test it. */
export function licencesOf(root: string): readonly LicenceGroup[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked & { readonly devOptional?: boolean }>>;
  };
  const groups = new Map<string, { licence: string; packages: Set<string>; text: string }>();
  for (const [path, { version, license = '', dev, devOptional }] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    // Types are gone when the program is built.
    if (name === '' || dev === true || devOptional === true || name.startsWith('@types/')) continue;
    const text = textIn(join(root, path));
    const key = `${license}\n${text}`;
    const group = groups.get(key) ?? { licence: license, packages: new Set(), text };
    group.packages.add(`${name} ${version}`);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, packages: [...group.packages] }));
}

function textIn(folder: string): string {
  if (!existsSync(folder)) throw new Error(`${folder} is not installed: run npm ci.`);
  return readdirSync(folder)
    .filter((name) => TEXT.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/** Gives the window whose work is in the program, as the packages and `NOTICE` say when it is built. */
export function licences(root: string): Plugin {
  return {
    name: 'regulars:licences',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
      return [
        `export const notice = ${JSON.stringify(notice)};`,
        `export const groups = ${JSON.stringify(licencesOf(root))};`,
      ].join('\n');
    },
  };
}
