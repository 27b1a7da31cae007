import { BACKUP_SCHEMA_VERSION } from '@shared/domain/backups/backup';
import type { BackupFile, BackupReceipt, BackupRefusal } from '@shared/domain/backups/files';
import type { Clock } from '@shared/domain/calendar/clock';
import type { PreflightFacts } from '@shared/ipc/recovery';
import { SAFE_MODE_AFTER } from '@shared/ipc/recovery';
import { isOlder } from '@shared/kernel/versionOrder';
import { NOTHING_BEFORE } from '@renderer/data/backups/backupFacts';
import { createWorkerEngine, type BackupEngine } from '@renderer/data/backups/engine';
import type { BackupProgress } from '@renderer/data/backups/progress';
import { exportBackup } from '@renderer/data/backups/operations';
import { holdsStateOf } from '@renderer/data/backups/recovery';
import { createSafetyCopy } from '@renderer/data/backups/safetyCopy';
import { DATABASE_NAME, type RegularsDatabase } from '@renderer/data/database';
import type { BatchSink } from '@renderer/data/journal/commit';
import { ConnectionLostError, watchConnection } from '@renderer/data/journal/connection';
import {
  ALWAYS_WELL,
  createWriteHealth,
  isBrokenStore,
  type WriteHealth,
} from '@renderer/data/journal/health';
import type { CollectedBase } from '@renderer/data/journal/log/keeper';
import { lineUp } from '@renderer/data/journal/log/lineUp';
import { AT_ONCE, seemsToLackRows } from '@renderer/data/journal/log/missingRows';
import { openKept, type Kept } from '@renderer/data/journal/log/openKept';
import type { RebuildSource, Rebuilt } from '@renderer/data/journal/log/rebuild';
import { serveLog } from '@renderer/data/journal/log/relay';
import { openDatabase } from '@renderer/data/openDatabase';
import { ownStorage } from '@renderer/hooks/ownStorage';
import { storedState } from '@renderer/hooks/storedState';
import type { Platform } from '@renderer/platform/platform';

/** A newer release wrote last: this one leaves its data alone. */
export class OlderReleaseError extends Error {
  override readonly name = 'OlderReleaseError';
}

/** There is too little room on the disk to work safely. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

/** The last starts did not come to a shop, or somebody asked for it: this start waits for a person. */
export class SafeModeError extends Error {
  override readonly name = 'SafeModeError';
  /** Somebody held Shift or started with `--safe-mode`. */
  readonly isWanted: boolean;

  constructor(isWanted: boolean) {
    super(isWanted ? 'Safe mode was asked for' : 'The last starts did not come to a shop');
    this.isWanted = isWanted;
  }
}

/** The backup that was chosen is encrypted: what opens it is asked for first. */
export class SealedChoiceError extends Error {
  override readonly name = 'SealedChoiceError';
  readonly file: BackupFile;

  constructor(file: BackupFile) {
    super('The chosen backup is encrypted');
    this.file = file;
  }
}

/** What there is to be told once the shop is open. */
export type StartNews = {
  readonly rebuilt: Rebuilt | null;
  readonly space: PreflightFacts['space'];
  /** Another release worked here last; `null` if it was this one, or nobody did yet. */
  readonly updated: { readonly from: string; readonly to: string } | null;
};

/** The open database, and where its acts go. */
export type OpenShop = {
  readonly db: RegularsDatabase;
  readonly health: WriteHealth;
  readonly news: StartNews;
  readonly sink?: BatchSink;
  /** The whole database was rewritten: the log begins anew. */
  readonly onRewritten: () => void;
};

/** What opening needs. */
export type OpenShopOptions = {
  readonly platform: Platform;
  readonly clock: Clock;
  readonly appVersion: string;
  readonly newId: () => string;
  readonly onSuperseded: () => void;
  /** Something has to be rebuilt, and this is how far it is. */
  readonly onRebuilding: (progress: BackupProgress) => void;
  /** A newer release backs everything up before it writes, and this is how far it is. */
  readonly onBackingUp: (progress: BackupProgress) => void;
  /** A person asked for it although the last starts failed. */
  readonly isForced: boolean;
  /** Shift was held while the window started. */
  readonly isSafeModeWanted: boolean;
  /** The plain bytes of the encrypted backup that was chosen, once a person has opened it. */
  readonly opened: Uint8Array | null;
};

/** A log that has grown by this much begins anew with a copy of everything, when there is quiet. */
const LARGE_LOG_BYTES = 32 * 1024 * 1024;
const QUIET_MS = 20_000;
const SOON_MS = 300;

/** When the first page is there; what was too large to be counted before is counted then, with pauses for the person. */
const COUNTED_AFTER_MS = 5_000;
const BETWEEN_STEPS_MS = 30;

