/** A scanner is a keyboard, only faster than any hand: at most this many milliseconds from key to key. */
const FAST_MS = 35;
/** Fewer digits could be a hand that rests on the keys. */
const MIN_DIGITS = 8;

/** Tells a scanner from a hand. */
export type ScanBurst = {
  /**
   * Takes one key press in; `at` in milliseconds, by any clock that only goes on. Answers the number when Enter
   * ends one that was scanned; else `null`.
   */
  readonly press: (key: string, at: number) => string | null;
};

/** Nothing scanned yet. */
export function createScanBurst(): ScanBurst {
  let digits = '';
  let lastAt = -Infinity;
  return {
    press: (key, at) => {
      const isFast = at - lastAt <= FAST_MS;
      lastAt = at;
      if (/^\d$/.test(key)) {
        digits = isFast ? digits + key : key;
        return null;
      }
      const scanned = key === 'Enter' && isFast && digits.length >= MIN_DIGITS ? digits : null;
      // Some scanners hold Shift or Alt for a moment; it parts nothing.
      if (key.length === 1 || key === 'Enter') digits = '';
      return scanned;
    },
  };
}
