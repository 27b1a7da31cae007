import { createHash } from 'node:crypto';
import { createActLog, type LogPoint } from '@shared/domain/journal/log/actLog';
import type { ActLog } from '@shared/domain/journal/log/logContract';
import type { LogFolder } from '@shared/domain/journal/log/logFolder';
import { createLogPort, type LogPort } from '@shared/domain/journal/log/logPort';
import type { Sha256 } from '@shared/domain/journal/log/record';
import { createMemoryFolder } from './memoryFolder';

/** SHA-256 as the desktop has it. */
export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** A log in a folder; opened anew on the same folder, it is the log after a restart. */
export const aLog = (
  folder: LogFolder = createMemoryFolder(),
  at?: (point: LogPoint) => void,
): ActLog => createActLog({ folder, sha256, newId: () => 'install', ...(at && { at }) });

/** The same behind a port, as the window asks for it. */
export const aLogPort = (log: ActLog = aLog()): LogPort =>
  createLogPort(log, (fault) =>
    (fault as { code?: string }).code === 'ENOSPC' ? 'log/disk-full' : 'log/broken',
  );
