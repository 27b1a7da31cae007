import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../e2e/fixture/app';
import { hostBundle } from '../e2e/fixture/places';
import type { Cost } from './page/cost';
import type { Expected } from './expected';
import type { Found, Kind, Tell, Told } from './told';

type Page = {
  readonly act: (kind: Kind, prefix: string, tell: Tell) => Promise<void>;
  readonly judge: (withBackups: boolean) => Promise<Found>;
  readonly measure: (count: number) => Promise<Cost>;
  readonly ageTo: (
    version: number,
    bytes: readonly number[],
    people: number,
  ) => Promise<readonly string[]>;
};

type Global = { readonly Chaos: Page; readonly chaosTell: Tell };

/** A rebuilding takes its time on a busy machine. */
const OPEN_MS = 90_000;

/** Waits until the shop itself is on screen, not the page that shows how far a rebuilding is. */
export async function opened(app: App): Promise<void> {
  const { page } = app;
  const rail = page.getByRole('navigation', { name: 'Places' });
  const safeMode = page.getByText('Regulars did not get going the last times.');
  try {
    await rail.or(safeMode).first().waitFor({ timeout: OPEN_MS });
    // Two starts were ended on their way: the third waits for a person, who tries once more.
    if (await safeMode.isVisible()) {
      await page.getByRole('button', { name: 'Start again' }).click();
      await rail.waitFor({ timeout: OPEN_MS });
    }
  } catch (fault) {
    // The app may have ended to start anew.
    const shown = await page
      .locator('body')
      .innerText()
      .catch(() => 'nothing');
    const log = (await app.log()).slice(-1_500);
    const message = `The shop is not on screen, but: ${shown.slice(0, 300)}\n${log}`;
    throw new Error(message, { cause: fault });
  }
}

/** Puts the actor into the window. */
async function bring(app: App): Promise<void> {
  const { page } = app;
  await opened(app);
  await page.evaluate(await readFile(join(hostBundle(), 'chaos.js'), 'utf8'));
}

/** Reads what is there. */
export async function look(app: App, withBackups = false): Promise<Found> {
  await bring(app);
  return app.page.evaluate(
    (also) =>
      (globalThis as unknown as Global).Chaos.judge(also).catch((fault: unknown) => {
        // The engine's faults carry their name beside the message, and only the message comes out of a page.
        const { name, message } = fault as Error;
        throw new Error(`${name}: ${message}`);
      }),
    withBackups,
  );
}

/** What the window says while nothing is written. */
export const STOPPED = 'Saving does not work just now.';

/**
 * Reads what is there after damage that is met only where somebody reads: the engine closes the database then, the
 * window has to say so by itself, and the next start brings everything back.
 */
export async function lookThrough(app: App): Promise<Found> {
  try {
    return await look(app);
  } catch (fault) {
    const { page } = app;
    const hasNoticed = await Promise.race([
      page
        .getByText(STOPPED)
        .waitFor()
        .then(
          () => true,
          () => page.isClosed(),
        ),
      app.ended().then(() => true),
    ]);
    if (!hasNoticed) throw fault;
    console.log(`Met while reading: ${String(fault).split('\n', 1).join('')}`);
    if (!app.hasEnded()) await app.kill();
    await app.start();
    return look(app);
  }
}

/** Lets the window do things of one kind from now on; answers with a fault that ended it before the process. */
export async function begin(
  app: App,
  kind: Kind,
  prefix: string,
  expected: Expected,
): Promise<{ readonly fault: () => string | null }> {
  await bring(app);
  // A page that reads little: what others read anew after each act would only make the acts fewer.
  await app.page.evaluate(() => (window.location.hash = '#/settings/keyboard'));
  await app.page.exposeFunction('chaosTell', (told: readonly Told[]) =>
    told.forEach(expected.hear),
  );
  let fault: string | null = null;
  app.page
    .evaluate(
      ([what, name]) => {
        const { Chaos, chaosTell } = globalThis as unknown as Global;
        return Chaos.act(what, name, chaosTell);
      },
      [kind, prefix] as const,
    )
    .catch((reason: unknown) => {
      const text = String(reason);
      if (!/closed|crashed|destroyed/.test(text)) fault = text;
    });
  return { fault: () => fault };
}

/** Milliseconds of acts with and without the log. */
export async function cost(app: App, count: number): Promise<Cost> {
  await bring(app);
  return app.page.evaluate((many) => (globalThis as unknown as Global).Chaos.measure(many), count);
}

/** Puts the shop back to an older release, on a page on which the app does not run. */
export async function age(app: App, version: number, people: number): Promise<readonly string[]> {
  const { page } = app;
  const style = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
  await page.goto(new URL(style!, page.url()).href);
  await page.evaluate(await readFile(join(hostBundle(), 'chaos.js'), 'utf8'));
  const file = join(import.meta.dirname, `../fixtures/backups/schema-${version}.regulars`);
  const bytes = [...(await readFile(file))];
  return page.evaluate(
    ([to, content, more]) => (globalThis as unknown as Global).Chaos.ageTo(to, content, more),
    [version, bytes, people] as const,
  );
}

/** Whether the window says that the shop was put together again. */
export const saysRebuilt = async ({ page }: App): Promise<boolean> =>
  (await page.getByText(/has been put together again/).count()) > 0;
