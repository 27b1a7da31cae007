import { mkdir, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NODE_DISK } from '../../../src/main/services/backupDisk';
import { aBackupComputer, aFacts, backUp, hashOf, PIECES } from './backupShop';
import { createFaultyDisk } from './faultyDisk';

let computer: Awaited<ReturnType<typeof aBackupComputer>>;
let folder = '';
beforeEach(async () => {
  computer = await aBackupComputer();
  folder = computer.first;
});
afterEach(() => rm(computer.root, { recursive: true }));

const NAME = 'Regulars 2026-03-19 08.12.04.regulars';
const names = async (where = folder) => (await readdir(where)).toSorted();

/** Begins a backup and hands over the pieces; answers with its handle. */
async function written(service: ReturnType<typeof computer.start>): Promise<string> {
  const begun = await service.begin('manual', 100_003);
  if (!begun.ok) throw new Error(begun.refusal.code);
  for (const piece of PIECES)
    expect(await service.append(begun.value, piece)).toMatchObject({ ok: true });
  return begun.value;
}

describe('a backup', () => {
  test('bears its name only when it is done, and reads back equal', async () => {
    const service = computer.start();
    const handle = await written(service);
    expect((await names()).filter((name) => name.endsWith('.regulars'))).toEqual([]);
    const finished = await service.finish(handle, hashOf(...PIECES), aFacts());
    expect(finished).toMatchObject({
      ok: true,
      value: { fileName: NAME, sizeBytes: 100_003, folder, sha256: hashOf(...PIECES) },
    });
    expect(await names()).toEqual([NAME]);
    const [listed] = await service.list();
    expect(listed).toMatchObject({ places: ['first'], purpose: 'manual', facts: { people: 10 } });
    const again = await service.read(listed?.id ?? '');
    expect(again.ok && hashOf(again.value)).toBe(hashOf(...PIECES));
  });

  test('that differs from what was meant is thrown away', async () => {
    const service = computer.start();
    const handle = await written(service);
    expect(await service.finish(handle, hashOf(PIECES[0]), aFacts())).toEqual({
      ok: false,
      refusal: { code: 'backups/read-back-differs', folder },
    });
    expect(await names()).toEqual([]);
    await expect(service.finish(handle, hashOf(...PIECES), aFacts())).rejects.toThrow('handle');
  });

  test('that was changed on the disk before it was done is thrown away', async () => {
    const { disk } = createFaultyDisk(NODE_DISK, async (step, _, path) => {
      if (step !== 'pieces') return;
      const bytes = await readFile(path);
      bytes[50_000] = 8;
      await writeFile(path, bytes);
    });
    expect(await backUp(computer.start({ disk }))).toMatchObject({
      refusal: { code: 'backups/read-back-differs' },
    });
    expect(await names()).toEqual([]);
  });

  test('never overwrites another', async () => {
    const service = computer.start();
    for (const expected of [NAME, NAME.replace('.regulars', ' (2).regulars')]) {
      expect(await backUp(service)).toMatchObject({ value: { fileName: expected } });
    }
    expect(await service.list()).toHaveLength(2);
  });

  test('that is abandoned leaves nothing', async () => {
    const service = computer.start();
    await service.abandon(await written(service));
    expect(await names()).toEqual([]);
    await service.abandon('unknown');
  });

  test('that nobody ends is given up when many others were begun since', async () => {
    const service = computer.start();
    const handles: string[] = [];
    for (let at = 0; at < 6; at += 1) handles.push(await written(service));
    expect((await names()).filter((name) => name.endsWith('.part'))).toHaveLength(4);
    await expect(service.append(handles[0]!, PIECES[0])).rejects.toThrow(/No backup/);
    expect(await service.finish(handles[5]!, hashOf(...PIECES), aFacts())).toMatchObject({
      ok: true,
    });
    for (const handle of handles) await service.abandon(handle);
    expect((await names()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('of an earlier run that was left half-written goes, a fresh one stays', async () => {
    await mkdir(folder, { recursive: true });
    const old = join(folder, 'Regulars a.regulars.1.regulars.part');
    const fresh = join(folder, 'Regulars b.regulars.2.regulars.part');
    await writeFile(old, 'x');
    await writeFile(fresh, 'x');
    const longAgo = new Date(2026, 2, 17);
    await utimes(old, longAgo, longAgo);
    await utimes(fresh, new Date(2026, 2, 19, 8), new Date(2026, 2, 19, 8));
    const service = computer.start();
    await service.abandon(await written(service));
    expect(await names()).toEqual(['Regulars b.regulars.2.regulars.part']);
  });

  test('is sealed on its way to the disk and opened on its way back', async () => {
    const turned = (piece: Uint8Array) => piece.map((byte) => byte ^ 255);
    const service = computer.start({
      sealing: {
        isOn: () => Promise.resolve(true),
        seal: async function* (plain) {
          yield new TextEncoder().encode('sealed');
          for await (const piece of plain) yield turned(piece);
        },
        open: (sealed) => Promise.resolve({ ok: true, value: turned(sealed.subarray(6)) }),
      },
    });
    expect(await backUp(service)).toMatchObject({
      value: { fileName: `${NAME}.age`, sizeBytes: 100_009, isSealed: true },
    });
    expect(await backUp(service)).toMatchObject({
      value: { fileName: NAME.replace('.regulars', ' (2).regulars.age') },
    });
    expect((await readFile(join(folder, `${NAME}.age`))).subarray(0, 6).toString()).toBe('sealed');
    const [listed] = await service.list();
    const again = await service.read(listed?.id ?? '');
    expect(again.ok && hashOf(again.value)).toBe(hashOf(...PIECES));
    // Without a key it says so, and gives nothing.
    expect(await computer.start().read(listed?.id ?? '')).toMatchObject({
      refusal: { code: 'backups/sealed' },
    });
  });

  test('whose sealing breaks is not kept', async () => {
    const service = computer.start({
      sealing: {
        isOn: () => Promise.resolve(true),
        seal: async function* (plain) {
          for await (const piece of plain) {
            yield piece;
            throw new Error('No memory left');
          }
        },
        open: () => Promise.reject(new Error('not asked for')),
      },
    });
    await expect(backUp(service)).rejects.toThrow('No memory left');
    expect(await names()).toEqual([]);
  });
});

describe('a folder', () => {
  test('that the person chose and that is not there is not made', async () => {
    computer.places.mayBeMade = false;
    const service = computer.start();
    expect(await service.begin('manual', 1)).toEqual({
      ok: false,
      refusal: { code: 'backups/folder-missing', folder },
    });
    expect(await service.list()).toEqual([]);
    expect((await service.overview()).first).toMatchObject({
      exists: false,
      problem: { code: 'backups/folder-missing' },
    });
  });

  test('that is a file is no folder', async () => {
    computer.places.mayBeMade = false;
    computer.places.first = join(computer.root, 'file');
    await writeFile(computer.places.first, '');
    expect(await computer.start().begin('manual', 1)).toMatchObject({
      refusal: { code: 'backups/folder-missing' },
    });
    expect((await computer.start().overview()).first.exists).toBe(false);
  });

  test('shows only backup files, newest first', async () => {
    await mkdir(join(folder, 'x.regulars'), { recursive: true });
    for (const [name, day] of [
      ['a.regulars', 1],
      ['c.regulars', 3],
      ['B.REGULARS', 2],
      ['d.regulars.age', 4],
      ['notes.txt', 5],
    ] as const) {
      await writeFile(join(folder, name), name);
      await utimes(join(folder, name), new Date(2026, 0, day), new Date(2026, 0, day));
    }
    const listed = await computer.start().list();
    expect(listed.map(({ fileName }) => fileName)).toEqual([
      'd.regulars.age',
      'c.regulars',
      'B.REGULARS',
      'a.regulars',
    ]);
    expect(listed[0]).toMatchObject({ isSealed: true, facts: null, verifiedAt: null });
  });

  test('hands out nothing but its backups', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(computer.root, 'Documents', 'secret.regulars'), 'x');
    const service = computer.start();
    for (const id of ['../secret.regulars', 'a'.repeat(32), '']) {
      expect(await service.read(id)).toMatchObject({ refusal: { code: 'backups/gone' } });
    }
  });

  test('with too little room is refused before the first byte', async () => {
    const { disk, steps } = createFaultyDisk(
      { ...NODE_DISK, freeBytes: () => Promise.resolve(200_000) },
      () => undefined,
    );
    expect(await backUp(computer.start({ disk }))).toMatchObject({
      refusal: { code: 'backups/too-little-space', freeBytes: 200_000 },
    });
    expect(steps).not.toContain('create');
  });
});

describe('what is kept', () => {
  const DAY = 86_400_000;
  /** Makes a backup every six hours for so many days. */
  const forDays = async (service: ReturnType<typeof computer.start>, days: number) => {
    for (let n = 0; n < days * 4; n += 1) {
      computer.clock.now = new Date(computer.clock.now.getTime() + DAY / 4);
      expect(
        await backUp(service, { createdAt: computer.clock.now.getTime(), seq: n }, [
          new Uint8Array([n]),
        ]),
      ).toMatchObject({ ok: true });
      await service.settled();
    }
  };

  test('follows the rule, and nothing that somebody else put there is touched', async () => {
    const service = computer.start();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'Regulars 2020-01-01 08.00.00.regulars'), 'by hand');
    await forDays(service, 20);
    const kept = await names();
    // 8 newest, 14 days, 8 weeks and 12 months overlap.
    expect(kept.length).toBeGreaterThan(15);
    expect(kept.length).toBeLessThan(28);
    expect(kept).toContain('Regulars 2020-01-01 08.00.00.regulars');
    expect(await service.coveredSeq()).toBe(20 * 4 - 2);
  });

  test('is everything while people became fewer and nobody said that it is right', async () => {
    const service = computer.start();
    await forDays(service, 2);
    await backUp(service, { people: 0, fall: 'unexplained', createdAt: Date.now() });
    await service.settled();
    expect((await service.overview()).held).toMatchObject({ peopleBefore: 10, peopleNow: 0 });
    const before = (await names()).length;
    await forDays(service, 0);
    computer.clock.now = new Date(computer.clock.now.getTime() + DAY);
    for (let n = 0; n < 12; n += 1) {
      await backUp(service, { people: 0, createdAt: Date.now() + n * 1000 });
      await service.settled();
    }
    expect(await names()).toHaveLength(before + 12);
    await service.acceptFall();
    expect((await names()).length).toBeLessThan(before + 12);
    expect((await service.overview()).held).toBeNull();
  });

  test('survives a catalogue that was lost: unknown files are never cleared away', async () => {
    await forDays(computer.start(), 4);
    const before = await names();
    await rm(join(computer.root, 'profile', 'backups.json'));
    const service = computer.start();
    await backUp(service, { createdAt: Date.now() });
    await service.settled();
    expect(await names()).toEqual(expect.arrayContaining(before));
  });
});
