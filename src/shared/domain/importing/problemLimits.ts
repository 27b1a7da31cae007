import { LIMITS } from '@shared/kernel/readingLimits';

const MOST: Readonly<Record<string, number>> = {
  'cell-too-long': LIMITS.cell.most,
  'too-many-cells': LIMITS.tableColumns.most,
};

/** The figure that the sentence of a row's problem names: the limit that the row is beyond; 0 where there is none. */
export const problemLimit = (code: string): number => (Object.hasOwn(MOST, code) ? MOST[code]! : 0);
