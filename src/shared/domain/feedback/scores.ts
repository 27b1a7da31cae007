import type { Answer, FeedbackKind } from './answer';

/** From the lowest to the highest whole number of a scale. */
export const SCALES: Readonly<
  Record<FeedbackKind, { readonly min: number; readonly max: number }>
> = { csat: { min: 1, max: 5 }, nps: { min: 0, max: 10 } };

/** Every number of a scale, the lowest first. */
export const scoresOf = (kind: FeedbackKind): readonly number[] => {
  const { min, max } = SCALES[kind];
  return Array.from({ length: max - min + 1 }, (_score, at) => min + at);
};

/** Whether a number is on the scale: whole and neither below nor above it. */
export const isOnScale = (kind: FeedbackKind, score: number): boolean =>
  Number.isInteger(score) && score >= SCALES[kind].min && score <= SCALES[kind].max;

/** CSAT: 4 and 5 are content. */
export const isContent = (score: number): boolean => score >= 4;

/** NPS: who recommends, who does not mind, who speaks against. */
export type NpsGroup = 'promoter' | 'passive' | 'detractor';

/** NPS: 9 and 10 recommend, 7 and 8 do not mind, 0 to 6 speak against. */
export const npsGroupOf = (score: number): NpsGroup =>
  score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';

/** How an answer sounds, on either scale. */
export type Mood = 'good' | 'middling' | 'bad';

/** CSAT 4-5, NPS 9-10 are good; CSAT 1-2, NPS 0-6 are bad. */
export const moodOf = ({ kind, score }: Pick<Answer, 'kind' | 'score'>): Mood => {
  if (kind === 'csat') return isContent(score) ? 'good' : score <= 2 ? 'bad' : 'middling';
  const group = npsGroupOf(score);
  return group === 'promoter' ? 'good' : group === 'passive' ? 'middling' : 'bad';
};

/** Up to which grades an answer is criticism. */
export type CriticismLimits = { readonly csatUpTo: number; readonly npsUpTo: number };

const USUAL_LIMITS: CriticismLimits = { csatUpTo: 2, npsUpTo: 6 };

/** Whether the answer is a criticism that wants an answer: CSAT 1 or 2, or NPS 0 to 6 with words, where the shop says nothing else. */
export const needsCriticism = (
  { kind, score, words }: Pick<Answer, 'kind' | 'score' | 'words'>,
  { csatUpTo, npsUpTo }: CriticismLimits = USUAL_LIMITS,
): boolean => (kind === 'csat' ? score <= csatUpTo : score <= npsUpTo && words.trim() !== '');

/** Share of 4 and 5 among CSAT scores, 0 to 1, unrounded; `null` without any. */
export const csatOf = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : scores.filter(isContent).length / scores.length;

/** Share of 9-10 less the share of 0-6, -100 to 100, unrounded; `null` without any. */
export function npsOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const count = (group: NpsGroup): number =>
    scores.filter((score) => npsGroupOf(score) === group).length;
  return ((count('promoter') - count('detractor')) / scores.length) * 100;
}
