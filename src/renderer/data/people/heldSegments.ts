/** Which segments the index can list, and who waits for them. */
export type HeldSegments = {
  /** Waits until a segment was told for the first time. */
  readonly isHeld: (id: string) => Promise<void>;
  /** It was told. Answers its number, which is another if its people are. */
  readonly hold: (id: string, isChanged: boolean) => number;
};

/** None yet. */
export function createHeldSegments(): HeldSegments {
  const stamps = new Map<string, number>();
  const waiting = new Map<string, (() => void)[]>();
  return {
    isHeld: (id) =>
      stamps.has(id)
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.set(id, [...(waiting.get(id) ?? []), resolve]);
          }),
    hold: (id, isChanged) => {
      const stamp = (stamps.get(id) ?? 0) + (isChanged || !stamps.has(id) ? 1 : 0);
      stamps.set(id, stamp);
      for (const tell of waiting.get(id) ?? []) tell();
      waiting.delete(id);
      return stamp;
    },
  };
}
