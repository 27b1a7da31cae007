import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { Contact, ContactId } from '../contacts/contact';
import { createKnownPeople, reasonsOf } from './knownPeople';
import { countsOf, filterOf } from './peopleFilter';
import { createPeopleOrders } from './peopleOrders';
import { createPeopleSearch, type Found } from './peopleSearch';
import {
  KNOWN_BY,
  type KnownHit,
  type KnownProbe,
  type PeopleCounts,
  type PeopleQuery,
  type PeopleResult,
  type Suggestion,
} from './peopleQuery';
import {
  baseOf,
  complete,
  daysOf,
  NO_ACTIVITY,
  type Activity,
  type PersonBase,
  type PersonSummary,
  type ReturningDays,
} from './personSummary';
import { searchTerms } from './searchTokens';

/** What the index takes from outside: the words' order, the day, the clocks of the world. */
export type PeopleIndexSettings = {
  /** The order of names in the interface's language, such as `Intl.Collator`'s. */
  readonly compare: (one: string, other: string) => number;
  readonly now: Instant;
  /** The owner's civil day. */
  readonly today: IsoDate;
  /** Minutes that clocks in an IANA zone are ahead of UTC now; `null` for an unknown zone. */
  readonly offsetOf: (zone: string) => number | null;
};

/**
 * Everybody, in memory, as lists and search need them: a read model that is derived from the facts
 * and can be thrown away. The same contacts give the same answers, whatever the order they came in.
 */
export type PeopleIndex = {
  /** Takes a contact in, or anew. What was known from other tables stays. */
  readonly upsert: (contact: Contact) => void;
  /** What other tables say of a contact; `notes` are the texts to search, and stay if left out. Ignored for someone unknown. */
  readonly setActivity: (id: ContactId, activity: Activity, notes?: readonly string[]) => void;
  readonly remove: (id: ContactId) => void;
  /** A new language or day. */
  readonly configure: (settings: PeopleIndexSettings) => void;
  readonly query: (query: PeopleQuery) => PeopleResult;
  /** The rows' summaries, in the order asked for; rows of those who are gone are left out. */
  readonly summaries: (rows: Iterable<number>) => readonly PersonSummary[];
  readonly find: (id: ContactId) => PersonSummary | null;
  readonly idsOf: (rows: Iterable<number>) => readonly ContactId[];
  /** Everybody, those in the trash too, in no order. */
  readonly ids: () => readonly ContactId[];
  readonly counts: () => PeopleCounts;
  /** Who may be the same person, strongest reason first. */
  readonly known: (probe: KnownProbe) => readonly KnownHit[];
  readonly size: () => number;
};

/** A contact as the index keeps it. */
type Entry = {
  readonly days: ReturningDays;
  readonly activity: Activity;
  readonly person: PersonSummary;
};

