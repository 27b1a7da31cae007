/** What an act brings and takes, as sentences that can be read from the database again. */
export type Deed = {
  readonly adds: readonly string[];
  readonly takes: readonly string[];
  /** Everything becomes what it was at the last mark, but for whoever was erased since. */
  readonly isRestore?: boolean;
  /** Names of people who must never come back. */
  readonly erases?: readonly string[];
};

/** What the page tells as it happens. */
export type Told =
  | { readonly kind: 'begin'; readonly id: number; readonly deed: Deed }
  /** The deed that was begun with this number is confirmed. */
  | { readonly kind: 'end'; readonly id: number }
  /** A copy of everything is about to be taken. */
  | { readonly kind: 'mark' }
  /** A backup was written, read back and called done. */
  | { readonly kind: 'backup'; readonly id: string };

/** Hands on what happened, in its order; answers when it is known outside the browser. */
export type Tell = (told: readonly Told[]) => Promise<void>;

/** What is done in a round. */
export const KINDS = ['writes', 'imports', 'merges', 'restores', 'erasures', 'backups'] as const;

/** One of them. */
export type Kind = (typeof KINDS)[number];

/** What is there, and what does not fit in it. */
export type Found = {
  /** Every sentence that can be read from the database. */
  readonly facts: readonly string[];
  /** Position of the last act. */
  readonly seq: number;
  /** What contradicts itself: half acts, a log that says something else, backups that do not read. */
  readonly torn: readonly string[];
  /** Ids of backups that are there and sound. */
  readonly backups: readonly string[];
};
