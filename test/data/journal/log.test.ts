import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBackup } from '@formats/backup/readBackup';
import type { BackupManifest } from '@shared/domain/backups/backup';
import { describe, expect, it } from 'vitest';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { createLogKeeper, LogRefusedError } from '@renderer/data/journal/log/keeper';
import { createRepositories } from '@renderer/data/createRepositories';
import { RegularsDatabase, type Meta } from '@renderer/data/database';
import { seemsToLackRows } from '@renderer/data/journal/log/missingRows';
import { noteRewriting } from '@renderer/data/journal/log/position';
import { NothingToRebuildFromError } from '@renderer/data/journal/log/rebuild';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { SCHEMA_VERSIONS } from '@renderer/data/schema/versions';
import { joined } from '@formats/backup/lines';
import { refuse } from '@shared/kernel/result';
import { aDraft } from '../../support/builders';
import { aClock, granted, someBytes, someIds } from '../../support/testDatabase';
import { aLog, aLogPort } from '../../support/testLog';
import { aComputer, allOf, FIRST, SECOND, shopOf, someActs } from './loggedComputer';

const SIX = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];
const noRest = () => Promise.resolve();

describe('an act', () => {
  it('is in the log when it is confirmed', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    expect(await started.log.standing()).toMatchObject({
      ...{ seq: 10, begins: 'first-act' },
      figures: { counts: { contacts: 2, photos: 2, interactions: 2, promises: 2 } },
    });
    const again = await computer.start();
    expect(again).toMatchObject({ rebuilt: null, replayed: 0 });
  });

  it('of two windows at once is there once, in its order', async () => {
    const computer = aComputer();
    const one = await computer.start();
    const keeper = createLogKeeper({ db: one.db, log: one.log });
    const other = createRepositories({
      ...{ db: one.db, clock: aClock(), newId: someIds('other'), random: someBytes(2) },
      sink: keeper.sink,
    });
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 === 0 ? one.repositories : other).contacts.create(aDraft(`Person ${index}`)),
      ),
    );
    expect((await one.log.standing()).seq).toBe(12);
    const before = await shopOf(one.db);
    await computer.wipe();
    const again = await computer.start();
    expect(await shopOf(again.db)).toEqual(before);
  });

  it('that the log refuses is not confirmed, and is appended once there is room', async () => {
    const computer = aComputer();
    const { db, log } = await computer.start();
    let isFull = false;
    const keeper = createLogKeeper({
      db,
      log: {
        ...log,
        append: (piece, payload) =>
          isFull
            ? Promise.resolve(refuse({ code: 'log/disk-full' as const }))
            : log.append(piece, payload),
      },
    });
    const { contacts } = createRepositories({
      ...{ db, clock: aClock(), newId: someIds('full'), random: someBytes(3), sink: keeper.sink },
    });
    granted(await contacts.create(aDraft('Before')));
    isFull = true;
    await expect(contacts.create(aDraft('While'))).rejects.toThrow(LogRefusedError);
    isFull = false;
    granted(await contacts.create(aDraft('After')));
    expect(await log.standing()).toMatchObject({ seq: 3, figures: { counts: { contacts: 3 } } });
  });
});

describe('a new base', () => {
  it('has a file of its own, so that a start need not read it', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    await started.keeper.rebase(true);
    const read: string[] = [];
    const { folder } = computer;
    const log = aLogPort(
      aLog({
        ...folder,
        read: (name, from, length) => {
          if (length > 64 * 1024 || from > 0) read.push(`${name} whole`);
          return folder.read(name, from, length);
        },
      }),
    );
    expect(await log.standing()).toMatchObject({ seq: 10, begins: 'base' });
    const base = [...folder.files].sort(([, a], [, b]) => b.length - a.length)[0]!;
    expect(base[1].length).toBeGreaterThan(1);
    expect(read).toEqual([]);
  });
});

