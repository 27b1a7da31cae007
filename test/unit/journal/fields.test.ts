import { changeFields, sameRow } from '@shared/domain/journal/fields';
import { sameValue } from '@shared/domain/journal/sameValue';
import { describe, expect, it } from 'vitest';

describe('sameValue', () => {
  it.each([
    [1, 1, true],
    [Number.NaN, Number.NaN, true],
    ['a', 'b', false],
    [null, undefined, false],
    [null, {}, false],
    [[], {}, false],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [2, 1], false],
    [{ a: { b: 1 } }, { a: { b: 1 } }, true],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: undefined }, {}, false],
    [{ a: undefined }, { b: undefined }, false],
    [new Uint8Array([1, 2]), new Uint8Array([1, 2]), true],
    [new Uint8Array([1, 2]), new Uint8Array([1, 3]), false],
    [new Uint8Array([1]), [1], false],
  ])('%o and %o: %s', (a, b, expected) => {
    expect(sameValue(a, b)).toBe(expected);
    expect(sameValue(b, a)).toBe(expected);
  });
});

describe('changeFields', () => {
  const row = { id: 'a', name: 'Ada', tags: ['x'], updatedAt: 1 };

  it('holds only the fields that differ', () => {
    expect(changeFields(row, { name: 'Ida', tags: ['x'] })).toEqual({
      row: { ...row, name: 'Ida' },
      before: { name: 'Ada' },
      after: { name: 'Ida' },
    });
  });

  it('is nothing if nothing differs', () => {
    expect(changeFields(row, { name: 'Ada', tags: ['x'] }, ['nickname'])).toBeNull();
  });

  it('leaves the id and the time of the last change alone', () => {
    expect(changeFields(row, { id: 'b', updatedAt: 2 }, ['id', 'updatedAt'])).toBeNull();
  });

  it('tells a field that was not there from one that was empty', () => {
    expect(changeFields(row, { nickname: '' })).toEqual({
      row: { ...row, nickname: '' },
      before: {},
      after: { nickname: '' },
    });
    expect(changeFields(row, {}, ['name'])).toEqual({
      row: { id: 'a', tags: ['x'], updatedAt: 1 },
      before: { name: 'Ada' },
      after: {},
    });
  });
});

describe('sameRow', () => {
  it('does not look at the time of the last change', () => {
    expect(sameRow({ id: 'a', updatedAt: 1 }, { id: 'a', updatedAt: 2 })).toBe(true);
    expect(sameRow({ id: 'a', name: '' }, { id: 'a' })).toBe(false);
  });
});
