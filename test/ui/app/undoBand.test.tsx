import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { RunningUndo, UndoWatch } from '@renderer/data/journal/longUndo';
import { renderApp } from '@test/support/renderWith';

/** What is on its way, in the hands of the test. */
function anUndoing() {
  const listeners = new Set<() => void>();
  let running: RunningUndo | null = null;
  const watch: UndoWatch = {
    running: () => running,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const become = (next: RunningUndo | null): void =>
    act(() => {
      running = next;
      for (const listener of listeners) listener();
    });
  return { watch, become };
}

const bar = () => screen.findByRole('progressbar');

it('says how far a long act is on its way back, and stops it', async () => {
  const { watch, become } = anUndoing();
  const { user } = await renderApp({
    prepare: (data) => Promise.resolve(void Object.assign(data, { undoing: watch })),
  });
  await screen.findByRole('heading', { level: 1 });
  let stops = 0;
  const begun: RunningUndo = {
    ...{ wanted: 'undo', done: 0, total: 0, isStopping: false },
    stop: () => {
      stops += 1;
      become({ ...begun, done: 6_000, total: 40_000, isStopping: true });
    },
  };
  become(begun);
  expect((await bar()).getAttribute('aria-valuenow')).toBeNull();
  expect(screen.getByText('Taking that back', { selector: '[role=status]' })).toBeDefined();
  become({ ...begun, done: 6_000, total: 40_000 });
  expect((await bar()).getAttribute('aria-valuetext')).toMatch(/^6.000 of 40.000 entries$/);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(stops).toBe(1);
  // Once is enough.
  await user.click(screen.getByRole('button', { name: /Stop/ }));
  expect(stops).toBe(1);
  become(null);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

it('does not flash for what is over at once', async () => {
  const { watch, become } = anUndoing();
  await renderApp({
    prepare: (data) => Promise.resolve(void Object.assign(data, { undoing: watch })),
  });
  await screen.findByRole('heading', { level: 1 });
  become({ wanted: 'redo', done: 10, total: 400, isStopping: false, stop: () => undefined });
  expect(screen.queryByRole('progressbar')).toBeNull();
  become(null);
  expect(screen.queryByRole('progressbar')).toBeNull();
});
