import type { RelationshipGoal, RelationshipType, Segment, SegmentId } from './segment';

/** Groups that many shops need, ready to be taken over or only looked at. */
export const READY_SEGMENTS = [
  'silent',
  'new',
  'birthday',
  'top-without-owner',
  'without-owner',
  'never-bought',
  'country',
] as const;

export type ReadySegmentKey = (typeof READY_SEGMENTS)[number];

/** A ready group, without words: its name and note are told by its key. */
export type ReadySegment = {
  readonly key: ReadySegmentKey;
  /** Under this id its people can be listed without taking it over. */
  readonly id: SegmentId;
  readonly members: Extract<Segment['members'], { readonly kind: 'rule' }>;
  readonly relationships: readonly RelationshipType[];
  readonly goal: RelationshipGoal;
};

/** Days for which somebody is new. */
const NEW_DAYS = 30;

/** Who is among those who spend most. */
const TOP_PERCENT = 20;

/** The country in the ready group of one country. */
export const READY_COUNTRY = 'JP';

const PREFIX = 'ready:';

/**
 * The ready groups in their order.
 *
 * @param activityDays - For how long somebody counts as active after a purchase: as the owner has set it for the figures.
 */
export function readySegments(activityDays: number): readonly ReadySegment[] {
  const ready = (
    key: ReadySegmentKey,
    goal: RelationshipGoal,
    relationships: readonly RelationshipType[],
    conditions: ReadySegment['members']['conditions'],
  ): ReadySegment => ({
    key,
    id: `${PREFIX}${key}` as SegmentId,
    members: { kind: 'rule', match: 'all', conditions },
    relationships,
    goal,
  });
  const top = { field: 'top-spent', percent: TOP_PERCENT, days: activityDays } as const;
  const nobody = { field: 'owner', owner: null } as const;
  const never = { field: 'purchases', is: 'at-most', amount: 0, days: null } as const;
  return [
    ready('silent', 'keep', ['personal-help'], [{ field: 'silent', gaps: 2.5 }]),
    ready(
      'new',
      'keep',
      ['personal-help'],
      [{ field: 'first-purchase', is: 'within', days: NEW_DAYS }],
    ),
    ready('birthday', 'keep', ['personal-help'], [{ field: 'birthday-month', month: 0 }]),
    ready('top-without-owner', 'extend', ['dedicated-help'], [top, nobody]),
    ready('without-owner', 'keep', ['dedicated-help'], [nobody]),
    ready('never-bought', 'acquire', ['self-service'], [never]),
    ready(
      'country',
      'extend',
      ['community'],
      [{ field: 'country', is: 'any', countries: [READY_COUNTRY] }],
    ),
  ];
}

/** Whether an id is that of a ready group. */
export const isReadyId = (id: string): boolean => id.startsWith(PREFIX);
