import type { Clock } from '@shared/domain/calendar/clock';
import type { Refusal } from '@shared/kernel/result';
import type { RegularsDatabase } from '../database';
import { collectBackup } from './collectBackup';
import type { BackupProgress } from './progress';
import { deliver, type BackupSink } from './sink';

/** The copy before an upgrade could not be put where backups go. */
export class SafetyCopyRefusedError extends Error {
  override readonly name = 'SafetyCopyRefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`The safety copy was refused: ${refusal.code}`);
    this.refusal = refusal;
  }
}

/** What the safety copy needs. */
export type SafetyCopyOptions = {
  readonly sink: BackupSink<unknown, Refusal>;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly onProgress?: (progress: BackupProgress) => void;
};

/**
 * What `openDatabase` calls before the schema changes: the same backup as any other, of a database
 * that is open at its old version.
 *
 * The heading names the release that writes it. Its rows have the old schema, which this release
 * reads like any older backup.
 */
export const createSafetyCopy =
  ({ sink, appVersion, clock, onProgress }: SafetyCopyOptions) =>
  /** @throws SafetyCopyRefusedError if there is no room or no folder; then the upgrade must not begin. */
  async (db: RegularsDatabase): Promise<void> => {
    const backup = await collectBackup(db, {
      ...{ appVersion, now: clock.now() },
      ...(onProgress && { onProgress }),
    });
    const delivered = await deliver(backup, sink, 'before-upgrade');
    if (!delivered.ok) throw new SafetyCopyRefusedError(delivered.refusal);
  };
