import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { BackupProgress } from '@renderer/data/backups/progress';
import { createLanguageShelf } from '@renderer/hooks/languageShelf';
import { createPreferences } from '@renderer/hooks/preferences';
import { REFERENCE } from '@renderer/i18n/languages';
import { createSpeech } from '@renderer/i18n/i18n';
import { offerAdded } from '@renderer/i18n/readAdded';
import { ownStorage } from '@renderer/hooks/ownStorage';
import { choosePlatform } from '@renderer/platform/choosePlatform';
import { allowOwnWorkersOnly } from '@renderer/platform/trustedTypes';
import { App } from './App';
import {
  begin,
  boot,
  startupProblemOf,
  type Beginning,
  type BootDependencies,
  type BootWishes,
} from './boot';
import { showAppearance } from './appearance';
import { faultTrail } from './faultReport';
import { loadPageAt, loadRest, loadWindowOf, untilIdle } from './prefetch';
import { watchShift } from './shiftHeld';
import { StartNewsContext } from './startNews';
import { StartupFailure, type StartupFailureProps } from './StartupFailure';
import { createSystemClock } from './systemClock';
import { lockAtStart } from './useAppLock';
import { createTimeLeft } from './timeLeft';
import { Waiting } from './Waiting';

const root = createRoot(document.getElementById('root')!);

async function start(): Promise<void> {
  allowOwnWorkersOnly();
  const wasShiftHeld = watchShift(window);
  const platform = choosePlatform();
  await offerAdded(createLanguageShelf(ownStorage()).all());
  const preferences = createPreferences(ownStorage());
  lockAtStart(preferences);
  showAppearance(document.documentElement, preferences.get());

  const fail = (
    props: Omit<StartupFailureProps, 'platform' | 'onRestart' | 'onTry' | 'onOpened'>,
  ): void => {
    root.render(
      <StartupFailure
        {...props}
        platform={platform}
        onRestart={() => void platform.recovery.relaunch()}
        onTry={() => void begun.then((beginning) => open(beginning, { isForced: true }))}
        onOpened={(opened) => void begun.then((beginning) => open(beginning, { opened }))}
      />,
    );
  };
  const timeLeft = createTimeLeft(() => performance.now());
  const wait = (why: 'rebuilding' | 'updating', progress: BackupProgress): void => {
    const msLeft = timeLeft(progress);
    void begun.then((beginning) => {
      root.render(<Waiting {...beginning} why={why} progress={progress} msLeft={msLeft} />);
    });
  };
  const clock = createSystemClock();
  // Read while the data are opened: both are needed before there is anything to see.
  const firstPage = loadPageAt(window.location.hash);
  const dependencies: BootDependencies = {
    platform,
    clock,
    preferences,
    random: (bytes) => crypto.getRandomValues(bytes),
    search: window.location.search,
    onRebuilding: (progress) => wait('rebuilding', progress),
    onBackingUp: (progress) => wait('updating', progress),
    onSuperseded: () => {
      // The connection is closed for good: nothing on screen could be saved any more.
      void begun.then(({ speech, facts }) => {
        fail({ speech, facts, problem: 'superseded', fault: null });
      });
    },
  };

  const begun = begin(dependencies).catch(async (fault: unknown) => {
    // Without the computer's facts there is no shop, but there are words.
    const speech = await createSpeech(REFERENCE, 'informal');
    fail({ speech, facts: null, problem: 'cannotOpen', fault });
    throw fault;
  });
  const open = async (beginning: Beginning, wishes: BootWishes): Promise<void> => {
    try {
      const booted = await boot(beginning, dependencies, wishes);
      await Promise.all([firstPage, loadWindowOf(booted)]);
      root.render(
        <StrictMode>
          <StartNewsContext value={booted.news}>
            <App booted={booted} />
          </StartNewsContext>
        </StrictMode>,
      );
      void loadRest(untilIdle);
      // The shop is open: what is only remembered about it can wait for the next start.
      platform.recovery.succeeded().catch((fault: unknown) => {
        platform.log('error', 'startup/succeeded', faultTrail(fault));
      });
    } catch (fault) {
      const problem = startupProblemOf(fault);
      platform.log('error', `startup/${problem}`, faultTrail(fault));
      fail({ ...beginning, problem, fault });
    }
  };
  const beginning = await begun;
  await open(beginning, { isSafeModeWanted: wasShiftHeld() });
}

void start();
