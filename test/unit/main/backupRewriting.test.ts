import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupSealing } from '@shared/domain/backups/sealing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NODE_DISK } from '../../../src/main/services/backupDisk';
import { forgetAside } from '../../../src/main/keptAside';
import { aBackupComputer, aFacts, backUp, hashOf, PIECES } from './backupShop';

const OTHER = [new Uint8Array(90_000).fill(9)] as const;

let computer: Awaited<ReturnType<typeof aBackupComputer>>;
type Service = ReturnType<typeof computer.start>;
beforeEach(async () => {
  computer = await aBackupComputer();
});
afterEach(() => rm(computer.root, { recursive: true }));

const names = async (where = computer.first) => (await readdir(where)).toSorted();

/** Writes other bytes in the place of a backup. */
async function rewrite(service: Service, id: string) {
  const begun = await service.rewrite(id, OTHER[0].length);
  if (!begun.ok) return begun;
  for (const piece of OTHER) await service.append(begun.value, piece);
  return service.finish(begun.value, hashOf(...OTHER), aFacts({ createdAt: 5, people: 9 }));
}

const idOfOnly = async (service: Service): Promise<string> => (await service.list())[0]!.id;

describe('a backup that is written anew', () => {
  test('takes the place of the old one in both places, as of the same moment', async () => {
    computer.places.second = computer.stick;
    await mkdir(computer.stick, { recursive: true });
    const service = computer.start();
    await backUp(service);
    await service.settled();
    expect(await names(computer.stick)).toHaveLength(1);
    const done = await rewrite(service, await idOfOnly(service));
    expect(done).toMatchObject({
      ok: true,
      value: { purpose: 'manual', facts: { createdAt: aFacts().createdAt, people: 9 } },
    });
    const files = await service.list();
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ places: ['first', 'second'], sizeBytes: 90_000 });
    const read = await service.read(files[0]!.id);
    expect(read.ok && hashOf(read.value)).toBe(hashOf(...OTHER));
    for (const folder of [computer.first, computer.stick])
      expect(await names(folder)).toHaveLength(1);
    // Once more, and the name does not grow.
    await rewrite(service, files[0]!.id);
    await rewrite(service, await idOfOnly(service));
    expect(await names()).toEqual([
      expect.stringMatching(/^Regulars \S+ [\d.]+( \(2\))?\.regulars$/),
    ]);
  });

  test('leaves the old one where anything goes wrong before it was read back', async () => {
    const service = computer.start();
    await backUp(service);
    const id = await idOfOnly(service);
    const begun = await service.rewrite(id, 10);
    if (!begun.ok) throw new Error(begun.refusal.code);
    await service.append(begun.value, OTHER[0]);
    expect(await service.finish(begun.value, hashOf(PIECES[0]), aFacts())).toMatchObject({
      refusal: { code: 'backups/read-back-differs' },
    });
    expect(await idOfOnly(service)).toBe(id);
    expect(await names()).toHaveLength(1);
  });

  test('goes again if the old one cannot be removed', async () => {
    const service = computer.start();
    await backUp(service);
    const [old = ''] = await names();
    const id = await idOfOnly(service);
    const stubborn = computer.start({
      disk: {
        ...NODE_DISK,
        remove: (path) =>
          path.endsWith(old)
            ? Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' }))
            : NODE_DISK.remove(path),
      },
    });
    expect(await rewrite(stubborn, id)).toMatchObject({ refusal: { code: 'backups/not-allowed' } });
    expect(await names()).toEqual([old]);
  });

  test('is refused for a file of somebody else, and for a sealed one where nothing is sealed now', async () => {
    let isOn = true;
    const sealing: BackupSealing = {
      isOn: () => Promise.resolve(isOn),
      seal: (plain) => plain,
      open: (bytes) => Promise.resolve({ ok: true, value: bytes }),
    };
    const service = computer.start({ sealing });
    expect(await service.rewrite('0'.repeat(32), 1)).toMatchObject({
      refusal: { code: 'backups/gone' },
    });
    await backUp(service);
    isOn = false;
    expect(await rewrite(service, await idOfOnly(service))).toMatchObject({
      refusal: { code: 'backups/sealed' },
    });
    isOn = true;
    expect((await rewrite(service, await idOfOnly(service))).ok).toBe(true);
    expect((await names())[0]).toMatch(/\.regulars\.age$/);
  });
});

describe('what may hold somebody', () => {
  test('is also on a stick in a drawer, and in files of others', async () => {
    computer.places.second = computer.stick;
    await mkdir(computer.stick, { recursive: true });
    const service = computer.start();
    await backUp(service);
    await service.settled();
    await rm(computer.stick, { recursive: true });
    await rewrite(service, await idOfOnly(service));
    const held = await service.holdings();
    expect(held.map(({ isHere, isOwn }) => ({ isHere, isOwn }))).toEqual([
      { isHere: true, isOwn: true },
      { isHere: false, isOwn: true },
    ]);
    await NODE_DISK.rename(
      join(computer.first, (await names())[0]!),
      join(computer.first, 'Copy.regulars'),
    );
    expect(await service.holdings()).toContainEqual(
      expect.objectContaining({ fileName: 'Copy.regulars', isOwn: false, isHere: true }),
    );
  });

  test('goes on the day that was fixed for it, though the rule would keep it', async () => {
    const service = computer.start();
    const day = 86_400_000;
    for (let n = 0; n < 4; n += 1) {
      await backUp(service, { createdAt: aFacts().createdAt + n * day });
    }
    await service.settled();
    const oldest = (await service.list()).at(-1)!;
    const [end] = await service.mustEnd([oldest.id]);
    expect(end?.endsOn).toMatch(/^202[67]-/);
    await service.keepHouse();
    expect(await service.list()).toHaveLength(4);
    // The shop stays closed; nothing new is made.
    computer.clock.now = new Date(`${end!.endsOn!}T12:00:00`);
    await service.keepHouse();
    expect((await service.list()).map(({ id }) => id)).not.toContain(oldest.id);
    expect(await service.list()).toHaveLength(3);
    expect(await service.mustEnd(['0'.repeat(32)])).toEqual([{ id: '0'.repeat(32), endsOn: null }]);
  });

  test('is put aside no longer once somebody was erased', async () => {
    const profile = join(computer.root, 'profile');
    for (const name of ['trimmed', 'set-aside', 'journal-20260319', 'journal']) {
      await mkdir(join(profile, name, 'deep'), { recursive: true });
    }
    expect(await forgetAside(profile)).toEqual([]);
    expect(await readdir(profile)).toEqual(['journal']);
  });
});
