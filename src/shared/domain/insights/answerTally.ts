import type { ContactId } from '../contacts/contact';
import type { FeedbackKind } from '../feedback/answer';
import { isContent, npsGroupOf } from '../feedback/scores';
import type { AnswerFact } from './facts';
import type { PartKey } from './figure';

/** The parts that answers make. */
export type AnswerPart = Extract<
  PartKey,
  'content' | 'neutral' | 'unhappy' | 'promoters' | 'passives' | 'detractors'
>;

/** The parts of each kind, the good ones first. */
export const ANSWER_PARTS: Readonly<Record<FeedbackKind, readonly AnswerPart[]>> = {
  csat: ['content', 'neutral', 'unhappy'],
  nps: ['promoters', 'passives', 'detractors'],
};

/** Which part an answer belongs to. */
export function answerPartOf({ kind, score }: Pick<AnswerFact, 'kind' | 'score'>): AnswerPart {
  if (kind === 'nps') {
    const group = npsGroupOf(score);
    return group === 'promoter' ? 'promoters' : group === 'passive' ? 'passives' : 'detractors';
  }
  return isContent(score) ? 'content' : score <= 2 ? 'unhappy' : 'neutral';
}

/** Answers of one kind in a span, counted. */
export type AnswerTally = {
  answers: number;
  /** Answers in each part. */
  readonly counts: Record<AnswerPart, number>;
  /** How often each score was given. */
  readonly scores: Map<number, number>;
  /** The part of each person's latest answer, in the order of answers. */
  readonly latest: Map<ContactId, AnswerPart>;
  /** Answers without a name in each part. */
  readonly nameless: Record<AnswerPart, number>;
};

const noCounts = (): Record<AnswerPart, number> => ({
  content: 0,
  neutral: 0,
  unhappy: 0,
  promoters: 0,
  passives: 0,
  detractors: 0,
});

/** Nothing counted yet. */
export const emptyAnswerTally = (): AnswerTally => ({
  answers: 0,
  counts: noCounts(),
  scores: new Map(),
  latest: new Map(),
  nameless: noCounts(),
});

/** Counts one answer. Answers must come in the order of their days: the last one of somebody is the latest. */
export function addAnswer(tally: AnswerTally, answer: AnswerFact): void {
  const part = answerPartOf(answer);
  tally.answers += 1;
  tally.counts[part] += 1;
  tally.scores.set(answer.score, (tally.scores.get(answer.score) ?? 0) + 1);
  if (answer.contactId === null) tally.nameless[part] += 1;
  else tally.latest.set(answer.contactId, part);
}
