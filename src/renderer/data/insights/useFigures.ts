import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Figures, InsightQuery } from '@shared/domain/insights/figure';
import type { Asking, InsightAnswers, InsightQuestion } from '@shared/domain/insights/question';
import { parseJson } from '@shared/kernel/safeJson';
import type { Loadable } from '../useLive';
import type { InsightsStatus } from './insightsApi';
import type { InsightsClient } from './insightsClient';

/** The figures of this window; the composition root and tests put in theirs. */
export const InsightsContext = createContext<InsightsClient | null>(null);

/** Of which day the figures below it are: as the facts stood at its end; `null` for now. */
export const AsOfContext = createContext<IsoDate | null>(null);

/** @throws Error outside an `InsightsContext`. */
export function useInsights(): InsightsClient {
  const insights = useContext(InsightsContext);
  if (!insights) throw new Error('No figures were given.');
  return insights;
}

/** How far the facts are. Being on screen is reason enough to read them. */
export function useInsightsStatus(): InsightsStatus {
  const insights = useInsights();
  return useSyncExternalStore(insights.subscribe, insights.status);
}

/** An answer on screen. */
export type ShownAnswer<T> = {
  readonly value: T;
  /** `false` while this is still the answer to the former question of its kind. */
  readonly isCurrent: boolean;
};

type Kept = { readonly key: string; readonly value: unknown };

/** The latest answers, so that a page that is opened again has them at once. */
const remembered = new WeakMap<InsightsClient, Map<string, unknown>>();
const MAX_REMEMBERED = 40;

function lastAnswers(client: InsightsClient): Map<string, unknown> {
  const answers = remembered.get(client) ?? new Map<string, unknown>();
  remembered.set(client, answers);
  return answers;
}

function remember(client: InsightsClient, { key, value }: Kept): void {
  const answers = lastAnswers(client);
  answers.delete(key);
  answers.set(key, value);
  const [oldest] = answers.keys();
  if (answers.size > MAX_REMEMBERED && oldest !== undefined) answers.delete(oldest);
}

const LOADING = { status: 'loading' } as const;

/**
 * The answer to a question, kept current. The former answer of the same place stays until the new one is there.
 *
 * @param question - Plain data; need not be the same object each time.
 * @param asOf - As the facts stood at the end of this day; `null` for now; as the `AsOfContext` says if it is not given.
 */
export function useInsight<Kind extends InsightQuestion['ask']>(
  question: Asking<Kind>,
  asOf?: IsoDate | null,
): Loadable<ShownAnswer<InsightAnswers[Kind]>> {
  const around = useContext(AsOfContext);
  const insights = useInsights();
  const { version } = useInsightsStatus();
  const key = JSON.stringify([question, asOf === undefined ? around : asOf]);
  const [answer, setAnswer] = useState<Kept | null>(() => {
    const last = lastAnswers(insights);
    return last.has(key) ? { key, value: last.get(key) } : null;
  });
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    let isOver = false;
    const [asked, day] = parseJson(key) as [Asking<Kind>, IsoDate | null];
    insights.ask(asked, day).then(
      (value) => {
        remember(insights, { key, value });
        if (!isOver) setAnswer({ key, value });
      },
      (reason: unknown) => {
        if (!isOver) setFault(reason);
      },
    );
    return () => {
      isOver = true;
    };
  }, [insights, key, version]);
  // To the nearest error boundary.
  if (fault !== null) throw fault as Error;
  if (answer === null) return LOADING;
  return {
    status: 'ready',
    value: { value: answer.value as InsightAnswers[Kind], isCurrent: answer.key === key },
  };
}

/** The nine figures of a query, kept current. */
export const useFigures = (
  query: InsightQuery,
  asOf?: IsoDate | null,
): Loadable<ShownAnswer<Figures>> => useInsight<'figures'>({ ask: 'figures', query }, asOf);
