import type { IsoDate } from '@shared/domain/calendar/isoDate';
import {
  SEGMENT_TEXTS,
  type Segment,
  type SegmentCondition,
  type SegmentId,
} from '@shared/domain/segments/segment';

/** A segment as it is being written. Figures that are missing are `NaN`. */
export type SegmentDraft = Omit<Segment, 'createdAt' | 'updatedAt' | 'owner'> & {
  readonly owner: string;
};

/** What a condition can be about, as it is chosen: texts each on their own. */
export type ConditionTopic =
  Exclude<SegmentCondition['field'], 'text'> | `text-${(typeof SEGMENT_TEXTS)[number]}`;

/** The topics in groups, as they are offered. */
export const TOPICS = {
  about: [
    'tag',
    'country',
    'language',
    'kind',
    'owner',
    'source',
    'text-place',
    'text-organisation',
    'text-role',
    'text-likes',
    'text-dislikes',
    'text-about',
  ],
  contact: ['last-contact', 'silent', 'birthday', 'birthday-month', 'since', 'added'],
  buying: ['first-purchase', 'last-purchase', 'purchases', 'spent', 'top-spent'],
  points: ['points', 'tier', 'consent'],
  own: ['custom', 'custom-number'],
} as const satisfies Readonly<Record<string, readonly ConditionTopic[]>>;

/** The topic of a condition. */
export const topicOf = (condition: SegmentCondition): ConditionTopic =>
  condition.field === 'text' ? `text-${condition.of}` : condition.field;

/** A condition about a topic to begin with; what has to be chosen is still missing. */
export function newCondition(topic: ConditionTopic, activityDays: number): SegmentCondition {
  switch (topic) {
    case 'tag':
      return { field: topic, is: 'any', tags: [] };
    case 'country':
      return { field: topic, is: 'any', countries: [] };
    case 'language':
      return { field: topic, is: 'any', languages: [] };
    case 'kind':
      return { field: topic, kind: 'organisation' };
    case 'owner':
      return { field: topic, owner: null };
    case 'source':
      return { field: topic, text: '' };
    case 'birthday':
      return { field: topic, withinDays: 14 };
    case 'birthday-month':
      return { field: topic, month: 0 };
    case 'since':
      return { field: topic, is: 'after', day: '' as IsoDate };
    case 'added':
    case 'first-purchase':
      return { field: topic, is: 'within', days: 30 };
    case 'last-contact':
    case 'last-purchase':
      return { field: topic, is: 'not-within', days: 60 };
    case 'purchases':
      return { field: topic, is: 'at-least', amount: 3, days: null };
    case 'spent':
      return { field: topic, is: 'at-least', amount: Number.NaN, days: null };
    case 'points':
      return { field: topic, is: 'at-least', amount: 100, days: null };
    case 'top-spent':
      return { field: topic, percent: 20, days: activityDays };
    case 'silent':
      return { field: topic, gaps: 2.5 };
    case 'tier':
      return { field: topic, tiers: [] };
    case 'consent':
      return { field: topic, purpose: 'newsletter', isGiven: true };
    case 'custom':
      return { field: topic, fieldId: '', text: '' };
    case 'custom-number':
      return { field: topic, fieldId: '', is: 'at-least', amount: Number.NaN };
    default:
      return { field: 'text', of: textOf(topic), text: '' };
  }
}

const textOf = (topic: `text-${(typeof SEGMENT_TEXTS)[number]}`) =>
  SEGMENT_TEXTS.find((text) => topic === `text-${text}`) ?? 'about';

/** A group that nobody is in yet. */
export const emptyDraft = (id: SegmentId): SegmentDraft => ({
  id,
  name: '',
  members: { kind: 'rule', match: 'all', conditions: [] },
  relationships: [],
  goal: null,
  note: '',
  owner: '',
});

/** What can be changed of a segment. */
export const draftOf = ({
  id,
  name,
  members,
  relationships,
  goal,
  note,
  owner,
}: Segment): SegmentDraft => ({
  id,
  name,
  members,
  relationships,
  goal,
  note,
  owner: owner ?? '',
});

/** What is saved of a draft. */
export function fieldsOf({ owner, ...draft }: SegmentDraft) {
  const name = draft.name.trim();
  const own = owner.trim();
  return { ...draft, name, note: draft.note.trim(), ...(own !== '' && { owner: own }) };
}

/** Whether two drafts say the same. */
export const isSameDraft = (one: SegmentDraft, other: SegmentDraft): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Drafts that were left unsaved, by their id (`new` for one that was never saved); they live as long as the window. */
export const leftDrafts = new Map<string, SegmentDraft>();
