import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';

/** Why somebody's data was erased. */
export type ErasureReason = 'request' | 'objection' | 'retention' | 'mistake';

/** What a fingerprint is of. */
export type FingerprintKind = 'record' | 'email' | 'phone' | 'name';

/** Something by which an erased person would be recognised, without saying what it was. */
export type Fingerprint = {
  readonly kind: FingerprintKind;
  /** Keyed hash in lower-case hex. */
  readonly hash: string;
};

/**
 * Why a backup was not written anew: no key at hand opens it; it lies where nobody can look now; another computer wrote
 * it, or nobody knows who did; it cannot be read; its place takes nothing; or it is a copy of a damaged file that was
 * put aside and could not be removed.
 */
export type StaysWhy = 'sealed' | 'away' | 'foreign' | 'unreadable' | 'refused' | 'aside';

/** A backup that held the person when they were erased, or that nobody could look into. */
export type BackupInReach = {
  readonly fileName: string;
  /** Rewritten without the person, or the day on which it ends at the latest; `null` if nobody can say. */
  readonly isRewritten: boolean;
  readonly goneBy: IsoDate | null;
  /** Absent for one that was rewritten. */
  readonly why?: StaysWhy;
};

/** The copies that may still hold the person. */
export const staysIn = ({ backups }: Pick<Erasure, 'backups'>): readonly BackupInReach[] =>
  backups.filter(({ isRewritten }) => !isRewritten);

/**
 * The certificate of an erasure, and the mark that keeps the person from coming back by a restore, an import or another
 * computer's file. It holds no name and nothing that was known about the person.
 */
export type Erasure = {
  readonly id: string;
  readonly erasedAt: Instant;
  readonly reason: ErasureReason;
  /** Random hex that the fingerprints are keyed with, one for each erasure. */
  readonly salt: string;
  readonly fingerprints: readonly Fingerprint[];
  /** Rows that went, by table. */
  readonly removed: Readonly<Record<string, number>>;
  /** Rows that stay without a name, by table. */
  readonly kept: Readonly<Record<string, number>>;
  /** When every table was looked through anew and nothing of the person was found; `null` if that was not done yet. */
  readonly provenAt: Instant | null;
  readonly backups: readonly BackupInReach[];
  /** How often a restore, an import or a merge would have brought the person back. */
  readonly turnedAway: number;
};

/** What an erasure would take, and what would stay without a name: rows by table. */
export type ErasurePreview = Pick<Erasure, 'removed' | 'kept'>;

/** What a look through everything found of people who should be gone. */
export type Findings = {
  /** Rows that are still about them, by table; empty when nothing is left. */
  readonly left: Readonly<Record<string, number>>;
  /** Places in words about others that carry their name or their address. Whether that is meant, only a reader knows. */
  readonly mentions: number;
};

/** An erasure that was done, and what a look through everything found afterwards. */
export type DoneErasure = Findings & {
  /** `null` for a sample person, who leaves no certificate. */
  readonly erasure: Erasure | null;
};
