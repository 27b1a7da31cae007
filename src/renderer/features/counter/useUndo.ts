import { useState } from 'react';
import { useRepositories } from '@renderer/data/RepositoriesContext';

const NONE: ReadonlySet<string> = new Set();

/** Takes bookings back, and remembers which. */
export function useUndo(): {
  readonly undone: ReadonlySet<string>;
  /** Those that could not be taken back any more. */
  readonly refused: ReadonlySet<string>;
  readonly undo: (batchId: string) => Promise<void>;
} {
  const { journal } = useRepositories();
  const [undone, setUndone] = useState(NONE);
  const [refused, setRefused] = useState(NONE);
  return {
    undone,
    refused,
    undo: async (batchId) => {
      const result = await journal.undoBatch(batchId);
      (result.ok ? setUndone : setRefused)((before) => new Set([...before, batchId]));
    },
  };
}
