import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BROWSER_PLACE } from '@shared/domain/backups/files';
import { USUAL_HABITS } from '@shared/domain/backups/habits';
import { createBrowserBackups } from '@renderer/platform/browserBackups';
import { aBrowserFolder } from '@test/support/browserFolder';

const BYTES = new Uint8Array([1, 2, 3, 4]);
const HASH = createHash('sha256').update(BYTES).digest('hex');

const FACTS = {
  ...{ createdAt: 1, seq: 1, schemaVersion: 5, appVersion: '1.0.0', people: 1, rows: 1 },
  ...{ ledgerEntries: 0, ledgerSum: 0, sha256: HASH, fall: 'none' as const },
};

type Folder = ReturnType<typeof aBrowserFolder>;

/** A browser with a private folder, and perhaps one that a person gave it. */
function aBrowser(chosen: Folder | null = null) {
  const own = aBrowserFolder('backups');
  const stored = new Map<string, string>();
  const state = { remembered: chosen, freeBytes: 1e9, picks: null as Folder | null };
  const start = () =>
    createBrowserBackups({
      pickers: {
        showDirectoryPicker: () =>
          state.picks === null
            ? Promise.reject(new DOMException('x', 'AbortError'))
            : Promise.resolve(state.picks.handle),
      },
      memory: {
        recall: () => Promise.resolve(state.remembered?.handle ?? null),
        remember: () => {
          state.remembered = state.picks;
          return Promise.resolve();
        },
        forget: () => {
          state.remembered = null;
          return Promise.resolve();
        },
      },
      privateFolder: () => Promise.resolve(own.handle),
      freeBytes: () => Promise.resolve(state.freeBytes),
      storage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
      },
      now: () => new Date(2026, 2, 19, 8, 12, 4),
    });
  return { own, state, start };
}

type Backups = ReturnType<ReturnType<typeof aBrowser>['start']>;

async function finish(backups: Backups, hash = HASH, purpose: 'manual' | 'daily' = 'daily') {
  const begun = await backups.begin(purpose, 4);
  if (!begun.ok) return begun;
  for (const piece of [BYTES.subarray(0, 1), BYTES.subarray(1)]) {
    const taken = await begun.value.append(piece);
    if (!taken.ok) return taken;
  }
  return begun.value.finish(hash, FACTS);
}

const NAME = 'Regulars 2026-03-19 08.12.04.regulars';

const backupsIn = ({ files }: Folder) =>
  [...files.keys()].filter((name) => name.includes('.regulars'));

describe('backups of a browser', () => {
  test('are made by themselves within it, read back, listed and known at the next start', async () => {
    const browser = aBrowser();
    expect(await finish(browser.start())).toMatchObject({
      ok: true,
      value: {
        fileName: NAME,
        sizeBytes: 4,
        folder: BROWSER_PLACE,
        verifiedAt: expect.any(Number) as number,
      },
    });
    expect(backupsIn(browser.own)).toEqual([NAME]);
    const later = browser.start();
    const [listed] = await later.list();
    expect(listed).toMatchObject({ places: ['first'], purpose: 'daily', facts: { people: 1 } });
    expect(await later.read(listed?.id ?? '')).toEqual({ ok: true, value: BYTES });
    expect(await later.overview()).toMatchObject({
      first: { folder: BROWSER_PLACE, exists: true, freeBytes: 1e9, newestAt: 1, problem: null },
      second: null,
    });
    await later.noteRehearsal(listed!.id, true);
    expect((await browser.start().list())[0]?.rehearsal).toMatchObject({ isRestorable: true });
  });

  test('of the same second have names of their own', async () => {
    const browser = aBrowser();
    await finish(browser.start());
    await finish(browser.start());
    expect(backupsIn(browser.own)).toHaveLength(2);
  });

  test('that were written wrongly, or are not what was meant, are thrown away', async () => {
    const browser = aBrowser();
    expect(await finish(browser.start(), 'a'.repeat(64))).toMatchObject({
      refusal: { code: 'backups/read-back-differs' },
    });
    browser.own.now.isDamaging = true;
    expect(await finish(browser.start())).toMatchObject({
      refusal: { code: 'backups/read-back-differs' },
    });
    expect(backupsIn(browser.own)).toEqual([]);
  });

  test('say when there is no room, before the first byte or in the middle', async () => {
    const browser = aBrowser();
    browser.state.freeBytes = 10;
    expect(await finish(browser.start())).toMatchObject({
      refusal: { code: 'backups/too-little-space', freeBytes: 10 },
    });
    browser.state.freeBytes = 1e9;
    browser.own.now.isFull = true;
    const backups = browser.start();
    expect(await finish(backups)).toMatchObject({ refusal: { code: 'backups/disk-full' } });
    expect((await backups.overview()).first.problem).toMatchObject({ code: 'backups/disk-full' });
  });

  test('remember habits', async () => {
    const browser = aBrowser();
    await browser.start().setHabits({ ...USUAL_HABITS, afterMinutes: 60 });
    expect((await browser.start().overview()).habits.afterMinutes).toBe(60);
  });
});

describe('a folder that was given to the browser', () => {
  test('gets the newest backup at once, and every later one', async () => {
    const browser = aBrowser();
    const backups = browser.start();
    await finish(backups);
    const stick = aBrowserFolder();
    browser.state.picks = stick;
    expect(await backups.chooseFolder('second')).toEqual({ folder: 'Stick', isFirstPlace: false });
    expect(backupsIn(stick)).toEqual([NAME]);
    expect((await backups.list())[0]?.places).toEqual(['first', 'second']);
    // The browser's data were cleared: the folder has it.
    browser.own.files.clear();
    const [left] = await backups.list();
    expect(await backups.read(left!.id)).toEqual({ ok: true, value: BYTES });
    await backups.dropSecond();
    expect((await browser.start().overview()).second).toBeNull();
  });

  test('that may not be written to now keeps nothing from being backed up, and is made good', async () => {
    const stick = aBrowserFolder('Stick', 'prompt');
    const browser = aBrowser(stick);
    const backups = browser.start();
    expect(await finish(backups)).toMatchObject({ ok: true });
    await expect
      .poll(async () => (await backups.overview()).second?.problem?.code)
      .toBe('backups/not-allowed');
    expect((await backups.overview()).second).toMatchObject({ folder: 'Stick', exists: false });
    // Somebody pressed the button, and agreed when the browser asked.
    stick.now.state = 'granted';
    expect(await finish(backups, HASH, 'manual')).toMatchObject({ ok: true });
    await expect.poll(() => backupsIn(stick).length).toBe(1);
    expect((await backups.overview()).second?.problem).toBeNull();
  });

  test('that was not chosen after all changes nothing', async () => {
    const backups = aBrowser().start();
    expect(await backups.chooseFolder('second')).toBeNull();
    expect(await backups.read('no such file')).toMatchObject({
      refusal: { code: 'backups/gone' },
    });
  });
});
