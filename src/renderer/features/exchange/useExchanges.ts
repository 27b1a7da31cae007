import type { MergeConflict } from '@shared/domain/exchange/exchange';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { PastExchange } from '@renderer/data/exchange/exchanges';
import { useLive, type Loadable } from '@renderer/data/useLive';

export type { PastExchange };

/** What was exchanged, and how this computer is called. */
export function useExchanges(): {
  readonly past: Loadable<readonly PastExchange[]>;
  readonly ownName: Loadable<string | null>;
  readonly name: (name: string) => Promise<void>;
  /** Answers the batch that takes it back; `null` if it could not be done. */
  readonly takeOther: (
    exchangeId: string,
    conflict: MergeConflict,
  ) => Promise<{ readonly batchId: string | null } | null>;
} {
  const { exchanges } = useRepositories();
  return {
    past: useLive('exchanges', () => exchanges.all()),
    ownName: useLive('exchanges/name', () => exchanges.ownName()),
    name: async (name) => {
      await exchanges.nameOwn(name);
    },
    takeOther: async (id, conflict) => {
      const saved = await exchanges.takeOther(id, conflict);
      return saved.ok ? { batchId: saved.value.batchId } : null;
    },
  };
}
