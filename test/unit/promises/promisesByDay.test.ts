import { describe, expect, it } from 'vitest';
import { isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { promisesByDay } from '@shared/domain/promises/promisesByDay';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';

const aPromise = (id: string, dueOn: IsoDate | null): CarePromise => ({
  id: id as PromiseId,
  contactId: 'c' as ContactId,
  interactionId: null,
  text: id,
  by: 'us',
  dueOn,
  status: 'open',
  resolvedAt: null,
  createdAt: 0,
  updatedAt: 0,
});

describe('promisesByDay', () => {
  it.each([
    ['2026-03-18', 'overdue'],
    ['2024-02-29', 'overdue'],
    ['2026-03-19', 'today'],
    ['2026-03-20', 'week'],
    ['2026-03-26', 'week'],
    ['2026-03-27', null],
    [null, null],
  ] as const)('a promise due on %s is %s on 19 March 2026', (day, group) => {
    const dueOn = day === null ? null : isoDate(day);
    const groups = promisesByDay([aPromise('p', dueOn)], isoDate('2026-03-19'));
    const found = Object.entries(groups).flatMap(([name, list]) => (list.length > 0 ? [name] : []));
    expect(found).toEqual(group === null ? [] : [group]);
  });

  it('keeps the order', () => {
    const day = isoDate('2026-03-19');
    const { today } = promisesByDay([aPromise('b', day), aPromise('a', day)], day);
    expect(today.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