describe('at the start', () => {
  it('the log is ahead: what the database lost is done again', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const then = await allOf(started.db);
    await someActs(started, SECOND);
    const now = await shopOf(started.db);
    computer.stop();
    await computer.loseActsAfter(10, then);

    const again = await computer.start();
    expect(again).toMatchObject({ rebuilt: null, replayed: 5 });
    expect(await shopOf(again.db)).toEqual(now);
    expect((await computer.start()).replayed).toBe(0);
  });

  it('the database is ahead: its last acts are appended', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const name = '00000001.log';
    const log = computer.folder.files.get(name)!;
    await someActs(started, SECOND);
    const now = await shopOf(started.db);
    computer.stop();
    // The power went before the log's last pages came to the disk.
    computer.folder.files.set(name, log);

    const again = await computer.start();
    expect((await again.log.standing()).seq).toBe(15);
    await computer.wipe();
    const rebuilt = await computer.start();
    expect(await shopOf(rebuilt.db)).toEqual(now);
  });

  it('an emptied database is rebuilt without a question', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const now = await shopOf(started.db);
    await computer.remember();
    await computer.wipe();

    const again = await computer.start();
    expect(again.rebuilt).toEqual({ from: 'log', acts: 10, isWhole: true });
    expect(await shopOf(again.db)).toEqual(now);
    // And again, with what came after it.
    await someActs(again, SECOND);
    const later = await shopOf(again.db);
    await computer.wipe();
    const third = await computer.start();
    // The log that led back to the shop goes on: it was not written anew.
    expect(third.rebuilt).toEqual({ from: 'log', acts: 15, isWhole: true });
    expect(await shopOf(third.db)).toEqual(later);
  });

  it('a database that is emptied from within, or lost rows, is rebuilt too', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const now = await shopOf(started.db);
    await rewriteFacts(started.db, () => started.db.contacts.toCollection().limit(1).delete());
    const again = await computer.start();
    expect(again.rebuilt?.isWhole).toBe(true);
    expect(await shopOf(again.db)).toEqual(now);

    await rewriteFacts(again.db, async () => {
      for (const table of again.db.tables) {
        if (table.name !== 'drafts' && table.name !== 'reminderMarks') await table.clear();
      }
    });
    const third = await computer.start();
    expect(third.rebuilt?.isWhole).toBe(true);
    expect(await shopOf(third.db)).toEqual(now);
  });

  it('a table that is too large to be counted at once is named, and counted in steps', async () => {
    const computer = aComputer();
    const started = await computer.start();
    for (const name of SIX) granted(await started.repositories.contacts.create(aDraft(name)));
    const again = await computer.start({ atOnce: 5 });
    expect(again).toMatchObject({ rebuilt: null, uncounted: ['contacts'] });
    expect(await seemsToLackRows(again.db, again.log, ['contacts'], noRest, 2)).toBe(false);

    await rewriteFacts(again.db, () => again.db.contacts.toCollection().limit(1).delete());
    const third = await computer.start({ atOnce: 5 });
    expect(third).toMatchObject({ rebuilt: null, uncounted: ['contacts'] });
    expect(await seemsToLackRows(third.db, third.log, ['contacts'], noRest, 2)).toBe(true);
    // What is not too large is counted before anybody sees the shop.
    const fourth = await computer.start({ atOnce: 6 });
    expect(fourth.rebuilt?.isWhole).toBe(true);
    expect(fourth.uncounted).toEqual([]);
  });

  it.each([
    ['goes', 5],
    ['comes', 7],
  ])('a row that %s while they are counted is none that is missing', async (what, left) => {
    const { db, log, repositories } = await aComputer().start();
    for (const name of SIX) granted(await repositories.contacts.create(aDraft(name)));
    let steps = 0;
    const meanwhile = async () => {
      steps += 1;
      if (steps > 1) return;
      if (what === 'goes') granted(await repositories.journal.undoLast());
      else granted(await repositories.contacts.create(aDraft('Seventh')));
    };
    expect(await seemsToLackRows(db, log, ['contacts'], meanwhile, 2)).toBe(false);
    expect(steps).toBeGreaterThan(1);
    expect(await db.contacts.count()).toBe(left);
  });

  it('rows of a database that was restored are not held against the log of the one before', async () => {
    const { db, log, repositories } = await aComputer().start();
    for (const name of SIX) granted(await repositories.contacts.create(aDraft(name)));
    const restored = async () => {
      await rewriteFacts(db, async () => {
        await db.contacts.clear();
        await noteRewriting(db, 'restored');
      });
    };
    expect(await seemsToLackRows(db, log, ['contacts'], restored, 2)).toBe(false);
    expect(await db.contacts.count()).toBe(0);
  });

  it('a rebuilding that was interrupted begins again', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const now = await shopOf(started.db);
    await computer.wipe();
    let calls = 0;
    const cut = computer.start({
      onProgress: () => {
        calls += 1;
        throw new Error('the power went');
      },
    });
    await expect(cut).rejects.toThrow('power');
    expect(calls).toBe(1);
    const again = await computer.start();
    expect(await shopOf(again.db)).toEqual(now);

    // And in the middle of a base.
    await again.keeper.rebase(false);
    await computer.wipe();
    await expect(
      computer.start({
        onProgress: ({ phase }) => {
          if (phase === 'swapping') throw new Error('the power went');
        },
      }),
    ).rejects.toThrow('power');
    const third = await computer.start();
    expect(third.rebuilt).toMatchObject({ from: 'log', isWhole: true });
    expect(await shopOf(third.db)).toEqual(now);
  });

  it('a shop that is older than its log becomes the log’s base', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    computer.folder.files.clear();
    const again = await computer.start();
    expect(await again.log.standing()).toMatchObject({
      ...{ seq: 10, begins: 'base' },
      figures: { counts: { contacts: 2 }, ledgerSum: 0 },
    });
    await someActs(again, SECOND);
    const now = await shopOf(again.db);
    await computer.wipe();
    const rebuilt = await computer.start();
    expect(rebuilt.rebuilt).toEqual({ from: 'log', acts: 5, isWhole: true });
    expect(await shopOf(rebuilt.db)).toEqual(now);
  });

  it.each([1, 2, 3, 4, 5])(
    'a database that is emptied when a release comes after schema %i is rebuilt from the log of the one before',
    async (version) => {
      const computer = aComputer();
      const file = join(import.meta.dirname, `../../fixtures/backups/schema-${version}.regulars`);
      const bytes = new Uint8Array(await readFile(file));
      const { seq, counts } = granted<BackupManifest>(await readBackup(bytes));
      const log = aLogPort(aLog(computer.folder));
      const figures = { counts, ledgerSum: null };
      granted(await log.beginBase({ seq, id: '', schema: version, rewriting: '', figures }));
      granted(await log.appendToBase('base-end', bytes));
      granted(await log.adoptBase(false));

      const started = await computer.start();
      expect(started.rebuilt).toMatchObject({ from: 'log', isWhole: true });
      expect(await started.db.contacts.count()).toBe(counts.contacts);
      expect(await log.standing()).toMatchObject({ begins: 'base' });
    },
  );

  /** What an older release left: its database beside its log. Answers how many people it had. */
  async function anOlderRelease(
    computer: ReturnType<typeof aComputer>,
    version: number,
  ): Promise<{ readonly people: number; readonly schema: typeof SCHEMA_VERSIONS }> {
    const file = join(import.meta.dirname, `../../fixtures/backups/schema-${version}.regulars`);
    const schema = SCHEMA_VERSIONS.filter((step) => step.version <= version);
    const old = new RegularsDatabase(computer.name, { schema });
    await old.open();
    const bytes = new Uint8Array(await readFile(file));
    granted(await restoreBackup(old, bytes, { expectedSeq: 0, schema }));
    const people = await old.contacts.count();
    const { pieces, manifest, facts } = await collectBackup(old, { appVersion: '0', now: 0 });
    const { seq, schemaVersion, counts } = manifest;
    const figures = { counts, ledgerSum: facts.ledgerSum };
    await createLogKeeper({
      ...{ db: old, log: aLogPort(aLog(computer.folder)), onErased: () => undefined },
      collect: () => Promise.resolve({ pieces, seq, schema: schemaVersion, figures }),
    }).rebase(true);
    old.close({ disableAutoOpen: true });
    expect(people).toBeGreaterThan(0);
    return { people, schema };
  }

  it.each([1, 2, 3, 4, 5])(
    'a database of schema %i beside its log is brought to the newest, whatever tables it lacks',
    async (version) => {
      const computer = aComputer();
      const { people } = await anOlderRelease(computer, version);
      const started = await computer.start();
      expect(started.rebuilt).toBeNull();
      expect(await started.db.contacts.count()).toBe(people);
    },
  );

  it.each([1, 3, 5])(
    'rows that are missing in a database of schema %i are noticed before its upgrade makes them the truth',
    async (version) => {
      const computer = aComputer();
      const { people, schema } = await anOlderRelease(computer, version);
      const old = new RegularsDatabase(computer.name, { schema });
      await old.open();
      await rewriteFacts(old, () => old.contacts.toCollection().limit(1).delete());
      expect(await old.contacts.count()).toBe(people - 1);
      old.close({ disableAutoOpen: true });

      const started = await computer.start();
      expect(started.rebuilt).toMatchObject({ from: 'log', isWhole: true });
      expect(await started.db.contacts.count()).toBe(people);
    },
  );

  it('with log and database gone, the newest backup that can be read is taken', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const backup = await collectBackup(started.db, { appVersion: '1.0.0', now: 1 });
    const then = await shopOf(started.db);
    await someActs(started, SECOND);
    await computer.remember();
    await computer.wipe();
    computer.folder.files.clear();

    await expect(computer.start()).rejects.toThrow(NothingToRebuildFromError);
    expect(await indexedDB.databases()).not.toContainEqual(
      expect.objectContaining({ name: computer.name }),
    );
    computer.backups.push(
      { madeAt: 2, read: () => Promise.resolve(null) },
      { madeAt: 1, read: () => Promise.resolve(joined(backup.pieces)) },
    );
    const again = await computer.start();
    expect(again.rebuilt).toEqual({ from: 1, acts: 0, isWhole: false });
    const { meta, ...rest } = await shopOf(again.db);
    expect({ ...rest, meta: [] }).toEqual({ ...then, meta: [] });
    // The positions of the lost acts are never given to others.
    const position = (meta as Meta[]).find(({ key }) => key === 'journal');
    expect(position).toMatchObject({ value: { seq: 15 } });
  });

  it('a person gets the backup that was chosen, although the log knows more', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const backup = await collectBackup(started.db, { appVersion: '1.0.0', now: 1 });
    await someActs(started, SECOND);
    await computer.remember();
    await computer.wipe();
    const chosen = { madeAt: 1, read: () => Promise.resolve(joined(backup.pieces)) };
    const again = await computer.start({ wanted: { chosen } });
    expect(again.rebuilt).toEqual({ from: 1, acts: 0, isWhole: false });
    expect(await again.db.contacts.count()).toBe(FIRST.length);
    await someActs(again, SECOND);
    const now = await shopOf(again.db);
    await computer.wipe();
    expect(await shopOf((await computer.start()).db)).toEqual(now);
  });

  it('a backup and the acts behind it go together where the log begins later', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const backup = await collectBackup(started.db, { appVersion: '1.0.0', now: 1 });
    await started.keeper.rebase(true);
    await someActs(started, SECOND);
    const now = await shopOf(started.db);
    await computer.remember();
    await computer.wipe();
    // The base is damaged: what it holds must come from elsewhere.
    const [[, bytes]] = [...computer.folder.files] as [[string, Uint8Array]];
    const at = new TextDecoder('latin1').decode(bytes).indexOf('"kind":"base"');
    bytes[at + 200]! ^= 1;
    computer.backups.push({ madeAt: 1, read: () => Promise.resolve(joined(backup.pieces)) });

    const again = await computer.start();
    // The acts behind the base stand in a file of their own, and are read all the same.
    expect(again.rebuilt).toEqual({ from: 1, acts: 5, isWhole: true });
    expect(await shopOf(again.db)).toEqual(now);
  });

  it('a log that breaks off is taken all the same where no backup goes further', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const backup = await collectBackup(started.db, { appVersion: '1.0.0', now: 1 });
    await someActs(started, SECOND);
    const now = await shopOf(started.db);
    await computer.remember();
    await computer.wipe();
    // The last act is torn off, although it was remembered.
    const [[name, bytes]] = [...computer.folder.files] as [[string, Uint8Array<ArrayBuffer>]];
    computer.folder.files.set(name, bytes.slice(0, bytes.length - 1));
    computer.backups.push({ madeAt: 1, read: () => Promise.resolve(joined(backup.pieces)) });
    const again = await computer.start();
    expect(again.rebuilt).toEqual({ from: 'log', acts: 14, isWhole: false });
    expect((await shopOf(again.db))['contacts']).toHaveLength((now['contacts'] ?? []).length);
  });

  it('a database that never was is a first start', async () => {
    const computer = aComputer();
    expect((await computer.start()).rebuilt).toBeNull();
  });
});

