import type { BackupRefusal } from '@shared/domain/backups/files';
import type { BackupEnd, HeldBackup } from '@shared/domain/backups/reach';
import type { Instant } from '@shared/domain/calendar/clock';
import type { BackupInReach, Erasure, StaysWhy } from '@shared/domain/privacy/erasure';
import type { Result } from '@shared/kernel/result';
import type { BackupEngine } from '../backups/engine';
import { deliver, type BackupSink } from '../backups/sink';
import type { Privacy } from './privacy';

/** The files that may hold somebody, and what can be done about them. */
export type ReachableFiles = {
  readonly holdings: () => Promise<readonly HeldBackup[]>;
  readonly read: (id: string) => Promise<Result<Uint8Array<ArrayBuffer>, BackupRefusal>>;
  readonly rewrite: (
    id: string,
    sizeBytes: number,
  ) => ReturnType<BackupSink<unknown, BackupRefusal>['begin']>;
  readonly mustEnd: (ids: readonly string[]) => Promise<readonly BackupEnd[]>;
  /** Removes copies of damaged files; answers the names of those that stay. */
  readonly forgetAside: () => Promise<readonly string[]>;
};

/** What was looked through already, so that nothing is read twice for the same erasure. */
export type ReachMemory = {
  /** The newest erasure for which this file was looked through; 0 for none. */
  readonly doneFor: (id: string) => Instant;
  readonly note: (id: string, erasedAt: Instant) => void;
};

