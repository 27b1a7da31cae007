import { useEffect, useState } from 'react';

/** `true` once something has been so for `delayMs` milliseconds without a break: short work shows nothing. */
export function useLasting(isSo: boolean, delayMs: number): boolean {
  const [lasted, setLasted] = useState(false);
  if (!isSo && lasted) setLasted(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = window.setTimeout(() => {
      setLasted(true);
    }, delayMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [isSo, delayMs]);
  return isSo && lasted;
}
