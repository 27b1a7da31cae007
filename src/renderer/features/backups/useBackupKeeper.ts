import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { dueBackup } from '@shared/domain/backups/schedule';
import { USUAL_HABITS } from '@shared/domain/backups/habits';
import type { Instant } from '@shared/domain/calendar/clock';
import { newestFacts } from '@renderer/data/backups/backupFacts';
import { sweepScratch } from '@renderer/data/backups/scratchCopy';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useClock } from '@renderer/hooks/useClock';
import type { SafetyBackup } from '@renderer/hooks/useSafetyBackup';
import { useFormat } from '@renderer/i18n/useFormat';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { unlessElsewhere } from '@renderer/platform/tabTurns';
import { useBackupWorkplace } from './useBackupEngine';
import { useBackups } from './useBackups';

/** How often is looked whether a backup is due. */
const EVERY_MS = 60_000;

/** The window is in use before the first trial begins. */
const SETTLED_MS = 3 * 60_000;

/** A backup is brought back on trial so often. */
const REHEARSED_EVERY_MS = 7 * 86_400_000;

/** How often main hears that closing still goes on. */
const HEARTBEAT_MS = 3_000;

/** What the window shows of the keeper, and what others ask of it. */
export type BackupKeeper = {
  /** The window closes as soon as the backup is made. */
  readonly isClosing: boolean;
  readonly safetyBackup: SafetyBackup;
};

/** Makes backups by themselves: after changes, daily, on closing, before something big; and tries the newest one weekly. */
export function useBackupKeeper(): BackupKeeper {
  const platform = usePlatform();
  const clock = useClock();
  const format = useFormat();
  const { journal } = useRepositories();
  const { database } = useBackupWorkplace();
  const { store } = useBackups();
  const [isClosing, setIsClosing] = useState(false);
  const { backsUpByItself } = platform.capabilities;

  /** When the first thing was written that is in no backup; `null` if everything is in one. */
  const changedAt = useCallback(async (): Promise<Instant | null> => {
    const { files, memory } = store.get();
    const newest = newestFacts((files ?? []).filter(({ places }) => places.includes('first')));
    const replaced = memory.restored?.doneAt ?? 0;
    if (newest !== null && replaced > newest.createdAt) return replaced;
    return journal.changedAfter(newest?.seq ?? 0);
  }, [store, journal]);

  const safetyBackup = useCallback<SafetyBackup>(
    async (purpose) => {
      // Where every backup is a download, nobody wants one before every import.
      if (!backsUpByItself) return true;
      await store.idle();
      await store.refresh();
      if ((await changedAt()) === null) return true;
      return (await store.backUp(purpose)) !== null;
    },
    [store, changedAt, backsUpByItself],
  );

  const whatIsDue = async (): Promise<ReturnType<typeof dueBackup>> => {
    const { overview, files, running, failed } = store.get();
    if (overview === null || files === null || running !== null) return null;
    const newest = newestFacts(files);
    const dayOf = (at: Instant) => format.dayOf(at, clock.zone());
    return dueBackup({
      now: clock.now(),
      today: clock.today(),
      habits: overview.habits,
      last: newest && { at: newest.createdAt, day: dayOf(newest.createdAt) },
      changedAt: await changedAt(),
      failed,
    });
  };
  const backUpIfDue = async (): Promise<void> => {
    if ((await whatIsDue()) === null) return;
    await unlessElsewhere(`regulars-backups/${database}`, async () => {
      // Another tab may have backed up since this one looked.
      await store.refresh();
      const due = await whatIsDue();
      if (due !== null) await store.backUp(due);
    });
  };
  const rehearseIfDue = async (): Promise<void> => {
    const { files, memory, running, rehearsing } = store.get();
    const newest = files?.find(({ facts }) => facts !== null);
    if (running !== null || rehearsing !== null || newest === undefined) return;
    // Without its key at hand it would need the passphrase: then it is tried when the owner asks for it.
    if (newest.isSealed) {
      const status = await platform.sealing?.['sealing:status']();
      if (status?.keyStore !== 'holds-key') return;
    }
    const { appVersion } = await platform.startup();
    const last = memory.rehearsed;
    const isFresh = last !== null && Math.abs(clock.now() - last.at) < REHEARSED_EVERY_MS;
    if (isFresh && last.appVersion === appVersion) return;
    await store.rehearse('quietly');
  };

  const look = useEffectEvent(async (mayRehearse: boolean): Promise<void> => {
    try {
      await backUpIfDue();
      if (mayRehearse) await rehearseIfDue();
    } catch (fault) {
      platform.log('error', 'backups/keeper', fault instanceof Error ? fault.name : 'unknown');
    }
  });
  useEffect(() => {
    if (!backsUpByItself) return undefined;
    const begun = performance.now();
    const timer = setInterval(() => void look(performance.now() - begun > SETTLED_MS), EVERY_MS);
    const stop = platform.onResumed(() => void look(false));
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [platform, backsUpByItself]);

  useEffect(() => {
    // What a crash left behind is no use to anybody, and holds copies of people.
    sweepScratch(database).catch(() => platform.log('warn', 'backups/sweep', ''));
  }, [database, platform]);

  useEffect(() => platform.backups.onChanged(() => void store.refresh()), [platform, store]);

  const close = useEffectEvent(async (working: () => void): Promise<void> => {
    const { onClosing } = store.get().overview?.habits ?? USUAL_HABITS;
    if (!onClosing) return;
    const heart = setInterval(working, HEARTBEAT_MS);
    try {
      await store.idle();
      await store.refresh();
      if ((await changedAt()) === null) return;
      setIsClosing(true);
      await store.backUp('on-closing');
    } finally {
      clearInterval(heart);
    }
  });
  useEffect(() => platform.onClosing((working) => close(working)), [platform]);

  return { isClosing, safetyBackup };
}
