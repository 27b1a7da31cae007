import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { impatient, NODE_DISK } from '../../../src/main/services/backupDisk';
import { aBackupComputer, backUp, hashOf, PIECES } from './backupShop';
import { createFaultyDisk, faultOf, KilledError } from './faultyDisk';

let computer: Awaited<ReturnType<typeof aBackupComputer>>;
beforeEach(async () => {
  computer = await aBackupComputer();
});
afterEach(() => rm(computer.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));

/** Every file that bears a backup's name is whole. */
async function expectOnlyWhole(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    name.endsWith('.regulars'),
  );
  for (const name of names) {
    expect(hashOf(await readFile(join(folder, name)))).toBe(hashOf(...PIECES));
  }
  return names;
}

/** How many steps of a disk a backup takes. */
async function stepsOfABackup(): Promise<number> {
  const { disk, steps } = createFaultyDisk(NODE_DISK, () => undefined);
  const service = computer.start({ disk });
  expect(await backUp(service)).toMatchObject({ ok: true });
  await service.settled();
  await rm(computer.first, { recursive: true });
  return steps.length;
}

describe('whatever fails', () => {
  test.each([
    ['ENOSPC', 'backups/disk-full'],
    ['EROFS', 'backups/not-allowed'],
    ['EIO', 'backups/folder-missing'],
  ])(
    '%s at any step is said, keeps no half file, and the next attempt works',
    async (code, said) => {
      const count = await stepsOfABackup();
      expect(count).toBeGreaterThan(10);
      for (let broken = 1; broken <= count; broken += 1) {
        const faulty = createFaultyDisk(NODE_DISK, (_, n) => {
          if (n === broken) throw faultOf(code);
        });
        const service = computer.start({ disk: faulty.disk });
        const done = await backUp(service);
        await service.settled();
        if (!done.ok) expect(done.refusal).toEqual({ code: said, folder: computer.first });
        await expectOnlyWhole(computer.first);
        expect(await backUp(service)).toMatchObject({ ok: true });
        expect((await service.overview()).first.problem).toBeNull();
      }
    },
  );

  test('a disk that breaks for good in the middle leaves no backup that is not whole', async () => {
    const count = await stepsOfABackup();
    for (let broken = 1; broken <= count; broken += 1) {
      const faulty = createFaultyDisk(NODE_DISK, (_, n) => {
        if (n >= broken) throw faultOf('EIO');
      });
      const service = computer.start({ disk: faulty.disk });
      await backUp(service);
      await service.settled();
      await expectOnlyWhole(computer.first);
    }
  });
});

test('60 times the process ends between two steps: what bears the name of a backup is whole', async () => {
  const count = await stepsOfABackup();
  let finished = 0;
  for (let round = 0; round < 60; round += 1) {
    await rm(computer.first, { recursive: true, force: true });
    const last = 1 + (round % count);
    const faulty = createFaultyDisk(NODE_DISK, (_, n) => {
      if (n > last) throw new KilledError('Killed');
    });
    const service = computer.start({ disk: faulty.disk });
    const done = await backUp(service).catch(() => null);
    await service.settled().catch(() => undefined);
    const names = await expectOnlyWhole(computer.first);
    // What was called done is there.
    if (done?.ok === true) {
      finished += 1;
      expect(names).toContain(done.value.fileName);
    }
    // The next start goes on as if nothing had been.
    const again = computer.start();
    expect(await backUp(again)).toMatchObject({ ok: true });
    await again.settled();
  }
  expect(finished).toBeGreaterThan(0);
});

test('a network drive that does not answer is given up, and the window is free meanwhile', async () => {
  const hangs = createFaultyDisk(NODE_DISK, (step) =>
    step === 'sync' ? new Promise<void>(() => undefined) : undefined,
  );
  const service = computer.start({ disk: impatient(hangs.disk, 50) });
  expect(await backUp(service)).toEqual({
    ok: false,
    refusal: { code: 'backups/stalled', folder: computer.first },
  });
  expect(await service.list()).toEqual([]);
});

describe('the second place', () => {
  beforeEach(async () => {
    computer.places.second = computer.stick;
    await mkdir(computer.stick, { recursive: true });
  });

  test('gets a copy of every backup, compared with what was recorded', async () => {
    const service = computer.start();
    const done = await backUp(service);
    await service.settled();
    expect(await readdir(computer.stick)).toEqual([done.ok && done.value.fileName]);
    expect(await service.list()).toMatchObject([{ places: ['first', 'second'] }]);
    expect((await service.overview()).second).toMatchObject({
      exists: true,
      problem: null,
      newestAt: done.ok && done.value.facts?.createdAt,
    });
    // One place is enough to read from.
    await rm(computer.first, { recursive: true });
    const [left] = await service.list();
    expect(await service.read(left?.id ?? '')).toMatchObject({ ok: true });
  });

  test('that is away is said, is never made, and gets the newest when it is back', async () => {
    await rm(join(computer.root, 'Blau'), { recursive: true });
    const service = computer.start();
    await backUp(service);
    await service.settled();
    expect((await service.overview()).second).toMatchObject({
      exists: false,
      newestAt: null,
      problem: { code: 'backups/folder-missing', folder: computer.stick },
    });
    await mkdir(computer.stick, { recursive: true });
    await service.keepHouse();
    expect(await readdir(computer.stick)).toHaveLength(1);
    expect((await service.overview()).second?.problem).toBeNull();
    // In a drawer again: what is known of it is what was written there.
    await rm(join(computer.root, 'Blau'), { recursive: true });
    expect((await service.overview()).second?.newestAt).not.toBeNull();
  });

  test('pulled at any step never holds a half file, and is made good', async () => {
    for (let broken = 1; broken <= 14; broken += 1) {
      const faulty = createFaultyDisk(NODE_DISK, (_, n, path) => {
        if (n >= broken && path.startsWith(computer.stick)) throw faultOf('EIO');
      });
      const service = computer.start({ disk: faulty.disk });
      expect(await backUp(service)).toMatchObject({ ok: true });
      await service.settled();
      await expectOnlyWhole(computer.stick);
      await computer.start().keepHouse();
      const [newest] = await computer.start().list();
      expect(newest?.places).toEqual(['first', 'second']);
    }
  });

  test('does not get a file that rotted since it was made', async () => {
    await rm(computer.stick, { recursive: true });
    const service = computer.start();
    const done = await backUp(service);
    await service.settled();
    const path = join(computer.first, done.ok ? done.value.fileName : '');
    const bytes = await readFile(path);
    bytes[7] = bytes[7]! ^ 1;
    await writeFile(path, bytes);
    await mkdir(computer.stick, { recursive: true });
    await service.keepHouse();
    expect(await readdir(computer.stick)).toEqual([]);
    expect((await service.overview()).second?.problem).toMatchObject({
      code: 'backups/read-back-differs',
    });
  });
});
