import type { Page } from 'playwright-core';
import { checkAccessibility, expect, test, type App } from './harness';
import { COUNTER_PIN, overflowing, toCounter } from './steps';

/** A Thursday morning in the tea shop. */
const TEA_SHOP = { now: '2026-03-19T09:40:00' };
const line = (page: Page) => page.getByRole('textbox', { name: /Who is it/ });
const welcome = (theirs: Page) =>
  theirs.getByRole('heading', { name: 'Good to have you here.' }).waitFor();

/** The window on the customer's side, opened with the keyboard. */
async function openSecond({ page }: App): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Second screen' }).focus();
  await page.keyboard.press('Enter');
  const theirs = await opened;
  await welcome(theirs);
  return theirs;
}

/** Asks Mehmet Yıldız, who was just served. */
async function ask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Feedback' }).click();
  const dialog = page.getByRole('dialog', { name: 'Turn the screen round?' });
  await dialog.getByRole('button', { name: 'Mehmet Yıldız' }).click();
}

async function book(page: Page): Promise<void> {
  await line(page).fill('meh 24');
  await page.getByRole('button', { name: /Book \d+ points/ }).waitFor();
  await page.keyboard.press('Enter');
}

/** Where a page notes what it did with databases, from its first script on. */
const DATABASES = 'databasesOpened';

const databasesOf = (page: Page): Promise<unknown> =>
  page.evaluate((name) => Reflect.get(globalThis, name) as unknown, DATABASES);

test("the customer's screen shows points and a question, opens no data, and ends with the counter", async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await toCounter(app);
  await page.context().addInitScript((name) => {
    const opened: string[] = [];
    Object.assign(globalThis, { [name]: opened });
    for (const way of ['open', 'deleteDatabase', 'databases']) {
      const own = Reflect.get(IDBFactory.prototype, way) as (...args: unknown[]) => unknown;
      Reflect.set(IDBFactory.prototype, way, function (this: IDBFactory, ...args: unknown[]) {
        opened.push(way);
        return Reflect.apply(own, this, args);
      });
    }
  }, DATABASES);
  const theirs = await openSecond(app);
  await checkAccessibility(theirs);
  // It has no bridge, and can be led nowhere else.
  expect(await theirs.evaluate(() => 'desktop' in window)).toBe(false);
  await theirs.evaluate(() => {
    Object.assign(globalThis, { isTheSame: true });
    location.href = '/index.html';
  });

  await book(page);
  // He reads German.
  await theirs.getByText(/Punkte für heute$/).waitFor();
  await theirs.getByText(/^Stand: \d+ Punkte$/).waitFor();
  await checkAccessibility(theirs);
  expect(await theirs.evaluate(overflowing)).toEqual([]);

  await ask(page);
  await theirs.getByRole('heading', { name: /^Wie (?:zufrieden|gern)/ }).waitFor();
  // The counter goes on meanwhile.
  await page.getByText('The question is on the second screen.').waitFor();
  await line(page).waitFor();
  await checkAccessibility(page);
  expect(await theirs.locator('body').innerText()).not.toContain('Mehmet');
  await checkAccessibility(theirs);
  expect(await theirs.evaluate(overflowing)).toEqual([]);
  // By the keyboard of that screen: into the scale, to its end, and on to the button.
  const scale = theirs.getByRole('radio');
  await expect
    .poll(async () => {
      await theirs.keyboard.press('Tab');
      return scale.evaluateAll((all) => all.includes(document.activeElement as HTMLInputElement));
    })
    .toBe(true);
  await theirs.keyboard.press('Space');
  await theirs.keyboard.press('ArrowRight');
  const done = theirs.getByRole('button', { name: 'Fertig' });
  await expect
    .poll(async () => {
      await theirs.keyboard.press('Tab');
      return done.evaluate((button) => button === document.activeElement);
    })
    .toBe(true);
  await theirs.keyboard.press('Enter');
  await theirs.getByRole('heading', { name: 'Danke schön' }).waitFor();
  await page.getByText('The question is on the second screen.').waitFor({ state: 'detached' });

  // Whoever comes next does not read what the last one had.
  await book(page);
  await theirs.getByText(/Punkte für heute$/).waitFor();
  await line(page).fill('s');
  await welcome(theirs);
  expect(await theirs.locator('body').innerText()).not.toMatch(/Mehmet|Punkte|points/);

  // All of that with what it was told, on the page that it began with.
  expect(await databasesOf(theirs)).toEqual([]);
  expect(await theirs.evaluate(() => 'isTheSame' in globalThis)).toBe(true);
  expect(theirs.workers()).toEqual([]);

  const closed = theirs.waitForEvent('close');
  await page.getByRole('button', { name: 'Leave the counter' }).click();
  await page.getByLabel('PIN').fill(COUNTER_PIN);
  await page.keyboard.press('Enter');
  await page.locator('nav').first().waitFor();
  await closed;
  // The window of the shop does open them: it was counted rightly.
  await page.reload();
  await page.locator('nav').first().waitFor();
  expect(await databasesOf(page)).toContain('open');
});

test('the counter notices when its second screen is closed, and one that begins anew closes it', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await toCounter(app);
  const first = await openSecond(app);
  await book(page);
  await first.getByText(/Punkte für heute$/).waitFor();
  await ask(page);
  const notice = page.getByText('The question is on the second screen.');
  await notice.waitFor();
  // By the person, as its own X does.
  await first.close();
  await notice.waitFor({ state: 'detached' });

  // Now the counter's own screen is turned again.
  await ask(page);
  await page.getByRole('heading', { name: /^Wie (?:zufrieden|gern)/ }).waitFor();
  await page.getByRole('button', { name: 'Zurück zur Theke' }).click();
  await line(page).waitFor();

  // What was asked before is not asked again.
  const second = await openSecond(app);
  await book(page);
  await second.getByText(/Punkte für heute$/).waitFor();
  const closed = second.waitForEvent('close');
  await page.reload();
  await line(page).waitFor();
  await closed;
  await openSecond(app);
});
