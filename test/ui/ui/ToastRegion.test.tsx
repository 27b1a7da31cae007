import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToastQueue } from '@renderer/ui/toastQueue';
import { ToastRegion } from '@renderer/ui/ToastRegion';

const pass = (ms: number): void => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

const setUp = () => {
  const queue = createToastQueue();
  render(<ToastRegion queue={queue} label="Messages" closeLabel="Close" />);
  return queue;
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('ToastRegion', () => {
  it('is a status and goes after ten seconds', () => {
    const queue = setUp();
    act(() => void queue.show({ message: 'Thanked' }));
    expect(screen.getByRole('status').textContent).toContain('Thanked');
    pass(9_999);
    expect(screen.queryByText('Thanked')).not.toBeNull();
    pass(1);
    expect(screen.queryByText('Thanked')).toBeNull();
  });

  it('shows one at a time, each for its own ten seconds', () => {
    const queue = setUp();
    act(() => void queue.show({ message: 'First' }));
    pass(8_000);
    act(() => void queue.show({ message: 'Second' }));
    expect(screen.queryByText('First')).toBeNull();
    pass(8_000);
    expect(screen.queryByText('Second')).not.toBeNull();
    pass(2_000);
    expect(screen.queryByText('Second')).toBeNull();
  });

  it.each([
    ['hovered', fireEvent.mouseEnter, fireEvent.mouseLeave],
    ['focused', fireEvent.focus, fireEvent.blur],
  ])('waits while %s and goes on where it stopped', (_, enter, leave) => {
    const queue = setUp();
    act(() => void queue.show({ message: 'Booked', action: { label: 'Undo', onAction: vi.fn() } }));
    pass(6_000);
    // Focus bubbles from the button, hovering is on the card.
    const card = screen.getByText('Booked').parentElement ?? document.body;
    enter(card);
    pass(60_000);
    expect(screen.queryByText('Booked')).not.toBeNull();
    leave(card);
    pass(3_999);
    expect(screen.queryByText('Booked')).not.toBeNull();
    pass(1);
    expect(screen.queryByText('Booked')).toBeNull();
  });

  it('does its action once and is gone', () => {
    const queue = setUp();
    const undo = vi.fn();
    act(() => void queue.show({ message: 'Booked', action: { label: 'Undo', onAction: undo } }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(queue.current()).toBeUndefined();
  });

  it('does not take away a later toast by the number of an earlier one', () => {
    const queue = setUp();
    const first = queue.show({ message: 'First' });
    act(() => void queue.show({ message: 'Second' }));
    act(() => queue.dismiss(first));
    expect(screen.queryByText('Second')).not.toBeNull();
  });
});
