import type { CardScale, HintTopic } from './cultureCard';

/** What a question is about. The sentence around it stands in the words of the interface. */
export type QuizPrompt =
  /** Where is the weekend on these days? Answers are countries. */
  | { readonly kind: 'weekend'; readonly days: readonly number[] }
  /** Where do people say this? Answers are countries. */
  | { readonly kind: 'hello'; readonly text: string; readonly lang: string }
  /** Where does a letter begin like this? Answers are countries. */
  | { readonly kind: 'opening'; readonly text: string; readonly lang: string }
  /** Where is this day public? Answers are countries. */
  | { readonly kind: 'holiday'; readonly names: { readonly de: string; readonly en: string } }
  /** For which country is this hint? Answers are countries. */
  | {
      readonly kind: 'hint';
      readonly topic: HintTopic;
      readonly text: { readonly de: string; readonly en: string };
    }
  /** Which of these hints is one for `country`? Answers are texts. */
  | { readonly kind: 'hint-for'; readonly country: string; readonly topic: HintTopic }
  /** Where is this scale near this end? Answers are countries. */
  | { readonly kind: 'scale'; readonly scale: CardScale; readonly end: 1 | 5 };

/** One answer: a country, or a text in the languages of the cards. */
export type QuizAnswer =
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'text'; readonly text: { readonly de: string; readonly en: string } };

/** A question with one right answer and three that are truly wrong. */
export type QuizQuestion = {
  /** The same for the same question, so that a round does not ask twice. */
  readonly id: string;
  /** The country whose card explains it. */
  readonly country: string;
  readonly prompt: QuizPrompt;
  readonly answers: readonly QuizAnswer[];
  /** Which of the answers is right, from 0. */
  readonly right: number;
};

/** At most so many questions in a round. */
export const QUIZ_QUESTIONS = 5;
