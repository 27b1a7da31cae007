import type { ContactId } from '@shared/domain/contacts/contact';
import { WHOLE_BOOK } from '@shared/domain/loyalty/bookAnswers';
import type { LedgerEntry, LedgerEntryId } from '@shared/domain/loyalty/ledgerEntry';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import { createShopBook, type ShopBook } from '@shared/domain/loyalty/shopBook';
import { createBlockKeeping, isGoing, pause, type BlockPlace } from '../blocks/blockKeeping';
import { createReflected } from '../blocks/journalPosition';
import type { RegularsDatabase } from '../database';
import type { Announcer, Touched } from '../journal/announcer';
import { lastSeq } from '../journal/log/position';
import { packBook, unpackBook } from './bookBlocks';
import type { BookRemote, BookSettings, BookStatus } from './bookApi';
import {
  linesWithPurchases,
  readPurchases,
  readStandings,
  rereadPurchases,
  rowsByKey,
  slim,
  standingOf,
  storedLines,
} from './bookReading';
import { verifyBook } from './verifyBook';

/** While the book is being read, whoever waits hears of it this often, in milliseconds. */
const NEWS_MS = 250;

/** Before anything was read. */
export const BEGINNING: BookStatus = {
  stage: 'reading',
  version: 0,
  era: 0,
  read: 0,
  total: 0,
  checking: null,
};

/** The book over a database, kept current: runs in the worker, or in tests beside everything else. */
export type BookService = {
  readonly remote: BookRemote;
  readonly status: () => BookStatus;
  readonly close: () => void;
};

/**
 * Reads the whole book, and after each act what it touched. Only reads.
 *
 * @param db - Open.
 * @param onStatus - Called whenever the status changes.
 * @param place - Without it, every start reads everything.
 */
