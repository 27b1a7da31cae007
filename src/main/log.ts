import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeFault, redact } from './redact';

export type LogLevel = 'info' | 'warn' | 'error';

/** The program's diary: codes and figures, never words of or about people. */
export type Log = {
  /** Writes one line. What `detail` holds beside codes, identifiers and figures is left out. */
  readonly write: (level: LogLevel, code: string, detail?: string) => void;
  /** Writes one line about a fault: its kind, its code and where it happened. */
  readonly fault: (code: string, fault: unknown) => void;
};

const MAX_BYTES = 512 * 1024;
const KEPT_FILES = 3;

/**
 * A log in one file that is put aside as `….1`, `….2` when it has grown over 512 KiB; three are kept.
 *
 * Writing is synchronous, so that the last line before a crash is there. A log that cannot be written
 * is silent: it must never be the reason why something else fails.
 */
export function createLog(file: string, now: () => Date): Log {
  const write: Log['write'] = (level, code, detail = '') => {
    const words = [now().toISOString(), level, redact(code) || 'log/unnamed', redact(detail)];
    try {
      mkdirSync(dirname(file), { recursive: true });
      rotate(file);
      appendFileSync(file, words.filter(Boolean).join(' ') + '\n');
    } catch {
      // Nowhere to write to; see above.
    }
  };
  return { write, fault: (code, fault) => write('error', code, describeFault(fault)) };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MAX_BYTES) return;
  rmSync(`${file}.${KEPT_FILES - 1}`, { force: true });
  for (let age = KEPT_FILES - 2; age >= 1; age -= 1)
    moveIfThere(`${file}.${age}`, `${file}.${age + 1}`);
  renameSync(file, `${file}.1`);
}

function moveIfThere(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, to);
}
