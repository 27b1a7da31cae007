import type { ContactId } from '@shared/domain/contacts/contact';
import type { RegularsDatabase } from '../database';
import type { Touched } from '../journal/announcer';
import { lastSeq } from '../journal/log/position';
import type { Blocks, BlockStore } from './blockStore';
import { positionAt, touchedSince, type Reflected } from './journalPosition';

/** So many rows may be read anew at the next start before everything is stored again. */
const MANY_ROWS = 1000;
/** Quiet for so long, in milliseconds, before anything is stored. */
export const QUIET_MS = 5000;

/** Where a read model is stored for the next start, under whose name, and after how many quiet milliseconds. */
export type BlockPlace = {
  readonly blocks: BlockStore;
  /** Names this program and this browser. */
  readonly packedBy: string;
  readonly quietMs?: number;
  /** When the facts may be read: what is stored is brought back before. Default: they are open. */
  readonly factsOpen?: Promise<unknown>;
};

/** Stores what a read model knows for the next start, and brings it back. */
export type BlockKeeping<Taken> = {
  /** Brings back what was stored, and what happened since; `null` if everything has to be read. */
  readonly bringBack: () => Promise<Brought<Taken> | null>;
  /** Everything is known: it is stored when it has been quiet for a while. */
  readonly ready: () => void;
  /** An act changed something; `isGone` if somebody or something is to be gone from this computer. */
  readonly changed: (rows: number, isGone: boolean) => void;
  /** What is stored holds no more. */
  readonly drop: () => Promise<void>;
  readonly close: () => void;
};

/** What came back, still without what has to be read. */
export type Brought<Taken> = {
  /** What acts touched since. */
  readonly touched: Touched;
  /** What taking the blocks answered. */
  readonly taken: Taken;
};

/** Waits, so that others have their turn. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Nothing stored yet.
 *
 * @param place - Without it, nothing is ever stored.
 * @param variant - What else the blocks depend on, such as the language of an order; what another one stored is not read.
 * @param isWhole - Whether everything is known now, and nothing of it is being changed.
 * @param pack - Everything, block by block, with `null` as the last one where `isStill` is no more: what was packed before a change does
 *   not fit what is packed after it.
 * @param unpack - Takes the blocks, without a look at the facts where these may not be open; `null` if they are of no use. May throw where
 *   they are broken. Whatever was taken is then read anew, as it is where too much has happened since.
 */
export function createBlockKeeping<Taken>({
  db,
  place,
  variant,
  reflected,
  isWhole,
  pack,
  unpack,
}: {
  readonly db: RegularsDatabase;
  readonly place: BlockPlace | null;
  readonly variant: () => string;
  readonly reflected: Reflected;
  readonly isWhole: () => boolean;
  readonly pack: (isStill: () => boolean) => AsyncIterable<unknown>;
  readonly unpack: (blocks: Blocks) => Promise<Taken | null>;
}): BlockKeeping<Taken> {
  if (place === null) return KEEPS_NOTHING;
  const { blocks, quietMs = QUIET_MS, factsOpen } = place;
  const packedBy = (): string => `${place.packedBy}/${variant()}`;
  /** Counts changes: what was packed before one does not fit what is packed after it. */
  let version = 0;
  let rowsSince = 0;
  let isStored = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isClosed = false;

  // One after another: nothing is stored while it is being thrown away.
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const plan = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (isClosed || (isStored && rowsSince < MANY_ROWS)) return;
    timer = setTimeout(() => void enqueue(saveOrDrop), quietMs);
  };

  /** What cannot be stored whole, as on a full disk, is not to take up room either. */
  const saveOrDrop = (): Promise<unknown> =>
    save().catch(() => blocks.drop().catch(() => undefined));

  const save = async (): Promise<void> => {
    const begun = version;
    const isStill = (): boolean => !isClosed && version === begun && isWhole();
    if (!isStill()) return isClosed ? undefined : plan();
    const position = await positionAt(db, reflected.upTo());
    if (position === null) return;
    const stored = await blocks.save({ packedBy: packedBy(), ...position }, pack(isStill));
    if (!stored) return plan();
    isStored = true;
    rowsSince = 0;
  };

  const drop = (of: 'own' | 'all' = 'own'): Promise<void> => {
    isStored = false;
    version += 1;
    return enqueue(of === 'own' ? blocks.drop : blocks.dropAll).catch(() => undefined);
  };

  return {
    bringBack: async () => {
      try {
        const stored = await blocks.load();
        if (stored?.header.packedBy !== packedBy()) return null;
        const taken = await unpack(stored.blocks);
        await factsOpen;
        if (taken === null) return null;
        // Before the changes are read: an act after it is announced.
        const upTo = await lastSeq(db);
        const touched = await touchedSince(db, stored.header);
        if (!touched) return null;
        reflected.begin(upTo);
        isStored = true;
        return { touched, taken };
      } catch {
        // Whatever is wrong with what was stored, the facts are there.
        return null;
      }
    },
    ready: plan,
    changed: (rows, isGone) => {
      version += 1;
      rowsSince += rows;
      // Others may not be running to hear of it.
      if (isGone) void drop('all');
      plan();
    },
    drop: () => drop(),
    close: () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      blocks.close();
    },
  };
}

/** Nothing is stored, and nothing comes back. */
const KEEPS_NOTHING: BlockKeeping<never> = {
  bringBack: () => Promise.resolve(null),
  ready: () => undefined,
  changed: () => undefined,
  drop: () => Promise.resolve(),
  close: () => undefined,
};

/** Whether an act is to leave nothing of somebody on this computer: then nothing stored may outlive it. */
export const isGoing = (keys: Touched['keys'], isThere: (id: ContactId) => boolean): boolean =>
  (keys.erasures?.length ?? 0) > 0 || (keys.contacts ?? []).some((id) => !isThere(id as ContactId));
