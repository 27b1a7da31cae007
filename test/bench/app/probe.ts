/** What is waited for: somewhere in the document. */
export type Sight = {
  readonly selector: string;
  /** Part of its text. */
  readonly text?: string;
  /** Waits until nothing is like that any more. */
  readonly isGone?: boolean;
};

/** One long task of the window's thread, with the scripts that took longest in it. */
export type Block = { readonly at: number; readonly ms: number; readonly by: readonly string[] };

/** How long one act took, in ms. */
export type Seen = {
  /** From the key or press until the document had it. */
  readonly toDocument: number;
  /** … and until it was painted: up to a frame later. */
  readonly toPaint: number;
};

/** What the window is asked by the measuring script; installed before anything of the app runs. */
export type Probe = {
  /** Begins to wait; the time runs from the next key or press, or from now with `isNow`. */
  readonly expect: (sight: Sight, isNow?: boolean) => void;
  readonly seen: () => Promise<Seen>;
  /** Begins to note changes within `selector`; `quietMs` after the last one they are over. */
  readonly follow: (selector: string, quietMs: number) => void;
  readonly followed: () => Promise<Seen>;
  readonly blocks: (from: number) => readonly Block[];
  readonly firsts: () => Readonly<Record<string, number>>;
};

/** The window with the probe in it. */
export type Probed = { readonly probe: Probe };

/** When these are first in the document is noted from the start of the page on. */
export const FIRSTS = {
  shell: 'nav',
  heading: 'main h1',
  // The rows of care: what is asked of them comes last.
  today: 'main li[data-row]',
} as const;

/**
 * Installs the probe, and sets the clock of the window so that now is the moment of the measured data. Runs in the window: uses
 * nothing from outside.
 */
export function installProbe({
  now,
  firsts,
}: {
  readonly now: number;
  readonly firsts: Readonly<Record<string, string>>;
}): void {
  const RealDate = Date;
  const ahead = now - RealDate.now();
  class ShiftedDate extends RealDate {
    constructor(...args: readonly unknown[]) {
      if (args.length === 0) super(RealDate.now() + ahead);
      else super(...(args as [number]));
    }

    static override now(): number {
      return RealDate.now() + ahead;
    }
  }
  globalThis.Date = ShiftedDate as unknown as DateConstructor;

  const blocks: { at: number; ms: number; by: string[] }[] = [];
  const nameOf = (script: { invoker?: string; sourceFunctionName?: string; duration: number }) =>
    `${Math.round(script.duration)} ms ${script.invoker ?? ''} ${script.sourceFunctionName ?? ''}`.trim();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      blocks.push({ at: entry.startTime, ms: entry.duration, by: [] });
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { scripts } = entry as unknown as { scripts: Parameters<typeof nameOf>[0][] };
      const longest = [...scripts].sort((a, b) => b.duration - a.duration).slice(0, 2);
      const block = blocks.find(
        ({ at, ms }) => at < entry.startTime + entry.duration && entry.startTime < at + ms,
      );
      block?.by.push(...longest.map(nameOf));
    }
  }).observe({ type: 'long-animation-frame', buffered: true });

  const first: Record<string, number> = {};
  const early = new MutationObserver(() => {
    for (const [name, selector] of Object.entries(firsts)) {
      if (!(name in first) && document.querySelector(selector)) first[name] = performance.now();
    }
    if (Object.keys(first).length === Object.keys(firsts).length) early.disconnect();
  });
  early.observe(document, { subtree: true, childList: true });

  const isThere = ({ selector, text, isGone }: Sight): boolean => {
    const found = [...document.querySelectorAll(selector)].some(
      (part) => text === undefined || (part.textContent ?? '').includes(text),
    );
    return found !== (isGone === true);
  };
  const painted = (then: (at: number) => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });
  };
  let began: number | null = null;
  const begin = (event: Event): void => {
    began ??= event.timeStamp;
  };
  for (const kind of ['keydown', 'pointerdown'])
    addEventListener(kind, begin, { capture: true, passive: true });

  let answer: Promise<Seen> = Promise.reject(new Error('Nothing is waited for'));
  answer.catch(() => undefined);
  const probe: Probe = {
    expect: (sight, isNow = false) => {
      began = isNow ? performance.now() : null;
      answer = new Promise((resolve) => {
        const look = (): void => {
          if (began === null || !isThere(sight)) return;
          observer.disconnect();
          const toDocument = performance.now() - began;
          painted((at) => resolve({ toDocument, toPaint: at - began! }));
        };
        const observer = new MutationObserver(look);
        observer.observe(document, {
          ...{ subtree: true, childList: true, attributes: true, characterData: true },
        });
        if (isNow) look();
      });
    },
    seen: () => answer,
    follow: (selector, quietMs) => {
      began = null;
      answer = new Promise((resolve) => {
        let toDocument = 0;
        let timer = setTimeout(() => undefined);
        const observer = new MutationObserver((changes) => {
          if (began === null) return;
          const isInside = changes.some(({ target }) => {
            const part = target instanceof Element ? target : target.parentElement;
            return part?.closest(selector) && !part.closest('[aria-live]');
          });
          if (!isInside) return;
          toDocument = performance.now() - began;
          clearTimeout(timer);
          let toPaint = toDocument;
          painted((at) => (toPaint = at - began!));
          timer = setTimeout(() => {
            observer.disconnect();
            resolve({ toDocument, toPaint });
          }, quietMs);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        // A key that changes nothing is over, too.
        setTimeout(() => {
          if (toDocument > 0) return;
          observer.disconnect();
          resolve({ toDocument: 0, toPaint: 0 });
        }, quietMs * 20);
      });
    },
    followed: () => answer,
    blocks: (from) => blocks.filter(({ at }) => at >= from),
    firsts: () => first,
  };
  Object.assign(globalThis, { probe });
}
