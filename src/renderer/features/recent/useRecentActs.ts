import { useState } from 'react';
import type { UndoOutcome, UndoRefusal } from '@shared/domain/journal/outcome';
import type { Result } from '@shared/kernel/result';
import type { RecentLine } from '@renderer/data/journal/journal';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive, type Loadable } from '@renderer/data/useLive';

const PAGE = 50;

/** What a press on a line came to. */
export type LineOutcome = Result<UndoOutcome, UndoRefusal>;

/** Acts of the last 30 days, newest first, and how to take each back or do it again. */
export function useRecentActs(): {
  readonly lines: Loadable<readonly RecentLine[]>;
  /** Whether there are more than are shown. */
  readonly hasMore: boolean;
  readonly showMore: () => void;
  readonly toggle: (line: RecentLine) => Promise<void>;
  /** What came of the last press, by the act's batch. */
  readonly outcomes: ReadonlyMap<string, LineOutcome>;
} {
  const { journal } = useRepositories();
  const [limit, setLimit] = useState(PAGE);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, LineOutcome>>(new Map());
  // One more than is shown, to know whether there are more.
  const lines = useLive(`recent/${limit}`, () => journal.recentBatches(limit + 1));
  // While more are read, those that were there stay.
  const [shown, setShown] = useState<readonly RecentLine[] | null>(null);
  if (lines.status === 'ready' && shown !== lines.value) setShown(lines.value);

  return {
    lines:
      shown === null ? { status: 'loading' } : { status: 'ready', value: shown.slice(0, limit) },
    hasMore: shown !== null && shown.length > limit,
    showMore: () => setLimit(limit + PAGE),
    toggle: async ({ batchId, isTakenBack }) => {
      const outcome = isTakenBack
        ? await journal.redoBatch(batchId)
        : await journal.undoBatch(batchId);
      setOutcomes((before) => new Map(before).set(batchId, outcome));
    },
    outcomes,
  };
}
