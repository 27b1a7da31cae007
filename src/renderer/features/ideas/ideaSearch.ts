import type { Idea } from '@shared/domain/feedback/idea';
import { isDecided, peopleOf } from '@shared/domain/feedback/ideaBox';
import { foldText } from '@shared/domain/people/folding';
import type { IdeaPeople } from './useIdeaBox';

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The ideas in which every typed word begins a word of the title, the text, the outcome or a name. */
export function ideasWith(
  ideas: readonly Idea[],
  people: IdeaPeople,
  text: string,
): readonly Idea[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return ideas;
  return ideas.filter((idea) => {
    const names = peopleOf(idea).map((id) => people.get(id)?.name ?? '');
    const words = wordsOf([idea.title, idea.text, idea.outcome, ...names].join(' '));
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}

/** Short words say little: shared by two titles, they mean nothing. */
const TELLING = 4;
const MOST = 3;

/** Ideas that may be the same as one that is being typed: what most words of both titles share, the best first. */
export function similarIdeas(ideas: readonly Idea[], title: string): readonly Idea[] {
  const typed = new Set(wordsOf(title).filter((word) => word.length >= TELLING));
  if (typed.size === 0) return [];
  return ideas
    .filter((idea) => !isDecided(idea))
    .map((idea) => ({
      idea,
      shared: new Set(wordsOf(`${idea.title} ${idea.text}`).filter((word) => typed.has(word))).size,
    }))
    .filter(({ shared }) => shared > 0 && shared * 2 >= typed.size)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST)
    .map(({ idea }) => idea);
}
