import type { OpenOptions } from '@renderer/data/openDatabase';

/**
 * Writes the copy that must exist before a schema changes.
 *
 * The first schema has no predecessor, so nothing is copied yet; asked for one all the same, it
 * refuses, and the upgrade does not begin.
 */
export const refuseUpgradeWithoutCopy: OpenOptions['writeSafetyCopy'] = (_db, from) =>
  Promise.reject(new Error(`No copy can be written of a database at version ${from}`));
