import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockAtStart, useAppLock } from '@renderer/app/useAppLock';
import { createCommandBus } from '@renderer/hooks/commands';
import { createPreferences } from '@renderer/hooks/preferences';
import { CommandContext } from '@renderer/hooks/useCommands';
import { PreferencesContext } from '@renderer/hooks/usePreferences';
import { PlatformContext } from '@renderer/platform/PlatformContext';
import { Dialog } from '@renderer/ui/Dialog';
import { UiProvider } from '@renderer/ui/UiProvider';
import { aPlatform } from '../../support/fakePlatform';

const MINUTE = 60_000;
const PIN = { salt: 'c2FsdA==', hash: 'aGFzaA==', rounds: 1 } as never;

/** A window that says whether it is locked, with a control that keeps its keys to itself, and a dialog. */
function Probe() {
  const { isLocked } = useAppLock();
  if (isLocked) return <p>locked</p>;
  return (
    <>
      <input aria-label="kept" onKeyDown={(event) => event.stopPropagation()} />
      <Dialog isOpen title="Over everything" closeLabel="Close" onClose={() => undefined}>
        <input aria-label="in the dialog" onPointerDown={(event) => event.stopPropagation()} />
      </Dialog>
    </>
  );
}

function openWindow() {
  const preferences = createPreferences(null);
  preferences.set((before) => ({
    ...before,
    lock: { ...before.lock, isOn: true, isLocked: false, afterMinutes: 5 },
    counter: { ...before.counter, pin: PIN, isModeOn: false },
  }));
  const commands = createCommandBus();
  render(
    <PreferencesContext value={preferences}>
      <PlatformContext value={aPlatform()}>
        <CommandContext value={commands}>
          <UiProvider locale="en">
            <Probe />
          </UiProvider>
        </CommandContext>
      </PlatformContext>
    </PreferencesContext>,
  );
  return { preferences, commands };
}

const pass = (ms: number): void => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the lock of the window', () => {
  it('comes after the minutes that nobody was there, and takes dialogs away with it', () => {
    openWindow();
    pass(4 * MINUTE);
    expect(screen.queryByText('locked')).toBeNull();
    expect(document.body.textContent).toContain('Over everything');
    pass(MINUTE + 10_000);
    expect(document.body.textContent).toBe('locked');
    expect(document.querySelectorAll('[role="dialog"], input')).toHaveLength(0);
  });

  it.each([
    ['a key that a control keeps to itself', () => fireEvent.keyDown(field('kept'), { key: 'a' })],
    [
      'a press in a dialog that goes no further',
      () => fireEvent.pointerDown(field('in the dialog')),
    ],
    ['a wheel anywhere', () => fireEvent.wheel(document.body)],
    ['a finger', () => fireEvent.touchStart(document.body)],
  ])('waits anew after %s', (_, sign) => {
    openWindow();
    pass(4 * MINUTE);
    act(() => void sign());
    pass(4 * MINUTE);
    expect(screen.queryByText('locked')).toBeNull();
    pass(MINUTE + 10_000);
    expect(document.body.textContent).toBe('locked');
  });

  it('comes by its command at once', () => {
    const { commands } = openWindow();
    act(() => void commands.run('lock'));
    expect(document.body.textContent).toBe('locked');
  });

  it('is there when the window opens, whatever was there before', () => {
    const { preferences } = openWindow();
    act(() => lockAtStart(preferences));
    expect(document.body.textContent).toBe('locked');
  });
});

const field = (name: string): Element =>
  document.querySelector(`input[aria-label="${name}"]`) ?? document.body;
