import { endOfChain, recentActsOf, undoStateOf } from '@shared/domain/journal/acts';
import type { Batch } from '@shared/domain/journal/change';
import { describe, expect, it } from 'vitest';

/**
 * A history from words: `A` is an act, `U:A` takes it back, `R:U:A` makes it stand again, `q` is
 * housekeeping. Answers newest first.
 */
const history = (...ids: string[]): Batch[] =>
  ids
    .map((id, index): Batch => {
      const [head, ...rest] = id.split(':');
      const undoes = rest.join(':');
      return {
        id,
        seq: index + 1,
        at: '',
        device: 'd',
        act: { key: head!, args: {} },
        ...(undoes && { undoes, direction: head!.startsWith('U') ? 'undo' : 'redo' }),
        ...(id === 'q' && { isQuiet: true }),
      };
    })
    .reverse();

describe('undoStateOf', () => {
  it.each<[string[], string | null, string | null]>([
    [[], null, null],
    [['A'], 'A', null],
    [['A', 'B'], 'B', null],
    [['A', 'B', 'U:B'], 'A', 'U:B'],
    [['A', 'B', 'U:B', 'U:A'], null, 'U:A'],
    [['A', 'B', 'U:B', 'U:A', 'R:U:A'], 'R:U:A', 'U:B'],
    [['A', 'U:A', 'R:U:A', 'U2:R:U:A'], null, 'U2:R:U:A'],
    [['A', 'U:A', 'B'], 'B', null],
    [['A', 'U:A', 'B', 'U:B'], null, 'U:B'],
    [['A', 'B', 'U:A'], 'B', 'U:A'],
    [['A', 'q'], 'A', null],
    [['A', 'U:A', 'q'], null, 'U:A'],
  ])('%j: undo %s, redo %s', (ids, undo, redo) => {
    const state = undoStateOf(history(...ids));
    expect([state.undo?.id ?? null, state.redo?.id ?? null]).toEqual([undo, redo]);
  });
});

describe('recentActsOf', () => {
  it('lists acts with whether they stand, and no housekeeping', () => {
    const acts = recentActsOf(history('A', 'B', 'U:B', 'q', 'C', 'U:C', 'R:U:C'));
    expect(acts.map(({ batch, isTakenBack }) => [batch.id, isTakenBack])).toEqual([
      ['C', false],
      ['B', true],
      ['A', false],
    ]);
  });
});

describe('endOfChain', () => {
  it('follows taking back and redoing to its end', () => {
    const batches = history('A', 'U:A', 'B', 'R:U:A');
    expect(endOfChain(batches.at(-1)!, batches).id).toBe('R:U:A');
  });
});
