import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { Brand } from '@shared/kernel/brand';

/** UUIDv7 of a segment. */
export type SegmentId = Brand<string, 'SegmentId'>;

/** The six types of customer relationship of the Business Model Canvas. Several may hold side by side. */
export const RELATIONSHIP_TYPES = [
  'personal-help',
  'dedicated-help',
  'self-service',
  'automated',
  'community',
  'co-creation',
] as const;

export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number];

/** Why the shop cares for a segment. */
export const RELATIONSHIP_GOALS = ['acquire', 'keep', 'extend'] as const;

export type RelationshipGoal = (typeof RELATIONSHIP_GOALS)[number];

/** Texts of a person that a condition can be about. */
export const SEGMENT_TEXTS = [
  'place',
  'organisation',
  'role',
  'likes',
  'dislikes',
  'about',
] as const;

export type SegmentText = (typeof SEGMENT_TEXTS)[number];

/** One condition on a person. Days are counted back from today. */
export type SegmentCondition =
  | { readonly field: 'tag'; readonly is: 'any' | 'none'; readonly tags: readonly string[] }
  | {
      readonly field: 'country';
      readonly is: 'any' | 'none';
      readonly countries: readonly string[];
    }
  | {
      readonly field: 'language';
      readonly is: 'any' | 'none';
      readonly languages: readonly string[];
    }
  | { readonly field: 'kind'; readonly kind: 'person' | 'organisation' }
  | { readonly field: 'owner'; readonly owner: string | null }
  | { readonly field: 'source'; readonly text: string }
  /** What stands with somebody holds a text; for an empty one, whether anything stands there. */
  | { readonly field: 'text'; readonly of: SegmentText; readonly text: string }
  | { readonly field: 'birthday'; readonly withinDays: number }
  /** 1 to 12; 0 is the month of the day that is asked about. */
  | { readonly field: 'birthday-month'; readonly month: number }
  /** When somebody was written down first, and when they bought first of all. */
  | {
      readonly field: 'added' | 'first-purchase';
      readonly is: 'within' | 'not-within';
      readonly days: number;
    }
  | { readonly field: 'since'; readonly is: 'before' | 'after'; readonly day: IsoDate }
  | { readonly field: 'last-contact'; readonly is: 'within' | 'not-within'; readonly days: number }
  | { readonly field: 'last-purchase'; readonly is: 'within' | 'not-within'; readonly days: number }
  | {
      readonly field: 'purchases' | 'spent' | 'points';
      readonly is: 'at-least' | 'at-most';
      /** Purchases and points whole; spent in minor units of its currency. */
      readonly amount: number;
      /** Counted over so many days back; `null` over all time. Not for points. */
      readonly days: number | null;
      /** ISO 4217, of what was spent; the shop's if left out. Amounts in others do not count. */
      readonly currency?: string;
    }
  /** Among so many percent of those who bought, who spent most in the shop's currency over so many days back. */
  | { readonly field: 'top-spent'; readonly percent: number; readonly days: number }
  /** Comes usually, and now stays away so many times their own gap or longer. */
  | { readonly field: 'silent'; readonly gaps: number }
  | { readonly field: 'tier'; readonly tiers: readonly string[] }
  | { readonly field: 'consent'; readonly purpose: string; readonly isGiven: boolean }
  | { readonly field: 'custom'; readonly fieldId: string; readonly text: string }
  /** A field of figures, such as a budget; whoever has no figure there is out. */
  | {
      readonly field: 'custom-number';
      readonly fieldId: string;
      readonly is: 'at-least' | 'at-most';
      readonly amount: number;
    };

/** Whom a segment holds: chosen people, or everybody who fits all (or any) of the conditions now. */
export type SegmentMembers =
  | { readonly kind: 'chosen'; readonly ids: readonly ContactId[] }
  | {
      readonly kind: 'rule';
      readonly match: 'all' | 'any';
      readonly conditions: readonly SegmentCondition[];
    };

/** A group of people with what the shop wants to be for them. */
export type Segment = {
  readonly id: SegmentId;
  readonly name: string;
  readonly members: SegmentMembers;
  readonly relationships: readonly RelationshipType[];
  readonly goal: RelationshipGoal | null;
  readonly note: string;
  /** Who in the shop looks after the group; nobody in particular if left out. */
  readonly owner?: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
