/** How far the window is with what it does before it closes. */
export type ClosingStep = 'listening' | 'working' | 'done';

/** A window as far as closing goes. */
export type ClosableWindow = {
  readonly on: (
    event: 'close',
    listener: (event: { readonly preventDefault: () => void }) => void,
  ) => unknown;
  readonly close: () => void;
  readonly isDestroyed: () => boolean;
};

export type ClosingOptions = {
  /** Tells the window that it is about to close. */
  readonly ask: () => void;
  /** Resolves when main itself has nothing left to write. */
  readonly settled: () => Promise<void>;
  /** Goes on with what closing interrupted: the whole app was to end. */
  readonly quit: () => void;
  readonly onGaveUp: () => void;
  readonly limits?: typeof CLOSING_LIMITS;
};

/** In milliseconds: silence after which the window is given up, the copying to the second place, and all together. */
export const CLOSING_LIMITS = { silence: 15_000, settling: 20_000, whole: 120_000 };

/**
 * Lets the window back up before it closes. It is asked once and has to say every few seconds that it is at work; a
 * window that is silent, or at it for too long, is closed all the same, and so is one that never listened.
 */
export function createClosing({
  ask,
  settled,
  quit,
  onGaveUp,
  limits = CLOSING_LIMITS,
}: ClosingOptions) {
  let isListening = false;
  let isQuitting = false;
  let going: { readonly window: ClosableWindow; readonly since: number } | null = null;
  let mayClose = false;
  let timer: NodeJS.Timeout | undefined;

  const close = (): void => {
    clearTimeout(timer);
    const closing = going;
    going = null;
    if (closing === null) return;
    mayClose = true;
    if (!closing.window.isDestroyed()) closing.window.close();
    if (isQuitting) quit();
  };
  const giveUp = (): void => {
    onGaveUp();
    close();
  };
  const wait = (ms: number): void => {
    clearTimeout(timer);
    const left = going === null ? 0 : going.since + limits.whole - Date.now();
    timer = setTimeout(giveUp, Math.max(0, Math.min(ms, left)));
  };

  return {
    /** Watches over a window from its beginning. */
    guard: (window: ClosableWindow): void => {
      mayClose = false;
      isListening = false;
      window.on('close', (event) => {
        if (mayClose || !isListening) return;
        event.preventDefault();
        if (going !== null) return;
        going = { window, since: Date.now() };
        wait(limits.silence);
        ask();
      });
    },
    /** What the window says. */
    tell: (step: ClosingStep): void => {
      if (step === 'listening') isListening = true;
      else if (going !== null && step === 'working') wait(limits.silence);
      else if (going !== null) {
        wait(limits.settling);
        settled().then(close, close);
      }
    },
    /** The page is gone or begins anew: nobody listens until it says so. */
    forget: (): void => {
      isListening = false;
      if (going !== null) close();
    },
    /** The whole app is to end, not only the window. */
    quitting: (): void => {
      isQuitting = true;
    },
    /** The person stayed after all, or opened the window again. */
    reopened: (): void => {
      isQuitting = false;
    },
  };
}

export type Closing = ReturnType<typeof createClosing>;
