import type { Remote } from '../link';
import type { DialogAnswer, DisplayCalls, MainNews, MainStart } from '../messages';
import type { StandInWindow } from './browserWindow';

/** What the parts of the stand-in share: where they run, the display, and the windows that are open. */
export type Host = {
  readonly start: MainStart;
  readonly display: Remote<DisplayCalls>;
  readonly tell: (news: MainNews) => void;
  readonly windows: Map<number, StandInWindow>;
  readonly answers: DialogAnswer[];
};

/** Makes a fault of main visible to the test, which fails because of it. */
export const tellFault = (host: Host, fault: unknown): void =>
  host.tell({
    kind: 'fault',
    text: fault instanceof Error ? (fault.stack ?? String(fault)) : String(fault),
  });
