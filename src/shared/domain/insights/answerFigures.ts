import type { FeedbackKind } from '../feedback/answer';
import { scoresOf } from '../feedback/scores';
import { ANSWER_PARTS, type AnswerTally } from './answerTally';
import type { Figure } from './figure';
import type { FigureSources } from './figureParts';
import { npsOfCounts, shareState } from './formulas';
import { npsInterval, wilsonInterval } from './interval';
import { countInput, makeFigure } from './makeFigure';

const csatState = ({ counts, answers }: AnswerTally) =>
  shareState(counts.content, answers, 'answers');

const scoresIn = (kind: FeedbackKind, { scores }: AnswerTally): Figure['scores'] =>
  scoresOf(kind)
    .toReversed()
    .map((score) => ({ score, count: scores.get(score) ?? 0 }));

/** CSAT and NPS: every answer of the span counts, a second one of the same person too. */
export function answerFigures(sources: FigureSources): readonly Figure[] {
  const { csat, nps, csatThen, npsThen } = sources.counted;
  const input = (key: 'content' | 'answers' | 'promoters' | 'passives' | 'detractors', n: number) =>
    countInput(key, n, 'answers');
  return [
    makeFigure(sources, {
      key: 'nps',
      unit: { kind: 'points' },
      state: npsOfCounts(nps.counts),
      n: nps.answers,
      inputs: [
        input('promoters', nps.counts.promoters),
        input('passives', nps.counts.passives),
        input('detractors', nps.counts.detractors),
        input('answers', nps.answers),
      ],
      parts: ANSWER_PARTS.nps,
      scores: scoresIn('nps', nps),
      interval: npsInterval(nps.counts),
      then: { state: npsOfCounts(npsThen.counts), n: npsThen.answers },
    }),
    makeFigure(sources, {
      key: 'csat',
      unit: { kind: 'share' },
      state: csatState(csat),
      n: csat.answers,
      inputs: [input('content', csat.counts.content), input('answers', csat.answers)],
      parts: ANSWER_PARTS.csat,
      scores: scoresIn('csat', csat),
      interval: wilsonInterval(csat.counts.content, csat.answers),
      then: { state: csatState(csatThen), n: csatThen.answers },
    }),
  ];
}
