import { expect, it } from 'vitest';
import { watchShift } from '@renderer/app/shiftHeld';

const event = (kind: string, shiftKey: boolean): Event =>
  Object.assign(new Event(kind), { shiftKey });

it('notices that Shift is held when a key repeats or the mouse moves, until nobody looks any more', () => {
  const quiet = new EventTarget();
  const isQuiet = watchShift(quiet as never);
  quiet.dispatchEvent(event('keydown', false));
  expect(isQuiet()).toBe(false);
  for (const kind of ['keydown', 'pointermove', 'pointerdown', 'wheel']) {
    const target = new EventTarget();
    const isHeld = watchShift(target as never);
    target.dispatchEvent(event(kind, true));
    expect(isHeld()).toBe(true);
  }
  quiet.dispatchEvent(event('keydown', true));
  expect(isQuiet()).toBe(false);
});
