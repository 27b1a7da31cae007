import { figureOf, type Figure } from '../figure';
import type { Window } from './desk';

type TraceEvent = { readonly name: string; readonly ts: number; readonly args?: unknown };

/** So many frames the list is scrolled. */
const FRAMES = 300;

/** Scrolls the list of everybody by hand's speed, a screen in ten frames, and looks at the frames in a trace. */
export async function measureScrolling({ page, session, go }: Window): Promise<readonly Figure[]> {
  await go('#/people');
  await page.locator('[role=grid] [data-row]').first().waitFor();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const ended = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'disabled-by-default-devtools.timeline.frame,devtools.timeline.frame',
  });
  const gaps = await page.evaluate(
    (frames) =>
      new Promise<number[]>((resolve) => {
        const grid = document.querySelector<HTMLElement>('main [role=grid]')!;
        const taken: number[] = [];
        const from = grid.scrollHeight / 3;
        grid.scrollTop = from;
        let before = 0;
        const step = (now: number): void => {
          if (before > 0) taken.push(now - before);
          before = now;
          grid.scrollTop += grid.clientHeight / 10;
          if (taken.length === frames) resolve(taken);
          else requestAnimationFrame(step);
        };
        // The first screen is fetched before it counts.
        setTimeout(() => requestAnimationFrame(step), 1000);
      }),
    FRAMES,
  );
  await session.send('Tracing.end');
  await ended;
  const named = (name: string): number => events.filter((event) => event.name === name).length;
  const dropped = named('DroppedFrame');
  const late = gaps.filter((gap) => gap > 25).length;
  return [
    figureOf('scroll-gap', 'scrolling everybody: from frame to frame', gaps, {
      detail: [`${late} of ${gaps.length} gaps longer than one and a half frames`],
    }),
    figureOf('scroll-dropped', 'scrolling everybody: dropped frames of a trace', [dropped], {
      ...{ unit: 'frames', wanted: { median: 0 } },
      detail: [`begun ${named('BeginFrame')}, drawn ${named('DrawFrame')}`],
    }),
  ];
}
