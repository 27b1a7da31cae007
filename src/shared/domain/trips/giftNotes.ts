import { foldedWords } from '../people/folding';

/** How words for something that is brought along begin, in the languages that notes are written in, folded. */
const STEMS: readonly string[] = [
  'geschenk',
  'mitbringsel',
  'verschenk',
  'souvenir',
  'omiyage',
  'cadeau',
  'regalo',
  'regala',
];

/** Words that mean a gift as they stand: they begin other words too, such as *presentation* or the German *giftig*. */
const WHOLE: ReadonlySet<string> = new Set([
  'gift',
  'gifts',
  'gifted',
  'present',
  'presents',
  'prasent',
  'prasente',
  'prasentkorb',
  'presente',
]);

/** Whether a note speaks of a gift. */
export const speaksOfGift = (text: string): boolean =>
  foldedWords(text).some((word) => WHOLE.has(word) || STEMS.some((stem) => word.startsWith(stem)));
