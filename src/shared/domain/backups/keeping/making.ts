import { ok, refuse, type Result } from '../../../kernel/result';
import type { BackupFacts } from '../facts';
import type { BackupReceipt, BackupRefusal } from '../files';
import type { BackupPurpose } from '../purpose';
import { isSealedName, SEALED_ENDING, type BackupSealing } from '../sealing';
import { hasCopy, type CatalogueEntry, type CatalogueFile } from './catalogue';
import type { Disk, RunningHash } from './disk';
import { heldAfter } from './held';
import { backupName, type BackupWords } from './names';
import type { BackupRewriting, RewriteTarget } from './rewriting';
import { createPieceQueue, type PieceQueue } from './pieceQueue';
import { MARGIN_BYTES } from './secondPlace';
import { describeBackup } from './shelf';
import { DiffersError, refusing, removeAbandoned, writeWhole, type WrittenFile } from './writing';

/** More are never made at once; a window that was loaded anew leaves those that it had begun. */
const MOST_AT_ONCE = 4;

/** What making backups needs. */
export type MakingOptions = {
  readonly disk: Disk;
  readonly catalogue: CatalogueFile;
  /** Where they go, and whether that folder may be made. */
  readonly place: () => { readonly path: string; readonly mayBeMade: boolean };
  readonly now: () => Date;
  /** What stands in the file's name for each purpose, in the language of the interface. */
  readonly words: () => BackupWords;
  readonly sealing: BackupSealing | undefined;
  readonly rewriting: Pick<BackupRewriting, 'targetOf' | 'adopt'>;
  /** Is told of every answer: why the place took nothing, or that it did. */
  readonly onAnswer: (answer: Result<unknown, BackupRefusal>) => void;
};

/** A backup in the making. */
type OpenBackup = {
  readonly folder: string;
  readonly purpose: BackupPurpose;
  /** The backup of which it takes the place; `null` for one of now. */
  readonly target: RewriteTarget | null;
  readonly queue: PieceQueue;
  readonly writing: Promise<WrittenFile>;
  /** Over what the window sent. */
  readonly hash: RunningHash;
};

