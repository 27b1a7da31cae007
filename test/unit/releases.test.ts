import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELEASES, releasesSince } from '@shared/domain/releases/releases';
import english from '@locales/en/news.json';

const root = join(import.meta.dirname, '../..');
const some = ['1.10.0', '1.2.0', '1.0.0'].map((version) => ({ version, key: version, notes: [] }));

describe('what is new', () => {
  it.each([
    [null, ['1.10.0', '1.2.0', '1.0.0']],
    ['1.0.0', ['1.10.0', '1.2.0']],
    ['1.9.9', ['1.10.0']],
    ['1.10.0', []],
    ['2.0.0', []],
    // What is no version is never older.
    ['yesterday', []],
  ])('after %s', (known, versions) => {
    expect(releasesSince(known, some).map(({ version }) => version)).toEqual(versions);
  });

  it('has words for every release, newest first, and this one among them', () => {
    const words = english as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
    for (const { version, key, notes } of RELEASES) {
      expect(Object.keys(words[key]!), version).toEqual([...notes]);
    }
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(RELEASES.map((release) => release.version)).toContain(version);
  });
});
