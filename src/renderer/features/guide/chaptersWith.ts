import type { GuideChapter } from './useGuide';

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Everything a chapter says, as one text. */
const textOf = ({ title, blocks }: GuideChapter): string =>
  [title, ...blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.spans))]
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join(' ');

/** The chapters in which every word of a search stands, somewhere and however it is accented; all for an empty one. */
export function chaptersWith(
  chapters: readonly GuideChapter[],
  search: string,
): readonly GuideChapter[] {
  const words = folded(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return chapters;
  return chapters.filter((chapter) => {
    const text = folded(textOf(chapter));
    return words.every((word) => text.includes(word));
  });
}
