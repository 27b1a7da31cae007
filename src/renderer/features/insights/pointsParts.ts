import type { PointsFigures, PointsPart } from '@shared/domain/insights/points';

/** What is told of points, in its order. */
export const POINTS_PARTS: readonly PointsPart[] = [
  'issued',
  'redeemed',
  'expired',
  'outstanding',
  'owed',
];

/** Whether there is anything to tell. */
export const hasMoved = (points: PointsFigures): boolean =>
  POINTS_PARTS.some((part) => points[part] !== 0n);
