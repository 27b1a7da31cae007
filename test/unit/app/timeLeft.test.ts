import { createTimeLeft } from '@renderer/app/timeLeft';
import { describe, expect, it } from 'vitest';

describe('how long a long job still takes', () => {
  const watched = () => {
    let now = 5_000;
    const timeLeft = createTimeLeft(() => now);
    return (
      afterMs: number,
      done: number,
      total = 1_000,
      phase: 'filling' | 'swapping' = 'filling',
    ) => {
      now += afterMs;
      return timeLeft({ phase, done, total });
    };
  };

  it('follows from how fast it was', () => {
    const at = watched();
    expect(at(0, 100)).toBeNull();
    expect(at(1_000, 200)).toBeNull();
    expect(at(3_000, 500)).toBe(5_000);
    expect(at(4_000, 500)).toBe(10_000);
    expect(at(2_000, 1_000)).toBe(0);
  });

  it('is not known while nothing moved, and begins anew with the next phase or another job', () => {
    const at = watched();
    expect(at(0, 0)).toBeNull();
    expect(at(9_000, 0)).toBeNull();
    expect(at(1_000, 500)).toBe(10_000);
    expect(at(9_000, 500, 1_000, 'swapping')).toBeNull();
    expect(at(2_000, 750, 1_000, 'swapping')).toBe(2_000);
    expect(at(2_000, 10, 1_000, 'swapping')).toBeNull();
    expect(at(2_000, 20, 2_000, 'swapping')).toBeNull();
  });
});
