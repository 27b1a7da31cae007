import type { Page } from 'playwright-core';
import { expect, test } from './harness';
import { go, lookAround } from './steps';

const TIMES = 12;

/** An overlay that stays in memory brings dozens of nodes each time; what a list draws now and then is less. */
const NODES_AT_MOST = 200;

/** The nodes that live in the window, shown or not. */
async function livingNodes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // What just went is held by what the browser has still to do.
  await page.waitForTimeout(500);
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(500);
  await session.send('HeapProfiler.collectGarbage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return nodes;
}

test('a dialog, the palette and a menu leave nothing in the window when they close', async ({
  launch,
}) => {
  const app = await launch({ now: '2026-03-19T09:40:00', reducedMotion: false });
  const { page } = app;
  await lookAround(app);
  const ways: Readonly<Record<string, () => Promise<void>>> = {
    palette: async () => {
      // Elsewhere than last time: the library cleans up when the same focus comes back.
      await go(app, '#/calendar');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('me');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    counter: async () => {
      await go(app, '#/loyalty');
      await page.keyboard.press('p');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    menu: async () => {
      await go(app, '#/loyalty');
      await page.getByRole('button', { name: 'More about the ledger' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
  };
  for (const [name, way] of Object.entries(ways)) {
    for (let at = 0; at < 3; at += 1) await way();
    const before = await livingNodes(page);
    for (let at = 0; at < TIMES; at += 1) await way();
    expect((await livingNodes(page)) - before, name).toBeLessThan(NODES_AT_MOST);
  }
});
