import { createBlockStore } from '@renderer/data/blocks/blockStore';

/** Waits until a read model stored what it knows for the next start. */
export async function stored(databaseName: string, model: string): Promise<void> {
  const store = createBlockStore(databaseName, model);
  while ((await store.load()) === null) await new Promise((resolve) => setTimeout(resolve, 500));
  store.close();
}
