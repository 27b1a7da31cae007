import { describe, expect, it } from 'vitest';
import { COMMANDS } from '@renderer/hooks/commands';
import {
  isSingleKey,
  keysOf,
  matchKeys,
  ownerOf,
  writtenKey,
  type KeyPress,
} from '@renderer/hooks/keys';
import { DEFAULT_PREFERENCES } from '@renderer/hooks/preferences';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('writtenKey', () => {
  it.each([
    [press('k', { ctrlKey: true }), false, 'mod+k'],
    [press('k', { metaKey: true }), true, 'mod+k'],
    [press('k', { ctrlKey: true }), true, 'other+k'],
    [press('Z', { ctrlKey: true, shiftKey: true }), false, 'mod+shift+z'],
    [press('?', { shiftKey: true }), false, '?'],
    [press('/', { shiftKey: true }), false, '/'],
    [press('+', { ctrlKey: true, shiftKey: true }), false, 'mod++'],
    [press('F6', { shiftKey: true }), false, 'shift+f6'],
    [press('ArrowLeft', { altKey: true }), false, 'alt+arrowleft'],
    [press(' '), false, 'space'],
    [press('N'), false, 'n'],
  ])('%o (mac: %s) is %s', (pressed, isMac, expected) => {
    expect(writtenKey(pressed, isMac)).toBe(expected);
  });
});

describe('matchKeys', () => {
  it('finds commands, beginnings and nothing', () => {
    expect(matchKeys('mod+k', '', DEFAULT_PREFERENCES)).toEqual({ kind: 'command', id: 'search' });
    expect(matchKeys('g', '', DEFAULT_PREFERENCES)).toEqual({ kind: 'begun' });
    expect(matchKeys('p', 'g', DEFAULT_PREFERENCES)).toEqual({ kind: 'command', id: 'go-people' });
    expect(matchKeys('p', '', DEFAULT_PREFERENCES)).toEqual({ kind: 'command', id: 'points' });
    expect(matchKeys('q', '', DEFAULT_PREFERENCES)).toEqual({ kind: 'none' });
  });

  it('leaves single keys alone when they are switched off', () => {
    const off = { ...DEFAULT_PREFERENCES, singleKeys: false };
    expect(matchKeys('n', '', off)).toEqual({ kind: 'none' });
    expect(matchKeys('g', '', off)).toEqual({ kind: 'none' });
    expect(matchKeys('mod+k', '', off)).toEqual({ kind: 'command', id: 'search' });
    expect(matchKeys('f6', '', off)).toEqual({ kind: 'command', id: 'next-region' });
  });

  it('follows reassigned and removed keys', () => {
    const own = { ...DEFAULT_PREFERENCES, keys: { note: 'mod+m', 'back-up': '' } } as const;
    expect(matchKeys('mod+m', '', own)).toEqual({ kind: 'command', id: 'note' });
    expect(matchKeys('n', '', own)).toEqual({ kind: 'none' });
    expect(keysOf('back-up', own)).toEqual([]);
  });
});

describe('the usual keys', () => {
  it('belong to one command each', () => {
    const taken = COMMANDS.filter(({ id }) =>
      keysOf(id, DEFAULT_PREFERENCES).some(
        (keys) => ownerOf(keys, id, DEFAULT_PREFERENCES) !== null,
      ),
    );
    expect(taken.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['n', true],
    ['g t', true],
    ['?', true],
    ['shift+a', true],
    ['mod+k', false],
    ['f6', false],
    ['alt+arrowleft', false],
  ])('%s could be set off by typing: %s', (keys, expected) => {
    expect(isSingleKey(keys)).toBe(expected);
  });
});
