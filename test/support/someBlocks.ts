import type { BlockStore, StoredBlocks } from '@renderer/data/blocks/blockStore';

/** A store of blocks in memory: what it has, and how often it was given something. */
export type SomeBlocks = { -readonly [Key in keyof BlockStore]: BlockStore[Key] } & {
  stored: (StoredBlocks & { readonly blocks: readonly unknown[] }) | null;
  saved: number;
};

/** Nothing stored yet. */
export function someBlocks(): SomeBlocks {
  const store: SomeBlocks = {
    stored: null,
    saved: 0,
    load: () => Promise.resolve(store.stored),
    save: async (header, blocks) => {
      const taken: unknown[] = [];
      for await (const block of blocks) {
        if (block === null) return false;
        taken.push(structuredClone(block));
      }
      store.stored = { header, blocks: taken };
      store.saved += 1;
      return true;
    },
    drop: () => {
      store.stored = null;
      return Promise.resolve();
    },
    dropAll: () => store.drop(),
    close: () => undefined,
  };
  return store;
}
