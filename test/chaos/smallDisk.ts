import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of its own: a file with an ext4 file system, mounted. */
export type SmallDisk = {
  /** Where it is mounted. */
  readonly folder: string;
  /** Fills it until so many KB are left. */
  readonly fill: (leftKb: number) => Promise<void>;
  /** Takes the filling away. */
  readonly free: () => Promise<void>;
  /**
   * What the device holds at this moment, without what the system had not handed to it yet. Whatever writes to the disk
   * must stand still. Answers how it goes on: with that content, as after a power cut.
   */
  readonly cut: () => Promise<() => Promise<void>>;
  readonly dispose: () => Promise<void>;
};

/** Makes such a disk; `null` where this computer does not let us: that takes Linux, root, and loop devices. */
export async function makeSmallDisk(megabytes: number): Promise<SmallDisk | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  // In memory where that is possible: copying it takes no time then.
  const around = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const place = await mkdtemp(join(around, 'regulars-disk-'));
  const image = join(place, 'image');
  const folder = join(place, 'mounted');
  const mount = (file: string) => run('mount', ['-o', 'loop', file, folder]);
  // What was killed may still be on its way out on a busy machine.
  const unmount = async (): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await run('umount', [folder]);
        return;
      } catch (fault) {
        if (attempt === 40 || !/busy/.test(String(fault))) throw fault;
        await sleep(250);
      }
    }
  };
  const dispose = async (): Promise<void> => {
    await unmount().catch(() => run('umount', ['-l', folder]).catch(() => undefined));
    await rm(place, { recursive: true, force: true });
  };
  try {
    await mkdir(folder);
    await writeFile(image, '');
    await truncate(image, megabytes * 1024 ** 2);
    await run('mkfs.ext4', ['-q', '-F', '-m', '0', image]);
    await mount(image);
  } catch {
    await dispose();
    return null;
  }

  let filled = 0;
  return {
    folder,
    fill: async (leftKb) => {
      const { bavail, bsize } = await statfs(folder);
      const bytes = bavail * bsize - leftKb * 1024;
      if (bytes < bsize) return;
      filled += 1;
      // It may have become less meanwhile: then there is nothing left, which is what was wanted.
      await run('fallocate', ['-l', String(bytes), join(folder, `filling-${filled}`)]).catch(
        () => undefined,
      );
    },
    free: async () => {
      for (; filled > 0; filled -= 1) await rm(join(folder, `filling-${filled}`), { force: true });
    },
    cut: async () => {
      const copy = join(place, 'copy');
      // The system itself may go on writing back: only a copy that is the same as its source afterwards is of one moment.
      do await run('cp', ['--sparse=always', image, copy]);
      while (!(await isSame(image, copy)));
      return async () => {
        await unmount();
        await rename(copy, image);
        await mount(image);
      };
    },
    dispose,
  };
}

const isSame = (one: string, other: string): Promise<boolean> =>
  run('cmp', ['-s', one, other]).then(
    () => true,
    () => false,
  );
