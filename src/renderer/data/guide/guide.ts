import { fromMarkdown } from 'mdast-util-from-markdown';

/** A piece of a line: plain, a word of the interface, stressed, or a key to press. */
export type GuideSpan = {
  readonly kind: 'plain' | 'named' | 'strong' | 'key';
  readonly text: string;
};

/** One paragraph, or a list of them. */
export type GuideBlock =
  | { readonly kind: 'paragraph'; readonly spans: readonly GuideSpan[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly GuideSpan[])[] };

/** What the guide says about one subject. */
export type GuideChapter = { readonly title: string; readonly blocks: readonly GuideBlock[] };

/** The guide: a few words before all, and its chapters. */
export type Guide = {
  readonly title: string;
  readonly lead: readonly GuideSpan[];
  readonly chapters: readonly GuideChapter[];
};

const FILES = import.meta.glob<string>('@resources/guide/*.md', {
  query: '?raw',
  import: 'default',
});

/**
 * The guide in one of its languages, as the owner's file of it says. Pictures are left out: the window is the picture.
 *
 * @throws Error if there is none in this language.
 */
export async function loadGuide(language: 'de' | 'en'): Promise<Guide> {
  const load = Object.entries(FILES).find(([path]) => path.endsWith(`/${language}.md`))?.[1];
  if (load === undefined) throw new Error(`No guide in ${language}`);
  return readGuide(await load());
}

type Node = ReturnType<typeof fromMarkdown>['children'][number] | Inline;
type Inline = {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Inline[];
};

const textOf = (node: Inline): string => node.value ?? (node.children ?? []).map(textOf).join('');

const KINDS: Readonly<Record<string, GuideSpan['kind']>> = {
  emphasis: 'named',
  strong: 'strong',
  inlineCode: 'key',
};

const spansOf = (node: Inline): readonly GuideSpan[] =>
  (node.children ?? [])
    .filter(({ type }) => type !== 'image')
    .map((child) => ({
      kind: KINDS[child.type] ?? 'plain',
      // Lines of the file are no lines of the page.
      text: textOf(child).replace(/\s+/gu, ' '),
    }))
    .filter(({ text }) => text !== '');

/** Parts a guide into its chapters: one for each heading of the second level. */
export function readGuide(markdown: string): Guide {
  let title = '';
  let lead: readonly GuideSpan[] = [];
  const chapters: { title: string; blocks: GuideBlock[] }[] = [];
  for (const node of fromMarkdown(markdown).children as readonly Node[]) {
    const chapter = chapters.at(-1);
    if (node.type === 'heading') {
      const text = textOf(node);
      if ('depth' in node && node.depth === 1) title = text;
      else chapters.push({ title: text, blocks: [] });
    } else if (node.type === 'list') {
      const items = ((node as Inline).children ?? []).map((item) =>
        (item.children ?? []).flatMap(spansOf),
      );
      chapter?.blocks.push({ kind: 'list', items });
    } else if (node.type === 'paragraph') {
      const spans = spansOf(node);
      if (spans.length === 0) continue;
      if (chapter) chapter.blocks.push({ kind: 'paragraph', spans });
      else lead = spans;
    }
  }
  return { title, lead, chapters };
}
