import type { Disk } from '@shared/domain/backups/keeping/disk';

/** One step of a disk: what was asked of it, and on which path or file. */
export type DiskStep = keyof Disk | 'write' | 'sync' | 'close';

/** The process ended here: nothing that it does afterwards reaches the disk. */
export class KilledError extends Error {
  override readonly name = 'KilledError';
}

/** A fault as Node gives it. */
export const faultOf = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * A disk on which each step can be made to fail: `before` is called with the step and its running number, and throws, or
 * waits, in its place.
 */
export function createFaultyDisk(
  disk: Disk,
  before: (step: DiskStep, n: number, path: string) => Promise<void> | void,
) {
  const steps: DiskStep[] = [];
  const at = async (step: DiskStep, path = ''): Promise<void> => {
    steps.push(step);
    await before(step, steps.length, path);
  };
  const faulty: Disk = {
    ...disk,
    makeFolder: (folder) => at('makeFolder', folder).then(() => disk.makeFolder(folder)),
    create: async (path) => {
      await at('create', path);
      const file = await disk.create(path);
      return {
        write: (piece, from) => at('write', path).then(() => file.write(piece, from)),
        sync: () => at('sync', path).then(() => file.sync()),
        // Even a process that is killed gives its files back.
        close: () => at('close', path).finally(() => file.close()),
      };
    },
    pieces: async function* (path) {
      await at('pieces', path);
      yield* disk.pieces(path);
    },
    readWhole: (path) => at('readWhole', path).then(() => disk.readWhole(path)),
    fileNames: (folder) => at('fileNames', folder).then(() => disk.fileNames(folder)),
    rename: (from, to) => at('rename', to).then(() => disk.rename(from, to)),
    remove: (path) => at('remove', path).then(() => disk.remove(path)),
    flushFolder: (folder) => at('flushFolder', folder).then(() => disk.flushFolder(folder)),
    look: (path) => at('look', path).then(() => disk.look(path)),
    freeBytes: (folder) => at('freeBytes', folder).then(() => disk.freeBytes(folder)),
  };
  return { disk: faulty, steps };
}
