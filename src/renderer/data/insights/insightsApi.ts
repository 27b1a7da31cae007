import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Asking, InsightAnswers, InsightQuestion } from '@shared/domain/insights/question';
import type { SegmentGroup } from '@shared/domain/insights/splitGroups';

/** What figures need to know of the window. */
export type InsightsStart = {
  /** IANA: the shop's zone, in which days begin and end. */
  readonly zone: string;
};

/** How far the facts are. `reading`: answers wait. `failed`: the data cannot be read. */
export type InsightsStatus = {
  readonly stage: 'reading' | 'ready' | 'failed';
  /** Grows whenever answers may differ from before. */
  readonly version: number;
  /** Purchases read so far, and how many there are. */
  readonly read: number;
  readonly total: number;
};

/** Before anything was read. */
export const BEGINNING: InsightsStatus = { stage: 'reading', version: 0, read: 0, total: 0 };

/** A question with what only the window knows. */
export type InsightsCall<Kind extends InsightQuestion['ask'] = InsightQuestion['ask']> = {
  readonly question: Asking<Kind>;
  /** As the facts stood at the end of this day; `null` for now. */
  readonly asOf: IsoDate | null;
  /** Segments with those who are in them, where the question needs them. */
  readonly segments: readonly SegmentGroup[];
};

/** The figures as seen from another thread. Every answer waits until the facts are read. */
export type InsightsRemote = {
  readonly answer: (call: InsightsCall) => Promise<InsightAnswers[keyof InsightAnswers]>;
};
