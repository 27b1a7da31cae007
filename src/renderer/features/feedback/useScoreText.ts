import { useTranslation } from 'react-i18next';
import type { Answer, FeedbackKind } from '@shared/domain/feedback/answer';
import { npsGroupOf, SCALES } from '@shared/domain/feedback/scores';

type Scored = Pick<Answer, 'kind' | 'score'>;

/** A CSAT grade as the key of its word; what lies off the scale is brought to its end. */
const gradeOf = (score: number): 1 | 2 | 3 | 4 | 5 =>
  Math.min(5, Math.max(1, Math.round(score))) as 1 | 2 | 3 | 4 | 5;

/** What a score says, in words. */
export function useScoreText(): {
  /** *Very content*, *Recommends the shop*. */
  readonly word: (scored: Scored) => string;
  /** *Very content, 5 of 5*. */
  readonly title: (scored: Scored) => string;
  /** The words at the ends of a scale. */
  readonly ends: (kind: FeedbackKind) => { readonly low: string; readonly high: string };
} {
  const { t } = useTranslation('feedback');
  const word = ({ kind, score }: Scored): string =>
    kind === 'csat' ? t(`score.csat.${gradeOf(score)}`) : t(`score.nps.${npsGroupOf(score)}`);
  return {
    word,
    title: (scored) =>
      t(scored.kind === 'csat' ? 'score.csatTitle' : 'score.npsTitle', {
        word: word(scored),
        score: scored.score,
        max: SCALES[scored.kind].max,
      }),
    ends: (kind) => ({ low: t(`score.low.${kind}`), high: t(`score.high.${kind}`) }),
  };
}
