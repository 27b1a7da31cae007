import type { CalendarDate } from '../calendar/calendarSystem';
import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { PersonDay, PlaceCount } from '../calendar/personDay';
import type { Contact, ContactId } from '../contacts/contact';
import { createKnownPeople, reasonsOf } from './knownPeople';
import { countsOf, filterOf } from './peopleFilter';
import { createPeopleDays } from './peopleDays';
import type { TownCount } from '../trips/tripPlace';
import {
  livingAt,
  livingIn,
  personDaysOf,
  placesOf,
  townsOfPeople,
  type Resident,
} from './peoplePlaces';
import { createPeopleOrders } from './peopleOrders';
import { createPeopleSearch, NOT_FOUND, type Found } from './peopleSearch';
import { withoutDay, type PackedRest, type PackedRow } from './packedPeople';
import {
  KNOWN_BY,
  type PeopleFilter,
  type PeopleSort,
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
  NO_DAYS,
  type Activity,
  type PersonBase,
  type PersonSummary,
  type CountedDays,
} from './personSummary';
import { sameValue } from '../journal/sameValue';
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
  /** The birthday as somebody counts it in another calendar; `null` takes it away. Ignored for someone unknown. */
  readonly setBirthday: (id: ContactId, birthday: CalendarDate | null) => void;
  readonly remove: (id: ContactId) => void;
  /** A new language or day. */
  readonly configure: (settings: PeopleIndexSettings) => void;
  /** Tells whom a segment holds, for the filter of that name. Answers whether they are others than before. */
  readonly hold: (segment: string, ids: readonly ContactId[]) => boolean;
  readonly query: (query: PeopleQuery) => PeopleResult;
  /** The rows' summaries, in the order asked for; rows of those who are gone are left out. */
  readonly summaries: (rows: Iterable<number>) => readonly PersonSummary[];
  readonly find: (id: ContactId) => PersonSummary | null;
  readonly idsOf: (rows: Iterable<number>) => readonly ContactId[];
  /** Everybody, those in the trash too, in no order. */
  readonly everybody: () => readonly PersonSummary[];
  /** The same by their ids. */
  readonly ids: () => readonly ContactId[];
  readonly counts: () => PeopleCounts;
  /** Who may be the same person, strongest reason first. */
  readonly known: (probe: KnownProbe) => readonly KnownHit[];
  /** Birthdays and important days of everybody outside the trash, in order of days, then of names. */
  readonly daysBetween: (from: IsoDate, to: IsoDate) => readonly PersonDay[];
  /** How many people outside the trash live where; most people first. */
  readonly places: () => readonly PlaceCount[];
  /** Who lives in a country outside the trash, by name; in some of its regions only, where `''` is an unknown one. */
  readonly livingIn: (country: string, regions?: readonly string[]) => readonly Resident[];
  /** How many people outside the trash live in which town; most people first. */
  readonly towns: () => readonly TownCount[];
  /** Who lives in any of some places (`placeKey`) outside the trash, by name. */
  readonly livingAt: (places: readonly string[]) => readonly PersonSummary[];
  readonly size: () => number;
  /** How many rows there are, those of people who are gone among them. */
  readonly rows: () => number;
  /** Rows from `from` up to, not including, `to`, in a form to be stored; those of people who are gone are left out. */
  readonly packRows: (from: number, to: number) => readonly PackedRow[];
  readonly packRest: () => PackedRest;
  /** Takes rows that were packed, into an index that has none of them; then the rest has to follow. */
  readonly unpackRows: (rows: readonly PackedRow[]) => void;
  /** Takes what belongs to the rows that were unpacked. */
  readonly unpackRest: (rest: PackedRest) => void;
};

/** A contact as the index keeps it. */
type Entry = {
  readonly days: CountedDays;
  readonly activity: Activity;
  readonly person: PersonSummary;
};

