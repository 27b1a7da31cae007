import type { LogPort } from '@shared/domain/journal/log/logPort';
import type { DesktopBridge } from '@shared/ipc/desktopApi';
import type { PreflightFacts } from '@shared/ipc/recovery';

/** The log of acts, and what helps when the database does not open. */
export type Recovery = {
  /** Whether there is a log at all: some browsers have no place for it. */
  readonly hasLog: () => Promise<boolean>;
  readonly log: LogPort;
  /** What was looked at before the window opened. */
  readonly facts: () => Promise<PreflightFacts>;
  /** A shop is on screen: the start was none that failed. */
  readonly succeeded: () => Promise<void>;
  /** Puts the engine's files aside where there are such, and starts anew to rebuild. */
  readonly rebuild: (backupId: string | null) => Promise<void>;
  /** Starts anew, through everything that is done before the first window. */
  readonly relaunch: () => Promise<void>;
  /** Gives back room that was kept for a full disk; answers whether there was any. */
  readonly makeRoom: () => Promise<boolean>;
  /** Removes copies of damaged files that were put aside; answers the names of those that stay. */
  readonly forgetAside: () => Promise<readonly string[]>;
  /** Begins an empty shop although one is remembered. */
  readonly beginAnew: () => Promise<void>;
};

/** The desktop's: the main process keeps the log and looks before the window opens. */
export function createDesktopRecovery(bridge: DesktopBridge): Recovery {
  return {
    hasLog: () => Promise.resolve(true),
    log: {
      standing: bridge['journal:standing'],
      append: bridge['journal:append'],
      beginBase: bridge['journal:beginBase'],
      appendToBase: bridge['journal:appendToBase'],
      adoptBase: bridge['journal:adoptBase'],
      read: bridge['journal:read'],
    },
    facts: bridge['recovery:facts'],
    succeeded: bridge['recovery:succeeded'],
    rebuild: bridge['recovery:rebuild'],
    relaunch: bridge['recovery:relaunch'],
    makeRoom: bridge['recovery:makeRoom'],
    forgetAside: bridge['recovery:forgetAside'],
    beginAnew: bridge['recovery:beginAnew'],
  };
}
