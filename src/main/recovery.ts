import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupFile } from '@shared/domain/backups/files';
import type { PreflightFacts, RecoveryApi } from '@shared/ipc/recovery';
import type { KeptLog } from './journal/keptLog';
import { forgetAside } from './keptAside';
import type { Preflight } from './preflight/preflight';

/** What the window's questions about the log and about recovery are answered with. */
export type RecoveryOptions = {
  readonly profile: string;
  readonly appVersion: string;
  readonly kept: KeptLog;
  readonly preflight: Preflight;
  /** What was found before the window opened. */
  readonly facts: Promise<PreflightFacts>;
  readonly relaunch: () => void;
  /** The backups as they are known now: what they cover, the log need not keep for ever. */
  readonly backups: () => Promise<readonly BackupFile[]>;
  readonly now: () => Date;
};

/** The last act that two verified backups have; 0 if there are no two. */
export function coveredSeq(files: readonly BackupFile[]): number {
  const seqs = files
    .filter(({ verifiedAt, rehearsal }) => verifiedAt !== null && rehearsal?.isRestorable !== false)
    .flatMap(({ facts }) => (facts === null ? [] : [facts.seq]))
    .toSorted((a, b) => b - a);
  return seqs[1] ?? 0;
}

/** Whether this release made two verified backups, one of which came back on trial: nothing older is needed. */
export function isSafeWith(files: readonly BackupFile[], appVersion: string): boolean {
  const own = files.filter(
    ({ facts, verifiedAt, rehearsal }) =>
      facts?.appVersion === appVersion && verifiedAt !== null && rehearsal?.isRestorable !== false,
  );
  return own.length >= 2 && own.some(({ rehearsal }) => rehearsal?.isRestorable === true);
}

/** The services behind the channels of the log and of recovery. */
export function createRecovery({
  profile,
  appVersion,
  kept,
  preflight,
  facts,
  relaunch,
  backups,
  now,
}: RecoveryOptions): RecoveryApi {
  const { port } = kept;
  let hasSucceeded = false;
  return {
    'journal:standing': port.standing,
    'journal:append': port.append,
    'journal:beginBase': port.beginBase,
    'journal:appendToBase': port.appendToBase,
    'journal:adoptBase': async (forgetOlder) => {
      const answer = await port.adoptBase(forgetOlder);
      // Somebody was erased: what was copied before must not keep them.
      if (answer.ok && forgetOlder) await preflight.dropColdCopies().catch(() => undefined);
      return answer;
    },
    'journal:read': port.read,
    'recovery:facts': async () => {
      const found = await facts;
      if (!hasSucceeded) return found;
      // A window that is loaded anew in a running app: what was asked for or failed before is done with.
      const sentinel = await kept.sentinel.read();
      return { ...found, wanted: null, failedStarts: 0, isSafeModeWanted: false, sentinel };
    },
    'recovery:succeeded': async () => {
      hasSucceeded = true;
      await preflight.succeeded();
      // The version of this release stands there from the first start on.
      await kept.writeSentinel();
      // A slow network must not keep the shop waiting; what is not cleared away now goes at the next start.
      void backups()
        .then(async (files) => {
          await kept.log.forgetCovered(coveredSeq(files));
          if (isSafeWith(files, appVersion)) await preflight.dropColdCopies();
        })
        .catch(() => undefined);
    },
    'recovery:rebuild': async (backupId) => {
      await preflight.wantRebuild(backupId);
      relaunch();
    },
    'recovery:relaunch': () => Promise.resolve(relaunch()),
    'recovery:makeRoom': () => kept.ballast.drop(),
    'recovery:forgetAside': () => forgetAside(profile),
    'recovery:beginAnew': async () => {
      await kept.sentinel.forget();
      const stamp = now()
        .toISOString()
        .replace(/[^0-9]/g, '');
      await rename(join(profile, 'journal'), join(profile, `journal-${stamp}`));
      relaunch();
    },
  };
}
