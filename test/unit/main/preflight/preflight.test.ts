import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFaultPoints } from '../../../../src/main/faultPoints';
import { openKeptLog } from '../../../../src/main/journal/keptLog';
import { levelDbRecord } from '../../../../src/main/preflight/levelDbLog';
import { createPreflight } from '../../../../src/main/preflight/preflight';

/** A profile on the disk, with a database of the engine that ends in a torn record. */
async function aProfile(setting?: string, appVersion = '1.2.0') {
  const profile = await mkdtemp(join(tmpdir(), 'regulars-preflight-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true }));
  const engineFolder = join(profile, 'IndexedDB');
  const leveldb = join(engineFolder, 'app_regulars_0.indexeddb.leveldb');
  await mkdir(leveldb, { recursive: true });
  const sound = levelDbRecord(Buffer.from('a sound record'));
  await writeFile(
    join(leveldb, '000003.log'),
    Buffer.concat([sound, Buffer.from([1, 2, 3, 4, 9, 0, 1])]),
  );
  await writeFile(join(leveldb, 'MANIFEST-000001'), Buffer.concat([sound, Buffer.from([5])]));
  await writeFile(join(leveldb, 'CURRENT'), 'MANIFEST-000001\n');
  const codes: string[] = [];
  const diary = {
    write: (_level: string, code: string) => void codes.push(code),
    fault: (code: string) => void codes.push(code),
  };
  const start = (settingNow = setting, version = appVersion) => {
    const faults = createFaultPoints(settingNow, false);
    const kept = openKeptLog({ profile, appVersion: version, faults, diary });
    const now = () => new Date('2026-03-19T08:12:00Z');
    const preflight = createPreflight({
      ...{ profile, engineFolder, kept, faults, diary, now, appVersion: version },
    });
    return { kept, preflight };
  };
  return { ...{ profile, engineFolder, leveldb, sound, codes, start } };
}

/** Every file under a folder with its content. */
async function everythingIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await readdir(folder, { withFileTypes: true, recursive: true });
  const found = await Promise.all(
    files
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [relative(folder, path), await readFile(path, 'latin1')] as const;
      }),
  );
  return Object.fromEntries(found);
}

describe('before the first window', () => {
  it('unfinished ends are cut off, and the files as they were are kept', async () => {
    const { profile, leveldb, sound, start, codes } = await aProfile();
    const facts = await start().preflight.run();
    expect(facts).toMatchObject({ trimmedFiles: 2, sentinel: null, isOlderApp: false });
    expect(await readFile(join(leveldb, '000003.log'))).toEqual(Buffer.from(sound));
    expect(await readFile(join(leveldb, 'MANIFEST-000001'))).toEqual(Buffer.from(sound));
    expect(await readdir(join(profile, 'trimmed'))).toHaveLength(2);
    expect(codes).toContain('preflight/trimmed');
    expect((await start().preflight.run()).trimmedFiles).toBe(0);
  });

  it('a step that fails is noted and does not stop the start', async () => {
    const { codes, start } = await aProfile('preflight-trim:eio,preflight-sentinel:eio');
    expect(await start().preflight.run()).toMatchObject({ trimmedFiles: 0, sentinel: null });
    expect(codes).toEqual(expect.arrayContaining(['preflight/trim', 'preflight/sentinel']));
  });

  it('free space is judged', async () => {
    const { start } = await aProfile();
    for (const [megabytes, space] of [
      [150, 'none'],
      [900, 'low'],
    ] as const) {
      expect((await start(`free-space:${megabytes}`).preflight.run()).space).toBe(space);
    }
  });

  it('starts that came to nothing are counted until one succeeds', async () => {
    const { start } = await aProfile();
    expect((await start().preflight.run()).failedStarts).toBe(0);
    expect((await start().preflight.run()).failedStarts).toBe(1);
    const third = start();
    expect((await third.preflight.run()).failedStarts).toBe(2);
    await third.preflight.succeeded();
    expect((await start().preflight.run()).failedStarts).toBe(0);
  });

  it('an older release is told that a newer one wrote last', async () => {
    const { start } = await aProfile();
    await start(undefined, '1.10.0').kept.writeSentinel();
    expect((await start(undefined, '1.9.3').preflight.run()).isOlderApp).toBe(true);
    expect((await start(undefined, '1.10.0').preflight.run()).isOlderApp).toBe(false);
    expect((await start(undefined, '2.0.0').preflight.run()).isOlderApp).toBe(false);
  });

  it('an older release writes nothing at all', async () => {
    const { profile, start } = await aProfile();
    await start(undefined, '1.10.0').kept.writeSentinel();
    await start(undefined, '1.10.0').preflight.wantRebuild(null);
    const before = await everythingIn(profile);
    for (let n = 0; n < 3; n += 1) {
      const facts = await start(undefined, '1.9.3').preflight.run();
      expect(facts).toMatchObject({ isOlderApp: true, wanted: null, trimmedFiles: 0 });
    }
    expect(await everythingIn(profile)).toEqual(before);
    // The newer one does what it was asked for, and has no failed starts behind it.
    expect(await start(undefined, '1.10.0').preflight.run()).toMatchObject({
      ...{ failedStarts: 0, wanted: { backupId: null } },
    });
  });

  it('a newer release first copies the engine’s files as they are, once', async () => {
    const { profile, leveldb, engineFolder, start } = await aProfile();
    const copies = join(profile, 'before-update');
    await start(undefined, '1.9.3').kept.writeSentinel();
    await start(undefined, '1.9.3').preflight.run();
    expect(await readdir(profile)).not.toContain('before-update');

    const before = await everythingIn(engineFolder);
    await writeFile(join(leveldb, 'LOCK'), '');
    await start(undefined, '1.10.0').preflight.run();
    expect(await readdir(copies)).toEqual(['1.10.0']);
    expect(await everythingIn(join(copies, '1.10.0'))).toEqual(before);
    // It did not come to a shop: what is there now may be of the newer release already.
    await writeFile(join(leveldb, 'CURRENT'), 'in a newer form');
    await start(undefined, '1.10.0').preflight.run();
    expect(await everythingIn(join(copies, '1.10.0'))).toEqual(before);

    await start(undefined, '1.10.0').kept.writeSentinel();
    const next = start(undefined, '2.0.0').preflight;
    await next.run();
    expect(await readdir(copies)).toEqual(['2.0.0']);
    await next.dropColdCopies();
    expect(await readdir(profile)).not.toContain('before-update');
  });

  it('a copy that breaks off in the middle is none, and is made at the next start', async () => {
    const { profile, leveldb, start, codes } = await aProfile('preflight-copy:eio', '1.10.0');
    await start(undefined, '1.9.3').kept.writeSentinel();
    await start().preflight.run();
    expect(codes).toContain('preflight/copy');
    // As a power cut leaves it.
    const half = join(profile, 'before-update', '1.10.0.part');
    await mkdir(half, { recursive: true });
    await writeFile(join(half, 'CURRENT'), 'half');
    await start('').preflight.run();
    expect(await readdir(join(profile, 'before-update'))).toEqual(['1.10.0']);
    const [folder] = await readdir(join(profile, 'before-update', '1.10.0'));
    expect(folder).toBe(basename(leveldb));
  });

  it('a rebuilding that was asked for puts the engine’s files aside, once', async () => {
    const { engineFolder, profile, start } = await aProfile();
    await start().preflight.wantRebuild('0123456789abcdef0123456789abcdef');
    const facts = await start().preflight.run();
    expect(facts.wanted).toEqual({ backupId: '0123456789abcdef0123456789abcdef' });
    expect(await readdir(engineFolder)).toEqual([]);
    const [folder] = await readdir(join(profile, 'set-aside'));
    expect(await readdir(join(profile, 'set-aside', folder!))).toHaveLength(1);
    expect((await start().preflight.run()).wanted).toBeNull();
  });
});

