import { isIsoDate } from '../calendar/isoDate';
import { foldText } from '../people/folding';
import type { Segment, SegmentCondition, SegmentMembers } from './segment';

/** Why a condition says nothing that could be looked for. */
export type ConditionProblem =
  /** No tag, country, language, tier, field or purpose was chosen. */
  | 'nothing-chosen'
  /** Not a whole number of days from 0 to `MAX_DAYS`. */
  | 'days'
  | 'day'
  | 'amount'
  | 'percent'
  | 'gaps';

/** Why a segment cannot be saved. */
export type SegmentProblem = 'name-missing' | 'name-taken' | 'no-conditions' | 'conditions';

/** A hundred years: further back nobody counts. */
export const MAX_DAYS = 36_500;

/** What is wrong with a condition; `null` for one that can be looked for. Figures that were not given are `NaN`. */
export function conditionProblem(condition: SegmentCondition): ConditionProblem | null {
  switch (condition.field) {
    case 'tag':
      return chosen(condition.tags);
    case 'country':
      return chosen(condition.countries);
    case 'language':
      return chosen(condition.languages);
    case 'tier':
      return chosen(condition.tiers);
    case 'consent':
      return condition.purpose === '' ? 'nothing-chosen' : null;
    case 'custom':
      return condition.fieldId === '' ? 'nothing-chosen' : null;
    case 'custom-number':
      if (condition.fieldId === '') return 'nothing-chosen';
      return Number.isFinite(condition.amount) ? null : 'amount';
    case 'birthday':
      return days(condition.withinDays);
    case 'since':
      return isIsoDate(condition.day) ? null : 'day';
    case 'added':
    case 'first-purchase':
    case 'last-contact':
    case 'last-purchase':
      return days(condition.days);
    case 'purchases':
    case 'spent':
    case 'points': {
      const isFigure = Number.isSafeInteger(condition.amount);
      if (!isFigure || (condition.field !== 'points' && condition.amount < 0)) return 'amount';
      return condition.days === null ? null : days(condition.days);
    }
    case 'top-spent':
      if (!(condition.percent > 0 && condition.percent <= 100)) return 'percent';
      return days(condition.days);
    case 'silent':
      return condition.gaps >= 1 && condition.gaps <= 100 ? null : 'gaps';
    case 'kind':
    case 'owner':
    case 'source':
    case 'text':
    case 'birthday-month':
      return null;
  }
}

const chosen = (some: readonly string[]): ConditionProblem | null =>
  some.length === 0 ? 'nothing-chosen' : null;

const days = (count: number): ConditionProblem | null =>
  Number.isInteger(count) && count >= 0 && count <= MAX_DAYS ? null : 'days';

/** The members without those conditions that say nothing yet: whom the segment would hold so far. */
export const readableMembers = (members: SegmentMembers): SegmentMembers =>
  members.kind === 'chosen'
    ? members
    : {
        ...members,
        conditions: members.conditions.filter((one) => conditionProblem(one) === null),
      };

/**
 * Everything that keeps a segment from being saved, in the order of the form.
 *
 * @param others - The segments that there are; itself may be among them.
 */
export function segmentProblems(
  { id, name, members }: Pick<Segment, 'id' | 'name' | 'members'>,
  others: readonly Pick<Segment, 'id' | 'name'>[],
): readonly SegmentProblem[] {
  const found: SegmentProblem[] = [];
  const own = foldText(name);
  if (own === '') found.push('name-missing');
  else if (others.some((other) => other.id !== id && foldText(other.name) === own)) {
    found.push('name-taken');
  }
  if (members.kind === 'rule') {
    if (members.conditions.length === 0) found.push('no-conditions');
    else if (members.conditions.some((one) => conditionProblem(one) !== null)) {
      found.push('conditions');
    }
  }
  return found;
}