describe('a restore', () => {
  it('is the log’s new base: an emptied database comes back as it was restored', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const backup = await collectBackup(started.db, { appVersion: '1.0.0', now: 1 });
    await someActs(started, SECOND);
    granted(await restoreBackup(started.db, joined(backup.pieces), { expectedSeq: 15 }));
    // The power goes before the log heard of it.
    const again = await computer.start();
    expect(again.rebuilt).toBeNull();
    expect(await again.log.standing()).toMatchObject({ seq: 15, begins: 'base' });
    await someActs(again, ['Ömer']);
    const now = await shopOf(again.db);
    await computer.wipe();
    expect(await shopOf((await computer.start()).db)).toEqual(now);
  });
});

describe('somebody who was erased', () => {
  it('does not come back with the log, and the log forgets them', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const [leyla] = await started.db.contacts.toArray();
    granted(await started.repositories.contacts.trash([leyla!.id]));
    await started.repositories.trashBin.empty([leyla!.id]);
    expect(computer.erasures()).toBe(1);
    const now = await shopOf(started.db);
    await computer.wipe();
    const again = await computer.start();
    const [rebuilt, names] = [await shopOf(again.db), JSON.stringify(await allOf(again.db))];
    expect(rebuilt['contacts']).toEqual(now['contacts']);
    expect(names).not.toContain('Leyla');
    await again.keeper.rebase(true);
    for (const bytes of computer.folder.files.values()) {
      expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Leyla');
    }
  });

  it('does not come back with acts that are done again when only the journal had them', async () => {
    const computer = aComputer();
    const started = await computer.start();
    const { contacts, journal, privacy } = started.repositories;
    granted(await contacts.create(aDraft('Ida')));
    const { id } = granted(await contacts.create(aDraft('Leyla'))).value;
    await journal.undoLast();
    granted(await privacy.erase(id, 'request'));
    expect(computer.erasures()).toBe(1);
    // The power goes before the log began anew.
    await computer.wipe();
    const again = await computer.start();
    expect(computer.erasures()).toBe(2);
    expect(JSON.stringify(await allOf(again.db))).not.toContain('Leyla');
    expect(await again.repositories.privacy.erasures()).toHaveLength(1);
  });
});
