import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Block, Probed, Seen, Sight } from './probe';

/** A server and a browser with a profile of its own, as `scripts/bench/desk.mjs` opens them. */
export type Desk = {
  readonly address: string;
  readonly context: () => Promise<BrowserContext>;
  readonly inPage: (name: string, ...args: readonly unknown[]) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

/** The app in one window of a desk. */
export type Window = {
  readonly page: Page;
  readonly session: CDPSession;
  /** Moves to an address of the app, and waits for the page's heading. */
  readonly go: (hash: string) => Promise<void>;
  /** How long a key takes until something is there. */
  readonly press: (key: string, sight: Sight) => Promise<Seen>;
  /** How long an address takes until something is there. */
  readonly move: (hash: string, sight: Sight) => Promise<Seen>;
  /** Long tasks of the window's thread while something is done. */
  readonly blocksDuring: <T>(
    work: () => Promise<T>,
  ) => Promise<{ readonly value: T; readonly blocks: readonly Block[]; readonly took: number }>;
};

/** Opens the app at its first page. */
export async function openWindow(desk: Desk, hash = '#/today'): Promise<Window> {
  const context = await desk.context();
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (fault) => console.error(fault));
  await page.goto(`${desk.address}/${hash}`);
  await page.locator('main h1').first().waitFor();
  return windowOn(page, await context.newCDPSession(page));
}

/** The window on a page that has the app in it. */
export function windowOn(page: Page, session: CDPSession): Window {
  const expect = (sight: Sight, isNow = false) =>
    page.evaluate(([wanted, now]) => (globalThis as unknown as Probed).probe.expect(wanted, now), [
      sight,
      isNow,
    ] as const);
  const seen = () => page.evaluate(() => (globalThis as unknown as Probed).probe.seen());
  return {
    page,
    session,
    go: async (hash) => {
      await page.evaluate((wanted) => {
        location.hash = wanted;
      }, hash);
      await page.locator('main h1').first().waitFor();
    },
    press: async (key, sight) => {
      await expect(sight);
      await page.keyboard.press(key);
      return seen();
    },
    move: (hash, sight) =>
      page.evaluate(
        ([wanted, there]) => {
          const { probe } = globalThis as unknown as Probed;
          // The address changes now, and what is there is looked at from now on.
          location.hash = wanted;
          probe.expect(there, true);
          return probe.seen();
        },
        [hash, sight] as const,
      ),
    blocksDuring: async (work) => {
      const from = await page.evaluate(() => performance.now());
      const value = await work();
      const { blocks, to } = await page.evaluate(
        (since) => ({
          blocks: (globalThis as unknown as Probed).probe.blocks(since),
          to: performance.now(),
        }),
        from,
      );
      return { value, blocks, took: to - from };
    },
  };
}

/** The longest blocks, with what was done in them. */
export const worstOf = (blocks: readonly Block[], count = 5): readonly string[] =>
  [...blocks]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ ms, by }) => `${Math.round(ms)} ms: ${by.join(', ') || 'not told'}`);
