/** A backup as far as the durability log looks at it. */
export type CoveringBackup = {
  /** Position of the last act in it. */
  readonly seq: number;
  readonly isVerified: boolean;
};

/** So many verified backups must hold an act before its record may go. */
export const COVERED_BY = 2;

/** The highest position that lies in two verified backups; 0 if there are not as many. */
export function coveredSeq(backups: readonly CoveringBackup[]): number {
  const seqs = backups.filter(({ isVerified }) => isVerified).map(({ seq }) => seq);
  return seqs.sort((a, b) => b - a)[COVERED_BY - 1] ?? 0;
}
