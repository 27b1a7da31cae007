import { fit } from '@renderer/features/people/useFitting';
import { expect, it } from 'vitest';

it.each([
  [[100, 100, 100], 316, 3],
  [[100, 100, 100], 315, 1],
  [[100, 100, 100], 1000, 3],
  [[100, 100, 100], 50, 0],
  [[], 50, 0],
])('%j in %i px: %i', (widths, room, count) => {
  expect(fit(widths, room, 150)).toBe(count);
});
