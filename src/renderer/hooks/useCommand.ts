import { useCallback, useState } from 'react';
import type { Refusal, Result } from '@shared/kernel/result';

/** A write as a screen sees it. */
export type RunningCommand<Input, Value, R extends Refusal> = {
  /** Runs the write. A fault is thrown on. */
  readonly run: (input: Input) => Promise<Result<Value, R>>;
  readonly isRunning: boolean;
  /** Why the last run was refused; `null` if it was not. */
  readonly refusal: R | null;
  readonly clear: () => void;
};

/** Wraps a write with what its button and its notice need to know. */
export function useCommand<Input, Value, R extends Refusal>(
  write: (input: Input) => Promise<Result<Value, R>>,
): RunningCommand<Input, Value, R> {
  const [isRunning, setIsRunning] = useState(false);
  const [refusal, setRefusal] = useState<R | null>(null);
  const run = useCallback(
    async (input: Input) => {
      setIsRunning(true);
      setRefusal(null);
      try {
        const result = await write(input);
        if (!result.ok) setRefusal(result.refusal);
        return result;
      } finally {
        setIsRunning(false);
      }
    },
    [write],
  );
  const clear = useCallback(() => {
    setRefusal(null);
  }, []);
  return { run, isRunning, refusal, clear };
}
