import { checkAccessibility, expect, test, type App } from './harness';
import { go, openEmptyShop } from './steps';

const SHOP = { now: '2026-03-19T09:40:00', languages: ['en-IE'] };

const dialog = ({ page }: App) => page.getByRole('dialog');
const welcome = ({ page }: App) => page.getByRole('region', { name: 'Welcome', exact: true });

/** A shop with the checklists to start with. */
async function openShop(app: App): Promise<void> {
  const { page } = app;
  await openEmptyShop(app);
  await go(app, '#/settings/care');
  await page.getByRole('button', { name: 'Take three to start with' }).click();
  await page
    .getByRole('list', { name: 'Checklists for new faces' })
    .getByText('Japan')
    .first()
    .waitFor();
}

/** Somebody new, whose page is open. */
async function addPerson({ page }: App, name: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox').first().fill(name);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
}

/** A purchase of one amount, from the composer of the open page. */
async function buy(app: App, amount: string): Promise<void> {
  await app.page.getByRole('button', { name: 'Purchase', exact: true }).click();
  await dialog(app).getByRole('textbox', { name: 'Amount' }).fill(amount);
  await app.page.keyboard.press('Control+Enter');
  await dialog(app).waitFor({ state: 'detached' });
}

test('a first purchase begins a welcome, Today asks for its steps, and undoing takes it back', async ({
  launch,
}) => {
  const app = await launch(SHOP);
  const { page } = app;
  await openShop(app);
  await addPerson(app, 'Ada Brandt');
  expect(await welcome(app).count()).toBe(0);
  await buy(app, '24');
  await welcome(app).getByText('0 of 4').waitFor();
  await checkAccessibility(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await welcome(app).waitFor({ state: 'detached' });

  await buy(app, '18');
  await welcome(app).getByText('0 of 4').waitFor();
  const person = await page.evaluate(() => location.hash);
  await go(app, '#/today');
  // The thank-you for the first purchase comes before the welcome, which waits as a tag.
  await page.getByRole('checkbox', { name: /Ada Brandt/ }).focus();
  await page.keyboard.press('Space');
  await page.getByText(/is new here\. Next: Write down what you talked about/).waitFor();
  await page.getByRole('button', { name: /Done.*Ada Brandt|Ada Brandt.*Done/ }).click();

  await go(app, person);
  await welcome(app).getByText('1 of 4').waitFor();
  // A letter does its step by being sent.
  await welcome(app)
    .getByRole('button', { name: /^Write: .*Write a welcome/ })
    .click();
  await dialog(app).getByRole('textbox', { name: 'Text' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog(app).waitFor({ state: 'detached' });
  await welcome(app).getByText('2 of 4').waitFor();
  await app.restart();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await go(app, person);
  await welcome(app).getByText('2 of 4').waitFor();
});
