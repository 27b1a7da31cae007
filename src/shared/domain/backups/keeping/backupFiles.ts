import { coveredSeq } from '../coverage';
import type { BackupFacts } from '../facts';
import type { BackupFile, BackupOverview, BackupReceipt, BackupRefusal } from '../files';
import type { BackupHabits } from '../habits';
import type { BackupSealing } from '../sealing';
import type { IsoDate } from '../../calendar/isoDate';
import type { Result } from '../../../kernel/result';
import type { CatalogueFile } from './catalogue';
import type { Disk } from './disk';
import { createMaking } from './making';
import type { BackupWords } from './names';
import { createBackupRewriting } from './rewriting';
import { rotate } from './rotation';
import { createSecondPlace } from './secondPlace';
import { createShelf, idOfBackup } from './shelf';

/** What backup files need from outside. */
export type BackupFilesOptions = {
  readonly disk: Disk;
  /** Where backups go now, and whether the app may make that folder (its own default) or not (a place the person chose). */
  readonly places: () => {
    readonly first: { readonly path: string; readonly mayBeMade: boolean };
    readonly second: string | null;
  };
  readonly catalogue: CatalogueFile;
  readonly habits: () => BackupHabits;
  readonly now: () => Date;
  /** What stands in the file's name for each purpose, in the language of the interface. */
  readonly words: () => BackupWords;
  /** Is called when a copy arrived, or did not, or something was cleared away. */
  readonly onChanged?: () => void;
  /** Seals what is written and opens what is read; without it backups are plain files. */
  readonly sealing?: BackupSealing;
};

/**
 * Backup files on disk, in the first place and copied to the second. A file bears its name only after it was
 * flushed, read back from the disk and found to be what was written; no existing file is ever overwritten.
 */
export function createBackupFiles(options: BackupFilesOptions) {
  const { disk, places, catalogue, habits, now, words, sealing } = options;
  const onChanged = options.onChanged ?? (() => undefined);
  let firstProblem: BackupRefusal | null = null;
  let housekeeping: Promise<void> = Promise.resolve();
  const folders = () => ({ first: places().first.path, second: places().second });
  const second = createSecondPlace({ disk, catalogue, now, places: folders });
  const shelf = createShelf({ disk, sealing, places: folders });
  const rewriting = createBackupRewriting({
    ...{ disk, catalogue, habits, now, dayOf },
    places: folders,
  });
  const making = createMaking({
    ...{ disk, catalogue, now, words, sealing, rewriting },
    place: () => places().first,
    onAnswer: (answer) => {
      const before = firstProblem?.code;
      firstProblem = answer.ok ? null : answer.refusal;
      if (before !== firstProblem?.code) onChanged();
    },
  });

  /** Clears away what is old, and brings the newest to the second place. */
  const keepHouse = (): Promise<void> => {
    const work = async (): Promise<void> => {
      const rotation = { disk, catalogue, habits, dayOf, now };
      await rotate(rotation, places().first.path);
      const before = second.problem();
      const isCopied = await second.copyNewest();
      const { second: folder } = places();
      if (isCopied && folder !== null) await rotate(rotation, folder);
      if (isCopied || before?.code !== second.problem()?.code) onChanged();
    };
    housekeeping = housekeeping.then(work, work);
    return housekeeping;
  };

  const finish = async (
    handle: string,
    sha256: string,
    facts: BackupFacts,
  ): Promise<Result<BackupReceipt, BackupRefusal>> => {
    const finished = await making.finish(handle, sha256, facts);
    if (finished.ok) void keepHouse();
    return finished;
  };

  const list = async (): Promise<readonly BackupFile[]> => shelf.list(await catalogue.get());

  const overview = async (): Promise<BackupOverview> => {
    const known = await catalogue.get();
    const { first, second: other } = folders();
    const [here, there] = await Promise.all([
      shelf.stateOf(first, firstProblem, known),
      other === null ? null : shelf.stateOf(other, second.problem(), known),
    ]);
    return { first: here, second: there, habits: habits(), since: known.since, held: known.held };
  };

  const noteRehearsal = async (id: string, isRestorable: boolean): Promise<void> => {
    const at = now().getTime();
    await catalogue.change((before) => ({
      ...before,
      entries: before.entries.map((entry) =>
        idOfBackup(disk, entry) === id ? { ...entry, rehearsal: { at, isRestorable } } : entry,
      ),
    }));
    onChanged();
  };

  const acceptFall = async (): Promise<void> => {
    await catalogue.change((before) => ({ ...before, held: null }));
    onChanged();
    await keepHouse();
  };

  /** The highest position of the history that lies in two verified backups that are there now; 0 if none does. */
  const covered = async (): Promise<number> => {
    const files = await list();
    return coveredSeq(
      files.flatMap(({ facts, verifiedAt, rehearsal }) =>
        facts === null
          ? []
          : [
              {
                seq: facts.seq,
                isVerified: verifiedAt !== null && rehearsal?.isRestorable !== false,
              },
            ],
      ),
    );
  };

  return {
    ...{ ...making, finish, list, read: shelf.read, overview, noteRehearsal, acceptFall },
    /** Every backup that may hold somebody, also those that cannot be looked into now. */
    holdings: rewriting.holdings,
    /** Fixes the day on which backups go that could not be written anew. */
    mustEnd: rewriting.mustEnd,
    keepHouse,
    /** Resolves when nothing is being copied or cleared away any more. */
    settled: (): Promise<void> => housekeeping,
    coveredSeq: covered,
  };
}

/** Backups of this computer, as the window asks for them. */
export type BackupFiles = ReturnType<typeof createBackupFiles>;

/** The civil day of this computer's zone. */
function dayOf(at: number): IsoDate {
  const day = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}` as IsoDate;
}
