import type { ComponentType } from 'react';

/** How it stands with a piece. */
export type Standing<Props> =
  | { readonly kind: 'there'; readonly Component: ComponentType<Props> }
  | { readonly kind: 'coming' }
  /** Its file cannot be read; another `load` tries again. */
  | { readonly kind: 'missing'; readonly fault: unknown };

/** A component in a file of its own, read when it is first needed or in a quiet moment before. */
export type Piece<Props> = {
  readonly standing: () => Standing<Props>;
  /** Told when the standing has changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the file unless it is there or on its way. Resolves when that has ended, well or not; never rejects. */
  readonly load: () => Promise<void>;
};

/** A piece that nobody has asked for yet. */
export function createPiece<Props>(read: () => Promise<ComponentType<Props>>): Piece<Props> {
  let standing: Standing<Props> = { kind: 'coming' };
  let reading: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const settle = (next: Standing<Props>): void => {
    standing = next;
    for (const listener of [...listeners]) listener();
  };
  const readOnce = async (): Promise<void> => {
    try {
      settle({ kind: 'there', Component: await read() });
    } catch (fault) {
      settle({ kind: 'missing', fault });
    } finally {
      reading = null;
    }
  };
  return {
    standing: () => standing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    load: () => {
      if (standing.kind === 'there') return Promise.resolve();
      if (reading === null) {
        if (standing.kind === 'missing') settle({ kind: 'coming' });
        reading = readOnce();
      }
      return reading;
    },
  };
}