describe('the log on the disk', () => {
  const act = (seq: number) =>
    ({ seq, id: `b${seq}`, schema: 6, isFirst: true, isLast: true }) as const;
  const payload = () => new Uint8Array(20).fill(1);

  it('takes acts, and has them after it is opened anew', async () => {
    const { start } = await aProfile();
    const { port } = start().kept;
    for (const seq of [1, 2, 3]) {
      expect(await port.append(act(seq), payload())).toEqual({ ok: true, value: null });
    }
    expect(await start().kept.port.standing()).toMatchObject({ seq: 3 });
  });

  it('gives its ballast away when the disk is full, and takes the act after all', async () => {
    const { start } = await aProfile('folder-append@2:enospc');
    const { port, ballast } = start().kept;
    await ballast.take();
    expect((await port.append(act(1), payload())).ok).toBe(true);
    expect((await port.append(act(2), payload())).ok).toBe(true);
    expect(await ballast.drop()).toBe(false);
    expect(await start('').kept.port.standing()).toMatchObject({ seq: 2 });
  });

  it('says that the disk is full when there is no ballast left', async () => {
    const { start } = await aProfile('folder-flush:enospc');
    expect(await start().kept.port.append(act(1), payload())).toEqual({
      ok: false,
      refusal: { code: 'log/disk-full' },
    });
  });

  it('remembers where it stands, however many ask for it at once', async () => {
    const { profile, start } = await aProfile();
    const { port, writeSentinel } = start().kept;
    expect((await port.append(act(1), payload())).ok).toBe(true);
    await Promise.all(Array.from({ length: 20 }, () => writeSentinel()));
    const state = await readFile(join(profile, 'state.json'), 'utf8');
    expect(JSON.parse(state)).toMatchObject({ seq: 1 });
  });
});

describe('fault points', () => {
  it('are dead in a package', () => {
    const faults = createFaultPoints('log-adopt:eio,free-space:3', true);
    expect(faults.at('log-adopt')).toBeNull();
    expect(faults.figure('free-space')).toBeNull();
  });

  it('trip at the pass they are set to', () => {
    const faults = createFaultPoints('log-adopt@2:eio', false);
    expect(faults.at('log-adopt')).toBeNull();
    expect(() => faults.at('log-adopt')).toThrow('EIO');
    expect(faults.at('log-adopt')).toBeNull();
  });
});
