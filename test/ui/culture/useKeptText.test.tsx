import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useKeptText } from '@renderer/features/culture/useKeptText';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A field, and a store whose answers the test gives by hand. */
function field(begin = '') {
  const saves: { readonly text: string; readonly answer: (isKept: boolean) => Promise<void> }[] =
    [];
  const save = (text: string): Promise<boolean> => {
    let resolve: (isKept: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((settle) => {
      resolve = settle;
    });
    saves.push({
      text,
      answer: async (isKept) => {
        await act(async () => {
          resolve(isKept);
          await promise;
        });
      },
    });
    return promise;
  };
  const hook = renderHook(({ stored }) => useKeptText(stored, save), {
    initialProps: { stored: begin },
  });
  return {
    get text() {
      return hook.result.current.text;
    },
    get hasFailed() {
      return hook.result.current.hasFailed;
    },
    saves,
    saved: () => saves.map(({ text }) => text),
    type: (text: string): void => {
      act(() => {
        hook.result.current.setText(text);
      });
    },
    pause: (): void => {
      act(() => {
        vi.advanceTimersByTime(1000);
      });
    },
    blur: (): void => {
      act(() => {
        hook.result.current.keep();
      });
    },
    arrives: (stored: string) => hook.rerender({ stored }),
    leave: () => hook.unmount(),
  };
}

describe('a text that keeps itself', () => {
  it('is kept once when typing pauses, and not for every letter', () => {
    const note = field();
    note.type('K');
    note.type('Ky');
    note.pause();
    note.pause();
    note.blur();
    expect(note.saved()).toEqual(['Ky']);
  });

  it('is kept when the page is left in the middle of a word', () => {
    const note = field('Kyoto');
    note.type('Kyoto, Uji');
    note.leave();
    expect(note.saved()).toEqual(['Kyoto, Uji']);
  });

  it('keeps what is typed while an earlier part comes back late', async () => {
    const note = field();
    note.type('A');
    note.pause();
    note.type('AB');
    note.pause();
    note.type('ABC');
    await note.saves[0]!.answer(true);
    note.arrives('A');
    expect(note.text).toBe('ABC');
    await note.saves[1]!.answer(true);
    note.arrives('AB');
    expect(note.text).toBe('ABC');
    note.pause();
    expect(note.saved()).toEqual(['A', 'AB', 'ABC']);
  });

  it('shows its own text steadily while two parts come back one after the other', async () => {
    const note = field();
    note.type('A');
    note.pause();
    note.type('AB');
    note.pause();
    await note.saves[0]!.answer(true);
    await note.saves[1]!.answer(true);
    note.arrives('A');
    expect(note.text).toBe('AB');
    note.arrives('AB');
    expect(note.text).toBe('AB');
  });

  it('follows what was taken back, or written in another window', async () => {
    const note = field('before');
    note.type('after');
    note.pause();
    await note.saves[0]!.answer(true);
    note.arrives('after');
    note.arrives('before');
    expect(note.text).toBe('before');
    note.pause();
    expect(note.saved()).toEqual(['after']);
  });

  it('follows another window also where its own text never came back alone', async () => {
    const note = field();
    note.type('mine');
    note.pause();
    await note.saves[0]!.answer(true);
    note.arrives('theirs');
    expect(note.text).toBe('theirs');
  });

  it('takes nothing away from whoever is writing', () => {
    const note = field('before');
    note.type('before and more');
    note.arrives('from another window');
    expect(note.text).toBe('before and more');
    note.pause();
    expect(note.saved()).toEqual(['before and more']);
  });

  it('says when it could not be kept, and tries again', async () => {
    const note = field();
    note.type('A');
    note.pause();
    await note.saves[0]!.answer(false);
    expect(note.hasFailed).toBe(true);
    expect(note.text).toBe('A');
    note.blur();
    await note.saves[1]!.answer(true);
    expect(note.saved()).toEqual(['A', 'A']);
    expect(note.hasFailed).toBe(false);
  });
});
