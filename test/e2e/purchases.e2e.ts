import { checkAccessibility, expect, test, type App } from './harness';
import { openEmptyShop } from './steps';

const NOW = '2026-03-19T09:40:00';

/** An empty shop, and the page of its first regular. */
async function openRegular(app: App): Promise<void> {
  const { page } = app;
  await openEmptyShop(app);
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox').first().fill('Yuki Tanaka');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
}

const history = ({ page }: App) => page.getByRole('list', { name: 'History' });
const dialog = ({ page }: App) => page.getByRole('dialog');
const points = (app: App) =>
  app.page.getByRole('region', { name: 'Points', exact: true }).getByRole('heading').first();

async function closed(app: App): Promise<void> {
  await dialog(app).waitFor({ state: 'detached' });
}

/** A purchase of one amount, from the composer. */
async function buy(app: App, amount: string): Promise<void> {
  await app.page.getByRole('button', { name: 'Purchase', exact: true }).click();
  await dialog(app).getByRole('textbox', { name: 'Amount' }).fill(amount);
  await app.page.keyboard.press('Control+Enter');
  await closed(app);
}

/** Something of the menu of the newest purchase. */
async function choose(app: App, what: RegExp): Promise<void> {
  await history(app)
    .getByRole('button', { name: /More for the purchase/ })
    .first()
    .focus();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('menuitem', { name: what }).click();
  await dialog(app).waitFor();
}

test('a purchase with lines earns, goes back in part, then in full', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openRegular(app);

  await page.getByRole('button', { name: 'Purchase', exact: true }).click();
  const form = dialog(app);
  await form.getByRole('textbox', { name: 'Amount' }).fill('10');
  await form.getByRole('button', { name: 'Say what was bought' }).click();
  await page.keyboard.type('Sencha');
  await form.getByRole('textbox', { name: 'Line 1: how many' }).fill('2');
  await form.getByRole('button', { name: 'Another line' }).click();
  await page.keyboard.type('Teapot');
  await form.getByRole('textbox', { name: 'Line 2: price of one' }).fill('30');
  await form.getByText('50 points', { exact: true }).waitFor();
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await closed(app);
  await expect.poll(() => history(app).textContent()).toContain('2 × Sencha, Teapot · +50 points');
  await expect.poll(() => points(app).textContent()).toBe('50 points');

  await choose(app, /Refund/);
  await form.getByRole('radio', { name: 'A part' }).click();
  await form.getByRole('textbox', { name: /Teapot/ }).fill('1');
  await form.getByText(/30 points are taken back/).waitFor();
  await form.getByRole('radio', { name: 'Promised' }).click();
  await form.getByRole('textbox', { name: 'By when' }).fill('today');
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await closed(app);
  await expect.poll(() => points(app).textContent()).toBe('20 points');
  await expect.poll(() => history(app).textContent()).toContain('Refund promised: today');

  // What is owed waits on Today until it is paid.
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  // The thank-you for a first purchase comes first; the money is the next thing for the same person.
  await page.getByRole('checkbox', { name: /Yuki Tanaka/ }).click({ force: true });
  const owed = page.getByRole('listitem').filter({ hasText: /gets .* from you/ });
  await owed.waitFor();
  await owed.getByRole('button', { name: /^Done: .*Yuki Tanaka/ }).click();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
  await expect.poll(() => history(app).textContent()).not.toContain('Refund promised');

  await choose(app, /Refund/);
  await page.keyboard.press('Control+Enter');
  await closed(app);
  await expect.poll(() => points(app).textContent()).toBe('0 points');
  await page.keyboard.press('Control+z');
  await expect.poll(() => points(app).textContent()).toBe('20 points');
});

test('a mistake stays struck through; points by hand need a reason; the statement tells it all', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openRegular(app);
  await buy(app, '148.20');
  await expect.poll(() => points(app).textContent()).toBe('148 points');
  await choose(app, /mistake/);
  await page.keyboard.press('Control+Enter');
  await closed(app);
  await expect.poll(() => points(app).textContent()).toBe('0 points');
  await expect.poll(() => history(app).textContent()).toContain('taken back');

  await page.getByRole('button', { name: 'More for these points' }).click();
  await page.getByRole('menuitem', { name: 'Points by hand' }).click();
  const form = dialog(app);
  await form.getByRole('textbox', { name: 'Points' }).fill('25');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() =>
      form.getByRole('textbox', { name: 'Why' }).evaluate((el) => el === document.activeElement),
    )
    .toBe(true);
  await page.keyboard.type('Forgot to book');
  await page.keyboard.press('Control+Enter');
  await closed(app);
  await expect.poll(() => points(app).textContent()).toBe('25 points');

  await page.getByRole('button', { name: 'Statement' }).click();
  await form.getByRole('row').nth(4).waitFor();
  await checkAccessibility(page);
  await expect.poll(() => form.textContent()).toContain('Forgot to book');
  await app.dialogs.save('points.csv');
  await form.getByRole('button', { name: 'Save as CSV' }).click();
  await app.sees(/Saved as .*points\.csv/);
});

test('a service shows on Today in its lead time, and a restart loses nothing', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openRegular(app);
  await page.getByRole('button', { name: /Add something that comes round/ }).click();
  const form = dialog(app);
  await form.getByRole('textbox', { name: 'What' }).fill('Descale the machine');
  await form.getByRole('textbox', { name: 'When' }).fill('24 March');
  await page.keyboard.press('Control+Enter');
  await closed(app);
  await buy(app, '20');

  // A purchase half typed is there again.
  await page.getByRole('button', { name: 'Purchase', exact: true }).click();
  await form.getByRole('textbox', { name: 'Amount' }).fill('99');
  await page.keyboard.press('Escape');
  await closed(app);
  await app.restart();
  // Somebody with two reasons has one row; the second is a word beside the name.
  const row = app.page.getByRole('listitem').filter({ hasText: 'Yuki Tanaka' }).first();
  await row.getByText('Service').waitFor();
  await app.page.getByText('Yuki Tanaka').first().click();
  await app.page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
  await app.page.getByRole('button', { name: 'Purchase', exact: true }).click();
  await expect
    .poll(() => dialog(app).getByRole('textbox', { name: 'Amount' }).inputValue())
    .toBe('99');
});
