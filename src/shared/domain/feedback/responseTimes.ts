import { medianOf } from '../insights/careFigures';
import type { Criticism } from './criticism';
import { responseTime } from './criticismLoop';

/**
 * The median of the times from hearing a criticism to telling its answer, in milliseconds; `null` where nobody was told
 * yet. Those that still wait do not count: their time is not over.
 */
export const medianResponse = (
  criticisms: readonly Pick<Criticism, 'heardAt' | 'toldAt'>[],
): number | null => medianOf(criticisms.map(responseTime).filter((time) => time !== null));
