import { randomBytes } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';

/** Room that is kept so that a full disk leaves enough to finish in order. */
const BALLAST_BYTES = 32 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;

/** A file that is only there to be removed when the disk is full. */
export type Ballast = {
  /** Takes the room; does nothing if it is taken. Failing is no fault: there is no room to spare. */
  readonly take: () => Promise<void>;
  /** Gives the room back; answers whether there was any. */
  readonly drop: () => Promise<boolean>;
};

/** The ballast in a file. */
export function createBallast(path: string, bytes: number = BALLAST_BYTES): Ballast {
  const sizeNow = () =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    );
  return {
    take: async () => {
      if ((await sizeNow()) >= bytes) return;
      try {
        const file = await open(path, 'w', 0o600);
        try {
          // Not zeros: some file systems store them in no room at all.
          for (let done = 0; done < bytes; done += PIECE_BYTES) {
            await file.write(randomBytes(Math.min(PIECE_BYTES, bytes - done)));
          }
        } finally {
          await file.close();
        }
      } catch {
        await rm(path, { force: true });
      }
    },
    drop: async () => {
      const had = (await sizeNow()) > 0;
      await rm(path, { force: true });
      return had;
    },
  };
}
