import { expect, onTestFinished } from 'vitest';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { createRepositories } from '@renderer/data/createRepositories';
import { RegularsDatabase } from '@renderer/data/database';
import { openKept, type OpenKeptOptions } from '@renderer/data/journal/log/openKept';
import type { RebuildSource } from '@renderer/data/journal/log/rebuild';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import type { Sentinel } from '@shared/domain/journal/log/sentinel';
import { aDraft, aNote } from '../../support/builders';
import { createMemoryFolder, type MemoryFolder } from '../../support/memoryFolder';
import {
  aClock,
  factsOf,
  freshName,
  granted,
  someBytes,
  someIds,
} from '../../support/testDatabase';
import { aLog, aLogPort } from '../../support/testLog';

/** A computer: a database, a log in its folder and what it remembers; it can be started again and again. */
export function aComputer(folder: MemoryFolder = createMemoryFolder()) {
  const name = freshName();
  const clock = aClock();
  const ids = someIds(name);
  const backups: RebuildSource[] = [];
  let sentinel: Sentinel | null = null;
  let running: RegularsDatabase | null = null;
  let erased = 0;

  const start = async (more: Partial<OpenKeptOptions> = {}) => {
    running?.close({ disableAutoOpen: true });
    const log = aLogPort(aLog(folder));
    const kept = await openKept({
      open: { name, writeSafetyCopy: () => Promise.resolve() },
      log,
      sentinel,
      collect: async () => {
        const db = new RegularsDatabase(name);
        await db.open();
        try {
          const { pieces, manifest, facts } = await collectBackup(db, {
            appVersion: '1.0.0',
            now: clock.now(),
          });
          const { seq, schemaVersion, counts } = manifest;
          const figures = { counts, ledgerSum: facts.ledgerSum };
          return { pieces, seq, schema: schemaVersion, figures };
        } finally {
          db.close({ disableAutoOpen: true });
        }
      },
      backups: () => Promise.resolve(backups),
      wanted: null,
      newId: ids,
      onErased: () => (erased += 1),
      onProgress: () => undefined,
      ...more,
    });
    running = kept.db;
    const repositories = createRepositories({
      ...{ db: kept.db, clock, newId: ids, random: someBytes(), sink: kept.keeper.sink },
    });
    return { ...kept, log, repositories };
  };
  onTestFinished(async () => {
    running?.close({ disableAutoOpen: true });
    await new RegularsDatabase(name).delete({ disableAutoOpen: true });
  });

  return {
    ...{ name, folder, clock, backups, start },
    erasures: () => erased,
    remember: async () => {
      const { seq, figures, schema } = await aLogPort(aLog(folder)).standing();
      sentinel = { seq, figures, schema, appVersion: '1.0.0' };
    },
    /** What the engine does after a torn tail: everything of the origin is gone. */
    wipe: async () => {
      running?.close({ disableAutoOpen: true });
      await new RegularsDatabase(name).delete({ disableAutoOpen: true });
    },
    stop: () => running?.close({ disableAutoOpen: true }),
    /** The database goes back to how it stood after this act. */
    loseActsAfter: async (seq: number, state: Awaited<ReturnType<typeof allOf>>) => {
      const db = new RegularsDatabase(name);
      await db.open();
      await rewriteFacts(db, async () => {
        for (const [table, rows] of Object.entries(state)) {
          await db.table(table).clear();
          await db.table(table).bulkAdd(rows);
        }
      });
      expect((await db.meta.get('journal'))?.value).toMatchObject({ seq });
      db.close({ disableAutoOpen: true });
    },
  };
}

/** What a start answers. */
export type Started = Awaited<ReturnType<ReturnType<typeof aComputer>['start']>>;

/** Every row that a database has. */
export async function allOf(db: RegularsDatabase): Promise<Record<string, unknown[]>> {
  const facts = await factsOf(db);
  const [batches, changes, meta] = await Promise.all([
    db.batches.toArray(),
    db.changes.toArray(),
    db.meta.toArray(),
  ]);
  return { ...facts, batches, changes, meta };
}

/** What must be the same after a rebuilding: everything but which rewriting it was. */
export async function shopOf(db: RegularsDatabase): Promise<Record<string, unknown[]>> {
  const { meta, ...rest } = await allOf(db);
  const own = (meta as { key: string }[]).filter(({ key }) => key !== 'rewriting');
  return { ...rest, meta: own };
}

/** Some acts of all kinds: creates with notes and a picture, updates, the trash, an undo. */
export async function someActs({ repositories }: Started, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { id } = granted(
      await repositories.contacts.create(aDraft(name), {
        mediaType: 'image/png',
        bytes: Uint8Array.of(1, 2, 3),
        ...{ width: 1, height: 1 },
      } as never),
    ).value;
    granted(
      await repositories.interactions.add(aNote(id), [{ text: 'Call', by: 'us', dueOn: null }]),
    );
    granted(await repositories.contacts.tag([id], 'Köln'));
    granted(await repositories.contacts.trash([id]));
    granted(await repositories.journal.undoLast());
  }
}

/** People of a first day. */
export const FIRST = ['Leyla Demir', 'Anna Müller'];
/** And of a second one. */
export const SECOND = ['田中 由紀'];