export function createBookService(
  db: RegularsDatabase,
  announcer: Pick<Announcer, 'onCommitted'>,
  initial: BookSettings,
  onStatus: (status: BookStatus) => void,
  place: BlockPlace | null = null,
): BookService {
  let settings = initial;
  let book = createShopBook(initial.today);
  let status = BEGINNING;
  /** Whether what people bought is in the book too. */
  let hasPurchases = false;
  let isClosed = false;

  /** How far something is: no answer differs for it. */
  const tell = (change: Partial<BookStatus>): void => {
    if (isClosed) return;
    status = { ...status, ...change };
    onStatus(status);
  };
  const report = (change: Partial<BookStatus>): void => {
    tell({ ...change, version: status.version + 1 });
  };

  // One thing after another: what is read last is what stands.
  let queue: Promise<unknown> = Promise.resolve();
  let pending = 0;
  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    pending += 1;
    const done = queue.then(work);
    queue = done
      .catch(() => undefined)
      .then(() => {
        pending -= 1;
      });
    return done;
  };

  const reflected = createReflected();
  const keeping = createBlockKeeping({
    ...{ db, place, reflected },
    variant: () => '',
    isWhole: () => status.stage === 'ready' && pending === 0,
    pack: (isStill) => packBook(book, hasPurchases, isStill, pause),
    unpack: async (blocks) => {
      const next = createShopBook(settings.today);
      return { next, isBought: await unpackBook(blocks, next) };
    },
  });

  const readLines = async (into: ShopBook): Promise<void> => {
    const total = await db.ledgerEntries.count();
    tell({ stage: 'reading', read: 0, total });
    let toldAt = Date.now();
    for await (const lines of storedLines(db)) {
      if (isClosed) return;
      into.add(lines);
      if (Date.now() - toldAt < NEWS_MS) continue;
      toldAt = Date.now();
      tell({ read: Math.min(into.size(), total) });
    }
  };

  /** Puts a book in the place of the one before. */
  const take = (next: ShopBook): void => {
    // The order is made here rather than by the first list.
    next.list({ ...WHOLE_BOOK, people: [] });
    next.setToday(settings.today);
    book = next;
    report({ stage: 'ready', era: status.era + 1, read: next.size(), total: next.size() });
    keeping.ready();
  };

  const readAll = async (): Promise<void> => {
    try {
      // Before anything is read: an act after it is announced.
      const upTo = await lastSeq(db);
      await keeping.drop();
      const next = createShopBook(settings.today);
      for (const [id, standing] of await readStandings(db)) next.setPerson(id, standing);
      await readLines(next);
      if (hasPurchases) await readPurchases(db, next);
      if (isClosed) return;
      reflected.begin(upTo);
      take(next);
    } catch (fault) {
      report({ stage: 'failed' });
      throw fault;
    }
  };

  /** Takes what was stored, with what happened since. Answers whether that was possible. */
  const bringBack = async (): Promise<boolean> => {
    const brought = await keeping.bringBack();
    if (brought === null || isClosed) return false;
    const { touched, taken } = brought;
    try {
      hasPurchases = taken.isBought;
      await reread(taken.next, touched.keys);
    } catch {
      hasPurchases = false;
      return false;
    }
    take(taken.next);
    noteChange(touched.keys);
    return true;
  };

  const noteChange = (keys: Touched['keys']): void => {
    const rows = [keys.contacts, keys.ledgerEntries, keys.purchases, keys.refunds];
    keeping.changed(
      rows.reduce((sum, ids) => sum + (ids?.length ?? 0), 0),
      isGoing(keys, (id) => book.hasPerson(id)),
    );
  };

  /** Reads anew what an act touched. Answers whether anything of it is in a book. */
  const reread = async (into: ShopBook, keys: Touched['keys']): Promise<boolean> => {
    const contacts = keys.contacts ?? [];
    for (const [id, row] of await rowsByKey(contacts, (ids) => db.contacts.bulkGet(ids))) {
      into.setPerson(id as ContactId, row ? standingOf(row) : null);
    }
    const lines = keys.ledgerEntries ?? [];
    const gone: LedgerEntryId[] = [];
    const there: LedgerEntry[] = [];
    for (const [id, row] of await rowsByKey(lines, (ids) => db.ledgerEntries.bulkGet(ids))) {
      if (row) there.push(slim(row));
      else gone.push(id as LedgerEntryId);
    }
    // A line that is there already lost its words: its person was erased.
    into.remove([...gone, ...there.flatMap(({ id }) => (into.has(id) ? id : []))]);
    into.add(there);
    const [bought, refunded] = [keys.purchases ?? [], keys.refunds ?? []];
    const purchases = bought.length + refunded.length;
    if (hasPurchases && purchases > 0) await rereadPurchases(db, into, bought, refunded);
    return contacts.length + lines.length + purchases > 0;
  };

  const follow = async ({ keys, isEverything, seq }: Touched): Promise<void> => {
    if (isEverything) return await readAll();
    const differs = await reread(book, keys);
    if (seq !== undefined) reflected.add(seq);
    if (differs) report({ read: book.size(), total: book.size() });
    noteChange(keys);
  };

  // Before the first read, so that no act falls between.
  const stopFollowing = announcer.onCommitted((touched) => {
    void enqueue(async () => {
      if (!isClosed) await follow(touched);
    }).catch(() => report({ stage: 'failed' }));
  });
  const isRead = enqueue(async () => {
    if (!(await bringBack())) await readAll();
  });
  isRead.catch(() => undefined);

  const whenRead =
    <Argument, T>(answer: (argument: Argument) => T | Promise<T>) =>
    async (argument: Argument): Promise<T> => {
      await isRead;
      return await answer(argument);
    };

  /** Tiers by money or by visits need what people bought. */
  const withPurchases = async ({ tiers, tierRule }: ProgrammeRules): Promise<void> => {
    if (hasPurchases || tierRule.basis === 'points' || tiers.length === 0) return;
    await enqueue(async () => {
      if (hasPurchases) return;
      await readPurchases(db, book);
      hasPurchases = true;
      // The next start is to know it too.
      keeping.changed(book.size(), false);
    });
  };

  return {
    remote: {
      configure: whenRead((next: BookSettings) => {
        settings = next;
        book.setToday(next.today);
        report({});
      }),
      figures: whenRead(async ({ unit, rules, lapsesUntil }) => {
        await withPurchases(rules);
        return book.figures(unit, rules, lapsesUntil);
      }),
      list: whenRead((filter) => ({ rows: book.list(filter), version: status.version })),
      lines: whenRead((rows: readonly number[] | Uint32Array) =>
        linesWithPurchases(db, book, rows),
      ),
      lapsing: whenRead(({ unit, until }) => book.lapsing(unit, until)),
      tierPeople: whenRead(async ({ rules, tierId }) => {
        await withPurchases(rules);
        return book.tierPeople(rules, tierId);
      }),
      balances: whenRead((ids) => book.balances(ids)),
      verify: async () => {
        try {
          return await verifyBook(db, (checking) => tell({ checking }));
        } finally {
          tell({ checking: null });
        }
      },
    },
    status: () => status,
    close: () => {
      isClosed = true;
      stopFollowing();
      keeping.close();
    },
  };
}
