import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { isDecided, latestDecisions, type ConsentEvent } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { RegularsDatabase } from '../database';

/** The latest decision of somebody on a purpose, whether it holds or has ended. */
export type Decided = Pick<ConsentEvent, 'id' | 'purpose' | 'decision' | 'expiresOn'>;

/** Rows read at once. */
const CHUNK = 4000;

/** More than these are read with everybody's, when somebody asks. */
const MANY = 1000;

const NOTHING: ReadonlySet<string> = new Set();
const NO_DECISIONS: readonly Decided[] = [];

/** What people decided, read when somebody asks and kept current. */
export type ConsentsReader = {
  /** Purposes to which the latest decision of somebody is yes. */
  readonly read: () => Promise<(id: ContactId) => ReadonlySet<string>>;
  /** The latest decisions of somebody, one for each purpose, without those that have ended. */
  readonly latest: () => Promise<(id: ContactId) => readonly Decided[]>;
  /** Decisions were made, taken back or given to somebody else: all whom they concern are read anew. */
  readonly follow: (keys: readonly string[]) => Promise<void>;
  /** Everything is another. */
  readonly forget: () => void;
  /** What everybody decided, to be stored: the latest on each purpose, on whatever day it is asked for. */
  readonly pack: () => Promise<(id: ContactId) => readonly Decided[] | undefined>;
  /** Takes what `pack` answered, of everybody. */
  readonly take: (decisions: Decisions) => void;
};

/** By person: the latest decision on each purpose, also those that have ended. */
export type Decisions = Map<ContactId, readonly Decided[]>;

/**
 * Nothing read yet.
 *
 * @param today - The shop's day: a yes that ended before it counts as none.
 */
export function createConsentsReader(db: RegularsDatabase, today: () => IsoDate): ConsentsReader {
  let all: Promise<Decisions> | null = null;
  const known = (): Promise<Decisions> => (all ??= readAll(db));

  return {
    read: async () => {
      const decisions = await known();
      const day = today();
      return (id) => {
        const own = decisions.get(id);
        return own === undefined ? NOTHING : givenOn(own, day);
      };
    },
    latest: async () => {
      const decisions = await known();
      const day = today();
      return (id) => decisions.get(id)?.filter((each) => isDecided(each, day)) ?? NO_DECISIONS;
    },
    follow: async (keys) => {
      if (all === null || keys.length === 0) return;
      if (keys.length > MANY) {
        all = null;
        return;
      }
      const decisions = await all;
      const touched = new Set(keys);
      const owners = new Set<ContactId>();
      // Whose they were: an older decision than the latest changes nothing by going.
      for (const [id, own] of decisions)
        if (own.some((each) => touched.has(each.id))) owners.add(id);
      for (const event of await db.consentEvents.bulkGet([...keys])) {
        if (event) owners.add(event.contactId);
      }
      const ids = [...owners];
      const found = ownedBy(await db.consentEvents.where('contactId').anyOf(ids).toArray());
      for (const id of ids) decisions.set(id, packed(found.get(id) ?? []));
    },
    forget: () => {
      all = null;
    },
    pack: async () => {
      const decisions = await known();
      return (id) => decisions.get(id);
    },
    take: (decisions) => {
      all = Promise.resolve(decisions);
    },
  };
}

const givenOn = (decisions: readonly Decided[], day: IsoDate): ReadonlySet<string> =>
  new Set(
    decisions.flatMap((each) =>
      each.decision === 'given' && isDecided(each, day) ? [each.purpose] : [],
    ),
  );

const packed = (events: readonly ConsentEvent[]): readonly Decided[] =>
  latestDecisions(events).map(({ id, purpose, decision, expiresOn }) => ({
    ...{ id, purpose, decision },
    ...(expiresOn !== undefined && { expiresOn }),
  }));

function ownedBy(events: readonly ConsentEvent[]): Map<ContactId, ConsentEvent[]> {
  const owned = new Map<ContactId, ConsentEvent[]>();
  for (const event of events) {
    const own = owned.get(event.contactId);
    if (own) own.push(event);
    else owned.set(event.contactId, [event]);
  }
  return owned;
}

async function readAll(db: RegularsDatabase): Promise<Decisions> {
  const events: ConsentEvent[] = [];
  // In runs: the first opening of Today waits for this, and a walk from row to row takes several times as long.
  for (let last = ''; ;) {
    const some = await db.consentEvents.where('id').above(last).limit(CHUNK).toArray();
    for (const event of some) events.push(event);
    if (some.length < CHUNK) break;
    last = some.at(-1)!.id;
  }
  return new Map([...ownedBy(events)].map(([id, own]) => [id, packed(own)]));
}