export function createPeopleIndex(initial: PeopleIndexSettings): PeopleIndex {
  let settings = initial;
  let counts: PeopleCounts | null = null;
  let places: readonly PlaceCount[] | null = null;
  let towns: readonly TownCount[] | null = null;
  const trashed = new Set<number>();
  /** The rows of those in a segment, by its id. */
  const held = new Map<string, ReadonlySet<number>>();
  const lists = new Map<string, Uint32Array<ArrayBuffer>>();
  /** By row; absent for those who are gone. */
  const entries: (Entry | undefined)[] = [];
  const rowOf = new Map<string, number>();
  const search = createPeopleSearch();
  const known = createKnownPeople();
  const days = createPeopleDays();
  const personOf = (row: number): PersonSummary | undefined => entries[row]?.person;
  const orders = createPeopleOrders(personOf, initial);

  const people = (): readonly PersonSummary[] => {
    const list: PersonSummary[] = [];
    for (const entry of entries) if (entry) list.push(entry.person);
    return list;
  };

  const put = (row: number, base: PersonBase, own: CountedDays, activity: Activity): void => {
    entries[row] = { days: own, activity, person: complete(base, own, activity, settings.today) };
    if (base.isTrashed) trashed.add(row);
    else trashed.delete(row);
    orders.touch(row);
    changed();
  };

  const suggest = (text: string, accepts: (row: number) => boolean): Suggestion | null => {
    for (const terms of search.nearby(text, 5)) {
      const found = search.find(terms, false);
      const row = inOrderOfFit(found, accepts)[0];
      const person = row === undefined ? undefined : personOf(row);
      if (person) return { id: person.id, name: person.name };
    }
    return null;
  };

  /** Found rows, those that fit best first, then by name. */
  const inOrderOfFit = (
    { rows, scores }: Found,
    accepts: (row: number) => boolean,
  ): Uint32Array<ArrayBuffer> => {
    const order = orders.rows('name', 'ascending');
    const result = new Uint32Array(rows.length);
    let count = 0;
    if (rows.length * 8 < order.length) {
      // Few: fit and place in one number, so that a plain sort of numbers does it all.
      const places = orders.places();
      const keys = new Float64Array(rows.length);
      for (const row of rows) {
        if (accepts(row)) keys[count++] = scores[row]! * 2 ** 32 + places[row]!;
      }
      keys.subarray(0, count).sort();
      for (let i = 0; i < count; i += 1) result[i] = order[keys[i]! % 2 ** 32]!;
      return result.subarray(0, count);
    }
    // Many: everybody's order, once for each fit.
    const fits = new Set<number>();
    for (const row of rows) fits.add(scores[row]!);
    for (const fit of [...fits].sort((a, b) => a - b)) {
      for (const row of order) {
        if (scores[row] === fit && accepts(row)) result[count++] = row;
      }
    }
    return result.subarray(0, count);
  };

  /** Whether a filter shows a row. Nearly everybody, nearly always: so that is answered without looking at them. */
  const acceptedBy = (filter: PeopleFilter): ((row: number) => boolean) => {
    if (filter.kind === 'all') {
      return trashed.size === 0 ? () => true : (row) => !trashed.has(row);
    }
    if (filter.kind === 'segment') {
      const rows = held.get(filter.id);
      return (row) => rows?.has(row) === true && !trashed.has(row);
    }
    const accepts = filterOf(filter, settings.now);
    return (row) => accepts(personOf(row)!);
  };

  /** Everybody in a filter, in order; kept until somebody changes. */
  const listed = (
    filter: PeopleFilter,
    sort: Exclude<PeopleSort, 'relevance'>,
    direction: 'ascending' | 'descending',
  ): Uint32Array<ArrayBuffer> => {
    const name = JSON.stringify([filter, sort, direction]);
    let rows = lists.get(name);
    if (!rows) {
      rows = orders.rows(sort, direction).filter(acceptedBy(filter));
      lists.set(name, rows);
    }
    return rows;
  };

  const changed = (): void => {
    counts = null;
    places = null;
    towns = null;
    lists.clear();
  };

  return {
    upsert: (contact) => {
      const row = rowOf.get(contact.id) ?? entries.length;
      rowOf.set(contact.id, row);
      const former = entries[row];
      const own = daysOf(contact, former?.days.calendarBirthday ?? null);
      put(row, baseOf(row, contact), own, former?.activity ?? NO_ACTIVITY);
      days.set(row, own);
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
    setBirthday: (id, birthday) => {
      const row = rowOf.get(id) ?? -1;
      const entry = entries[row];
      if (!entry || sameValue(entry.days.calendarBirthday, birthday)) return;
      const own = daysOf(entry.days, birthday);
      put(row, entry.person, own, entry.activity);
      days.set(row, own);
    },
    remove: (id) => {
      const row = rowOf.get(id);
      if (row === undefined) return;
      rowOf.delete(id);
      entries[row] = undefined;
      trashed.delete(row);
      search.remove(row);
      known.remove(row);
      days.remove(row);
      orders.touch(row);
      changed();
    },
    configure: (next) => {
      settings = next;
      changed();
      for (const [row, entry] of entries.entries()) {
        if (entry) put(row, entry.person, entry.days, entry.activity);
      }
      orders.configure(next);
    },
    hold: (segment, ids) => {
      const rows = new Set(ids.flatMap((id) => rowOf.get(id) ?? []));
      const former = held.get(segment);
      if (former?.size === rows.size && [...rows].every((row) => former.has(row))) return false;
      held.set(segment, rows);
      lists.clear();
      return true;
    },
    query: ({
      text = '',
      filter = { kind: 'all' },
      sort = 'relevance',
      direction = 'ascending',
      withNotes = true,
      limit = Number.POSITIVE_INFINITY,
    }) => {
      const accepts = acceptedBy(filter);
      const terms = searchTerms(text);
      const by = sort === 'relevance' ? 'name' : sort;
      if (terms.length === 0) {
        // Words that hold nothing to search for find nobody, rather than everybody.
        const rows = text.trim() === '' ? listed(filter, by, direction) : new Uint32Array(0);
        return { total: rows.length, rows: rows.slice(0, limit), foundIn: null, suggestion: null };
      }
      const found = search.find(terms, withNotes);
      const rows =
        sort === 'relevance'
          ? inOrderOfFit(found, accepts)
          : orders
              .rows(by, direction)
              .filter((row) => found.scores[row] !== NOT_FOUND && accepts(row));
      const shown = rows.slice(0, limit);
      const foundIn = new Uint8Array(shown.length);
      for (let i = 0; i < shown.length; i += 1) foundIn[i] = found.fields[shown[i]!]!;
      return {
        total: rows.length,
        rows: shown,
        foundIn,
        suggestion: rows.length > 0 ? null : suggest(text, accepts),
      };
    },
    summaries: (rows) => Array.from(rows, personOf).filter((person) => person !== undefined),
    find: (id) => personOf(rowOf.get(id) ?? -1) ?? null,
    idsOf: (rows) => Array.from(rows, personOf).flatMap((person) => (person ? [person.id] : [])),
    everybody: people,
    ids: () => people().map(({ id }) => id),
    counts: () => {
      counts ??= countsOf(people(), settings);
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
    daysBetween: (from, to) =>
      personDaysOf(days.rowsBetween(from, to), (row) => entries[row], orders.places, from, to),
    places: () => {
      places ??= placesOf(people());
      return places;
    },
    livingIn: (country, regions) =>
      livingIn(orders.rows('name', 'ascending'), (row) => personOf(row), country, regions),
    towns: () => {
      towns ??= townsOfPeople(people());
      return towns;
    },
    livingAt: (keys) => livingAt(orders.rows('name', 'ascending'), (row) => personOf(row), keys),
    size: () => rowOf.size,
    rows: () => entries.length,
    packRows: (from, to) => {
      const packed: PackedRow[] = [];
      for (let row = from; row < Math.min(to, entries.length); row += 1) {
        const entry = entries[row];
        if (!entry) continue;
        const { days: own, activity } = entry;
        packed.push([
          withoutDay(entry.person),
          own === NO_DAYS ? null : own,
          activity === NO_ACTIVITY ? null : activity,
          search.packRow(row),
          known.packRow(row),
        ]);
      }
      return packed;
    },
    packRest: () => ({
      search: search.packTokens(),
      byName: orders.rows('name', 'ascending').slice(),
    }),
    unpackRows: (rows) => {
      for (const [base, own, activity, searched, keys] of rows) {
        const { row, id } = base;
        const counted = own ?? NO_DAYS;
        const happened = activity ?? NO_ACTIVITY;
        rowOf.set(id, row);
        entries[row] = {
          days: counted,
          activity: happened,
          person: complete(base, counted, happened, settings.today),
        };
        if (base.isTrashed) trashed.add(row);
        if (own !== null) days.set(row, own);
        search.unpackRow(row, searched);
        known.unpackRow(row, keys);
      }
      changed();
    },
    unpackRest: ({ search: tokens, byName }) => {
      search.unpackTokens(tokens);
      orders.restore(byName);
      changed();
    },
  };
}