/** What the look through the backups needs. */
export type ReachOptions = {
  readonly privacy: Pick<Privacy, 'erasures' | 'noteReach'>;
  readonly files: ReachableFiles;
  readonly memory: ReachMemory;
  readonly engine: BackupEngine;
  readonly database: string;
  readonly appVersion: string;
  /** How many backups of how many were looked at. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/** What became of a backup: clean, written anew, or why it stays; and the erasures of which it held somebody. */
type Outcome =
  | { readonly kind: 'clean' }
  | { readonly kind: 'rewritten'; readonly erasures: readonly string[] }
  | { readonly kind: 'stays'; readonly why: StaysWhy; readonly erasures: readonly string[] };

/**
 * Erases people from the backups in reach: each one that is older than an erasure is read, written anew without those who
 * were erased since, or taken down on their certificates with the day on which it goes. Doing it again does only what
 * could not be done before.
 */
export async function eraseInBackups(options: ReachOptions): Promise<void> {
  const { privacy, files, memory, onProgress, signal } = options;
  const erasures = await privacy.erasures();
  const newest = erasures[0]?.erasedAt;
  if (newest === undefined) return;
  const aside = await files.forgetAside();

  const listed = createLists(erasures);
  const held = await files.holdings();
  const isOpen = ({ id, createdAt }: HeldBackup): boolean =>
    erasures.some(({ erasedAt }) => erasedAt >= createdAt && erasedAt > memory.doneFor(id));
  const open = held.filter(isOpen);
  onProgress?.(0, open.length);
  for (const [at, one] of open.entries()) {
    if (signal?.aborted) break;
    const outcome = await look(one, erasures, options);
    // What was ended in the middle says nothing.
    if (signal?.aborted) break;
    if (outcome.kind !== 'stays' || outcome.why === 'foreign') memory.note(one.id, newest);
    listed.note(one, outcome);
    onProgress?.(at + 1, open.length);
  }
  // The same backup may lie once more on a stick in a drawer.
  const after = await files.holdings();
  for (const one of after) {
    if (one.isHere || !isOpen(one)) continue;
    listed.note(one, { kind: 'stays', why: 'away', erasures: concerned(one, erasures) });
  }
  for (const name of aside) listed.noteAside(name);
  listed.forgetGone(new Set([...after.map(({ fileName }) => fileName), ...aside]));
  const ends = await files.mustEnd(listed.staying());
  listed.noteEnds(ends);
  await privacy.noteReach(listed.byErasure());
}

/** Erasures of people who may be in a backup that nobody can look into. */
const concerned = ({ createdAt }: HeldBackup, erasures: readonly Erasure[]): readonly string[] =>
  erasures.filter(({ erasedAt }) => erasedAt >= createdAt).map(({ id }) => id);

async function look(
  one: HeldBackup,
  erasures: readonly Erasure[],
  { files, engine, database, appVersion, signal }: ReachOptions,
): Promise<Outcome> {
  const stays = (why: StaysWhy, of = concerned(one, erasures)): Outcome => ({
    ...{ kind: 'stays', why },
    erasures: of,
  });
  if (!one.isHere) return stays('away');
  const read = await files.read(one.id);
  if (!read.ok) return stays(read.refusal.code === 'backups/sealed' ? 'sealed' : 'unreadable');
  try {
    const written = await engine.run(
      'rewrite',
      { database, bytes: read.value, appVersion },
      signal && { signal },
    );
    if (!written.ok) return stays('unreadable');
    const { backup, erasures: inside } = written.value;
    if (backup === null) return { kind: 'clean' };
    if (!one.isOwn) return stays('foreign', inside);
    const begin = (_: unknown, sizeBytes: number): ReturnType<ReachableFiles['rewrite']> =>
      files.rewrite(one.id, sizeBytes);
    const delivered = await deliver(backup, { begin }, 'manual');
    if (delivered.ok) return { kind: 'rewritten', erasures: inside };
    return stays(delivered.refusal.code === 'backups/sealed' ? 'sealed' : 'refused', inside);
  } catch {
    // One backup that cannot be written anew must not keep the others; it is said.
    return stays('unreadable');
  }
}

/** The lists of the certificates while they are put together. */
function createLists(erasures: readonly Erasure[]) {
  const lists = new Map(
    erasures.map(({ id, backups }) => [id, new Map(backups.map((one) => [one.fileName, one]))]),
  );
  /** Ids of files by their names: certificates know names only. */
  const ids = new Map<string, string>();
  const put = (erasureId: string, entry: BackupInReach): void => {
    lists.get(erasureId)?.set(entry.fileName, entry);
  };
  return {
    note: ({ id, fileName }: HeldBackup, outcome: Outcome): void => {
      const found = new Set(outcome.kind === 'clean' ? [] : outcome.erasures);
      for (const [erasureId, list] of lists) {
        // It was looked into now: what was only feared before is not so.
        if (!found.has(erasureId) && list.get(fileName)?.isRewritten === false) {
          list.delete(fileName);
        }
      }
      if (outcome.kind === 'clean') return;
      const isRewritten = outcome.kind === 'rewritten';
      const rest = isRewritten ? {} : { why: outcome.why };
      for (const erasureId of found)
        put(erasureId, { fileName, isRewritten, goneBy: null, ...rest });
      if (!isRewritten) ids.set(fileName, id);
    },
    /** Nobody can say who is in a copy of a damaged file. */
    noteAside: (fileName: string): void => {
      for (const erasureId of lists.keys()) {
        put(erasureId, { fileName, isRewritten: false, goneBy: null, why: 'aside' });
      }
    },
    /** What was cleared away meanwhile holds nobody any more. */
    forgetGone: (there: ReadonlySet<string>): void => {
      for (const list of lists.values()) {
        for (const { fileName, isRewritten } of [...list.values()]) {
          if (!isRewritten && !there.has(fileName)) list.delete(fileName);
        }
      }
    },
    staying: (): readonly string[] => [...new Set(ids.values())],
    noteEnds: (ends: readonly BackupEnd[]): void => {
      const endOf = new Map(ends.map(({ id, endsOn }) => [id, endsOn]));
      for (const list of lists.values()) {
        for (const entry of [...list.values()]) {
          const id = ids.get(entry.fileName);
          if (entry.isRewritten || id === undefined) continue;
          list.set(entry.fileName, { ...entry, goneBy: endOf.get(id) ?? null });
        }
      }
    },
    byErasure: (): ReadonlyMap<string, readonly BackupInReach[]> =>
      new Map([...lists].map(([id, list]) => [id, [...list.values()]])),
  };
}
