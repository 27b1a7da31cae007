import { useCallback, useEffect, useState } from 'react';
import type { Platform } from '@renderer/platform/platform';
import { faultCode } from './faultReport';

/** What the notice at the top speaks of. */
export type FaultNotice = 'saving' | 'full' | 'background';

/** Faults of the database, by their names: something that was to be saved was not. */
const SAVING = new Set([
  'AbortError',
  'ConstraintError',
  'DatabaseClosedError',
  'DataCloneError',
  'DataError',
  'InvalidStateError',
  'TransactionInactiveError',
  'UnknownError',
  'BulkError',
  'ModifyError',
]);

/** What a fault that nobody caught means to a person. */
export function noticeOf(fault: unknown): FaultNotice {
  const name = faultCode(fault);
  // Dexie wraps the engine's own error.
  const inner =
    typeof fault === 'object' && fault !== null && 'inner' in fault ? faultCode(fault.inner) : '';
  if (name === 'QuotaExceededError' || inner === 'QuotaExceededError') return 'full';
  return SAVING.has(name) ? 'saving' : 'background';
}

/** Listens for faults that nobody caught: each is logged by its kind and shown until it is closed. */
export function useFaults(platform: Platform): {
  readonly notice: FaultNotice | null;
  readonly close: () => void;
} {
  const [notice, setNotice] = useState<FaultNotice | null>(null);
  useEffect(() => {
    const handle = (fault: unknown): void => {
      platform.log('error', 'window/fault', faultCode(fault));
      setNotice(noticeOf(fault));
    };
    const handleRejection = (event: PromiseRejectionEvent): void => handle(event.reason);
    const handleError = (event: ErrorEvent): void => {
      // Browsers report an observer that could not keep up as an error without a fault: nothing is lost.
      if (event.error) handle(event.error);
    };
    window.addEventListener('unhandledrejection', handleRejection);
    window.addEventListener('error', handleError);
    return () => {
      window.removeEventListener('unhandledrejection', handleRejection);
      window.removeEventListener('error', handleError);
    };
  }, [platform]);
  const close = useCallback(() => {
    setNotice(null);
  }, []);
  return { notice, close };
}
