import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';

type Node = {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly children?: readonly Node[];
};

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'resources/guide');
const languages = ['de', 'en'];

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const guide = (language: string): Node =>
  fromMarkdown(readFileSync(join(folder, `${language}.md`), 'utf8'));

/** Everything the app says in a language. */
function saidIn(language: string): ReadonlySet<string> {
  const said = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') said.add(value.replace(/ …$/, ''));
    else for (const inner of Object.values(value as object)) visit(inner);
  };
  const at = join(root, 'resources/locales', language);
  for (const file of readdirSync(at)) visit(JSON.parse(readFileSync(join(at, file), 'utf8')));
  return said;
}

describe.each(languages)('the guide in %s', (language) => {
  it('calls things what the app calls them', () => {
    const said = saidIn(language);
    const named = nodesOf(guide(language))
      .filter(({ type }) => type === 'emphasis')
      .flatMap((node) => textOf(node).replace(/\s+/g, ' ').split(', '));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !said.has(name))).toEqual([]);
  });

  it('has its pictures, and nothing that the app cannot show', () => {
    const nodes = nodesOf(guide(language));
    const shown = [
      ...['root', 'heading', 'paragraph', 'text', 'list', 'listItem'],
      ...['emphasis', 'strong', 'inlineCode', 'image'],
    ];
    expect(nodes.filter(({ type }) => !shown.includes(type))).toEqual([]);
    for (const { url } of nodes.filter(({ type }) => type === 'image')) {
      expect(existsSync(join(folder, url!)), url).toBe(true);
    }
  });
});

it('has the same chapters in every language', () => {
  const chapters = (language: string) =>
    guide(language).children!.filter(({ type, depth }) => type === 'heading' && depth === 2).length;
  expect(new Set(languages.map(chapters))).toHaveProperty('size', 1);
});
