import { describe, expect, it } from 'vitest';
import { extendSelection, rowActOf, toggleSelection, type RowKey } from '@renderer/ui/rowKeys';

const press = (key: string, held: Partial<RowKey> = {}): RowKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

const middle = { current: 5, count: 20, pageSize: 8, hasLetterKeys: true };

describe('rowActOf', () => {
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['j', 6],
    ['K', 4],
    ['PageDown', 13],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 19],
  ])('%s moves to row %i', (key, to) => {
    expect(rowActOf(press(key), middle)).toEqual({ kind: 'move', to, isExtending: false });
  });

  it('extends while Shift is held', () => {
    expect(rowActOf(press('ArrowDown', { shiftKey: true }), middle)).toEqual({
      kind: 'move',
      to: 6,
      isExtending: true,
    });
  });

  it.each([
    ['Alt with an arrow', press('ArrowLeft', { altKey: true })],
    ['Ctrl with a letter of ours', press('x', { ctrlKey: true })],
    ['a letter of others', press('n')],
  ])('leaves %s alone', (_, key) => {
    expect(rowActOf(key, middle)).toBeUndefined();
  });

  it('means nothing in an empty list', () => {
    expect(rowActOf(press('End'), { ...middle, count: 0 })).toBeUndefined();
  });
});

describe('selections', () => {
  const ids = ['a', 'b', 'c', 'd'];

  it('adds a stretch in either direction and keeps what was there', () => {
    expect([...extendSelection(new Set(['a']), ids, 3, 2)]).toEqual(['a', 'c', 'd']);
    expect([...extendSelection(new Set(), ids, 1, 9)]).toEqual(['b', 'c', 'd']);
  });

  it('toggles without changing the set it was given', () => {
    const before: ReadonlySet<string> = new Set(['a']);
    expect([...toggleSelection(before, 'b')]).toEqual(['a', 'b']);
    expect([...toggleSelection(before, 'a')]).toEqual([]);
    expect([...before]).toEqual(['a']);
  });
});
