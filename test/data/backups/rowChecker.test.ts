import { collectBackup, UnsoundBackupError } from '@renderer/data/backups/collectBackup';
import type { BackupProgress } from '@renderer/data/backups/progress';
import {
  CHECK_AFTERWARDS,
  checkBeside,
  serveChecks,
  type RowChecker,
} from '@renderer/data/backups/rowChecker';
import type { RegularsDatabase } from '@renderer/data/database';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { freshDatabase } from '@test/support/testDatabase';
import { aContact, aNote, rowsOf } from '@test/unit/backups/sampleBackup';
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { fillShop } from './shop';

const OPTIONS = { appVersion: '0.1.0', now: Date.UTC(2026, 2, 19, 9) };

const ports: MessagePort[] = [];

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** As the worker beside does it, at the other end of a port. */
function beside(): RowChecker {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  serveChecks(port1);
  return checkBeside(port2);
}

/** More than one piece: words that do not compress. */
const aShop = async (): Promise<RegularsDatabase> => {
  const db = await freshDatabase();
  const contacts = Array.from({ length: 40 }, (_, at) => aContact(`c${1000 + at}`));
  const interactions = contacts.map(({ id }, at) =>
    aNote(`i${1000 + at}`, id, randomBytes(30_000).toString('hex')),
  );
  await fillShop(db, rowsOf({ contacts, interactions }));
  return db;
};

/** Passes everything on, but the pieces that it is told to change. */
const meddling = (
  change: (piece: Uint8Array<ArrayBuffer>, at: number) => Uint8Array<ArrayBuffer> | null,
): RowChecker => ({
  begin: (schemaVersion, onRows) => {
    const check = CHECK_AFTERWARDS.begin(schemaVersion, onRows);
    let at = 0;
    return {
      push: (piece) => {
        const changed = change(piece, at);
        at += 1;
        if (changed !== null) check.push(changed);
      },
      finish: check.finish,
    };
  },
});

describe.each([
  ['afterwards', () => CHECK_AFTERWARDS],
  ['beside, by another worker', beside],
])('a backup that is read back %s', (_name, checkerOf) => {
  it('is taken, and says how far it was read', async () => {
    const db = await aShop();
    const progress: BackupProgress[] = [];
    const { manifest, pieces } = await collectBackup(db, {
      ...OPTIONS,
      checker: checkerOf(),
      onProgress: (step) => progress.push(step),
    });
    expect(pieces.length).toBeGreaterThan(2);
    expect(manifest.counts).toMatchObject({ contacts: 40, interactions: 40 });
    expect(progress.at(-1)).toEqual({ phase: 'checking', done: 80, total: 80 });
  });

  it('is refused where a restore would refuse one of its rows', async () => {
    const db = await aShop();
    await rewriteFacts(db, () =>
      db.table<object>('contacts').add({ ...aContact('c9999'), kind: 'nobody' }),
    );
    await expect(collectBackup(db, { ...OPTIONS, checker: checkerOf() })).rejects.toThrow(
      UnsoundBackupError,
    );
  });
});

describe('a backup that reads back as something else', () => {
  it.each([
    [
      'a piece is missing',
      (piece: Uint8Array<ArrayBuffer>, at: number) => (at === 1 ? null : piece),
    ],
    ['the end is missing', (piece: Uint8Array<ArrayBuffer>) => piece.slice(0, -20)],
    [
      'a bit fell over',
      (piece: Uint8Array<ArrayBuffer>, at: number) => {
        const changed = piece.slice();
        if (at === 0) changed[500_000]! ^= 1;
        return changed;
      },
    ],
  ])('is not kept: %s', async (_name, change) => {
    const db = await aShop();
    await expect(collectBackup(db, { ...OPTIONS, checker: meddling(change) })).rejects.toThrow(
      UnsoundBackupError,
    );
  });
});