/** Writes backups in the first place, or anew where they lie, piece by piece as a window sends them. */
export function createMaking(options: MakingOptions) {
  const { disk, catalogue, place, now, words, sealing, rewriting } = options;
  const inTheMaking = new Map<string, OpenBackup>();
  const noted = <T>(
    answer: Result<T, BackupRefusal>,
    target: RewriteTarget | null,
  ): Result<T, BackupRefusal> => {
    // What is written anew says nothing about where backups of now go.
    if (target === null) options.onAnswer(answer);
    return answer;
  };

  const begin = (
    purpose: BackupPurpose,
    sizeBytes: number,
  ): Promise<Result<string, BackupRefusal>> => open(purpose, sizeBytes, null);

  /** Begins a backup that takes the place of one, as of the same moment. */
  const rewrite = async (id: string, sizeBytes: number): Promise<Result<string, BackupRefusal>> => {
    const target = await rewriting.targetOf(id);
    if (target === null) return refuse({ code: 'backups/gone', fileName: '' });
    const { fileName, purpose } = target.entry;
    // What was sealed must not lie there open.
    if (isSealedName(fileName) && !((await sealing?.isOn()) ?? false)) {
      return refuse({ code: 'backups/sealed', fileName });
    }
    return open(purpose, sizeBytes, target);
  };

  const open = async (
    purpose: BackupPurpose,
    sizeBytes: number,
    target: RewriteTarget | null,
  ): Promise<Result<string, BackupRefusal>> => {
    const path = target?.folder ?? place().path;
    const begun = await refusing(path, async () => {
      if (target === null && place().mayBeMade) await disk.makeFolder(path);
      await removeAbandoned(disk, path, now().getTime());
      const freeBytes = await disk.freeBytes(path).catch(() => null);
      const neededBytes = sizeBytes + MARGIN_BYTES;
      if (freeBytes !== null && freeBytes < neededBytes) {
        return refuse({ code: 'backups/too-little-space', folder: path, neededBytes, freeBytes });
      }
      const queue = createPieceQueue();
      const isSealed = (await sealing?.isOn()) ?? false;
      const at = target === null ? now() : new Date(target.entry.facts.createdAt);
      const fileName = `${backupName(at, purpose, words())}${isSealed ? SEALED_ENDING : ''}`;
      const pieces = isSealed && sealing ? sealing.seal(queue.pieces) : queue.pieces;
      const writing = writeWhole(disk, path, fileName, pieces);
      // Its fault is told by `append` or `finish`, whichever comes next.
      writing.catch(() => undefined);
      // The one begun first is surely forgotten: nobody will ever end it.
      const [forgotten] = inTheMaking.keys();
      if (inTheMaking.size >= MOST_AT_ONCE && forgotten !== undefined) await abandon(forgotten);
      const handle = disk.newId();
      const hash = disk.newHash();
      inTheMaking.set(handle, { folder: path, purpose, target, queue, writing, hash });
      return ok(handle);
    });
    return noted(begun, target);
  };

  const append = async (
    handle: string,
    piece: Uint8Array<ArrayBuffer>,
  ): Promise<Result<null, BackupRefusal>> => {
    const { folder, target, queue, writing, hash } = found(inTheMaking, handle);
    const answer = await refusing<null>(folder, async () => {
      hash.update(piece);
      // The writing ends before the last piece only with a fault, and that is the answer then.
      await Promise.race([queue.push(piece), writing]);
      return ok(null);
    });
    if (!answer.ok) inTheMaking.delete(handle);
    return noted(answer, target);
  };

  const finish = async (
    handle: string,
    sha256: string,
    facts: BackupFacts,
  ): Promise<Result<BackupReceipt, BackupRefusal>> => {
    const { folder, purpose, target, queue, writing, hash } = found(inTheMaking, handle);
    inTheMaking.delete(handle);
    const finished = await refusing<BackupReceipt>(folder, async () => {
      const isWhole = hash.hex() === sha256;
      if (isWhole) queue.end();
      else queue.fail(new DiffersError('What arrived is not what was sent'));
      const written = await writing;
      if (target !== null) {
        const adopted = await rewriting.adopt(target, written, facts);
        return adopted.ok ? ok(await receiptOf(adopted.value, sha256, folder)) : adopted;
      }
      const made = now().getTime();
      const entry: CatalogueEntry = {
        ...written,
        purpose,
        facts,
        copies: [{ folder, verifiedAt: made }],
        rehearsal: null,
      };
      await catalogue.change((before) => ({
        entries: [
          ...before.entries.filter(
            (one) => one.fileName !== entry.fileName || !hasCopy(one, folder),
          ),
          entry,
        ],
        since: before.since ?? made,
        held: heldAfter(before, facts),
      }));
      return ok(await receiptOf(entry, sha256, folder));
    });
    return noted(finished, target);
  };

  const receiptOf = async (
    entry: CatalogueEntry,
    sha256: string,
    folder: string,
  ): Promise<BackupReceipt> => {
    const { fileName, sizeBytes } = entry;
    const { mtimeMs } = await disk.look(disk.join(folder, fileName));
    const file = { fileName, sizeBytes, modifiedAt: Math.round(mtimeMs) };
    const at = folder === place().path ? 'first' : 'second';
    return { ...describeBackup(disk, file, entry, [at]), sha256, folder };
  };

  const abandon = async (handle: string): Promise<void> => {
    const backup = inTheMaking.get(handle);
    inTheMaking.delete(handle);
    backup?.queue.fail(new Error('Abandoned'));
    await backup?.writing.catch(() => undefined);
  };

  return { begin, rewrite, append, finish, abandon };
}

function found(inTheMaking: ReadonlyMap<string, OpenBackup>, handle: string): OpenBackup {
  const backup = inTheMaking.get(handle);
  if (backup === undefined) throw new Error('No backup in the making has this handle');
  return backup;
}
