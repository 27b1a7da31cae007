import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { readySegments } from '@shared/domain/segments/readySegments';
import type { SegmentCondition, SegmentId } from '@shared/domain/segments/segment';
import {
  conditionProblem,
  readableMembers,
  segmentProblems,
} from '@shared/domain/segments/segmentProblems';
import { describe, expect, it } from 'vitest';

const figure = { field: 'spent', is: 'at-least', days: null } as const;

describe('a condition', () => {
  it.each<[SegmentCondition, string | null]>([
    [{ field: 'tag', is: 'any', tags: [] }, 'nothing-chosen'],
    [{ field: 'country', is: 'none', countries: ['DE'] }, null],
    [{ field: 'consent', purpose: '', isGiven: true }, 'nothing-chosen'],
    [{ field: 'custom', fieldId: '', text: 'x' }, 'nothing-chosen'],
    [{ field: 'custom', fieldId: 'f', text: '' }, null],
    [{ field: 'custom-number', fieldId: 'f', is: 'at-least', amount: Number.NaN }, 'amount'],
    [{ field: 'birthday', withinDays: -1 }, 'days'],
    [{ field: 'birthday', withinDays: 0 }, null],
    [{ field: 'last-contact', is: 'within', days: Number.NaN }, 'days'],
    [{ field: 'last-contact', is: 'within', days: 1.5 }, 'days'],
    [{ field: 'added', is: 'within', days: 99_999 }, 'days'],
    [{ field: 'since', is: 'after', day: '' as IsoDate }, 'day'],
    [{ ...figure, amount: -1 }, 'amount'],
    [{ ...figure, amount: 0 }, null],
    [{ ...figure, amount: 10, days: Number.NaN }, 'days'],
    [{ ...figure, field: 'points', amount: -5 }, null],
    [{ field: 'top-spent', percent: 0, days: 180 }, 'percent'],
    [{ field: 'top-spent', percent: 101, days: 180 }, 'percent'],
    [{ field: 'silent', gaps: 0.5 }, 'gaps'],
    [{ field: 'silent', gaps: 2.5 }, null],
  ])('%j: %s', (condition, problem) => {
    expect(conditionProblem(condition)).toBe(problem);
  });

  it('that cannot be read yet is left out of whom the group would hold', () => {
    const good: SegmentCondition = { field: 'kind', kind: 'person' };
    const members = {
      kind: 'rule',
      match: 'any',
      conditions: [good, { field: 'tag', is: 'any', tags: [] }],
    } as const;
    expect(readableMembers(members)).toEqual({ kind: 'rule', match: 'any', conditions: [good] });
  });
});

describe('a segment', () => {
  const id = 's' as SegmentId;
  const others = [{ id: 'other' as SegmentId, name: 'Süße Gäste' }];
  const chosen = { kind: 'chosen', ids: [] } as const;
  it.each([
    ['', chosen, ['name-missing']],
    ['  ', { kind: 'rule', match: 'all', conditions: [] }, ['name-missing', 'no-conditions']],
    ['SUSSE GASTE', chosen, ['name-taken']],
    ['Others', chosen, []],
    [
      'Tags',
      { kind: 'rule', match: 'all', conditions: [{ field: 'tag', is: 'any', tags: [] }] },
      ['conditions'],
    ],
  ] as const)('%j with %j: %j', (name, members, problems) => {
    expect(segmentProblems({ id, name, members }, others)).toEqual(problems);
  });

  it('may keep its own name', () => {
    expect(segmentProblems({ ...others[0]!, members: chosen }, others)).toEqual([]);
  });

  it('that is ready made has nothing wrong with it', () => {
    for (const { id: own, key, members } of readySegments(180)) {
      expect(segmentProblems({ id: own, name: key, members }, others)).toEqual([]);
    }
  });
});
