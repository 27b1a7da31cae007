import type { Judgement, Whereabouts } from '@shared/domain/culture/moment';
import { toneOf } from '@shared/domain/culture/reasonWeight';
import type { MomentText } from './useMomentText';

/** Whether a moment is one to call somebody, in words. */
export type CallLight = {
  readonly tone: Judgement['tone'];
  /** `Gerade nicht.` */
  readonly word: string;
  /** The word with the gravest reason, to be read out in a row. */
  readonly short: string;
  /** What speaks against it, the gravest first; empty for a good moment. */
  readonly reasons: readonly string[];
};

type Judged = {
  readonly judgement: Judgement;
  readonly place: Whereabouts;
  readonly regionName: (code: string) => string;
};

/** The words for a moment that was judged for a call. */
export function callLight({ judgement, place, regionName }: Judged, words: MomentText): CallLight {
  const word = `${words.tone(judgement.tone)}.`;
  const reasons = judgement.reasons
    .filter((reason) => toneOf(reason, 'call', true) !== 'good')
    .map((reason) => words.reason(reason, 'call', judgement.local, place, regionName));
  return { tone: judgement.tone, word, short: [word, ...reasons.slice(0, 1)].join(' '), reasons };
}
