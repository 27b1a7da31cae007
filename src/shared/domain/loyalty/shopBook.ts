import { addDays, type IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { Purchase, Refund } from '../purchases/purchase';
import { accountOf, type Account } from './account';
import type {
  Balance,
  BookFilter,
  BookLine,
  LapsingPerson,
  ShopFigures,
  TierPerson,
} from './bookAnswers';
import { byPosting, type LedgerEntry, type LedgerEntryId, type LoyaltyUnit } from './ledgerEntry';
import { append, emptyBook, forget, sumOf, tierKey, tierOf, type PersonBook } from './personBook';
import type { ProgrammeRules } from './programme';

/** Whether somebody counts: sample people only where there is nobody else, people in the trash never. */
export type PersonStanding = 'real' | 'sample' | 'trashed';

/** The whole book of a shop in memory, person by person, with what lists and figures ask of it. */
export type ShopBook = {
  /** Puts lines in; those that are there already stay as they are. */
  readonly add: (entries: readonly LedgerEntry[]) => void;
  /** Takes lines out: their person was erased, or the sample people went. */
  readonly remove: (ids: readonly LedgerEntryId[]) => void;
  /** Says who somebody is; `null` if they are gone. Lines of people who are not known do not count. */
  readonly setPerson: (id: ContactId, standing: PersonStanding | null) => void;
  /** What somebody bought; tiers by money or visits need it. */
  readonly setPurchases: (
    id: ContactId,
    purchases: readonly Purchase[],
    refunds: readonly Refund[],
  ) => void;
  /** Everything is asked as of this day. */
  readonly setToday: (today: IsoDate) => void;
  readonly has: (id: LedgerEntryId) => boolean;
  /** Everybody with a line, whether they count or not. */
  readonly ids: () => IterableIterator<ContactId>;
  /** How many lines there are in all, those of people who do not count too. */
  readonly size: () => number;
  /** Whether somebody is known, whether they count or not. */
  readonly hasPerson: (id: ContactId) => boolean;
  /** Everything that was put in, as it is kept; the lines in the order of posting. Must not be kept over a change. */
  readonly content: () => BookContent;

  readonly figures: (unit: LoyaltyUnit, rules: ProgrammeRules, lapsesUntil: IsoDate) => ShopFigures;
  /** Rows of lines, newest first. */
  readonly list: (filter: BookFilter) => Uint32Array<ArrayBuffer>;
  /** In the order of the rows; lines that are gone are left out. */
  readonly lines: (rows: Iterable<number>) => readonly BookLine[];
  /** Who loses something up to a day, that day included; the earliest first, then the most. */
  readonly lapsing: (unit: LoyaltyUnit, until: IsoDate) => readonly LapsingPerson[];
  /** Who stands in a tier; who has most comes first. */
  readonly tierPeople: (rules: ProgrammeRules, tierId: string) => readonly TierPerson[];
  readonly balances: (ids: readonly ContactId[]) => readonly Balance[];
};

/** What a book was made of. */
export type BookContent = {
  readonly standings: ReadonlyMap<ContactId, PersonStanding>;
  readonly lines: readonly LedgerEntry[];
  readonly people: readonly PersonBook[];
};

/** After every business day that a book can hold. */
const LATEST_DAY = '9999-12-31' as IsoDate;

/** An empty book, asked as of `today`. */
export function createShopBook(initialToday: IsoDate): ShopBook {
  let today = initialToday;
  const people = new Map<ContactId, PersonBook>();
  const standings = new Map<ContactId, PersonStanding>();
  let realPeople = 0;
  /** By row; `undefined` where a line was taken out. A row is never given again. */
  const slots: (LedgerEntry | undefined)[] = [];
  const rowOf = new Map<LedgerEntryId, number>();
  /** Rows in the order of posting. */
  let order: number[] = [];
  let isSorted = true;

  const shown = (): PersonStanding => (realPeople > 0 ? 'real' : 'sample');
  const counts = (id: ContactId): boolean => standings.get(id) === shown();
  const counted = function* (): Generator<PersonBook> {
    for (const book of people.values()) {
      if (book.entries.length > 0 && counts(book.id)) yield book;
    }
  };
  const bookOf = (id: ContactId): PersonBook => {
    const known = people.get(id);
    if (known) return known;
    const book = emptyBook(id);
    people.set(id, book);
    return book;
  };

  const sorted = (): readonly number[] => {
    if (!isSorted) {
      order = order.filter((row) => slots[row] !== undefined);
      order.sort((a, b) => byPosting(slots[a]!, slots[b]!));
      isSorted = true;
    }
    return order;
  };

  const setPerson: ShopBook['setPerson'] = (id, standing) => {
    if (standings.get(id) === 'real') realPeople -= 1;
    if (standing === 'real') realPeople += 1;
    if (standing === null) standings.delete(id);
    else standings.set(id, standing);
  };

  return {
    add: (entries) => {
      for (const entry of entries) {
        if (rowOf.has(entry.id)) continue;
        const row = slots.length;
        const last = order.at(-1);
        const isNext =
          last === undefined || (slots[last] !== undefined && byPosting(slots[last], entry) <= 0);
        slots.push(entry);
        rowOf.set(entry.id, row);
        order.push(row);
        if (!isNext) isSorted = false;
        append(bookOf(entry.contactId), entry);
      }
    },
    remove: (ids) => {
      const gone = new Set(ids);
      const owners = new Set<PersonBook>();
      for (const id of gone) {
        const row = rowOf.get(id);
        if (row === undefined) continue;
        owners.add(bookOf(slots[row]!.contactId));
        slots[row] = undefined;
        rowOf.delete(id);
        isSorted = false;
      }
      for (const book of owners) {
        book.entries = book.entries.filter(({ id }) => !gone.has(id));
        forget(book);
        if (book.entries.length === 0) people.delete(book.id);
      }
    },
    setPerson,
    setPurchases: (id, purchases, refunds) => {
      const book = bookOf(id);
      book.purchases = purchases;
      book.refunds = refunds;
      forget(book);
    },
    setToday: (next) => {
      if (next === today) return;
      today = next;
      for (const book of people.values()) forget(book);
    },
    has: (id) => rowOf.has(id),
    ids: () => people.keys(),
    size: () => rowOf.size,
    hasPerson: (id) => standings.has(id),
    content: () => ({
      standings,
      lines: sorted().map((row) => slots[row]!),
      people: [...people.values()],
    }),

    figures: (unit, rules, lapsesUntil) => {
      const key = tierKey(rules);
      const tiers: Record<string, number> = Object.fromEntries(
        rules.tiers.map(({ id }) => [id, 0] as const),
      );
      const firstGone = addDays(lapsesUntil, 1);
      let [members, lines] = [0, 0];
      const sum = { issued: 0, redeemed: 0, expired: 0, outstanding: 0, owed: 0 };
      let [lapsingPoints, lapsingPeople] = [0, 0];
      for (const book of counted()) {
        members += 1;
        lines += book.entries.length;
        const own = sumOf(book, unit, today);
        sum.issued += own.issued;
        sum.redeemed += own.redeemed;
        sum.expired += own.expired;
        sum.outstanding += own.available;
        sum.owed += own.owed;
        const lost = lostUntil(own.lapsing, firstGone);
        lapsingPoints += lost;
        if (lost > 0) lapsingPeople += 1;
        const { tierId } = tierOf(book, rules, key, today);
        if (tierId !== null) tiers[tierId] = (tiers[tierId] ?? 0) + 1;
      }
      const isSample = members > 0 && shown() === 'sample';
      return { isSample, people: members, lines, ...sum, tiers, lapsingPoints, lapsingPeople };
    },

    list: ({ kind, unit, from, to, people: wanted }) => {
      const asked = wanted === null ? null : new Set(wanted);
      const all = sorted();
      const rows = new Uint32Array(all.length);
      let found = 0;
      for (let i = all.length - 1; i >= 0; i -= 1) {
        const row = all[i]!;
        const entry = slots[row]!;
        if (kind !== null && entry.kind !== kind) continue;
        if (unit !== null && entry.unit !== unit) continue;
        if (from !== null && entry.effectiveOn < from) continue;
        if (to !== null && entry.effectiveOn > to) continue;
        if (asked !== null && !asked.has(entry.contactId)) continue;
        if (!counts(entry.contactId)) continue;
        rows[found] = row;
        found += 1;
      }
      return rows.slice(0, found);
    },

    lines: (rows) => {
      const accounts = new Map<string, Account>();
      const lines: BookLine[] = [];
      for (const row of rows) {
        const entry = slots[row];
        if (!entry) continue;
        const { unit, contactId } = entry;
        const key = `${unit} ${contactId}`;
        let account = accounts.get(key);
        if (!account) {
          // What a line left behind does not depend on the day.
          account = accountOf(bookOf(contactId).entries, unit, LATEST_DAY);
          accounts.set(key, account);
        }
        const reversed = entry.reversesId === null ? undefined : rowOf.get(entry.reversesId);
        lines.push({
          row,
          entry,
          balance: account.balanceAfter.get(entry.id) ?? 0,
          isTakenBack: account.movements.get(entry.id)?.left === 0,
          reversedAt: reversed === undefined ? null : slots[reversed]!.postedAt,
        });
      }
      return lines;
    },

    lapsing: (unit, until) => {
      const firstGone = addDays(until, 1);
      const found: LapsingPerson[] = [];
      for (const book of counted()) {
        const { lapsing } = sumOf(book, unit, today);
        const points = lostUntil(lapsing, firstGone);
        if (points > 0)
          found.push({ contactId: book.id, points, expiresOn: lapsing[0]!.expiresOn });
      }
      return found.sort(
        (a, b) => compareText(a.expiresOn, b.expiresOn) || b.points - a.points || byId(a, b),
      );
    },

    tierPeople: (rules, tierId) => {
      const key = tierKey(rules);
      const found: TierPerson[] = [];
      for (const book of counted()) {
        const { tierId: own, reachedOn, keptUntil } = tierOf(book, rules, key, today);
        if (own !== tierId) continue;
        const { available: points } = sumOf(book, 'points', today);
        found.push({ contactId: book.id, points, reachedOn, keptUntil });
      }
      return found.sort((a, b) => b.points - a.points || byId(a, b));
    },

    balances: (ids) =>
      ids.map((contactId) => {
        const book = people.get(contactId) ?? emptyBook(contactId);
        const points = sumOf(book, 'points', today);
        const stamps = sumOf(book, 'stamps', today);
        return {
          contactId,
          available: { points: points.available, stamps: stamps.available },
          owed: { points: points.owed, stamps: stamps.owed },
        };
      }),
  };
}

/** How much of what lapses, the earliest first, is gone on a day. */
function lostUntil(
  lapsing: readonly { readonly points: number; readonly expiresOn: IsoDate }[],
  day: IsoDate,
): number {
  let lost = 0;
  for (const { points, expiresOn } of lapsing) {
    if (expiresOn > day) break;
    lost += points;
  }
  return lost;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = (a: { readonly contactId: string }, b: { readonly contactId: string }): number =>
  compareText(a.contactId, b.contactId);
