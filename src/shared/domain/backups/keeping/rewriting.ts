import { ok, refuse, type Result } from '../../../kernel/result';
import type { Instant } from '../../calendar/clock';
import type { IsoDate } from '../../calendar/isoDate';
import type { BackupFacts } from '../facts';
import type { BackupRefusal } from '../files';
import type { BackupHabits } from '../habits';
import type { BackupEnd, HeldBackup } from '../reach';
import { endByRule, USUAL_RETENTION } from '../retention';
import { hasCopy, isFileOf, type CatalogueEntry, type CatalogueFile } from './catalogue';
import type { Disk } from './disk';
import { filesIn } from './folder';
import { agedBackup, withoutCopies } from './rotation';
import { idOfBackup } from './shelf';
import { writeWhole, type WrittenFile } from './writing';

/** What writing backups anew needs. */
export type BackupRewritingOptions = {
  readonly disk: Disk;
  readonly catalogue: CatalogueFile;
  readonly places: () => { readonly first: string; readonly second: string | null };
  readonly habits: () => BackupHabits;
  readonly now: () => Date;
  readonly dayOf: (at: Instant) => IsoDate;
};

/** A backup that another one takes the place of. */
export type RewriteTarget = {
  readonly entry: CatalogueEntry;
  /** Where the new one is written. */
  readonly folder: string;
  /** Where the old one lies too, and can be reached. */
  readonly others: readonly string[];
};

/**
 * Puts a backup in the place of one from which somebody was erased. The old file goes only after the new one was
 * flushed, read back and compared, so that at every moment there is one of them.
 */
export function createBackupRewriting(options: BackupRewritingOptions) {
  const { disk, catalogue, places, habits, now, dayOf } = options;
  const idOf = (file: { readonly fileName: string; readonly sizeBytes: number }): string =>
    idOfBackup(disk, file);

  const folders = (): readonly string[] => {
    const { first, second } = places();
    return second === null || second === first ? [first] : [first, second];
  };

  const targetOf = async (id: string): Promise<RewriteTarget | null> => {
    const { entries } = await catalogue.get();
    const entry = entries.find((one) => idOf(one) === id);
    if (entry === undefined) return null;
    const here: string[] = [];
    for (const folder of folders()) {
      const files = (await filesIn(disk, folder)) ?? [];
      if (hasCopy(entry, folder) && files.some((file) => isFileOf(entry, file))) here.push(folder);
    }
    const [folder, ...others] = here;
    return folder === undefined ? null : { entry, folder, others };
  };

  /** Puts the new one beside an old copy in another place; whether it arrived there as it was written. */
  const copyTo = async (other: string, from: string, written: WrittenFile): Promise<boolean> => {
    try {
      const pieces = disk.pieces(disk.join(from, written.fileName));
      const copy = await writeWhole(disk, other, written.fileName, pieces);
      const isSame = copy.sha256 === written.sha256 && copy.fileName === written.fileName;
      if (!isSame) await disk.remove(disk.join(other, copy.fileName));
      return isSame;
    } catch {
      // The stick was pulled: the old copy stays and is written anew another time.
      return false;
    }
  };

  /** Whether a file is gone from a folder, for good. */
  const removed = async (folder: string, fileName: string): Promise<boolean> => {
    try {
      await disk.remove(disk.join(folder, fileName));
      await disk.flushFolder(folder);
      return true;
    } catch {
      return false;
    }
  };

  const adopt = async (
    { entry, folder, others }: RewriteTarget,
    written: WrittenFile,
    facts: BackupFacts,
  ): Promise<Result<CatalogueEntry, BackupRefusal>> => {
    const copies = [{ folder, verifiedAt: now().getTime() }];
    for (const other of others) {
      if (await copyTo(other, folder, written))
        copies.push({ folder: other, verifiedAt: now().getTime() });
    }
    const fresh: CatalogueEntry = {
      ...written,
      purpose: entry.purpose,
      // The state is that of the same moment.
      facts: { ...facts, createdAt: entry.facts.createdAt, fall: entry.facts.fall },
      copies,
      rehearsal: null,
    };
    await catalogue.change((before) => ({ ...before, entries: [...before.entries, fresh] }));
    const rid: string[] = [];
    for (const copy of copies) {
      if (await removed(copy.folder, entry.fileName)) rid.push(copy.folder);
    }
    const isOld = (one: CatalogueEntry): boolean => isFileOf(one, entry);
    await catalogue.change((before) =>
      rid.reduce((known, gone) => withoutCopies(known, gone, isOld), before),
    );
    if (rid.includes(folder)) return ok(fresh);
    // What cannot be removed would be written anew again and again beside itself.
    await removed(folder, fresh.fileName);
    await catalogue.change((before) =>
      withoutCopies(before, folder, (one) => isFileOf(one, fresh)),
    );
    return refuse({ code: 'backups/not-allowed', folder });
  };

  const holdings = async (): Promise<readonly HeldBackup[]> => {
    const { entries } = await catalogue.get();
    const held = new Map<string, HeldBackup>();
    const looked = new Set<string>();
    for (const folder of folders()) {
      const files = await filesIn(disk, folder);
      if (files === null) continue;
      looked.add(folder);
      for (const file of files) {
        const entry = entries.find((one) => isFileOf(one, file) && hasCopy(one, folder));
        const id = idOf(file);
        const isOwn = entry !== undefined || (held.get(id)?.isOwn ?? false);
        const createdAt = entry?.facts.createdAt ?? held.get(id)?.createdAt ?? file.modifiedAt;
        held.set(id, { id, fileName: file.fileName, createdAt, isOwn, isHere: true });
      }
    }
    for (const entry of entries) {
      const isAway = entry.copies.some(({ folder }) => !looked.has(folder));
      const id = idOf(entry);
      if (!isAway || held.has(id)) continue;
      const { fileName, facts } = entry;
      held.set(id, { id, fileName, createdAt: facts.createdAt, isOwn: true, isHere: false });
    }
    return [...held.values()];
  };

  /** Fixes the day on which backups go, whatever the rule would keep of them by then. */
  const mustEnd = async (ids: readonly string[]): Promise<readonly BackupEnd[]> => {
    const wanted = new Set(ids);
    const rule = { ...USUAL_RETENTION, maxBytes: habits().maxBytes };
    const after = await catalogue.change((before) => {
      const endOf = (entry: CatalogueEntry): IsoDate | null => {
        const ends = folders().flatMap((folder) => {
          if (!hasCopy(entry, folder)) return [];
          const here = before.entries.filter((one) => hasCopy(one, folder)).map(agedBackup);
          return [endByRule(here, agedBackup(entry).id, rule, dayOf, now().getTime())];
        });
        // In a folder that is used no more nothing is cleared away.
        return ends.length < entry.copies.length || ends.includes(null)
          ? null
          : (ends.toSorted().at(-1) ?? null);
      };
      const entries = before.entries.map((entry) => {
        if (!wanted.has(idOf(entry)) || entry.endsOn !== undefined) return entry;
        const endsOn = endOf(entry);
        return endsOn === null ? entry : { ...entry, endsOn };
      });
      return entries.every((entry, at) => entry === before.entries[at])
        ? before
        : { ...before, entries };
    });
    return ids.map((id) => ({
      id,
      endsOn: after.entries.find((entry) => idOf(entry) === id)?.endsOn ?? null,
    }));
  };

  return { targetOf, adopt, holdings, mustEnd };
}

/** Writing backups anew. */
export type BackupRewriting = ReturnType<typeof createBackupRewriting>;
