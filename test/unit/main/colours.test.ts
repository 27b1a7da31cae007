import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COLOURS } from '../../../src/main/colours';

const tokens = readFileSync(
  join(import.meta.dirname, '../../../src/renderer/ui/tokens.css'),
  'utf8',
);

/** Light and dark value of a token. */
function token(name: string): readonly string[] {
  const pair = new RegExp(`${name}:\\s*light-dark\\((#[0-9A-Fa-f]{6}),\\s*(#[0-9A-Fa-f]{6})\\)`);
  return (pair.exec(tokens) ?? []).slice(1).map((colour) => colour.toUpperCase());
}

test.each([
  ['--c-awning', 'awning'],
  ['--c-on-awning', 'onAwning'],
  ['--c-paper', 'paper'],
] as const)('%s is what the window system paints too', (name, key) => {
  expect(token(name)).toEqual([COLOURS.light[key], COLOURS.dark[key]]);
});