export function createPeopleIndex(initial: PeopleIndexSettings): PeopleIndex {
  let settings = initial;
  let counts: PeopleCounts | null = null;
  /** By row; absent for those who are gone. */
  const entries: (Entry | undefined)[] = [];
  const rowOf = new Map<string, number>();
  const search = createPeopleSearch();
  const known = createKnownPeople();
  const personOf = (row: number): PersonSummary | undefined => entries[row]?.person;
  const orders = createPeopleOrders(personOf, initial);

  const put = (row: number, base: PersonBase, days: ReturningDays, activity: Activity): void => {
    entries[row] = { days, activity, person: complete(base, days, activity, settings.today) };
    orders.touch(row);
    counts = null;
  };

  const suggest = (
    text: string,
    accepts: (person: PersonSummary) => boolean,
  ): Suggestion | null => {
    for (const terms of search.nearby(text, 5)) {
      const found = search.find(terms, false);
      const row = inOrderOfFit(found, accepts)[0];
      const person = row === undefined ? undefined : personOf(row);
      if (person) return { id: person.id, name: person.name };
    }
    return null;
  };

  const inOrderOfFit = (
    found: Found,
    accepts: (person: PersonSummary) => boolean,
  ): readonly number[] => {
    const byScore: number[][] = [];
    for (const row of orders.rows('name', 'ascending')) {
      if (found.has(row) && accepts(personOf(row)!)) (byScore[found.scoreOf(row)] ??= []).push(row);
    }
    return byScore.flat();
  };

  return {
    upsert: (contact) => {
      const row = rowOf.get(contact.id) ?? entries.length;
      rowOf.set(contact.id, row);
      put(row, baseOf(row, contact), daysOf(contact), entries[row]?.activity ?? NO_ACTIVITY);
      search.set(row, contact);
      known.set(row, contact);
    },
    setActivity: (id, activity, notes) => {
      const row = rowOf.get(id);
      const entry = row === undefined ? undefined : entries[row];
      if (row === undefined || !entry) return;
      put(row, entry.person, entry.days, activity);
      if (notes) search.setNotes(row, notes);
    },
    remove: (id) => {
      const row = rowOf.get(id);
      if (row === undefined) return;
      rowOf.delete(id);
      entries[row] = undefined;
      search.remove(row);
      known.remove(row);
      orders.touch(row);
      counts = null;
    },
    configure: (next) => {
      settings = next;
      counts = null;
      for (const [row, entry] of entries.entries()) {
        if (entry) put(row, entry.person, entry.days, entry.activity);
      }
      orders.configure(next);
    },
    query: ({
      text = '',
      filter = { kind: 'all' },
      sort = 'relevance',
      direction = 'ascending',
      withNotes = true,
      limit = Number.POSITIVE_INFINITY,
    }) => {
      const accepts = filterOf(filter, settings.now);
      const terms = searchTerms(text);
      const order = orders.rows(sort === 'relevance' ? 'name' : sort, direction);
      if (terms.length === 0) {
        const rows = order.filter((row) => accepts(personOf(row)!));
        // Words that hold nothing to search for find nobody, rather than everybody.
        const all = text.trim() === '' ? rows : rows.subarray(0, 0);
        return { total: all.length, rows: all.slice(0, limit), foundIn: null, suggestion: null };
      }
      const found = search.find(terms, withNotes);
      let rows: Uint32Array<ArrayBuffer>;
      if (sort === 'relevance') rows = Uint32Array.from(inOrderOfFit(found, accepts));
      else rows = order.filter((row) => found.has(row) && accepts(personOf(row)!));
      const shown = rows.slice(0, limit);
      return {
        total: rows.length,
        rows: shown,
        foundIn: Uint8Array.from(shown, found.fieldOf),
        suggestion: rows.length > 0 ? null : suggest(text, accepts),
      };
    },
    summaries: (rows) => Array.from(rows, personOf).filter((person) => person !== undefined),
    find: (id) => personOf(rowOf.get(id) ?? -1) ?? null,
    idsOf: (rows) => Array.from(rows, personOf).flatMap((person) => (person ? [person.id] : [])),
    ids: () => entries.flatMap((entry) => entry?.person.id ?? []),
    counts: () => {
      counts ??= countsOf(
        entries.flatMap((entry) => entry?.person ?? []),
        settings,
      );
      return counts;
    },
    known: (probe) => {
      const hits = known.find(probe);
      if (probe.withNearNames) {
        for (const row of (probe.names ?? []).flatMap((name) => search.withNearName(name))) {
          const reasons = hits.get(row) ?? new Set();
          if (!reasons.has(KNOWN_BY.indexOf('name'))) {
            hits.set(row, reasons.add(KNOWN_BY.indexOf('near-name')));
          }
        }
      }
      return Array.from(hits, ([row, reasons]) => {
        const { id, isTrashed } = personOf(row)!;
        return { id, by: reasonsOf(reasons), isTrashed };
      }).sort(
        (a, b) =>
          KNOWN_BY.indexOf(a.by[0]!) - KNOWN_BY.indexOf(b.by[0]!) ||
          b.by.length - a.by.length ||
          (a.id < b.id ? -1 : 1),
      );
    },
    size: () => rowOf.size,
  };
}
