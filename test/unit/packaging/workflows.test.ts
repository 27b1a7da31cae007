import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INSTALLERS, SUMS } from '../../../scripts/installers.mjs';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const folder = '.github/workflows';
const workflows = readdirSync(join(root, folder)).map(
  (name) => [name, read(join(folder, name))] as const,
);
const { scripts, engines } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found!);

/** Of `>=20.19` or `[22, 12]`, as a number that can be compared. */
const version = (text: string): number => {
  const [major = 0, minor = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return major * 1000 + minor;
};

describe.each(workflows)('%s', (_name, text) => {
  it('may read the repository and nothing else', () => {
    expect(all(text, /^permissions:\n((?: {2}.*\n)+)/gm)).toEqual(['  contents: read\n']);
    expect(all(text, /^ +(permissions):/gm)).toEqual([]);
    expect(text).not.toMatch(/secrets\.|pull_request_target/);
  });

  it('ends by itself, and makes way for a newer run', () => {
    const jobs = all(text, /^ {4}(runs-on):/gm).length;
    expect(jobs).toBeGreaterThan(0);
    expect(all(text, /^ {4}timeout-minutes: (\d+)$/gm)).toHaveLength(jobs);
    expect(text).toMatch(/^concurrency:\n {2}group: .+\n {2}cancel-in-progress: true$/m);
  });

  it('runs scripts that exist', () => {
    const run = all(text, /npm run ([\w:-]+)/g);
    expect(run.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(all(text, /\b(npm (?:i|install|add))\b/g)).toEqual([]);
  });

  it('runs on a Node that the project runs on', () => {
    for (const node of all(text, /node-version: (\S+)/g)) {
      // The newest of that line.
      expect(version(`${node}.99`)).toBeGreaterThanOrEqual(version(engines.node));
    }
  });

  it('asks for a host of the end-to-end tests that there is', () => {
    const hosts = all(read('test/e2e/fixture/places.ts'), /'(electron|chromium)'/g);
    expect(all(text, /E2E_HOST: (\S+)/g).filter((host) => !hosts.includes(host))).toEqual([]);
  });
});

it('the workflows use the same version of each action, and machines of the same kind', () => {
  const uses = workflows.flatMap(([, text]) => all(text, /uses: (\S+)/g));
  const versions = new Map<string, Set<string>>();
  for (const use of uses) {
    const [action = '', tag = ''] = use.split('@');
    expect(action).toMatch(/^actions\//);
    expect(tag).toMatch(/^v\d+$/);
    versions.set(action, (versions.get(action) ?? new Set()).add(tag));
  }
  expect([...versions].filter(([, tags]) => tags.size > 1)).toEqual([]);
  expect(new Set(workflows.flatMap(([, text]) => all(text, /^ {8}os: (.+)$/gm))).size).toBe(1);
});

describe('package.yml', () => {
  const text = read(join(folder, 'package.yml'));

  it('hands out what was tested in Electron, with a sum for each installer', () => {
    const steps = ['npm ci', 'install-electron', 'npm run build', 'npm run e2e', 'npm run package'];
    const places = [...steps, 'actions/upload-artifact'].map((step) => text.indexOf(step));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain('E2E_HOST: electron');
    expect(all(text, /^ {12}dist\/(\S+)$/gm)).toEqual([
      SUMS,
      ...INSTALLERS.map((end) => `*${end}`),
    ]);
  });

  it('runs on a Node that the builder runs on', () => {
    const [least = ''] = all(read('scripts/package.mjs'), /LEAST_NODE = (\[.+\])/g);
    expect(version(least)).toBeGreaterThan(version(engines.node));
    expect(version(`${all(text, /node-version: (\S+)/g)[0]!}.99`)).toBeGreaterThan(version(least));
  });
});
