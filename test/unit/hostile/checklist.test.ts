import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const pathOf = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const rows = [
  ...readFileSync(pathOf('SECURITY.md'), 'utf8').matchAll(
    /^\| (\d+) +\| (.+?) +\| `([^`]+)`: [*_](.+)[*_] +\|$/gm,
  ),
].map(([, number, point, file, title]) => ({
  number: Number(number),
  point: point!,
  file: file!,
  title: title!,
}));

describe('the list of Electron in SECURITY.md', () => {
  it('has twenty points', () => {
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it.each(rows)('point $number, $point, is tested', ({ file, title }) => {
    expect(existsSync(pathOf(file)), file).toBe(true);
    const tests = readFileSync(pathOf(file), 'utf8');
    expect(
      [`'${title}'`, `"${title}"`].some((quoted) => tests.includes(quoted)),
      title,
    ).toBe(true);
    expect(tests).not.toMatch(/\b(?:test|it|describe)\.(?:skip|only|todo)/);
  });
});
