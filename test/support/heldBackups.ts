import { joined } from '@formats/backup/lines';
import type { BackupRefusal } from '@shared/domain/backups/files';
import type { HeldBackup } from '@shared/domain/backups/reach';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { ok, refuse } from '@shared/kernel/result';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import { eraseInBackups, type ReachableFiles } from '@renderer/data/privacy/backupReach';
import { gunzipSync } from 'node:zlib';
import type { TestData } from './testDatabase';

/** A backup in memory. */
export type Kept = { -readonly [K in keyof HeldBackup]: HeldBackup[K] } & {
  bytes: Uint8Array<ArrayBuffer>;
  isSealed: boolean;
};

/** Backups in memory, as the main process keeps them. */
export function someFiles() {
  const kept: Kept[] = [];
  const reads: string[] = [];
  const files: ReachableFiles = {
    holdings: () => Promise.resolve(kept.map((one) => ({ ...one }))),
    read: (id) => {
      reads.push(id);
      const file = kept.find((one) => one.id === id);
      return Promise.resolve(
        file === undefined || file.isSealed
          ? refuse<BackupRefusal>({ code: 'backups/sealed', fileName: id })
          : ok(file.bytes),
      );
    },
    rewrite: (id) => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      return Promise.resolve(
        ok({
          append: (piece) => {
            pieces.push(piece);
            return Promise.resolve(ok(null));
          },
          finish: () => {
            const old = kept.find((one) => one.id === id)!;
            Object.assign(old, { id: `${id}+`, fileName: `${id}+`, bytes: joined(pieces) });
            return Promise.resolve(ok(null));
          },
          abandon: () => Promise.resolve(),
        }),
      );
    },
    mustEnd: (ids) => Promise.resolve(ids.map((id) => ({ id, endsOn: isoDate('2027-01-31') }))),
    forgetAside: () => Promise.resolve([]),
  };
  return { kept, reads, files };
}

/** Writes a backup of now, as the main process would keep it. */
export async function keepOne(
  data: TestData,
  kept: Kept[],
  more: Partial<Kept> = {},
): Promise<void> {
  const { pieces } = await collectBackup(data.db, { appVersion: '1', now: data.clock.now() });
  const id = `file-${String(kept.length)}`;
  const createdAt = data.clock.now();
  kept.push({
    ...{ id, fileName: id, createdAt, isOwn: true, isHere: true, isSealed: false },
    bytes: joined(pieces),
    ...more,
  });
  data.clock.advance(60_000);
}

/** The look through the backups, which remembers what it did. */
export function lookingThrough(data: TestData, files: ReachableFiles) {
  const done = new Map<string, number>();
  return () =>
    eraseInBackups({
      privacy: data.privacy,
      files,
      memory: {
        doneFor: (id) => done.get(id) ?? 0,
        note: (id, at) => void done.set(id, at),
      },
      engine: INLINE_ENGINE,
      database: data.db.name,
      appVersion: '1',
    });
}

/** What stands in a backup. */
export const textOf = (bytes: Uint8Array): string => gunzipSync(bytes).toString('utf8');
