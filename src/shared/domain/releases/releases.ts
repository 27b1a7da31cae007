import { isOlder } from '@shared/kernel/versionOrder';

/** A release that has something to tell, and the keys of what it tells under `news:<key>`. */
export type Release = {
  /** Its version, `1.2.3`. */
  readonly version: string;
  /** The key of its words: versions have dots, and a dot parts keys. */
  readonly key: string;
  /** What a user notices, the best first. */
  readonly notes: readonly string[];
};

/** Every release with something to tell, newest first. */
export const RELEASES = [
  {
    version: '0.1.0',
    key: 'v0_1_0',
    notes: ['people', 'today', 'counter', 'moment', 'thanks', 'figures', 'laptops', 'backups'],
  },
] as const satisfies readonly Release[];

/**
 * What came since a release, newest first.
 *
 * @param known - The version somebody worked with last; `null` for everything.
 */
export const releasesSince = <R extends Release>(
  known: string | null,
  releases: readonly R[],
): readonly R[] =>
  known === null ? releases : releases.filter(({ version }) => isOlder(known, version));
