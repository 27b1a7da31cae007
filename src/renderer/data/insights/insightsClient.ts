import type { IsoDate } from '@shared/domain/calendar/isoDate';
import {
  needsSegments,
  type Asking,
  type InsightAnswers,
  type InsightQuestion,
} from '@shared/domain/insights/question';
import type { SegmentGroup } from '@shared/domain/insights/splitGroups';
import type { BlockPlace } from '../blocks/blockKeeping';
import type { RegularsDatabase } from '../database';
import type { Announcer } from '../journal/announcer';
import { keepWorker, startWorker } from '../workers/keptWorker';
import type { InsightsStartMessage } from './insights.worker';
import {
  BEGINNING,
  type InsightsRemote,
  type InsightsStart,
  type InsightsStatus,
} from './insightsApi';
import { createInsightsService } from './insightsService';

/** The figures as the window uses them. The facts begin to be read when somebody first asks or listens. */
export type InsightsClient = {
  /**
   * Answers a question; waits until the facts are read.
   *
   * @param asOf - As the facts stood at the end of this day; `null` (default) for now. Segments have those who are in them now.
   */
  readonly ask: <Kind extends InsightQuestion['ask']>(
    question: Asking<Kind>,
    asOf?: IsoDate | null,
  ) => Promise<InsightAnswers[Kind]>;
  /** How far it is, now. A new object whenever something changed. */
  readonly status: () => InsightsStatus;
  /** Calls back whenever the status changed. Answers how to stop. */
  readonly subscribe: (onChange: () => void) => () => void;
  readonly close: () => void;
};

/** All segments with those who are in them now. */
export type ReadSegments = () => Promise<readonly SegmentGroup[]>;

/** Versions that each worker may count. */
const COUNTED_EACH = 2 ** 32;

type Running = { readonly remote: InsightsRemote; readonly end: () => void };
type Tell = (status: InsightsStatus) => void;

/**
 * The figures in a worker of their own. The database must be open in the window, so that its schema is up to
 * date: the worker only reads.
 */
export function createInsightsClient(
  databaseName: string,
  settings: InsightsStart,
  segments: ReadSegments,
): InsightsClient {
  return clientOf(segments, (tell) => {
    // Another worker counts its versions behind those of the one before.
    const behind = (status: InsightsStatus, generation: number): InsightsStatus => ({
      ...status,
      version: status.version + generation * COUNTED_EACH,
    });
    const kept = keepWorker({
      start: (generation) => {
        const worker = new Worker(new URL('./insights.worker.ts', import.meta.url), {
          type: 'module',
        });
        worker.addEventListener('error', () => {
          tell(behind({ ...BEGINNING, stage: 'failed' }, generation));
        });
        return startWorker(worker, { databaseName, settings } satisfies InsightsStartMessage);
      },
      onNews: (news, generation) => tell(behind(news as InsightsStatus, generation)),
      onLost: (generation) => tell(behind(BEGINNING, generation)),
      onGivenUp: (generation) => tell(behind({ ...BEGINNING, stage: 'failed' }, generation)),
    });
    return {
      remote: { answer: ((question) => kept.call('answer', question)) as InsightsRemote['answer'] },
      end: kept.close,
    };
  });
}

/**
 * The same figures without a worker: for tests, and for a window that may not have one.
 *
 * @param db - Open.
 */
export function createLocalInsights(
  db: RegularsDatabase,
  announcer: Pick<Announcer, 'onCommitted'>,
  settings: InsightsStart,
  segments: ReadSegments = () => Promise.resolve([]),
  place: BlockPlace | null = null,
): InsightsClient {
  return clientOf(segments, (tell) => {
    const { remote, close } = createInsightsService(db, announcer, settings, tell, place);
    return { remote, end: close };
  });
}

function clientOf(segments: ReadSegments, start: (tell: Tell) => Running): InsightsClient {
  let status = BEGINNING;
  let running: Running | null = null;
  let isClosed = false;
  const listeners = new Set<() => void>();
  const begun = (): InsightsRemote => {
    if (isClosed) throw new Error('The figures were closed.');
    running ??= start((next) => {
      status = next;
      for (const listener of listeners) listener();
    });
    return running.remote;
  };

  return {
    ask: async <Kind extends InsightQuestion['ask']>(
      question: Asking<Kind>,
      asOf: IsoDate | null = null,
    ) => {
      const remote = begun();
      const groups = needsSegments(question) ? await segments() : [];
      const answer = await remote.answer({ question, asOf, segments: groups });
      return answer as InsightAnswers[Kind];
    },
    status: () => status,
    subscribe: (onChange) => {
      begun();
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    close: () => {
      isClosed = true;
      listeners.clear();
      running?.end();
    },
  };
}
