/** Rows in each table, and the sum of all points in the book; `null` if it is not known. */
export type Figures = {
  readonly counts: Readonly<Record<string, number>>;
  readonly ledgerSum: number | null;
};

/** The first record of every segment: how things stood when it was begun. */
export type SegmentHeading = {
  readonly kind: 'segment';
  readonly number: number;
  readonly install: string;
  /** Position and batch of the last act before this segment; 0 and empty at the very beginning. */
  readonly seq: number;
  readonly id: string;
  /** Whether a base follows: the segments before are then not needed to rebuild. */
  readonly isBase: boolean;
  readonly figures: Figures;
  /** Version of the database's schema in which rows stand here. */
  readonly schema: number;
  /** Which rewriting of the database the rows come from; empty if it was never rewritten. */
  readonly rewriting: string;
  /** The chain before this record, in hex. */
  readonly before: string;
};

/** A piece of a base: a whole backup of the moment at which the segment begins. */
export type BaseHeading = { readonly kind: 'base'; readonly isLast: boolean };

/** A piece of one act; all pieces together are the act. */
export type ActHeading = {
  readonly kind: 'act';
  readonly seq: number;
  /** The batch's id. */
  readonly id: string;
  readonly isLast: boolean;
  /** What the act did to the figures; stands at its last piece. */
  readonly delta?: Figures;
};

/** What a record is. */
export type Heading = SegmentHeading | BaseHeading | ActHeading;

type Unknown = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isChain = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** Whether a value that was read says how many rows there are. */
export function isFigures(value: unknown): value is Figures {
  if (!isRecord(value)) return false;
  const { counts, ledgerSum } = value;
  return (
    isRecord(counts) &&
    Object.values(counts).every((count) => Number.isSafeInteger(count)) &&
    (ledgerSum === null || Number.isSafeInteger(ledgerSum))
  );
}

/** Whether a value that was read is a heading: a checksum says that it was not damaged, not who wrote it. */
export function isHeading(value: unknown): value is Heading {
  if (!isRecord(value)) return false;
  switch (value['kind']) {
    case 'segment':
      return (
        ['number', 'seq', 'schema'].every((field) => isCount(value[field])) &&
        ['install', 'id', 'rewriting'].every((field) => typeof value[field] === 'string') &&
        typeof value['isBase'] === 'boolean' &&
        isChain(value['before']) &&
        isFigures(value['figures'])
      );
    case 'base':
      return typeof value['isLast'] === 'boolean';
    case 'act':
      return (
        isCount(value['seq']) &&
        typeof value['id'] === 'string' &&
        typeof value['isLast'] === 'boolean' &&
        (value['delta'] === undefined || isFigures(value['delta']))
      );
    default:
      return false;
  }
}
