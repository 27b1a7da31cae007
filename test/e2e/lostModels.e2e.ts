import { expect, test, type App } from './harness';
import { go, lookAround } from './steps';

const TEA_SHOP = { now: '2026-03-19T09:40:00', languages: ['en-IE'] };

/** The database in which they are stored for the next start. */
const MODELS = 'regulars-blocks';

/** Ends a worker of the window as the engine ends one that takes up too much memory: without a word to anybody. */
async function end({ page }: App, name: string): Promise<void> {
  const found = page.workers().filter((worker) => worker.url().includes(name));
  expect(found.length, `workers named ${name}`).toBe(1);
  const closed = found[0]!.waitForEvent('close');
  // Its answer may not come any more.
  await found[0]!.evaluate(() => close()).catch(() => undefined);
  await closed;
}

/** How many people the list has. */
const listed = ({ page }: App) => page.getByRole('grid').getAttribute('aria-rowcount');

test('lists fill again by themselves when the workers behind them are gone', async ({ launch }) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('row', { name: /Yuki Tanaka/ }).waitFor();
  const before = await listed(app);

  await end(app, 'people.worker');
  await page.getByRole('row', { name: /Yuki Tanaka/ }).waitFor();
  await page.getByRole('searchbox').fill('yuki');
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await page.getByRole('searchbox').fill('');
  await expect.poll(() => listed(app)).toBe(before);

  // What happens afterwards is followed as ever.
  await go(app, '#/people/new');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Wanda Neu');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Wanda Neu' }).waitFor();
  await go(app, '#/people');
  await page.getByRole('row', { name: /Wanda Neu/ }).waitFor();

  // The book of points, too.
  await go(app, '#/loyalty');
  await app.sees('No entry yet.');
  await end(app, 'loyalty.worker');
  await page.getByRole('button', { name: 'Give points' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type('wanda 24.80', { delay: 40 });
  await dialog.getByText('Wanda Neu').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('grid').getByText('Wanda Neu').waitFor();
  await end(app, 'loyalty.worker');
  await go(app, '#/people');
  await go(app, '#/loyalty');
  await page.getByRole('grid').getByText('Wanda Neu').waitFor();
});

test('what was stored of the models may be thrown away', async ({ launch }) => {
  const app = await launch(TEA_SHOP);
  await lookAround(app);
  await go(app, '#/people');
  await app.page.getByRole('row', { name: /Yuki Tanaka/ }).waitFor();
  const before = await listed(app);
  const isStored = () =>
    app.page.evaluate(async (name) => {
      const all = await indexedDB.databases();
      return all.some((one) => one.name === name);
    }, MODELS);
  await expect.poll(isStored).toBe(true);

  // While the app runs: nothing is to be seen of it.
  await app.page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
    MODELS,
  );
  await app.page.getByRole('searchbox').fill('yuki');
  await expect.poll(() => app.page.getByRole('row').count()).toBe(2);

  // At the next start they are made anew.
  await app.restart();
  await go(app, '#/people');
  await app.page.getByRole('row', { name: /Yuki Tanaka/ }).waitFor();
  await expect.poll(() => listed(app)).toBe(before);
});
