import type { Instant } from '../calendar/clock';

/**
 * What fell between two backups although no act takes it away: the sign of a database that lost rows. `explained`:
 * fewer than before, and the history says who took them away.
 */
export type Fall = 'none' | 'explained' | 'unexplained';

/** What is known of a backup without opening it: told by the window that made it, kept beside the files. */
export type BackupFacts = {
  /** The moment whose state it holds. */
  readonly createdAt: Instant;
  /** Position of the last act in it; 0 if there is none. */
  readonly seq: number;
  readonly schemaVersion: number;
  readonly appVersion: string;
  /** People outside the trash. */
  readonly people: number;
  /** Rows of all tables. */
  readonly rows: number;
  /** Lines in the book of points, and their sum: points and stamps together. */
  readonly ledgerEntries: number;
  readonly ledgerSum: number;
  /** SHA-256 in hex of the plain file. */
  readonly sha256: string;
  readonly fall: Fall;
};

/** The figures of a state that must not fall by themselves. */
export type Mass = Pick<BackupFacts, 'people' | 'ledgerEntries' | 'ledgerSum'>;

/** What acts since the backup before took away. */
export type TakenAway = {
  /** People thrown away or deleted for good. */
  readonly people: number;
  readonly ledgerEntries: number;
  /** Everything was replaced or put together with another state: any figure may be what it is. */
  readonly isReplaced: boolean;
};

/**
 * Whether people or the book of points became fewer, and whether acts say why. Lines of the book are only ever
 * added, so a sum that falls while no line is missing explains itself: points were spent.
 */
export function fallBetween(before: Mass | null, now: Mass, taken: TakenAway): Fall {
  if (before === null) return 'none';
  const people = before.people - now.people;
  const entries = before.ledgerEntries - now.ledgerEntries;
  if (people <= 0 && entries <= 0) return 'none';
  if (taken.isReplaced) return 'explained';
  return people <= taken.people && entries <= taken.ledgerEntries ? 'explained' : 'unexplained';
}
