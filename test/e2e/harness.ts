/**
 * What an end-to-end test has: the built app on a computer of its own, thrown away afterwards.
 *
 * ```ts
 * import { expect, test } from './harness';
 *
 * test('a note can be written', async ({ app }) => {
 *   await app.page.getByRole('button', { name: 'Note' }).click();
 *   await app.page.getByRole('textbox', { name: 'Note' }).fill('Likes Assam.');
 *   await app.page.keyboard.press('Control+Enter');
 *   await app.sees('Likes Assam.');
 * });
 *
 * test('in German, on a given day, after a restart', async ({ launch }) => {
 *   const app = await launch({ languages: ['de-DE'], now: '2026-03-19T08:12:00' });
 *   await app.restart();
 *   await app.sees('Guten Morgen');
 * });
 * ```
 *
 * - `app.page` is Playwright's `Page` of the window (a new one after `restart`). Locators wait by themselves; for a value
 *   use `await expect.poll(() => app.page.getByRole('row').count()).toBe(3)`. Do not wait for `networkidle`: the host
 *   keeps one request open.
 * - Native dialogs are answered **before** the click that opens them: `app.dialogs.open(path)`, `.save()`, `.folder(path)`,
 *   `.cancel('open')`, `.press(button)`. A dialog without an answer is cancelled and fails the test.
 * - `app.files` writes and reads files of the test's computer; `app.backups()` lists the backup files in Documents/Regulars.
 * - `app.menu('back-up')` clicks the application menu; `app.links` has what was opened in other programs.
 * - `app.restart()` quits and starts again, `app.kill()` is a power cut (start again with `app.start()`).
 * - Every error in the page's console or in main fails the test. One that the test provokes is announced:
 *   `app.expectProblem(/Refused to execute/)`; it must then really come.
 * - `checkAccessibility(app.page)` fails with a readable list of what axe-core finds.
 */
import { test as base } from 'vitest';
import { startApp, type App } from './fixture/app';
import type { LaunchOptions } from './fixture/launcher';

export { expect } from 'vitest';
export { checkAccessibility } from './fixture/accessibility';
export type { App } from './fixture/app';
export type { LaunchOptions } from './fixture/launcher';

export type Fixtures = {
  /** Starts the app on a computer as described; what is not said is English, Berlin, light, the real clock. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<App>;
  /** The app, started with `launch()`. */
  readonly app: App;
};

/** Vitest's `test` with the app. */
export const test = base.extend<Fixtures>({
  launch: async ({ task }, use) => {
    const apps: App[] = [];
    await use(async (options = {}) => {
      const app = await startApp(options);
      apps.push(app);
      return app;
    });
    if (task.result?.state === 'fail') {
      for (const app of apps) console.log(await app.lastSeen());
    }
    for (const app of apps) await app.dispose();
    for (const app of apps) app.requireNoProblems();
  },
  app: async ({ launch }, use) => {
    await use(await launch());
  },
});
