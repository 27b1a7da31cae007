import { ok, refuse, type Result } from '@shared/kernel/result';
import {
  LogOrderError,
  type ActLog,
  type ActPiece,
  type BaseStart,
  type LogCursor,
  type LogRead,
  type LogStanding,
} from './logContract';

/** Why the log did not take something. */
export type LogRefusal = {
  readonly code:
    | 'log/disk-full'
    | 'log/not-allowed'
    /** It does not follow from what the log has: the caller is behind or ahead. */
    | 'log/out-of-order'
    /** The disk answered with another fault. */
    | 'log/broken';
};

/** The log as it is asked for across processes: plain data, refusals as values. */
export type LogPort = {
  readonly standing: () => Promise<LogStanding>;
  readonly append: (
    piece: ActPiece,
    payload: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<null, LogRefusal>>;
  readonly beginBase: (start: BaseStart) => Promise<Result<null, LogRefusal>>;
  readonly appendToBase: (
    piece: ActPiece | 'base' | 'base-end',
    payload: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<null, LogRefusal>>;
  readonly adoptBase: (forgetOlder: boolean) => Promise<Result<null, LogRefusal>>;
  readonly read: (from: LogCursor | null) => Promise<LogRead>;
};

/**
 * A log behind a port.
 *
 * @param refusalOf - What a fault of the disk means here.
 * @param afterWriting - Told after each act and each new base.
 */
export function createLogPort(
  log: ActLog,
  refusalOf: (fault: unknown) => LogRefusal['code'],
  afterWriting: () => void = () => undefined,
): LogPort {
  const refusing = async (work: () => Promise<unknown>): Promise<Result<null, LogRefusal>> => {
    try {
      await work();
      return ok(null);
    } catch (fault) {
      if (fault instanceof LogOrderError) return refuse({ code: 'log/out-of-order' });
      return refuse({ code: refusalOf(fault) });
    }
  };
  return {
    standing: log.standing,
    append: async (piece, payload) => {
      const answer = await refusing(() => log.append(piece, payload));
      if (answer.ok && piece.isLast) afterWriting();
      return answer;
    },
    beginBase: (start) => refusing(() => log.beginBase(start)),
    appendToBase: (piece, payload) => refusing(() => log.appendToBase(piece, payload)),
    adoptBase: async (forgetOlder) => {
      const answer = await refusing(() => log.adoptBase(forgetOlder));
      if (answer.ok) afterWriting();
      return answer;
    },
    read: log.read,
  };
}
