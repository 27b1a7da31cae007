import type { ContactId } from '../contacts/contact';

/** Which people a list shows. All but `trash` leave out what lies in the trash. */
export type PeopleFilter =
  | { readonly kind: 'all' }
  /** Came within the last `NEW_FACE_DAYS`. */
  | { readonly kind: 'new' }
  /** No exchange for `QUIET_DAYS`, or none at all since they came that long ago. */
  | { readonly kind: 'quiet' }
  /** With an open promise of either side. */
  | { readonly kind: 'promises' }
  | { readonly kind: 'organisations' }
  | { readonly kind: 'no-country' }
  | { readonly kind: 'sample' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'tag'; readonly tag: string }
  /** Looked after by somebody of the shop; by nobody for an empty name. */
  | { readonly kind: 'owner'; readonly owner: string }
  /** The members of a segment, as they were told to the index under its id; `stamp` says which time. */
  | { readonly kind: 'segment'; readonly id: string; readonly stamp?: number };

/** Days for which somebody is a new face. */
export const NEW_FACE_DAYS = 30;

/** Days of silence after which somebody has not been seen for a while. */
export const QUIET_DAYS = 60;

/** By what a list is sorted. `relevance` is how well the search fits, best first in either direction; without a search it is the name. */
export type PeopleSort =
  'relevance' | 'name' | 'place' | 'local-time' | 'last-contact' | 'occasion' | 'newest';

/** What a list asks. */
export type PeopleQuery = {
  /** What was typed; default none. Every word must be found. */
  readonly text?: string;
  /** Default: all. */
  readonly filter?: PeopleFilter;
  /** Default: `relevance`. */
  readonly sort?: PeopleSort;
  /** Default: ascending. Unknown values come last either way. `newest` ascending begins with the newest. */
  readonly direction?: 'ascending' | 'descending';
  /** Whether notes are searched too; default true. */
  readonly withNotes?: boolean;
  /** How many rows are wanted; default all. `total` counts all the same. */
  readonly limit?: number;
};

/** Who was probably meant, where nobody was found. */
export type Suggestion = { readonly id: ContactId; readonly name: string };

/** The answer to a query. A row is the number of a contact: the same as long as the index lives, never given twice. */
export type PeopleResult = {
  /** How many there are, whatever the limit. */
  readonly total: number;
  /** The rows in order. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** With a search, for each row the index in `SEARCH_FIELDS` of the weakest place that was needed; else `null`. */
  readonly foundIn: Uint8Array<ArrayBuffer> | null;
  readonly suggestion: Suggestion | null;
};

/** How many people each filter shows. */
export type PeopleCounts = {
  readonly all: number;
  readonly new: number;
  readonly quiet: number;
  readonly promises: number;
  readonly organisations: number;
  readonly noCountry: number;
  readonly sample: number;
  readonly trash: number;
  /** The most used first, then by name. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** Who looks after people, busiest first, then by name; the empty name is nobody, and comes last. */
  readonly owners: readonly { readonly owner: string; readonly count: number }[];
};

/** What is known of somebody who may be in the index already. */
export type KnownProbe = {
  readonly importKeys?: readonly string[];
  readonly emails?: readonly string[];
  /** E.164. */
  readonly phones?: readonly string[];
  /** Full names, native ones too. */
  readonly names?: readonly string[];
  /** Whether names that nearly fit count too: dearer, for one person at a time. Default false. */
  readonly withNearNames?: boolean;
};

/** Why somebody may be the same, strongest first. */
export const KNOWN_BY = ['import-key', 'email', 'phone', 'name', 'near-name'] as const;

/** Somebody who may be the same, with every reason. Those in the trash are found too. */
export type KnownHit = {
  readonly id: ContactId;
  readonly by: readonly (typeof KNOWN_BY)[number][];
  readonly isTrashed: boolean;
};
