import { Dexie, type Table } from 'dexie';

/** What says whether stored blocks still hold. */
export type BlockHeader = {
  /** Who packed them: other code, another browser or another format may mean something else by the same bytes. */
  readonly packedBy: string;
  /** The last act that they know: its position in this computer's history, and its id. */
  readonly seq: number;
  readonly batch: string;
};

/** One block after another, as they were packed. Reading them ends with an Error where one is missing. */
export type Blocks = AsyncIterable<unknown> | Iterable<unknown>;

/** Blocks as they were stored. */
export type StoredBlocks = { readonly header: BlockHeader; readonly blocks: Blocks };

/** Blocks on their way from the disk while one is taken in. */
const AHEAD = 4;

/**
 * Keeps what a read model knows as a few large values, so that the next start need not read every row. What lies here is
 * derived and may be lost or thrown away at any time; nobody waits for it and a fault of it is nobody's fault.
 */
export type BlockStore = {
  /** `null` where nothing whole is stored. */
  readonly load: () => Promise<StoredBlocks | null>;
  /**
   * Stores what `blocks` answers in place of what is there; a block that is `null` ends it, and the former stay.
   * Answers whether it was stored.
   */
  readonly save: (header: BlockHeader, blocks: Blocks) => Promise<boolean>;
  /** Nothing is stored afterwards. */
  readonly drop: () => Promise<void>;
  /** Nothing is stored afterwards, of no read model. */
  readonly dropAll: () => Promise<void>;
  readonly close: () => void;
};

type Head = BlockHeader & { readonly generation: number; readonly count: number };

/** A database beside that of the facts, so that large blocks never stand in the way of an act. */
class BlockDatabase extends Dexie {
  declare readonly heads: Table<Head, string>;
  declare readonly blocks: Table<unknown, [string, number, number]>;

  constructor(name: string) {
    // What is lost in a power cut is made again.
    super(name, { cache: 'disabled', chromeTransactionDurability: 'relaxed', autoOpen: true });
    this.version(1).stores({ heads: '', blocks: '' });
  }
}

/**
 * Names who packs blocks: the script and the browser. Built anew, a script has another address; another browser may sort names in
 * another way.
 *
 * @param script - The address of the worker's script.
 */
export const packedHere = (script: string): string => `${script} ${navigator.userAgent}`;

/** The name of the database in which the blocks of a database lie. */
export const blockDatabaseOf = (databaseName: string): string => `${databaseName}-blocks`;

/**
 * Opens the blocks of one read model.
 *
 * @param model - Its name; several share a database.
 */
export function createBlockStore(databaseName: string, model: string): BlockStore {
  const db = new BlockDatabase(blockDatabaseOf(databaseName));
  db.on('versionchange', () => db.close({ disableAutoOpen: false }));

  const ofGeneration = (generation: number) =>
    db.blocks
      .where(':id')
      .between([model, generation, Dexie.minKey], [model, generation, Dexie.maxKey], true, true);
  const ofModel = () =>
    db.blocks.where(':id').between([model, Dexie.minKey], [model, Dexie.maxKey], true, true);

  async function* read({ generation, count }: Head): AsyncGenerator {
    const coming: Promise<unknown>[] = [];
    for (let next = 0; next < count + AHEAD; next += 1) {
      if (next < count) {
        const block = db.blocks.get([model, generation, next]);
        // Nobody waits for it any more once an earlier one was missing.
        block.catch(() => undefined);
        coming.push(block);
      }
      if (next < AHEAD || coming.length === 0) continue;
      const block = await coming.shift();
      if (block === undefined) throw new Error('Blocks are missing.');
      yield block;
    }
  }

  return {
    load: async () => {
      const head = await db.heads.get(model);
      if (!head) return null;
      const { packedBy, seq, batch } = head;
      return { header: { packedBy, seq, batch }, blocks: read(head) };
    },
    save: async (header, blocks) => {
      const former = await db.heads.get(model);
      const generation = (former?.generation ?? 0) + 1;
      // Left by a saving that was cut off.
      await ofGeneration(generation).delete();
      let count = 0;
      for await (const block of blocks) {
        if (block === null) {
          await ofGeneration(generation).delete();
          return false;
        }
        await db.blocks.add(block, [model, generation, count]);
        count += 1;
      }
      await db.transaction('rw', db.heads, db.blocks, async () => {
        await db.heads.put({ ...header, generation, count }, model);
        if (former) await ofGeneration(former.generation).delete();
      });
      return true;
    },
    drop: () =>
      db.transaction('rw', db.heads, db.blocks, async () => {
        await db.heads.delete(model);
        await ofModel().delete();
      }),
    dropAll: () =>
      db.transaction('rw', db.heads, db.blocks, async () => {
        await db.heads.clear();
        await db.blocks.clear();
      }),
    close: () => db.close({ disableAutoOpen: true }),
  };
}
