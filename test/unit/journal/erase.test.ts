import { withoutRows } from '@shared/domain/journal/erase';
import { aChange } from '@test/support/builders';
import { expect, it } from 'vitest';

it('leaves a change alone that touched other rows', () => {
  const change = aChange({ before: { name: 'Ada' } });
  expect(withoutRows(change, new Set(['contacts/c2', 'photos/c1']))).toBe(change);
});

it('takes a change away that touched nothing else', () => {
  expect(withoutRows(aChange(), new Set(['contacts/c1']))).toBeNull();
});

it('takes rows out of a chunk together with their content', () => {
  const chunk = aChange({
    key: '',
    kind: 'delete',
    keys: ['c1', 'c2', 'c3'],
    rows: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }],
  });
  expect(withoutRows(chunk, new Set(['contacts/c2']))).toEqual({
    ...chunk,
    keys: ['c1', 'c3'],
    rows: [{ id: 'c1' }, { id: 'c3' }],
  });
  expect(withoutRows(chunk, new Set(['contacts/c1', 'contacts/c2', 'contacts/c3']))).toBeNull();
});