/**
 * Opens the shop: what was found before the window opened decides whether it may, the log whether it is whole.
 *
 * @throws OlderReleaseError, NoRoomError, SafeModeError, and what `openKept` throws.
 */
export async function openShop(options: OpenShopOptions): Promise<OpenShop> {
  const { platform, clock, appVersion, newId, onSuperseded, onRebuilding } = options;
  const onProgress = options.onBackingUp;
  const { recovery } = platform;
  const facts = await recovery.facts();
  if (facts.isOlderApp) throw new OlderReleaseError('A newer release wrote last');
  if (facts.space === 'none') throw new NoRoomError('There is too little room');
  if (facts.wanted === null && !options.isForced) {
    if (facts.isSafeModeWanted || options.isSafeModeWanted) throw new SafeModeError(true);
    if (facts.failedStarts >= SAFE_MODE_AFTER) throw new SafeModeError(false);
  }
  const writeSafetyCopy = createSafetyCopy({
    ...{ sink: platform.backups, appVersion, clock, onProgress },
  });
  // Who watches over writing comes after the database is open.
  let onEmptied = (): void => undefined;
  const open = { writeSafetyCopy, onSuperseded, onEmptied: () => onEmptied() };
  const { sentinel } = facts;
  const isUpdated = sentinel !== null && isOlder(sentinel.appVersion, appVersion);
  const updated = isUpdated ? { from: sentinel.appVersion, to: appVersion } : null;
  const quiet = { rebuilt: null, space: facts.space, updated };
  if (!(await recovery.hasLog())) {
    const db = await openDatabase(open);
    return { db, health: ALWAYS_WELL, news: quiet, onRewritten: () => undefined };
  }

  const engine = createWorkerEngine();
  const collect = async (): Promise<CollectedBase> => {
    const {
      pieces,
      manifest,
      facts: found,
    } = await engine.run('collect', {
      ...{ database: DATABASE_NAME, appVersion, now: clock.now(), before: NOTHING_BEFORE },
    });
    const { seq, schemaVersion, counts } = manifest;
    return { pieces, seq, schema: schemaVersion, figures: { counts, ledgerSum: found.ledgerSum } };
  };
  const tellFault = (fault: unknown): void => {
    platform.log('error', 'journal/rebase', fault instanceof Error ? fault.name : '');
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let forgets = false;
  /** Several reasons within a moment make one new base. */
  const rebaseSoon = (forgetOlder: boolean): void => {
    forgets ||= forgetOlder;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const forget = forgets;
      forgets = false;
      kept.keeper.rebase(forget).then(() => {
        if (forget && !forgets) owes.set(() => false);
      }, tellFault);
    }, SOON_MS);
  };
  /** The log still has somebody who was erased: remembered, so that leaving at once changes nothing about it. */
  const owes = storedState(ownStorage(), 'regulars.log.owes', (stored) => stored === true);
  /** Rows seemed to be missing: the next start counts everything before anybody sees the shop. */
  const suspects = storedState(ownStorage(), 'regulars.log.suspects', (stored) => stored === true);
  /** Until then the log has what the database may have lost, and does not begin anew by itself; `null` while it opens. */
  let counted: Promise<void> | null = null;
  const forgetSoon = (): void => {
    owes.set(() => true);
    void counted?.then(() => rebaseSoon(true));
  };

  const wanted = facts.wanted && {
    chosen: await chosenOf(platform, facts.wanted.backupId, options.opened),
  };
  let kept: Kept;
  try {
    kept = await openKept({
      ...{ open, collect, newId, wanted, log: recovery.log, sentinel: facts.sentinel },
      backups: () => sourcesOf(platform),
      // An update copies everything first: it is to be whole.
      atOnce: suspects.get() || isUpdated ? Infinity : AT_ONCE,
      onErased: forgetSoon,
      onProgress: onRebuilding,
    });
  } catch (fault) {
    // Once: what does not open after that needs a person.
    if (wanted !== null || !isBrokenStore(fault)) throw fault;
    const { begins, isDamaged } = await recovery.log.standing();
    if (isDamaged || (begins !== 'base' && begins !== 'first-act')) throw fault;
    platform.log('error', 'startup/rebuild', fault instanceof Error ? fault.name : '');
    await recovery.rebuild(null);
    // The window goes away with the process; until then nothing is to be said.
    return new Promise<never>(() => undefined);
  }
  const { db, keeper } = kept;
  suspects.set(() => false);
  await backUpBeforeUpdate(options, facts, engine);
  serveLog(db.name, recovery.log, newId);
  counted = countRest(kept, recovery, (fault) => {
    suspects.set(() => true);
    if (fault === null) return;
    platform.log('error', 'startup/count', fault instanceof Error ? fault.name : '');
    health.report(fault);
  });
  if (owes.get()) forgetSoon();
  setTimeout(() => {
    void counted
      ?.then(() => recovery.log.standing())
      .then(({ bytes }) => {
        if (bytes > LARGE_LOG_BYTES) rebaseSoon(false);
      }, tellFault);
  }, QUIET_MS);

  const health = createWriteHealth({
    mend: async (trouble) => {
      if (trouble === 'full') await recovery.makeRoom();
      await connection.reopen(async () => {
        const lined = await lineUp(db, recovery.log, keeper, null);
        // Only a start can rebuild: nothing may have the database open then.
        if (lined.kind === 'lost') throw new Error('The database is not what the log says');
      });
    },
  });
  const connection = watchConnection(db, health.report);
  onEmptied = () => health.report(new ConnectionLostError('The database was deleted'));
  return {
    ...{ db, health, sink: keeper.sink, news: { ...quiet, rebuilt: kept.rebuilt } },
    onRewritten: () => rebaseSoon(false),
  };
}

