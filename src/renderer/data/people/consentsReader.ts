import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { decidedOn, type ConsentEvent } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { RegularsDatabase } from '../database';

/** The latest decision of somebody on a purpose. */
export type Decided = Pick<ConsentEvent, 'purpose' | 'decision'>;

/** Rows read at once. */
const CHUNK = 4000;

const NOTHING: ReadonlySet<string> = new Set();
const NO_DECISIONS: readonly Decided[] = [];

/** What people decided, read when somebody asks and kept until a decision is made. */
export type ConsentsReader = {
  /** Purposes to which the latest decision of somebody is yes. */
  readonly read: () => Promise<(id: ContactId) => ReadonlySet<string>>;
  /** The latest decisions of somebody, one for each purpose. */
  readonly latest: () => Promise<(id: ContactId) => readonly Decided[]>;
  /** A decision was made, or everything is another. */
  readonly forget: () => void;
};

type Kept = {
  readonly given: ReadonlySet<string>;
  readonly latest: readonly Decided[];
};

/**
 * Nothing read yet.
 *
 * @param today - The shop's day: a yes that ended before it counts as none.
 */
export function createConsentsReader(db: RegularsDatabase, today: () => IsoDate): ConsentsReader {
  let kept: { readonly day: IsoDate; readonly all: Promise<ReadonlyMap<ContactId, Kept>> } | null =
    null;
  const all = (): Promise<ReadonlyMap<ContactId, Kept>> => {
    const day = today();
    if (kept?.day !== day) kept = { day, all: readAll(db, day) };
    return kept.all;
  };
  return {
    read: async () => {
      const found = await all();
      return (id) => found.get(id)?.given ?? NOTHING;
    },
    latest: async () => {
      const found = await all();
      return (id) => found.get(id)?.latest ?? NO_DECISIONS;
    },
    forget: () => {
      kept = null;
    },
  };
}

async function readAll(
  db: RegularsDatabase,
  today: IsoDate,
): Promise<ReadonlyMap<ContactId, Kept>> {
  const found = new Map<ContactId, ConsentEvent[]>();
  // In runs: the first opening of Today waits for this, and a walk from row to row takes several times as long.
  for (let last = ''; ;) {
    const events = await db.consentEvents.where('id').above(last).limit(CHUNK).toArray();
    for (const event of events) {
      const own = found.get(event.contactId);
      if (own) own.push(event);
      else found.set(event.contactId, [event]);
    }
    if (events.length < CHUNK) break;
    last = events.at(-1)!.id;
  }
  return new Map(
    [...found].map(([id, events]) => {
      const latest = decidedOn(events, today).map(({ purpose, decision }) => ({
        purpose,
        decision,
      }));
      const given = latest.flatMap(({ purpose, decision }) =>
        decision === 'given' ? [purpose] : [],
      );
      return [id, { given: new Set<string>(given), latest }];
    }),
  );
}
