import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { InsightFacts } from '@shared/domain/insights/facts';
import { createLiveFigures, type LiveFigures } from '@shared/domain/insights/liveFigures';
import { answerInsight, needsBooks, needsMoments } from '@shared/domain/insights/question';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { RegularsDatabase } from '../database';
import { createBlockKeeping, isGoing, type BlockPlace } from '../blocks/blockKeeping';
import { createReflected } from '../blocks/journalPosition';
import type { Announcer, Touched } from '../journal/announcer';
import { lastSeq } from '../journal/log/position';
import { createFactsKeeper, type FactsFollowed } from './factsKeeper';
import {
  BEGINNING,
  type InsightsRemote,
  type InsightsStart,
  type InsightsStatus,
} from './insightsApi';
import { endOfDay, readBooks } from './insightsReading';
import { pastFacts } from './pastFacts';
import { createWowKeeper } from './wowKeeper';

/** While facts are being read, whoever waits hears of it this often, in milliseconds. */
const NEWS_MS = 250;

/** The figures over a database, kept current: run in the worker, or in tests beside everything else. */
export type InsightsService = {
  readonly remote: InsightsRemote;
  readonly status: () => InsightsStatus;
  readonly close: () => void;
};

type Past = {
  readonly day: IsoDate;
  readonly facts: Promise<InsightFacts>;
  readonly live: LiveFigures;
};

type Books = ReadonlyMap<ContactId, readonly LedgerEntry[]>;

/**
 * Reads everything that figures need once, and after each act what it touched. Only reads.
 *
 * @param db - Open.
 * @param onStatus - Called whenever the status changes.
 * @param place - Without it, every start reads everything.
 */
export function createInsightsService(
  db: RegularsDatabase,
  announcer: Pick<Announcer, 'onCommitted'>,
  { zone }: InsightsStart,
  onStatus: (status: InsightsStatus) => void,
  place: BlockPlace | null = null,
): InsightsService {
  const keeper = createFactsKeeper(db, zone);
  const wow = createWowKeeper(db, zone);
  let status = BEGINNING;
  let isClosed = false;
  const live = createLiveFigures();
  /** The facts of the day that was asked for last, with their figures, and the books; until the next act. */
  let past: Past | null = null;
  let books: { readonly day: IsoDate | null; readonly read: Promise<Books> } | null = null;

  const tell = (change: Partial<InsightsStatus>): void => {
    if (isClosed) return;
    status = { ...status, ...change };
    onStatus(status);
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
    // Days are those of a zone.
    variant: () => zone,
    isWhole: () => status.stage === 'ready' && pending === 0,
    pack: keeper.pack,
    unpack: async (blocks) => {
      await keeper.unpack(blocks);
      return true;
    },
  });

  const readAll = async (): Promise<void> => {
    let toldAt = 0;
    // Before anything is read: an act after it is announced.
    const upTo = await lastSeq(db);
    try {
      await keeping.drop();
      await keeper.readAll((read, total) => {
        if (Date.now() - toldAt < NEWS_MS) return;
        toldAt = Date.now();
        tell({ read, total });
      });
      live.forget();
      reflected.begin(upTo);
      tell({ stage: 'ready', version: status.version + 1, read: status.total });
      keeping.ready();
    } catch (fault) {
      tell({ stage: 'failed', version: status.version + 1 });
      throw fault;
    }
  };

  const noteChange = ({ keys }: Touched, { changes }: FactsFollowed): void => {
    const { people } = keeper.facts();
    keeping.changed(
      changes.length,
      isGoing(keys, (id) => people.get(id)?.isListed === true),
    );
  };

  /** Takes what was stored, with what happened since. Answers whether that was possible. */
  const bringBack = async (): Promise<boolean> => {
    const brought = await keeping.bringBack();
    const followed = brought && (await keeper.follow(brought.touched).catch(() => null));
    if (!brought || !followed) return false;
    tell({ stage: 'ready', version: status.version + 1 });
    keeping.ready();
    noteChange(brought.touched, followed);
    return true;
  };

  // Before the first read, so that no act falls between.
  const stopFollowing = announcer.onCommitted((touched) => {
    enqueue(async () => {
      if (isClosed) return;
      past = null;
      const isBook = touched.isEverything || (touched.keys.ledgerEntries ?? []).length > 0;
      if (isBook) books = null;
      const isWow = await wow.follow(touched);
      const followed = await keeper.follow(touched);
      if (followed === null) return await readAll();
      if (followed.isForAll) live.forget();
      live.follow(followed.changes);
      if (followed.differs || isBook || isWow) tell({ version: status.version + 1 });
      if (touched.seq !== undefined) reflected.add(touched.seq);
      noteChange(touched, followed);
    }).catch(() => tell({ stage: 'failed', version: status.version + 1 }));
  });
  const isRead = enqueue(async () => {
    if (!(await bringBack())) await readAll();
  });
  isRead.catch(() => undefined);

  const pastOn = (day: IsoDate): Past => {
    if (past?.day !== day) {
      const facts = pastFacts(db, keeper.known(), day, zone);
      past = { day, facts, live: createLiveFigures() };
    }
    return past;
  };
  /** The facts of now or of a day, and the way to the nine figures that does not look at everybody each time. */
  const factsOn = async (day: IsoDate | null): Promise<[InsightFacts, LiveFigures]> => {
    if (day === null) return [keeper.facts(), live];
    const { facts, live: own } = pastOn(day);
    return [await facts, own];
  };
  const booksOn = (day: IsoDate | null): Promise<Books> => {
    if (!books || books.day !== day) {
      books = { day, read: readBooks(db, day === null ? null : endOfDay(day, zone)) };
    }
    return books.read;
  };

  return {
    remote: {
      answer: async ({ question, asOf, segments }) => {
        await isRead;
        const isWow = needsMoments(question);
        // Not in the line: other answers need not wait until every exchange was looked at.
        if (isWow) await wow.read();
        // What happened before the question is in the answer.
        return await enqueue(async () => {
          const own = needsBooks(question) ? await booksOn(asOf) : undefined;
          const moments = isWow ? await wow.moments(asOf) : undefined;
          const [facts, { figuresOf }] = await factsOn(asOf);
          return answerInsight(facts, question, segments, own, moments, figuresOf);
        });
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
