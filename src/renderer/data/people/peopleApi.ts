import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type {
  KnownHit,
  KnownProbe,
  PeopleCounts,
  PeopleQuery,
  PeopleResult,
} from '@shared/domain/people/peopleQuery';
import type { PersonSummary } from '@shared/domain/people/personSummary';

/** What the index needs to know of the window: it is told again when one of them changes. */
export type PeopleSettings = {
  /** BCP 47: names sort in its order. */
  readonly language: string;
  /** The owner's civil day. */
  readonly today: IsoDate;
  readonly now: Instant;
};

/**
 * How far the index is. `reading`: people are being read, lists wait. `noting`: people can be listed
 * and found; notes, last contacts and promises still come in. `ready`: everything is known. `failed`: the data
 * cannot be read.
 */
export type PeopleStatus = {
  readonly stage: 'reading' | 'noting' | 'ready' | 'failed';
  /** Grows whenever answers may differ from before. */
  readonly version: number;
  /** People known so far, those in the trash too. */
  readonly size: number;
};

/** The answer to a query at one version of the index. */
export type PeopleList = PeopleResult & {
  readonly version: number;
  /** Whether notes and last contacts were all known. */
  readonly isComplete: boolean;
};

/** The index as seen from another thread. Every answer waits until people are read. */
export type PeopleRemote = {
  readonly configure: (settings: PeopleSettings) => Promise<void>;
  readonly list: (query: PeopleQuery) => Promise<PeopleList>;
  /** In the order of the rows; those who are gone are left out. */
  readonly people: (rows: readonly number[] | Uint32Array) => Promise<readonly PersonSummary[]>;
  /** In the order of the ids, `null` where there is nobody. */
  readonly find: (ids: readonly ContactId[]) => Promise<readonly (PersonSummary | null)[]>;
  readonly idsOf: (rows: readonly number[] | Uint32Array) => Promise<readonly ContactId[]>;
  readonly counts: () => Promise<PeopleCounts>;
  /** For each probe, who may be the same. */
  readonly known: (probes: readonly KnownProbe[]) => Promise<readonly (readonly KnownHit[])[]>;
};
