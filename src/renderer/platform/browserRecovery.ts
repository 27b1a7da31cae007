import { sha256Of } from '@formats/sha256';
import { createActLog } from '@shared/domain/journal/log/actLog';
import { createLogPort, type LogPort } from '@shared/domain/journal/log/logPort';
import { createSentinelFile, type SentinelFile } from '@shared/domain/journal/log/sentinel';
import type { PreflightFacts } from '@shared/ipc/recovery';
import { isOlder } from '@shared/kernel/versionOrder';
import { faultName } from './fileSystemAccess';
import { createPrivateFolder } from './privateFolder';
import type { Recovery } from './recovery';

/** Each append copies its segment, so segments are small here. */
const SEGMENT_BYTES = 512 * 1024;

const SENTINEL_REST_MS = 1000;

/** Nothing is known, and nothing keeps the shop from opening. */
const NOTHING: PreflightFacts = {
  sentinel: null,
  isOlderApp: false,
  space: 'enough',
  failedStarts: 0,
  isSafeModeWanted: false,
  trimmedFiles: 0,
  wanted: null,
};

/** Key of the tab's own memory: a rebuilding was asked for before it was loaded anew. */
const WANTED_KEY = 'regulars/rebuild';

/** The browser edition's: the log lies in the origin's private file system, if the browser has one. */
export function createBrowserRecovery(appVersion: string): Recovery {
  const opened = open(appVersion).catch(() => null);
  const reload = (): Promise<void> => {
    window.location.reload();
    // The page goes away before anybody could wait for this.
    return new Promise(() => undefined);
  };
  const ask = <Name extends keyof LogPort>(name: Name): LogPort[Name] =>
    (async (...args: readonly unknown[]) => {
      const kept = await opened;
      if (kept === null) throw new Error('There is no private file system');
      return (kept.log[name] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
    }) as unknown as LogPort[Name];

  return {
    hasLog: async () => (await opened) !== null,
    log: {
      standing: ask('standing'),
      append: ask('append'),
      beginBase: ask('beginBase'),
      appendToBase: ask('appendToBase'),
      adoptBase: ask('adoptBase'),
      read: ask('read'),
    },
    facts: async () => {
      const kept = await opened;
      if (kept === null) return NOTHING;
      const sentinel = await kept.sentinel.read();
      const wanted = sessionStorage.getItem(WANTED_KEY);
      sessionStorage.removeItem(WANTED_KEY);
      return {
        ...NOTHING,
        sentinel,
        isOlderApp: sentinel !== null && isOlder(appVersion, sentinel.appVersion),
        wanted: wanted === null ? null : { backupId: wanted === '' ? null : wanted },
      };
    },
    succeeded: async () => {
      await (await opened)?.writeSentinel();
    },
    rebuild: (backupId) => {
      sessionStorage.setItem(WANTED_KEY, backupId ?? '');
      return reload();
    },
    relaunch: reload,
    makeRoom: () => Promise.resolve(false),
    // A page never sees the engine's files.
    forgetAside: () => Promise.resolve([]),
    beginAnew: async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('journal', { recursive: true }).catch(() => undefined);
      return reload();
    },
  };
}

type Kept = {
  readonly log: LogPort;
  readonly sentinel: SentinelFile;
  readonly writeSentinel: () => Promise<void>;
};

async function open(appVersion: string): Promise<Kept> {
  const root = await navigator.storage.getDirectory();
  const folder = createPrivateFolder(await root.getDirectoryHandle('journal', { create: true }));
  const sentinel = createSentinelFile(folder);
  const log = createActLog({
    folder,
    sha256: sha256Of,
    newId: () => crypto.randomUUID(),
    // Another window of the same shop.
    isShared: true,
    segmentBytes: SEGMENT_BYTES,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const writeSentinel = async (): Promise<void> => {
    timer = undefined;
    const { seq, figures, schema } = await log.standing();
    await sentinel.write({ seq, figures, schema, appVersion });
  };
  const port = createLogPort(
    log,
    (fault) => {
      const name = faultName(fault);
      if (name === 'QuotaExceededError') return 'log/disk-full';
      return name === 'NotAllowedError' || name === 'NoModificationAllowedError'
        ? 'log/not-allowed'
        : 'log/broken';
    },
    () => {
      timer ??= setTimeout(() => void writeSentinel().catch(() => undefined), SENTINEL_REST_MS);
    },
  );
  return { log: port, sentinel, writeSentinel };
}
