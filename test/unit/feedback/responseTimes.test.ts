import { describe, expect, it } from 'vitest';
import { medianResponse } from '@shared/domain/feedback/responseTimes';

const heard = (heardAt: number, toldAt: number | null) => ({ heardAt, toldAt });

describe('the usual time until an answer', () => {
  it.each([
    ['nothing was heard', [], null],
    ['everything still waits', [heard(1, null)], null],
    ['one was told', [heard(10, 25)], 15],
    ['an odd number was told', [heard(0, 100), heard(0, 2), heard(0, 7)], 7],
    ['an even number was told', [heard(0, 4), heard(0, 8), heard(0, 1), heard(0, 100)], 6],
    ['some still wait', [heard(0, 4), heard(0, null), heard(0, 4)], 4],
    ['a clock was put back', [heard(50, 20)], 0],
  ])('where %s', (_case, criticisms, median) => {
    expect(medianResponse(criticisms)).toBe(median);
  });
});
