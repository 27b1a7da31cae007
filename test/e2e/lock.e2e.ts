import { checkAccessibility, expect, test, type App } from './harness';
import { go, lookAround, settled } from './steps';

const NOW = { now: '2026-03-19T09:40:00', languages: ['en-IE'] };
const PIN = '4711';

const heading = ({ page }: App) => page.getByRole('heading', { level: 1, name: 'Locked' });

async function turnOn(app: App): Promise<void> {
  const { page } = app;
  await go(app, '#/settings/security');
  await page.getByText(/^Lock the screen/).click();
  await page.getByLabel('PIN, four to eight digits').fill(PIN);
  await page.getByLabel('The same PIN again').fill(PIN);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('button', { name: 'Lock now' }).waitFor();
}

async function unlock(app: App, pin: string): Promise<void> {
  const { page } = app;
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
}

test('a locked window holds nothing of anybody, asks after a restart, and opens with the PIN', async ({
  launch,
}) => {
  const app = await launch(NOW);
  await lookAround(app);
  await turnOn(app);
  await go(app, '#/people');
  await app.page.getByRole('grid').getByText('Yuki Tanaka').dblclick();
  await app.page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
  await settled(app.page);

  await app.page.keyboard.press('Control+Shift+L');
  await heading(app).waitFor();
  const all = await app.page.evaluate(() => document.documentElement.outerHTML);
  expect(all).not.toContain('Tanaka');
  expect(await app.page.title()).not.toContain('Tanaka');
  await checkAccessibility(app.page);
  // No key leads past it.
  await app.page.keyboard.press('Control+k');
  expect(await app.page.getByRole('combobox').count()).toBe(0);

  // Nor does loading the page anew, wherever it stood.
  await app.page.reload();
  await heading(app).waitFor();
  const anew = await app.page.evaluate(() => document.documentElement.outerHTML);
  expect(anew).not.toContain('Tanaka');
  expect(await app.page.title()).not.toContain('Tanaka');
  expect(await app.page.locator('[role=dialog], [role=alertdialog], iframe').count()).toBe(0);

  await unlock(app, '0000');
  await app.sees('That is not the PIN.');
  await app.restart();
  await heading(app).waitFor();
  await unlock(app, PIN);
  await app.page.getByRole('navigation', { name: 'Places' }).waitFor();
});
