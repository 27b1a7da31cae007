import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { figureOf, type Figure } from '../figure';
import type { Desk, Window } from './desk';

const MB = 2 ** 20;

/** What the browser counts for the window and its workers after cleaning up, in MB; `null` where it does not tell. */
export async function countedMemory(
  page: Page,
): Promise<{ readonly total: number; readonly parts: readonly string[] } | null> {
  return page.evaluate(async () => {
    type Measured = {
      readonly bytes: number;
      readonly breakdown: readonly {
        readonly bytes: number;
        readonly types: readonly string[];
        readonly attribution: readonly { readonly url: string; readonly scope: string }[];
      }[];
    };
    const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
      readonly measureUserAgentSpecificMemory?: () => Promise<Measured>;
    };
    if (!measure) return null;
    const { bytes, breakdown } = await measure.call(performance);
    const parts = breakdown
      .filter(({ bytes: own }) => own > 2 ** 20)
      .map(({ bytes: own, types, attribution }) => {
        const of = attribution.map(({ url }) => url.split('/').pop() ?? '').join(' ');
        return `${(own / 2 ** 20).toFixed(1)} MB ${types.join('+')} ${of}`;
      });
    return { total: bytes / 2 ** 20, parts };
  });
}

/** The process of the window: what it alone holds, in MB. Only where the system tells (Linux); else `null`. */
export async function createProcessMemory(desk: Desk, page: Page): Promise<() => number | null> {
  const context = await desk.context();
  const browser = context.browser();
  if (browser === null || process.platform !== 'linux') return () => null;
  const session: CDPSession = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    readonly processInfo: readonly { readonly type: string; readonly id: number }[];
  };
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  await page.evaluate(() => 0);
  return () => {
    const sizes = renderers.flatMap((id) => {
      try {
        const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
        const kb = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)];
        return [kb.reduce((sum, [, size]) => sum + Number(size), 0)];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
    return sizes.length === 0 ? null : (Math.max(...sizes) * 1024) / MB;
  };
}

/** Cleans up in the window and its workers. */
export async function collectGarbage({ page, session }: Window): Promise<void> {
  await session.send('HeapProfiler.collectGarbage');
  await Promise.all(
    page
      .workers()
      .map((worker) =>
        worker
          .evaluate(() => (globalThis as unknown as { readonly gc?: () => void }).gc?.())
          .catch(() => undefined),
      ),
  );
}

/** What the window holds when nothing goes on, on the page of today and after every place was opened once. */
export async function measureRest(
  desk: Desk,
  window: Window,
  people: number,
): Promise<readonly Figure[]> {
  const limit = people > 20_000 ? 400 : 250;
  const held = await createProcessMemory(desk, window.page);
  const look = async (id: string, work: string): Promise<Figure> => {
    await collectGarbage(window);
    const counted = await countedMemory(window.page);
    const own = held();
    return figureOf(id, work, [counted?.total ?? own ?? 0], {
      ...{ unit: 'MB', wanted: { median: limit } },
      detail: [
        `the whole process alone: ${own === null ? 'not told' : `${own.toFixed(0)} MB`}`,
        ...(counted?.parts ?? []),
      ],
    });
  };
  await window.go('#/today');
  await window.page.locator('main li').first().waitFor();
  const first = await look('memory-rest', 'memory of the window at rest, on Today');
  for (const place of ['#/people', '#/loyalty', '#/insights', '#/calendar', '#/today']) {
    await window.go(place);
    await window.page.waitForTimeout(3000);
  }
  const second = await look('memory-all', 'memory with list, points, figures and calendar opened');
  return [first, second];
}
