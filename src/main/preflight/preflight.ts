import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { PreflightFacts } from '@shared/ipc/recovery';
import { writeAtomically } from '../atomicFile';
import type { FaultPoints } from '../faultPoints';
import type { KeptLog } from '../journal/keptLog';
import type { Log } from '../log';
import { isOlder } from '@shared/kernel/versionOrder';
import { COLD_COPIES, copyColdly, dropColdCopies } from './coldCopy';
import { foldersIn, trimTails } from './trimTails';
import { parseJson } from '@shared/kernel/safeJson';

const LOW_BYTES = 1024 ** 3;
const TOO_LITTLE_BYTES = 200 * 1024 ** 2;

/** What is looked at, and with what. */
export type PreflightOptions = {
  readonly profile: string;
  /** Where the engine keeps the databases of its origins. */
  readonly engineFolder: string;
  readonly appVersion: string;
  readonly kept: KeptLog;
  readonly faults: FaultPoints;
  readonly diary: Log;
  readonly now: () => Date;
  readonly isSafeModeWanted?: boolean;
};

/** The steps before the first window, and what the window asks of them afterwards. */
export type Preflight = {
  /** Does every step once; a step that fails is written to the diary and never stops the start. */
  readonly run: () => Promise<PreflightFacts>;
  /** A shop is on screen: the start was none that failed. */
  readonly succeeded: () => Promise<void>;
  /** The copy from before the update is not needed any more, or must not stay. */
  readonly dropColdCopies: () => Promise<void>;
  /** At the next start the engine's files are put aside, and everything is rebuilt. */
  readonly wantRebuild: (backupId: string | null) => Promise<void>;
};

const starts = v.object({ failed: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const request = v.object({ backupId: v.nullable(v.string()) });

/** The steps before the first window. */
export function createPreflight(options: PreflightOptions): Preflight {
  const { profile, engineFolder, appVersion, kept, faults, diary, now } = options;
  const isSafeModeWanted = options.isSafeModeWanted ?? false;
  const startsFile = join(profile, 'starts.json');
  const requestFile = join(profile, 'rebuild.json');
  const coldCopies = join(profile, COLD_COPIES);

  const step = async <T>(name: string, work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      faults.at(`preflight-${name}`);
      return await work();
    } catch (fault) {
      diary.fault(`preflight/${name}`, fault);
      return otherwise;
    }
  };

  const writeStarts = (failed: number): Promise<void> =>
    writeAtomically(startsFile, Buffer.from(JSON.stringify({ failed })));

  /** Puts the engine's files where a person can look at them; nothing is deleted. */
  const setAside = async (): Promise<PreflightFacts['wanted']> => {
    const wanted = await readFile(requestFile, 'utf8').catch(() => null);
    if (wanted === null) return null;
    const { backupId } = v.parse(request, parseJson(wanted));
    const folder = join(
      profile,
      'set-aside',
      now()
        .toISOString()
        .replace(/[^0-9]/g, ''),
    );
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const found of await foldersIn(engineFolder)) {
      await rename(found, join(folder, basename(found)));
    }
    await rm(requestFile, { force: true });
    return { backupId };
  };

  const spaceNow = async (): Promise<PreflightFacts['space']> => {
    const megabytes = faults.figure('free-space');
    const { bavail, bsize } = await statfs(profile);
    const free = megabytes === null ? bavail * bsize : megabytes * 1024 ** 2;
    if (free < TOO_LITTLE_BYTES) return 'none';
    if (free < LOW_BYTES) return 'low';
    void kept.ballast.take();
    return 'enough';
  };

  return {
    run: async () => {
      const failedStarts = readFailed(startsFile);
      const sentinel = await step('sentinel', kept.sentinel.read, null);
      const isOlderApp = sentinel !== null && isOlder(appVersion, sentinel.appVersion);
      if (isOlderApp) {
        // Nothing of a newer release is touched: its files may have another form.
        return {
          sentinel,
          isOlderApp,
          space: 'enough',
          failedStarts,
          isSafeModeWanted,
          trimmedFiles: 0,
          wanted: null,
        };
      }
      await step('starts', () => writeStarts(failedStarts + 1), undefined);
      const space = await step('space', spaceNow, 'enough');
      if (sentinel !== null && isOlder(sentinel.appVersion, appVersion)) {
        const copied = await step(
          'copy',
          () => copyColdly(engineFolder, coldCopies, appVersion),
          null,
        );
        if (copied !== 'nothing')
          diary.write('info', 'preflight/copied', `copy=${copied ?? 'failed'}`);
      }
      const wanted = await step('aside', setAside, null);
      const copies = join(profile, 'trimmed');
      const trimmed = await step('trim', () => trimTails(engineFolder, copies, now()), []);
      for (const { bytes } of trimmed) diary.write('warn', 'preflight/trimmed', `bytes=${bytes}`);
      const trimmedFiles = trimmed.length;
      return {
        ...{ sentinel, isOlderApp, space, failedStarts },
        ...{ isSafeModeWanted, trimmedFiles, wanted },
      };
    },
    succeeded: () => writeStarts(0),
    dropColdCopies: () => dropColdCopies(coldCopies),
    wantRebuild: (backupId) =>
      writeAtomically(requestFile, Buffer.from(JSON.stringify({ backupId }))),
  };
}

function readFailed(file: string): number {
  try {
    return v.parse(starts, parseJson(readFileSync(file, 'utf8'))).failed;
  } catch {
    // There is none before the first start; a damaged one says nothing.
    return 0;
  }
}
