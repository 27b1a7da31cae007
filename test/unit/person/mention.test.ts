import { describe, expect, it } from 'vitest';
import { mentionIn } from '@renderer/features/person/mention';

describe('mentionIn', () => {
  it.each([
    ['@luk', { word: 'luk', rest: null }],
    ['@Łukasz', { word: 'Łukasz', rest: null }],
    ['@由紀', { word: '由紀', rest: null }],
    ['@luk ', { word: 'luk', rest: '' }],
    ['@luk wants tea', { word: 'luk', rest: 'wants tea' }],
    ['@luk\ntwo\nlines', { word: 'luk', rest: 'two\nlines' }],
  ])('finds the one at the beginning of %j', (text, mention) => {
    expect(mentionIn(text)).toEqual(mention);
  });

  it.each(['', '@', '@ 5 pm', 'to @luk', ' @luk', 'luk@tea.example', '@a@b', '@@'])(
    'finds none in %j',
    (text) => {
      expect(mentionIn(text)).toBeNull();
    },
  );
});
