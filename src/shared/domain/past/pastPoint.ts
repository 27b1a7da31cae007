import type { IsoDate } from '../calendar/isoDate';

/** At which moment the shop is looked at: the end of a day, or just before an act. */
export type PastPoint =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'before'; readonly batchId: string };

/** Acts after which one may want to see how it was before. */
export const TURNING_ACTS = ['import.done', 'exchange.merged', 'twins.merged'] as const;

/** One of them. */
export type TurningAct = (typeof TURNING_ACTS)[number];
