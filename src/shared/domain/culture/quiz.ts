import type { HolidayTable } from '../calendar/holiday';
import type { CultureCard } from './cultureCard';
import { cardQuestions } from './quizCards';
import { holidayQuestions } from './quizHolidays';
import { QUIZ_QUESTIONS, type QuizAnswer, type QuizQuestion } from './quizQuestion';

/** A question before its answers are chosen and shuffled. */
export type QuizCandidate = Pick<QuizQuestion, 'id' | 'country' | 'prompt'> & {
  readonly rightAnswer: QuizAnswer;
  /** Everything that is certainly wrong; three of it are shown. */
  readonly wrongAnswers: readonly QuizAnswer[];
};

/** A source of chance: from 0 up to, but never, 1. */
type Chance = () => number;

const WRONG_ANSWERS = 3;
const KINDS: readonly QuizQuestion['prompt']['kind'][] = [
  'weekend',
  'hello',
  'opening',
  'holiday',
  'hint',
  'hint-for',
  'scale',
];

/**
 * A round of at most five questions, of different kinds and countries as far as there are enough. The same
 * cards and seed give the same round. Fewer than four countries give no question.
 *
 * @param tables - By country; questions about holidays are asked of these alone.
 * @param seed - Any number.
 */
export function quizRound(
  cards: readonly CultureCard[],
  tables: ReadonlyMap<string, HolidayTable>,
  seed: number,
): readonly QuizQuestion[] {
  const chance = chanceOf(seed);
  const byKind = new Map<string, QuizCandidate[]>();
  for (const candidate of [...cardQuestions(cards), ...holidayQuestions(tables)]) {
    const { kind } = candidate.prompt;
    if (candidate.wrongAnswers.length < WRONG_ANSWERS) continue;
    byKind.set(kind, [...(byKind.get(kind) ?? []), candidate]);
  }
  const left = shuffled(KINDS, chance).flatMap((kind) => {
    const candidates = byKind.get(kind);
    return candidates ? [shuffled(candidates, chance)] : [];
  });
  const round: QuizQuestion[] = [];
  const asked = new Set<string>();
  for (
    let turn = 0;
    round.length < QUIZ_QUESTIONS && left.some(({ length }) => length > 0);
    turn += 1
  ) {
    const candidates = left[turn % left.length]!;
    const at = candidates.findIndex(({ country }) => !asked.has(country));
    const [candidate] = candidates.splice(Math.max(at, 0), 1);
    if (!candidate || at < 0) continue;
    asked.add(candidate.country);
    round.push(question(candidate, chance));
  }
  return round;
}

function question(
  { id, country, prompt, rightAnswer, wrongAnswers }: QuizCandidate,
  chance: Chance,
): QuizQuestion {
  const wrong = shuffled(wrongAnswers, chance).slice(0, WRONG_ANSWERS);
  const answers = shuffled([rightAnswer, ...wrong], chance);
  return { id, country, prompt, answers, right: answers.indexOf(rightAnswer) };
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

/** Mulberry32: small, even enough for a quiz, the same everywhere. */
function chanceOf(seed: number): Chance {
  let state = Math.floor(seed) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
