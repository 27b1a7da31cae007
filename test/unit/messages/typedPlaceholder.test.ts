import { describe, expect, it } from 'vitest';
import { fittingPlaceholders, typedMark, withMark } from '@shared/domain/messages/typedPlaceholder';

const at = (marked: string) => typedMark(marked.replace('|', ''), marked.indexOf('|'));

describe('what is being typed of a placeholder', () => {
  it.each([
    ['Guten Tag {|', { sign: '{', start: 10, end: 11, typed: '' }],
    ['Guten Tag {pro|', { sign: '{', start: 10, end: 14, typed: 'pro' }],
    ['{pro|duct} da', { sign: '{', start: 0, end: 9, typed: 'pro' }],
    ['a [|', { sign: '[', start: 2, end: 3, typed: '' }],
    ['a [if|', { sign: '[', start: 2, end: 5, typed: '' }],
    ['a [if po|]', { sign: '[', start: 2, end: 9, typed: 'po' }],
    ['{Vorn|', { sign: '{', start: 0, end: 5, typed: 'Vorn' }],
  ])('%s', (marked, found) => {
    expect(at(marked)).toEqual(found);
  });

  it.each(['kein|', '{product}|', '{zwei Wörter|', '[end]|', '|{'])('%s is none', (marked) => {
    expect(at(marked)).toBeNull();
  });

  it('finds them by their name and by what they are called', () => {
    const called = { product: 'das Produkt', given: 'der Vorname' } as Record<string, string>;
    const fitting = (typed: string) => fittingPlaceholders(typed, (name) => called[name] ?? '');
    expect(fitting('vorn')).toEqual(['given']);
    expect(fitting('prod')).toEqual(['product']);
    expect(fitting('').length).toBeGreaterThan(15);
    expect(fitting('xyz')).toEqual([]);
  });

  it('puts the whole of it there, a condition around what was chosen', () => {
    expect(withMark('a {pr b', { start: 2, end: 5 }, '{', 'product')).toEqual({
      text: 'a {product} b',
      caret: 11,
    });
    expect(withMark('a b c', { start: 2, end: 3 }, '[', 'reward', 'b')).toEqual({
      text: 'a [if reward]b[end] c',
      caret: 14,
    });
  });
});
