import type { Figures } from './heading';

/** How far the log goes. */
export type LogStanding = {
  /** Position and batch of the last act; 0 and empty if there is none. */
  readonly seq: number;
  readonly id: string;
  /** What the database must hold after that act; `null` if there is no log. */
  readonly figures: Figures | null;
  /** Whether the log begins with a base, or with the very first act; without either it cannot rebuild by itself. */
  readonly begins: 'base' | 'first-act' | 'later' | 'nowhere';
  /** Version of the schema in which its rows stand; 0 if there is no log. */
  readonly schema: number;
  readonly rewriting: string;
  /** Something within is damaged: acts behind it cannot be read. */
  readonly isDamaged: boolean;
  /** Bytes of a half-written act that were cut off when it was opened. */
  readonly tornBytes: number;
  /** Bytes since the last base. */
  readonly bytes: number;
};

/** One piece of an act, in the order in which it is written. */
export type ActPiece = {
  readonly seq: number;
  readonly id: string;
  readonly schema: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** What the act did to the figures; with the last piece. */
  readonly delta?: Figures | undefined;
};

/** What a base is the state of. */
export type BaseStart = {
  readonly seq: number;
  readonly id: string;
  readonly schema: number;
  readonly rewriting: string;
  readonly figures: Figures;
};

/** Where to read on. */
export type LogCursor = { readonly segment: number; readonly offset: number };

/** What was read: pieces of the base and of acts, in their order. */
export type LogRead = {
  readonly entries: readonly LogEntry[];
  /** `null` at the end. */
  readonly next: LogCursor | null;
};

/** One piece as it was read. */
export type LogEntry =
  | { readonly kind: 'base'; readonly isLast: boolean; readonly payload: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'act';
      readonly seq: number;
      readonly id: string;
      readonly isLast: boolean;
      readonly payload: Uint8Array<ArrayBuffer>;
    };

/** The log refuses an act that does not follow from its last one, or whose rows stand in another schema. */
export class LogOrderError extends Error {
  override readonly name = 'LogOrderError';
}

/** An append-only log of acts: whatever it has answered is on the disk. */
export type ActLog = {
  readonly standing: () => Promise<LogStanding>;
  /** Appends a piece; with the last one the act is on the disk when this answers. @throws LogOrderError */
  readonly append: (piece: ActPiece, payload: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Begins a new base beside the log; `baseAppend` and acts `toBase` follow, `adoptBase` puts it in place. */
  readonly beginBase: (start: BaseStart) => Promise<void>;
  readonly appendToBase: (
    piece: ActPiece | 'base' | 'base-end',
    payload: Uint8Array<ArrayBuffer>,
  ) => Promise<void>;
  /** From now on the new base is the log; segments before it stay unless they are to be forgotten. */
  readonly adoptBase: (forgetOlder: boolean) => Promise<LogStanding>;
  /** Reads from the last base (or the very first act) on, or from a cursor on. */
  readonly read: (from: LogCursor | null) => Promise<LogRead>;
  /** Removes segments before the last base whose acts all stand in backups up to this position. */
  readonly forgetCovered: (seq: number) => Promise<void>;
};
