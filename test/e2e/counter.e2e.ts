import { checkAccessibility, expect, test, type App } from './harness';
import { lookAround, overflowing } from './steps';

/** A Thursday morning in a country of the euro where people speak English. */
const TEA_SHOP = { now: '2026-03-19T09:40:00', languages: ['en-IE'] };
const CARD = '2912345678906';

/** A shop with made-up regulars who have bought things. */
async function openTeaShop(app: App): Promise<void> {
  await lookAround(app);
  await app.page.getByRole('heading', { level: 1 }).waitFor();
}

const dialog = ({ page }: App) => page.getByRole('dialog', { name: 'Add points' });
const book = ({ page }: App, name: RegExp) => page.getByRole('button', { name });
const toast = ({ page }: App) => page.getByRole('region', { name: 'Message' });

/** Reads a balance as the counter shows it before a booking. */
async function pointsOf(app: App, name: string): Promise<number> {
  await app.page.keyboard.press('p');
  await app.page.keyboard.type(name);
  const shown = async (): Promise<string> =>
    new RegExp(`${name}.*?([\\d,]+) points?`, 'i').exec(
      (await dialog(app).textContent()) ?? '',
    )?.[1] ?? '';
  // Whoever is shown while a name is half typed is somebody else.
  await expect.poll(shown).not.toBe('');
  const points = Number((await shown()).replace(/\D/g, ''));
  await app.page.keyboard.press('Escape');
  await dialog(app).waitFor({ state: 'detached' });
  return points;
}

/** Types as a scanner does: all keys within a moment, on whatever has the focus. */
async function scan({ page }: App, number: string): Promise<void> {
  await page.evaluate(
    (keys) => {
      const target = document.activeElement ?? document.body;
      for (const key of keys) {
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      }
    },
    [...number, 'Enter'],
  );
}

/** Waits until a field has the focus: what is typed before goes nowhere. */
const typing = (app: App) =>
  expect
    .poll(() => app.page.evaluate(() => document.activeElement instanceof HTMLInputElement))
    .toBe(true);

test('seven keys book: the key, two initials, a blank, two digits and Enter', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  await openTeaShop(app);
  const before = await pointsOf(app, 'mehmet');
  // One after another and without waiting for anything, as fast hands do.
  for (const key of ['p', 'm', 'y', ' ', '2', '5', 'Enter']) await app.page.keyboard.press(key);
  await app.sees(/25 points for/);
  await expect.poll(() => toast(app).textContent()).toContain('25 points for Mehmet Yıldız');
  await dialog(app).waitFor({ state: 'detached' });
  expect(await pointsOf(app, 'mehmet')).toBe(before + 25);

  // Taken back, the points are gone again, and so they stay after a restart.
  await toast(app).getByRole('button', { name: /Undo/ }).click();
  await app.sees(/Taken back/);
  expect(await pointsOf(app, 'mehmet')).toBe(before);
  await app.restart();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await pointsOf(app, 'mehmet')).toBe(before);
});

test('a name and cents in any order, and one of several by arrow keys', async ({ launch }) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await openTeaShop(app);
  await page.keyboard.press('p');
  await page.keyboard.type('24.80 meh');
  await book(app, /Book 24 points/).waitFor();
  await expect.poll(() => dialog(app).textContent()).toContain('€24.80');
  await checkAccessibility(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => toast(app).textContent()).toContain('24 points for Mehmet Yıldız');

  await page.keyboard.press('p');
  await page.keyboard.type('yıldız 9');
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(1);
  await checkAccessibility(page);
  await page.keyboard.press('ArrowDown');
  const chosen = await page.getByRole('option', { selected: true }).textContent();
  await page.keyboard.press('Enter');
  await expect.poll(() => toast(app).textContent()).toContain('9 points for');
  const name = /for (\S+ \S+?)(?:Undo|$)/.exec((await toast(app).textContent())!)?.[1] ?? '?';
  expect(chosen).toContain(name);
});

test('a card that nobody has is linked while the purchase waits; scanned again, it leads to its person', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await openTeaShop(app);
  await page.getByRole('heading', { level: 1 }).click();
  await scan(app, CARD);
  await app.sees('This card is nobody’s yet.');
  await page.getByRole('button', { name: 'Link the card to …' }).click();
  await typing(app);
  await page.keyboard.type('meh');
  await book(app, /Link the card/).waitFor();
  await expect.poll(() => dialog(app).textContent()).toContain('Mehmet Yıldız');
  await page.keyboard.press('Enter');
  await page.getByLabel('Purchase').waitFor();
  await typing(app);
  await page.keyboard.type('3.50');
  await page.keyboard.press('Enter');
  await expect.poll(() => toast(app).textContent()).toContain('3 points for Mehmet Yıldız');

  // P, scan, amount, Enter.
  await page.keyboard.press('p');
  await dialog(app).getByRole('textbox').waitFor();
  await typing(app);
  await page.keyboard.type(CARD);
  await page.keyboard.press('Enter');
  await page.getByLabel('Purchase').waitFor();
  await typing(app);
  await page.keyboard.type('24.80');
  await page.keyboard.press('Enter');
  await expect.poll(() => toast(app).textContent()).toContain('24 points for Mehmet Yıldız');
});

