import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay, PlaceCount } from '@shared/domain/calendar/personDay';
import type { CareKnown, CareQuestion } from '@shared/domain/care/careKnown';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { CelebratingPerson } from '@shared/domain/culture/celebration';
import type { Resident } from '@shared/domain/people/peoplePlaces';
import type {
  KnownHit,
  KnownProbe,
  PeopleCounts,
  PeopleQuery,
  PeopleResult,
} from '@shared/domain/people/peopleQuery';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { SegmentMembers } from '@shared/domain/segments/segment';
import type { TownCount } from '@shared/domain/trips/tripPlace';
import type { TwinPair } from '@shared/domain/twins/findTwins';
import type { AskedSegment, SegmentContext, SegmentSize } from './segmentPeople';

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
  /** Records outside the trash that may be of one person, the likeliest first; those told apart are left out. */
  readonly twins: () => Promise<readonly TwinPair[]>;
  /** Birthdays, in whatever calendar, and important days of everybody outside the trash, in order of days, then of names; both ends included. */
  readonly daysBetween: (from: IsoDate, to: IsoDate) => Promise<readonly PersonDay[]>;
  /** How many people outside the trash live where; most people first. */
  readonly places: () => Promise<readonly PlaceCount[]>;
  /** Who lives in a country outside the trash, by name; in some of its regions only, where `''` is an unknown one. */
  readonly livingIn: (country: string, regions?: readonly string[]) => Promise<readonly Resident[]>;
  /** How many people outside the trash live in which town; most people first. */
  readonly towns: () => Promise<readonly TownCount[]>;
  /** Who lives in any of some places (`placeKey`) outside the trash, by name. */
  readonly livingAt: (places: readonly string[]) => Promise<readonly PersonSummary[]>;
  /** Everybody outside the trash, with what was said about greetings. */
  readonly celebrating: () => Promise<readonly CelebratingPerson[]>;
  /** What the rules of Today ask of everybody at once; says whether exchanges and purchases were known. */
  readonly care: (question: CareQuestion) => Promise<CareKnown>;
  /** Who is in a segment, the trash left out, by name. Waits for exchanges and purchases where a condition is about them. */
  readonly membersOf: (
    members: SegmentMembers,
    context: SegmentContext,
  ) => Promise<readonly ContactId[]>;
  /** How many people are in each segment, with the first of them; in the order asked. Waits like `membersOf`. */
  readonly sizesOf: (
    segments: readonly AskedSegment[],
    context: SegmentContext,
  ) => Promise<readonly SegmentSize[]>;
  /** The ids of the segments in which somebody is. Waits like `membersOf`. */
  readonly segmentsOf: (
    contactId: ContactId,
    segments: readonly AskedSegment[],
    context: SegmentContext,
  ) => Promise<readonly string[]>;
  /**
   * Works out whom a segment holds, for lists with the filter of its id; lists asked before wait for it.
   * Answers a number that is another whenever it holds others than before.
   */
  readonly holdSegment: (segment: AskedSegment, context: SegmentContext) => Promise<number>;
};
