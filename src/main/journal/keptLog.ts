import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createActLog } from '@shared/domain/journal/log/actLog';
import type { ActLog } from '@shared/domain/journal/log/logContract';
import { createLogPort, type LogPort } from '@shared/domain/journal/log/logPort';
import type { Sha256 } from '@shared/domain/journal/log/record';
import { createSentinelFile, type SentinelFile } from '@shared/domain/journal/log/sentinel';
import { isDiskFull, isForbidden } from '@shared/kernel/faultCode';
import type { FaultPoints } from '../faultPoints';
import type { Log } from '../log';
import { createBallast, type Ballast } from './ballast';
import { createNodeFolder } from './nodeFolder';

/** The sentinel may be this much behind the log, which is what counts. */
const SENTINEL_REST_MS = 1000;

/** The log of acts of this computer with what belongs to it. */
export type KeptLog = {
  readonly port: LogPort;
  readonly log: ActLog;
  readonly sentinel: SentinelFile;
  readonly ballast: Ballast;
  /** Writes the sentinel now. */
  readonly writeSentinel: () => Promise<void>;
};

/** What the log needs. */
export type KeptLogOptions = {
  /** The person's profile. */
  readonly profile: string;
  readonly appVersion: string;
  readonly faults: FaultPoints;
  readonly diary: Log;
};

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Opens the log in the profile, beside the engine's own folders. */
export function openKeptLog({ profile, appVersion, faults, diary }: KeptLogOptions): KeptLog {
  const ballast = createBallast(join(profile, 'ballast'));
  const sentinel = createSentinelFile(createNodeFolder(profile, faults));
  const log = createActLog({
    folder: createNodeFolder(join(profile, 'journal'), faults),
    sha256,
    newId: randomUUID,
    at: (point) => void faults.at(point),
  });

  const writeNow = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const { seq, figures, schema } = await log.standing();
    await sentinel.write({ seq, figures, schema, appVersion });
  };
  // One after another: two at once would take the file from under one another.
  let written: Promise<void> = Promise.resolve();
  const writeSentinel = (): Promise<void> => {
    written = written.then(writeNow, writeNow);
    return written;
  };
  let timer: NodeJS.Timeout | undefined;
  const afterWriting = (): void => {
    timer ??= setTimeout(() => {
      // The log says the same, and is read first.
      writeSentinel().catch((fault: unknown) => diary.fault('journal/sentinel', fault));
    }, SENTINEL_REST_MS);
  };

  const port = createLogPort(
    log,
    (fault) => {
      diary.fault('journal/fault', fault);
      if (isDiskFull(fault)) return 'log/disk-full';
      return isForbidden(fault) ? 'log/not-allowed' : 'log/broken';
    },
    afterWriting,
  );
  return {
    port: {
      ...port,
      append: async (piece, payload) => {
        const answer = await port.append(piece, payload);
        if (answer.ok || answer.refusal.code !== 'log/disk-full') return answer;
        const isRoom = await ballast.drop();
        // Only a first piece by itself: pieces before another were cut off when the disk refused.
        return isRoom && piece.isFirst ? port.append(piece, payload) : answer;
      },
    },
    ...{ log, sentinel, ballast, writeSentinel },
  };
}
