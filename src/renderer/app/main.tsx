import '@renderer/ui/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createPreferences } from '@renderer/hooks/preferences';
import { REFERENCE } from '@renderer/i18n/languages';
import { createSpeech } from '@renderer/i18n/i18n';
import { choosePlatform } from '@renderer/platform/choosePlatform';
import { allowOwnWorkersOnly } from '@renderer/platform/trustedTypes';
import { App } from './App';
import { begin, boot, startupProblemOf, type BootDependencies } from './boot';
import { showAppearance } from './appearance';
import { faultCode } from './faultReport';
import { StartupFailure, type StartupFailureProps } from './StartupFailure';
import { createSystemClock } from './systemClock';

const root = createRoot(document.getElementById('root')!);

/** Local storage, where the browser allows it. */
function ownStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

async function start(): Promise<void> {
  allowOwnWorkersOnly();
  const platform = choosePlatform();
  const preferences = createPreferences(ownStorage());
  showAppearance(document.documentElement, preferences.get());

  const fail = (props: Omit<StartupFailureProps, 'onRestart'>): void => {
    root.render(<StartupFailure {...props} onRestart={() => window.location.reload()} />);
  };
  const clock = createSystemClock();
  const dependencies: BootDependencies = {
    platform,
    clock,
    preferences,
    random: (bytes) => crypto.getRandomValues(bytes),
    search: window.location.search,
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
  const beginning = await begun;
  try {
    const booted = await boot(beginning, dependencies);
    root.render(
      <StrictMode>
        <App booted={booted} />
      </StrictMode>,
    );
  } catch (fault) {
    const problem = startupProblemOf(fault);
    platform.log('error', `startup/${problem}`, faultCode(fault));
    fail({ ...beginning, problem, fault });
  }
}

void start();
