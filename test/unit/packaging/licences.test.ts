import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from '@locales/en/settings.json';
import { describe, expect, it } from 'vitest';
import { licencesOf } from '../../../vite.licences.ts';

const root = join(import.meta.dirname, '../../..');
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>;

const groups = licencesOf(root);
const listed = groups.flatMap(({ packages }) => packages);

describe('the licences of what is in the program', () => {
  it('name every package it depends on, in its version, and none that only builds or tests it', () => {
    const wanted = Object.entries(dependencies).map((entry) => entry.join(' '));
    expect(wanted.filter((name) => !listed.includes(name))).toEqual([]);
    const tools = Object.entries(devDependencies).map((entry) => entry.join(' '));
    expect(listed.filter((name) => tools.includes(name))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('come with their texts', () => {
    expect(groups.filter(({ licence }) => licence === '')).toEqual([]);
    // A package without a line of code brings none.
    const bare = groups.filter(({ text }) => text.length < 200).flatMap(({ packages }) => packages);
    expect(bare).toEqual(['client-only 0.0.1']);
    const of = (name: string) => groups.find(({ packages }) => packages.join().includes(name));
    expect(of('vollkorn')?.text).toContain('SIL OPEN FONT LICENSE');
    expect(of('react-dom')?.text).toContain('Permission is hereby granted');
    // Both of its files.
    expect(of('dexie 4')?.text).toMatch(/Apache License[\s\S]+Dexie/);
  });

  it('are found where the notice says', () => {
    const { section, title, licences } = english;
    expect(readFileSync(join(root, 'NOTICE'), 'utf8')).toContain(
      `${title}, ${section.shop}, ${licences.title}`,
    );
  });
});