test('a finger is enough: points, a face, an amount, book', async ({ launch }) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await openTeaShop(app);
  await page.getByRole('banner').getByRole('button', { name: 'Points' }).click();
  const face = dialog(app).getByRole('listitem').first();
  const name = (await face.getByRole('button').getAttribute('title')) ?? (await face.innerText());
  await face.getByRole('button').click();
  await dialog(app).getByRole('group', { name: 'Often' }).getByRole('button').first().click();
  await book(app, /^Book \d+ points?/).click();
  await expect.poll(() => toast(app).textContent()).toMatch(/\d+ points? for/);
  expect((await toast(app).textContent())!).toContain(name.split('\n').at(-1)!.trim());

  // With the keypad: what was pressed stands in the field.
  await page.getByRole('banner').getByRole('button', { name: 'Points' }).click();
  await face.getByRole('button').click();
  for (const key of ['1', '2', 'Decimal sign', '5', '9', 'Delete the last sign', '0']) {
    await dialog(app).getByRole('button', { name: key, exact: true }).click();
  }
  await expect.poll(() => page.getByLabel('Purchase').inputValue()).toBe('12.50');
  await book(app, /Book 12 points/).click();
  await expect.poll(() => toast(app).textContent()).toContain('12 points for');
});

test('the counter fits into a small window with large type, and turns round with the writing', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await openTeaShop(app);
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control++');
  await page.keyboard.press('p');
  await page.keyboard.type('mehmet 25');
  await book(app, /Book 25 points/).waitFor();
  for (const [width, height] of [
    [1280, 720],
    [800, 600],
    [640, 480],
  ] as const) {
    await app.resize(width, height);
    await expect.poll(() => page.evaluate(overflowing)).toEqual([]);
    const box = await dialog(app).boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    await book(app, /Book 25 points/).scrollIntoViewIfNeeded();
  }
  await page.keyboard.press('Escape');
  await dialog(app).waitFor({ state: 'detached' });
  await page.evaluate(() => {
    history.replaceState(null, '', `?language=ar-XB${location.hash}`);
  });
  await page.reload();
  await page.locator('nav').first().waitFor();
  await app.resize(1280, 720);
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  expect(await page.evaluate(overflowing)).toEqual([]);
  const [pad, field] = await Promise.all([
    page.getByRole('button', { name: '7', exact: true }).boundingBox(),
    page.getByRole('dialog').getByRole('textbox').boundingBox(),
  ]);
  expect(pad!.x).toBeLessThan(field!.x);
});

test('a reward in reach is said before booking, and goes out with it', async ({ launch }) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await openTeaShop(app);
  const before = await pointsOf(app, 'mehmet');
  await page.keyboard.press('p');
  await page.keyboard.type('mehmet 25');
  const offer = dialog(app).getByText(/^Enough (?:now )?for: /);
  await offer.waitFor();
  const reward = /for: (.*)\.$/.exec((await offer.textContent())!)![1]!;
  const price = Number(
    (await dialog(app)
      .getByText(/^\d+ points\./)
      .textContent())!.split(' ')[0],
  );
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => toast(app).textContent()).toContain(`redeemed: ${reward}`);
  expect(await pointsOf(app, 'mehmet')).toBe(before + 25 - price);
});

test('an amount far beyond what is usual is asked about once', async ({ launch }) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await openTeaShop(app);
  await page.keyboard.press('p');
  await page.keyboard.type('mehmet 480');
  await page.keyboard.press('Enter');
  await app.sees(/€480\.00\? It is usually around/);
  await dialog(app).waitFor();
  // Another amount is another question.
  await page.keyboard.press('Backspace');
  await expect.poll(() => page.getByText(/It is usually around/).count()).toBe(0);
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await app.sees(/€480\.00\? It is usually around/);
  await expect
    .poll(async () => {
      await page.keyboard.press('Enter');
      return toast(app).textContent();
    })
    .toContain('480 points for Mehmet Yıldız');
});

test('the counter alone on the screen shows nothing private, survives a restart, and is left with a PIN', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  await openTeaShop(app);
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('counter only');
  await app.page.getByRole('option', { name: /Show the counter only/ }).click();
  await app.page.getByLabel('PIN, four to eight digits').fill('4711');
  await app.page.getByLabel('The same PIN again').fill('4711');
  await app.page.getByRole('button', { name: 'Show the counter' }).click();
  await app.page.getByRole('complementary', { name: 'Booked last' }).waitFor();
  await checkAccessibility(app.page);

  await app.page.reload();
  await app.page.getByRole('complementary', { name: 'Booked last' }).waitFor();
  await app.restart();
  const { page } = app;
  await page.getByRole('complementary', { name: 'Booked last' }).waitFor();

  // Keys that lead somewhere else lead nowhere.
  for (const key of ['Control+k', 'Control+,', 'Control+z', 'F6']) await page.keyboard.press(key);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.getByRole('navigation').count()).toBe(0);

  const field = page.getByRole('textbox');
  await field.click();
  await page.keyboard.type('mehmet 8');
  await book(app, /Book 8 points/).waitFor();
  const shown = await page.evaluate(() => document.documentElement.innerHTML);
  for (const secret of [/\+49/, /@example\./, /Leipzig/, /Backup/, /promis/i]) {
    expect(shown).not.toMatch(secret);
  }
  await page.keyboard.press('Enter');
  await app.sees(/8 points for/);
  await page
    .getByRole('button', { name: /^Take back/ })
    .first()
    .click();
  await app.sees('taken back');

  await page.getByRole('button', { name: 'Leave the counter' }).click();
  await checkAccessibility(page);
  await page.getByLabel('PIN', { exact: true }).fill('1111');
  await page.keyboard.press('Enter');
  await app.sees('That is not the PIN.');
  await page.getByLabel('PIN', { exact: true }).fill('4711');
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
});
