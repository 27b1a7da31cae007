import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { TemplateId } from '../messages/message';
import type { RelationshipGoal, SegmentId } from './segment';

/** Something told to many, each by a message of their own. */
export type Campaign = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'announcement' | 'tip' | 'promotion';
  readonly segmentId: SegmentId | null;
  /** Narrower still; empty for all. */
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly templateId: TemplateId | null;
  /** What is told, for the placeholder `{news}`, by language without region. */
  readonly news: Readonly<Record<string, string>>;
  /** Minor units of `currency`; `null` where nobody said. */
  readonly costMinor: number | null;
  readonly currency: string;
  readonly goal: RelationshipGoal | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
