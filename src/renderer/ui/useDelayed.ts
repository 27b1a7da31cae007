import { useEffect, useState } from 'react';

/** `false` at first, `true` once `delayMs` milliseconds have passed since mounting. */
export const useDelayed = (delayMs: number): boolean => {
  const [hasPassed, setHasPassed] = useState(delayMs <= 0);
  useEffect(() => {
    if (delayMs <= 0) return undefined;
    const timer = setTimeout(() => setHasPassed(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return hasPassed;
};
