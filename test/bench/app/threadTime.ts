import type { CDPSession } from 'playwright-core';

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, and of them those in which the processor was at it; absent in events that have no length. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** Shorter ones are passed over: there are very many of them. */
const SHORTEST_MS = 5;

/** One task of the window's thread: how long it took by the clock, and how long the processor was at it. */
export type Task = { readonly ms: number; readonly processorMs: number };

/**
 * The tasks of the window's thread while something is done. Other than by the observer of long tasks it can be seen whether one
 * worked, or waited for a core that others had.
 */
export async function tasksDuring<T>(
  session: CDPSession,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly tasks: readonly Task[] }> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { readonly value: readonly object[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', take);
  const ended = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'toplevel,__metadata',
  });
  const value = await work();
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', take);
  return { value, tasks: tasksOfWindow(events) };
}

/** Those of the one thread of its kind that worked most: there is a single window beside pages of the browser's own. */
function tasksOfWindow(events: readonly TraceEvent[]): readonly Task[] {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const each = threads.map(({ pid, tid }) =>
    events
      .filter(
        (event) =>
          event.pid === pid &&
          event.tid === tid &&
          event.ph === 'X' &&
          event.name === 'ThreadControllerImpl::RunTask',
      )
      .map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1000, processorMs: tdur / 1000 }))
      .filter(({ ms }) => ms >= SHORTEST_MS),
  );
  const worked = (tasks: readonly Task[]): number =>
    tasks.reduce((sum, { processorMs }) => sum + processorMs, 0);
  return each.toSorted((a, b) => worked(b) - worked(a))[0] ?? [];
}
