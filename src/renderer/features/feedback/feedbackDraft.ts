import type { FeedbackKind, Touchpoint } from '@shared/domain/feedback/answer';
import type { LeavingReason } from '@shared/domain/feedback/criticism';

/** What is written down: a score of either kind, or criticism without one. */
export type DraftKind = FeedbackKind | 'criticism';

/** The form of feedback as it stands. */
export type FeedbackDraft = {
  readonly kind: DraftKind;
  readonly score: number | null;
  readonly touchpoint: Touchpoint;
  /** Which purchase it is about, where it is about one; `undefined` for the latest, `null` for none in particular. */
  readonly purchaseId: string | null | undefined;
  readonly by: 'told' | 'paper';
  readonly words: string;
  readonly isPublic: boolean;
  /** The day as it was typed; empty for today. */
  readonly when: string;
};

/** Nothing written yet. */
export const BLANK_FEEDBACK: FeedbackDraft = {
  kind: 'csat',
  score: null,
  touchpoint: 'visit',
  purchaseId: undefined,
  by: 'told',
  words: '',
  isPublic: false,
  when: '',
};

/** At which touch with the shop, in the order of the list. */
export const TOUCHPOINTS: readonly Touchpoint[] = [
  'visit',
  'purchase',
  'call',
  'delivery',
  'service',
  'other',
];

/** Why people leave, in the order of the list. */
export const LEAVING_REASONS: readonly LeavingReason[] = [
  'price',
  'quality',
  'service',
  'moved',
  'competitor',
  'no-need',
  'other',
];