/**
 * Counts what was too large to be counted before. Where rows seem to be missing the app starts anew, and that start
 * counts to the last row and rebuilds: what was done meanwhile is in the log.
 *
 * @param onSuspicion - Called with what reading answered, or `null` if rows seem to be missing.
 */
async function countRest(
  { db, uncounted }: Kept,
  { log, relaunch }: Platform['recovery'],
  onSuspicion: (fault: unknown) => void,
): Promise<void> {
  if (uncounted.length === 0) return;
  const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  await rest(COUNTED_AFTER_MS);
  try {
    if (!(await seemsToLackRows(db, log, uncounted, () => rest(BETWEEN_STEPS_MS)))) return;
  } catch (fault) {
    // A closed connection is opened anew by whoever watches over it, and everything is counted then.
    if (db.isOpen()) onSuspicion(fault);
    return;
  }
  onSuspicion(null);
  await relaunch();
  // The window goes away; nothing that waits for the count may go on.
  return new Promise<never>(() => undefined);
}

/**
 * A release that writes here for the first time makes a backup before it does, unless the newest one has everything. A
 * schema that changes has its own (`writeSafetyCopy`). A place that takes none keeps nobody from working: the files
 * themselves were copied before the window opened, and the line at the foot of the rail says what is the matter.
 */
async function backUpBeforeUpdate(
  { platform, clock, appVersion, onBackingUp }: OpenShopOptions,
  { sentinel }: PreflightFacts,
  engine: BackupEngine,
): Promise<void> {
  const { backups, capabilities } = platform;
  if (sentinel === null || !isOlder(sentinel.appVersion, appVersion)) return;
  if (!capabilities.backsUpByItself || sentinel.schema !== BACKUP_SCHEMA_VERSION) return;
  try {
    const files = await backups.list();
    if (files.some((file) => holdsStateOf(file, sentinel))) return;
    const done = await exportBackup<BackupReceipt, BackupRefusal>(
      { engine, sink: backups, clock, appVersion },
      'before-upgrade',
      { onProgress: onBackingUp },
    );
    if (!done.ok) platform.log('warn', 'startup/before-update', done.refusal.code);
  } catch (fault) {
    platform.log('error', 'startup/before-update', fault instanceof Error ? fault.name : '');
  }
}

/** The backups that a rebuilding may begin with, newest first. */
async function sourcesOf(platform: Platform): Promise<readonly RebuildSource[]> {
  const files = await platform.backups.list();
  return files
    .filter(({ rehearsal }) => rehearsal?.isRestorable !== false)
    .toSorted((a, b) => madeAt(b) - madeAt(a))
    .map((file) => sourceOf(file, platform));
}

/** @throws SealedChoiceError if it is encrypted, nobody has opened it, and the system keeps no key. */
async function chosenOf(
  platform: Platform,
  backupId: string | null,
  opened: Uint8Array | null,
): Promise<RebuildSource | null> {
  const file = (await platform.backups.list()).find(({ id }) => id === backupId);
  if (!file) return null;
  const source = sourceOf(file, platform);
  if (!file.isSealed) return source;
  const bytes = opened ?? (await source.read());
  if (bytes === null) throw new SealedChoiceError(file);
  return { ...source, read: () => Promise.resolve(bytes) };
}

const sourceOf = (file: BackupFile, { backups, sealing }: Platform): RebuildSource => ({
  madeAt: madeAt(file),
  read: async () => {
    // What is sealed opens without a question only where the system keeps the key; there may be another one.
    const read = await (file.isSealed && sealing !== null
      ? sealing['sealing:open']({ id: file.id }, { kind: 'key-store' })
      : backups.read(file.id));
    return read.ok ? read.value : null;
  },
});

const madeAt = ({ facts, modifiedAt }: BackupFile): number => facts?.createdAt ?? modifiedAt;
